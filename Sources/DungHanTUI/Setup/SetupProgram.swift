package import CaseOffice
package import CaseWorkflow
package import TerminalKit
import VietnameseText

/// The first run, before there is an office: the keyboard is tried, then four questions found the book. A small program of
/// its own, since the screens stand on an office.
package struct SetupProgram: Program {
  /// What comes back from the founding.
  package enum Message: Sendable {
    case founded
    case refused(Phrase)
  }

  package enum Effect: Sendable {
    case found(FoundingAnswers)
    case bell
    case quit
  }

  /// Whether the book is there now.
  package private(set) var isFounded = false
  let language: CaseWorkflow.Language
  /// Where the book will lie.
  let path: String
  /// The test while it runs.
  private(set) var test: KeyTest? = KeyTest()
  private(set) var form: SetupForm
  private(set) var leaving: Dialog<String>?
  private(set) var status = ""
  private var size = Size(rows: 24, columns: 80)

  package init(language: CaseWorkflow.Language, path: String) {
    self.language = language
    self.path = path
    form = SetupForm(language)
  }

  package mutating func update(_ event: Event<Message>) -> [Effect] {
    switch event {
    case .started(let size), .key(.resize(let size)):
      self.size = size
      return []
    case .key(.hangUp): return []
    case .key(let key): return handle(key)
    case .message(.founded):
      isFounded = true
      return [.quit]
    case .message(.refused(let words)):
      form.refuse(words(language))
      return [.bell]
    case .tick, .drawn, .waiting: return []
    }
  }

  private mutating func handle(_ key: Key) -> [Effect] {
    if test != nil { return handleInTest(key) }
    if leaving != nil { return handleLeaving(key) }
    status = ""
    switch key {
    case .function(1), .function(2): test = KeyTest()
    case .function(10): return leave()
    case .control(" "): status = form.switchTyping()(language)
    default:
      switch form.handle(key, room: Self.formRoom(size).size) {
      case .handled: break
      case .wantsSaving: status = SetupWords.pressFound(language)
      case .cancelled: status = SetupWords.escape(language)
      case .refused: return [.bell]
      case .answered(let answers): return [.found(answers)]
      }
    }
    return []
  }

  private mutating func handleInTest(_ key: Key) -> [Effect] {
    if let event = test?.handle(key), event != .handled { test = nil }
    return []
  }

  /// What was typed is not kept anywhere yet: leaving is asked.
  private mutating func leave() -> [Effect] {
    guard form.hasText else { return [.quit] }
    leaving = Dialog.confirmation(
      title: CommonWords.leaveTitle(language), text: SetupWords.leaveText(language),
      yes: CommonWords.yes(language), no: CommonWords.no(language))
    return []
  }

  private mutating func handleLeaving(_ key: Key) -> [Effect] {
    switch leaving?.handle(key, in: size) {
    case .chosen(0): return [.quit]
    case .chosen, .cancelled: leaving = nil
    default: break
    }
    return []
  }
}
