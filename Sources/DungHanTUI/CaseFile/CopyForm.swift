import CaseOffice
import CaseReports
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// A copy of the case without its sender, written into a new file: which, in what form, under what name. Where it still
/// tells who somebody is, the place is said and the form stays.
struct CopyForm: FormOverlay {
  private static let kind = "kind"
  private static let format = "format"
  private static let path = "path"
  private static let mask = "mask"

  let code: String
  var dialog: Dialog<String>
  var state: FormState
  /// The name follows the choices until somebody types one.
  private var isNamed = false

  init(code: String, _ desk: Desk) {
    self.code = code
    state = FormState(desk)
    let formats: [(DocumentFormat, Phrase)] = [
      (.rtf, CaseFileWords.copyRTF), (.html, CaseFileWords.copyHTML), (.text, CaseFileWords.copyText),
    ]
    dialog = Dialog(
      title: desk.say(CaseFileWords.copyTitle.filled(["code": desk.spoken(code)])),
      text: desk.say(CaseFileWords.copyExplained),
      form: Form([
        Form.Field(
          Self.kind, label: desk.say(CaseFileWords.copyKind),
          .choice(
            ChoiceField(
              CaseCopyKind.allCases.map { ChoiceField.Option(id: $0.rawValue, title: desk.say($0.label)) },
              selected: CaseCopyKind.answeringUnit.rawValue)), isRequired: true),
        Form.Field(
          Self.format, label: desk.say(CaseFileWords.copyFormat),
          .choice(
            ChoiceField(
              formats.map { ChoiceField.Option(id: $0.0.rawValue, title: desk.say($0.1)) },
              selected: DocumentFormat.rtf.rawValue)), isRequired: true),
        Form.Field(
          Self.mask, label: desk.say(CaseFileWords.copyMask),
          .choice(
            ChoiceField(
              [
                ChoiceField.Option(id: "no", title: desk.say(CaseFileWords.copyRefuse)),
                ChoiceField.Option(id: "yes", title: desk.say(CaseFileWords.copyWriteOver)),
              ], selected: "no")), isRequired: true),
        Form.Field(
          Self.path, label: desk.say(CaseFileWords.copyFile),
          .text(TextField("", limit: 200, wording: .symbols)), hint: desk.say(CaseFileWords.copyFileHint),
          isRequired: true),
      ]),
      buttons: [desk.say(CaseFileWords.copyMake), desk.say(ActWords.back)])
    refresh(desk)
  }

  var copyKey: String? { nil }
  func closed(_ desk: Desk) -> Phrase { ActWords.kept }
  func values(on today: CivilDate) -> [String: String] { [:] }

  mutating func edited(_ field: String, _ desk: Desk) {
    if field == Self.path { isNamed = true }
    refresh(desk)
  }

  mutating func refresh(_ desk: Desk) {
    guard !isNamed, let request = request(desk) else { return }
    dialog.form.setValue(request.fileName, of: Self.path)
  }

  private func request(_ desk: Desk) -> CopyRequest? {
    guard let kind = CaseCopyKind(rawValue: dialog.form.value(Self.kind)),
      let format = DocumentFormat(rawValue: dialog.form.value(Self.format))
    else { return nil }
    return CopyRequest(
      code: code, kind: kind, format: format, language: desk.language,
      isMasked: dialog.form.value(Self.mask) == "yes")
  }

  mutating func submit(_ desk: Desk) -> [Step] {
    let path = dialog.form.value(Self.path).trimmed
    guard let request = request(desk), !path.isEmpty else {
      dialog.form.focus(on: Self.path)
      return [.bell]
    }
    return [.ask(WriteCopy(request: request, path: path))]
  }
}

/// Makes the copy and writes it.
private struct WriteCopy: Errand {
  var request: CopyRequest
  var path: String

  func run(in office: Office) throws -> CaseCopy { try office.writeCopy(request, to: path) }

  func done(_ copy: CaseCopy, _ desk: Desk) -> [Step]? {
    var lines = [
      desk.say(CaseFileWords.copyMade.filled(["path": (copy.path ?? path).sanitizedForTerminal()]))
    ]
    if copy.masked > 0 {
      lines.append(desk.say(CaseFileWords.copyMasked.filled(["n": String(copy.masked)])))
    }
    if !copy.numbers.isEmpty {
      lines.append(desk.say(CaseFileWords.copyNumbers.filled(["places": desk.say(copy.numbers.spoken())])))
    }
    let notice = Dialog<String>.notice(
      title: desk.say(CaseFileWords.copyTitle.filled(["code": desk.spoken(copy.request.code)])),
      text: lines.joined(separator: "\n"), close: desk.say(CommonWords.close))
    return [.lift, .lay(Question(notice)), .reload]
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    [.refuse(desk.say(problem.message).withoutCommandWords), .bell]
  }
}
