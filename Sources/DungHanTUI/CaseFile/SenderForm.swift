import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// Puts right who a case is said to come from. An open sender stands in the fields; of a sealed one nothing does, and only
/// what is filled in changes. Nothing of it is kept as a half-typed form.
struct SenderForm: FormOverlay {
  private static let reason = "reason"

  private let code: String
  private let version: Int
  /// How the fields read when the form opened: what nobody touched is not sent.
  private let shown: [SenderCorrection.Part: String]
  var dialog: Dialog<String>
  var state: FormState

  init(_ detail: CaseDetail, _ desk: Desk) {
    code = detail.line.code
    version = detail.line.version
    state = FormState(desk)
    let sender = detail.sender.shown
    let kept: [SenderCorrection.Part: String] = [
      .name: sender?.name ?? "", .address: sender?.address ?? "", .phone: sender?.phone ?? "",
    ]
    let parts = SenderCorrection.Part.allCases.map { part in
      let words = kept[part] ?? ""
      return Form.Field(
        part.rawValue, label: desk.say(part.label), .text(TextField(words, limit: max(500, 2 * words.count))),
        hint: part == .name ? desk.say(CaseFileWords.correctNames) : "")
    }
    let isSealed = detail.sender == .sealed
    dialog = Dialog(
      title: desk.say(CaseFileWords.correctTitle.filled(["code": desk.spoken(code)])),
      text: desk.say(isSealed ? CaseFileWords.correctSealedText : CaseFileWords.correctText),
      form: Form(
        parts + [
          Form.Field(
            Self.reason, label: desk.say(CaseFileWords.openReason), .text(TextField("", limit: 500)),
            hint: desk.say(CaseFileWords.correctHint), isRequired: true)
        ]),
      buttons: [desk.say(CaseFileWords.correctButton), desk.say(ActWords.back)])
    let form = dialog.form
    shown = Dictionary(
      uniqueKeysWithValues: SenderCorrection.Part.allCases.map { ($0, form.value($0.rawValue)) })
  }

  var copyKey: String? { nil }
  func closed(_ desk: Desk) -> Phrase { ActWords.kept }
  func values(on today: CivilDate) -> [String: String] { [:] }
  mutating func edited(_ field: String, _ desk: Desk) {}
  mutating func refresh(_ desk: Desk) {}

  mutating func submit(_ desk: Desk) -> [Step] {
    let reason = dialog.form.value(Self.reason).trimmed
    guard !reason.isEmpty else {
      dialog.form[Self.reason]?.error = desk.say(CaseFileWords.openReasonMissing)
      dialog.form.focus(on: Self.reason)
      return [.bell]
    }
    var words: [SenderCorrection.Part: String] = [:]
    for part in SenderCorrection.Part.allCases {
      let word = dialog.form.value(part.rawValue)
      if word != shown[part] { words[part] = word.trimmed }
    }
    let correction = SenderCorrection(words)
    return [.ask(CorrectSender(code: code, correction: correction, reason: reason, version: version))]
  }
}

private struct CorrectSender: Errand {
  var code: String
  var correction: SenderCorrection
  var reason: String
  var version: Int

  func run(in office: Office) throws -> Sealing {
    try office.correctSender(code: code, to: correction, reason: reason, expected: version)
  }

  func done(_ sealing: Sealing, _ desk: Desk) -> [Step]? {
    let done = CaseFileWords.corrected.filled(["time": desk.time, "code": desk.spoken(code)])
    return [.liftAll, .say(desk.say(done), .good), .reload]
      + desk.told(of: sealing, CaseFileWords.correctTitle, code: code)
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    [.refuse(desk.say(problem.message).withoutCommandWords), .bell]
  }
}
