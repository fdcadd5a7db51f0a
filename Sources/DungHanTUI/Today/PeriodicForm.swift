import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// A report that was sent, or the next step of next year's plan: its number and its day, over the board.
struct PeriodicForm: FormOverlay {
  private static let document = "document"
  private static let day = "sent"

  let line: PeriodicLine
  var dialog: Dialog<FieldKey>
  var state: FormState

  init(_ line: PeriodicLine, _ desk: Desk) {
    self.line = line
    state = FormState(desk)
    let fields = [
      Form<FieldKey>.Field(
        Self.document, label: desk.say(TodayWords.dutyDocument),
        .text(TextField("", limit: 60, wording: .symbols)),
        hint: desk.say(ActWords.documentHint), isRequired: Self.needsDocument(line)),
      Form.Field(
        Self.day, label: desk.say(line.nextStep == nil ? TodayWords.dutySent : TodayWords.dutyDay),
        .date(TextField(proposing: desk.say(CommonWords.today), limit: 30)),
        hint: desk.say(ActWords.dateHint),
        isRequired: true),
    ]
    dialog = Dialog(
      title: Self.title(line, desk), text: Self.text(line, desk), form: Form(fields),
      buttons: [desk.say(ActWords.save), desk.say(ActWords.back)])
    refresh(desk)
  }

  /// For who only reads.
  static func notice(_ line: PeriodicLine, _ desk: Desk) -> Question {
    Question(
      Dialog.notice(
        title: title(line, desk), text: text(line, desk) + "\n" + desk.say(TodayWords.dutyReads),
        close: desk.say(CommonWords.close)))
  }

  func closed(_ desk: Desk) -> Phrase { ActWords.kept }

  /// One form for each step of each period.
  static func copyKey(_ key: PeriodicKey, _ period: DutyPeriod, _ step: String?) -> String {
    "periodic/\(key)/\(period.key)/\(step ?? "")"
  }

  var copyKey: String? { Self.copyKey(line.key, line.period, line.nextStep?.key) }

  func values(on today: CivilDate) -> [String: String] { dialog.form.kept(today: today) }

  mutating func edited(_ field: FieldKey, _ desk: Desk) {
    dialog.form[field]?.error = nil
    refresh(desk)
  }

  mutating func refresh(_ desk: Desk) {
    let day = SpokenDate.read(dialog.form.value(Self.day), today: desk.today)
    dialog.form[Self.day]?.echo = day.map { day in
      let days = desk.calendar.workingDaysLate(due: line.due, on: day)
      return desk.full(day) + (days > 0 ? " · " + desk.say(CommonWords.late.filled(["n": String(days)])) : "")
    }
  }

  mutating func submit(_ desk: Desk) -> [Step] {
    let document = dialog.form.value(Self.document).trimmed
    if document.isEmpty, Self.needsDocument(line) {
      dialog.form[Self.document]?.error = desk.say(
        ActWords.missing.filled(["label": desk.say(TodayWords.dutyDocument).lowercased()]))
      dialog.form.focus(on: Self.document)
      return [.bell]
    }
    guard let day = SpokenDate.read(dialog.form.value(Self.day), today: desk.today) else {
      dialog.form[Self.day]?.error = desk.say(ActWords.badDate)
      dialog.form.focus(on: Self.day)
      return [.bell]
    }
    return keeping + [
      .ask(
        RecordPeriodic(
          key: line.key, period: line.period, step: line.nextStep?.key, document: document, day: day))
    ]
  }

  /// A step on the way may leave no letter; what is sent always has its number.
  private static func needsDocument(_ line: PeriodicLine) -> Bool {
    guard let step = line.nextStep else { return true }
    return step.key == line.occurrence.duty.rule.steps.last?.key
  }
}

/// A report to be sent, in words.
extension PeriodicForm {
  private static func title(_ line: PeriodicLine, _ desk: Desk) -> String {
    desk.say(TodayWords.dutyTitle.filled(["period": desk.say(line.period.words)]))
  }

  private static func text(_ line: PeriodicLine, _ desk: Desk) -> String {
    let duty = line.occurrence.duty
    var lines = [
      desk.say(line.label), wayInFull(line, desk) + ", " + due(line, desk) + ".",
      desk.say(TodayWords.dutyBasis.filled(["basis": duty.basis])),
    ]
    let taken = line.progress.taken.compactMap { taken in
      duty.rule.steps.first { $0.key == taken.step }.map { "\(desk.say($0.label)) \(desk.bare(taken.on))" }
    }
    if !taken.isEmpty {
      lines.append(desk.say(TodayWords.dutyTaken.filled(["steps": taken.joined(separator: ", ")])))
    }
    if let step = line.nextStep {
      lines.append(desk.say(TodayWords.dutyStep.filled(["step": desk.say(step.label)])))
    }
    return lines.joined(separator: "\n").sanitizedForTerminal(keepingNewlines: true)
  }

  /// `MTTQ → UBND tỉnh`.
  static func way(_ line: PeriodicLine, _ desk: Desk) -> String {
    let duty = line.occurrence.duty
    return
      "\(desk.unitShortName(duty.debtor)) → \(duty.to.map { desk.unitShortName($0) }.joined(separator: ", "))"
      .sanitizedForTerminal()
  }

  private static func wayInFull(_ line: PeriodicLine, _ desk: Desk) -> String {
    let duty = line.occurrence.duty
    let to = duty.to.map { desk.unitShortName($0) }.joined(separator: ", ")
    let via = duty.via.map { desk.say(TodayWords.dutyVia.filled(["via": desk.say($0)])) } ?? ""
    return desk.say(TodayWords.dutyWay.filled(["from": desk.unitShortName(duty.debtor), "to": to])) + via
  }

  private static func due(_ line: PeriodicLine, _ desk: Desk) -> String {
    let due = desk.short(line.due) + (line.isProvisional ? "~" : "")
    let words = desk.say(TodayWords.dutyDue.filled(["due": due, "span": desk.span(to: line.due)]))
    return line.occurrence.duty.rule.hasDate ? words : words + " (\(desk.say(TodayWords.dutyUndated)))"
  }

  /// What is to be sent, and the step that is next.
  static func what(_ line: PeriodicLine, _ desk: Desk) -> String {
    [line.label, line.nextStep?.label].compactMap { $0.map { desk.say($0) } }.joined(separator: ": ")
      .sanitizedForTerminal()
  }

  /// The line under the board for a chosen one: what its row does not say whole. Why it is owed stands in the form.
  static func detail(_ line: PeriodicLine, _ row: CaseRow, _ desk: Desk) -> StyledLine {
    let what = what(line, desk)
    let due = line.occurrence.duty.rule.hasDate ? nil : desk.say(TodayWords.dutyUndated)
    let parts = [row.holds(what) ? nil : what, wayInFull(line, desk), due].compactMap(\.self)
    return StyledLine(("▸ " + parts.joined(separator: " · ")).sanitizedForTerminal())
  }
}
