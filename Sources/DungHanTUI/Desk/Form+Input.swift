import CaseWorkflow
import TerminalKit
import VietnameseText

extension Form {
  /// What a letter does in the field that has the focus.
  var input: TextInput { focusedField.map { $0.composes ? .words : .keys } ?? .none }

  /// Words that fit no choice, where the focus is: asked for before a key, since they are gone when the field is left.
  var unmatched: Unmatched? {
    guard let field = focusedField, let words = field.unmatched else { return nil }
    return Unmatched(field: field.id, words: words)
  }

  struct Unmatched {
    var field: ID
    var words: String
  }

  /// Says under the field that its words fitted nothing and what was chosen before stands.
  mutating func report(_ unmatched: Unmatched, _ desk: Desk) {
    let words = unmatched.words.sanitizedForTerminal().truncated(toWidth: 24)
    self[unmatched.field]?.error = desk.say(CommonWords.noSuchChoice.filled(["words": words]))
  }
}
