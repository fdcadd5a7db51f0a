import CaseOffice
import CaseWorkflow
import TerminalKit

/// What can be done with the sender of a case, where it is more than one thing.
struct SenderMenu: Overlay {
  enum Act: Sendable {
    case open, seal
    case correct(CaseDetail)

    /// As the page speaks of it.
    var offer: Phrase {
      switch self {
      case .open: CaseFileWords.openOffer
      case .seal: CaseFileWords.sealOffer
      case .correct(let detail):
        detail.sender == .none ? CaseFileWords.addOffer : CaseFileWords.correctOffer
      }
    }

    /// As the menu of acts calls it.
    var label: Phrase {
      switch self {
      case .open: CaseFileWords.openAct
      case .seal: CaseFileWords.sealAct
      case .correct: OfficeTask.correctSender.label
      }
    }

    var isSeal: Bool {
      if case .seal = self { true } else { false }
    }

    var button: Phrase {
      switch self {
      case .open: CaseFileWords.openButton
      case .seal: CaseFileWords.sealButton
      case .correct: CaseFileWords.correctChoice
      }
    }

    func overlay(code: String, _ desk: Desk) -> any Overlay {
      switch self {
      case .open: SenderQuestion(.open, code: code, desk)
      case .seal: SenderQuestion(.seal, code: code, desk)
      case .correct(let detail): SenderForm(detail, desk)
      }
    }
  }

  /// What this account may do with the sender of a case.
  static func acts(on file: CaseFile, _ desk: Desk) -> [Act] {
    var acts: [Act] = []
    let sender = file.detail.sender
    if sender == .sealed, desk.may(.openSender) { acts.append(.open) }
    if sender == .sealed ? desk.may(.openSender) : sender.shown != nil || sender == .none,
      desk.may(.correctSender)
    {
      acts.append(.correct(file.detail))
    }
    if !file.detail.matter.isSealed, desk.may(.sealSender) { acts.append(.seal) }
    return acts
  }

  private let acts: [Act]
  private let code: String
  private var dialog: Dialog<String>

  var registry: ScreenCommands.Registry { ScreenCommands.box }
  var input: TextInput { .none }

  init(_ acts: [Act], code: String, _ desk: Desk) {
    self.acts = acts
    self.code = code
    let notes =
      [CaseFileWords.senderMenuText] + (acts.last?.isSeal == true ? [CaseFileWords.senderMenuSeal] : [])
    dialog = Dialog(
      title: desk.say(CaseFileWords.senderMenu.filled(["code": desk.spoken(code)])),
      text: notes.map { desk.say($0) }.joined(separator: " "),
      buttons: acts.map { desk.say($0.button) } + [desk.say(ActWords.back)])
  }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step] {
    switch dialog.handle(key, in: size) {
    case .chosen(let index) where acts.indices.contains(index):
      [.lift, .lay(acts[index].overlay(code: code, desk))]
    case .chosen, .cancelled: [.lift]
    default: []
    }
  }

  func render(into frame: inout Frame, _ desk: Desk) { dialog.render(into: &frame) }
}
