import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText

/// Asks why a sealed sender is to be opened, and then shows who it is until the box is closed; or why an open case is to be
/// kept secret from now on. Nothing of it is kept as a half-typed form.
struct SenderQuestion: Overlay {
  enum Purpose: Sendable { case open, seal }

  private enum Field: Hashable, Sendable { case reason }

  private let code: String
  private let purpose: Purpose
  private var dialog: Dialog<Field>

  var registry: ScreenCommands.Registry { ScreenCommands.form }
  var input: TextInput { .words }
  var typing: TypingStyle? {
    get { dialog.form.typing }
    set { dialog.form.typing = newValue }
  }

  init(_ purpose: Purpose, code: String, _ desk: Desk) {
    self.code = code
    self.purpose = purpose
    let (title, text, button) =
      switch purpose {
      case .open: (CaseFileWords.openTitle, CaseFileWords.openText, CaseFileWords.openButton)
      case .seal: (CaseFileWords.sealTitle, CaseFileWords.sealText, CaseFileWords.sealButton)
      }
    dialog = Dialog(
      title: desk.say(title.filled(["code": desk.spoken(code)])),
      text: desk.say(text),
      form: Form([
        Form.Field(
          .reason, label: desk.say(CaseFileWords.openReason), .text(TextField("", limit: 500)),
          isRequired: true)
      ]),
      buttons: [desk.say(button), desk.say(CommonWords.no)], button: 1)
  }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step] {
    switch dialog.handle(key, in: size) {
    case .chosen(0):
      let reason = dialog.form.value(.reason).trimmed
      guard !reason.isEmpty else {
        dialog.form[.reason]?.error = desk.say(CaseFileWords.openReasonMissing)
        dialog.form.focus(on: .reason)
        return [.bell]
      }
      switch purpose {
      case .open: return [.ask(OpenSender(code: code, reason: reason))]
      case .seal: return [.ask(SealSender(code: code, reason: reason))]
      }
    case .chosen, .cancelled: return [.lift]
    default: return []
    }
  }

  mutating func refuse(_ problem: String, _ desk: Desk) -> Bool {
    dialog.text = "✗ " + problem
    return true
  }

  func render(into frame: inout Frame, _ desk: Desk) { dialog.render(into: &frame) }
}

extension Desk {
  /// What keeping a sender secret could not do by itself, in a box; nothing where all was done.
  func told(of sealing: Sealing, _ title: Phrase, code: String) -> [Step] {
    var notes: [String] = []
    if !sealing.telling.isEmpty {
      let places = sealing.telling.map { say($0) }.joined(separator: ", ")
      notes.append(say(CaseFileWords.sealTelling.filled(["places": places])))
    }
    if !sealing.isClean { notes.append(say(CaseFileWords.sealUnclean)) }
    guard !notes.isEmpty else { return [] }
    let notice = Dialog<String>.notice(
      title: say(title.filled(["code": spoken(code)])), text: notes.joined(separator: "\n\n"),
      close: say(CommonWords.close))
    return [.lay(Question(notice))]
  }

  /// Who it is, a line for each part that is known, and what stood there before it was put right.
  func lines(of sender: SenderView) -> [String] {
    guard let shown = sender.shown else { return [] }
    let parts = [
      (CaseFileWords.name, shown.name), (CaseFileWords.address, shown.address),
      (CaseFileWords.phone, shown.phone),
    ]
    return parts.filter { !$0.1.isEmpty }.map { say($0.0.filled(["value": $0.1])) }
      + sender.former.map { say(CaseFileWords.formerly.filled(["words": $0])) }
  }
}

/// Opens a sealed sender: the log tells of it first.
private struct OpenSender: Errand {
  var code: String
  var reason: String

  func run(in office: Office) throws -> SenderView {
    try office.openSender(code: code, reason: reason)
  }

  func done(_ sender: SenderView, _ desk: Desk) -> [Step]? {
    let lines = desk.lines(of: sender).map { $0.sanitizedForTerminal() }
    let notice = Dialog<String>.notice(
      title: desk.say(CaseFileWords.opened.filled(["code": desk.spoken(code)])),
      text: (lines + ["", desk.say(CaseFileWords.openedText)]).joined(separator: "\n"))
    return [.lift, .lay(Question(notice)), .reload]
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    [.refuse(desk.say(problem.message).withoutCommandWords), .bell]
  }
}

/// Keeps a case secret from now on; what still tells the sender is said.
private struct SealSender: Errand {
  var code: String
  var reason: String

  func run(in office: Office) throws -> Sealing { try office.sealSender(code: code, reason: reason) }

  func done(_ sealing: Sealing, _ desk: Desk) -> [Step]? {
    let done = CaseFileWords.sealDone.filled(["time": desk.time, "code": desk.spoken(code)])
    return [.liftAll, .undoable(nil), .say(desk.say(done), .good), .reload]
      + desk.told(of: sealing, CaseFileWords.sealTitle, code: code)
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    [.refuse(desk.say(problem.message).withoutCommandWords), .bell]
  }
}
