package import CaseWorkflow
import TerminalKit

/// One name for the two rooms' languages: here it is the office's.
package typealias Language = CaseWorkflow.Language

extension Language {
  var ofTerminal: TerminalKit.Language {
    switch self {
    case .vi: .vi
    case .en: .en
    }
  }
}

extension Phrase {
  /// The phrase as the widgets and the registry of commands take it.
  var words: Words { Words(vi: vi, en: en) }
}
