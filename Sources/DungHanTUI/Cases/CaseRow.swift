import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText

/// A row of a list or a board: mark, number, matter, what is to be done, due date, days left. Its columns follow the width.
struct CaseRow {
  /// Whose eyes it is for.
  enum Kind { case duties, decisions, cases }

  var kind: Kind
  var width: Int
  /// The columns of the number, the same in all rows of a list.
  var numberWidth: Int

  /// The columns that the numbers of these rows need.
  static func numberWidth(_ lines: some Sequence<CaseLine>, _ desk: Desk) -> Int {
    lines.reduce(4) { max($0, desk.spoken($1.code).displayWidth) }
  }

  private var dayWidth: Int { 10 }
  private var spanWidth: Int { kind == .decisions ? (width < 76 ? 12 : 16) : 8 }
  private var dutyWidth: Int {
    let wide = kind == .decisions ? 20 : 22
    if width < 76 { return 14 }
    return width >= 110 ? wide + 10 : wide
  }
  private var titleWidth: Int { max(8, width - 3 - numberWidth - 2 - dutyWidth - dayWidth - spanWidth) }

  func heading(_ desk: Desk) -> StyledLine {
    var line = StyledLine("   " + desk.say(CommonWords.number).padded(toWidth: numberWidth + 2), .faint)
    line.add(desk.say(CommonWords.title).padded(toWidth: titleWidth), .faint)
    line.add(
      desk.say(kind == .decisions ? CommonWords.opinion : CommonWords.duty).padded(toWidth: dutyWidth), .faint
    )
    line.add(desk.say(CommonWords.due).padded(toWidth: dayWidth), .faint)
    line.add(
      desk.say(kind == .decisions ? CommonWords.ifToday : CommonWords.leftOrLate).truncated(
        toWidth: spanWidth),
      .faint)
    return line
  }

  func line(
    _ row: CaseLine, duty: String, due: String? = nil, span: String, isMarked: Bool = false, _ desk: Desk
  ) -> StyledLine {
    let pressure = desk.pressure(row)
    let number: Attributes = row.isClosed ? .faint : .emphasis
    let marks: Attributes = pressure == .late ? .danger : pressure == .soon ? .warning : number
    var line = StyledLine(pressure == .late ? "!!" : pressure == .soon ? "! " : "  ", marks)
    line.add((isMarked ? "*" : " ") + desk.spoken(row.code).padded(toWidth: numberWidth) + " ", number)
    line.barWidth = line.width
    line.add(" " + title(row, desk).padded(toWidth: titleWidth - 1) + " ", row.isClosed ? .faint : .normal)
    line.add(duty.padded(toWidth: dutyWidth - 1) + " ")
    let due = due ?? desk.rowDay(row).map { desk.rowed($0.day) + ($0.isProvisional ? "~" : "") } ?? ""
    line.add(due.padded(toWidth: dayWidth), row.isClosed ? .faint : .normal)
    line.add(
      span.truncated(toWidth: spanWidth),
      pressure == .late ? .danger : pressure == .soon ? .warning : .normal)
    return line
  }

  func title(_ row: CaseLine, _ desk: Desk) -> String {
    (row.isSealed ? desk.say(CommonWords.sealed) : "") + row.title.sanitizedForTerminal()
  }

  /// Whether the row shows this title whole.
  func holds(_ title: String) -> Bool { title.displayWidth < titleWidth }

  /// Whether the row shows this duty whole.
  func holds(duty: String) -> Bool { duty.displayWidth < dutyWidth }

  /// A report to be sent, in the same columns: what, who to whom, when.
  func line(of duty: PeriodicLine, _ desk: Desk) -> StyledLine {
    let isLate = duty.state == .late
    let isSoon = !isLate && (duty.workingDaysLeft ?? 0) <= 1
    let marks: Attributes = isLate ? .danger : isSoon ? .warning : .normal
    var line = StyledLine(isLate ? "!! " : isSoon ? "!  " : "   ", marks)
    line.add(duty.period.short.padded(toWidth: numberWidth + 1), .emphasis)
    line.barWidth = line.width
    line.add(" " + PeriodicForm.what(duty, desk).padded(toWidth: titleWidth - 1) + " ")
    line.add(PeriodicForm.way(duty, desk).padded(toWidth: dutyWidth - 1) + " ")
    line.add((desk.rowed(duty.due) + (duty.isProvisional ? "~" : "")).padded(toWidth: dayWidth))
    line.add(desk.span(to: duty.due).truncated(toWidth: spanWidth), marks)
    return line
  }
}
