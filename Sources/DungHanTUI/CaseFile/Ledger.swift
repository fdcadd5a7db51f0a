import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// “Cách tính hạn”: the leading obligation day by day, as it can be read out and printed (D16), and every one in a line.
enum Ledger {
  /// `governing` is the case in which a merged one goes on: its date is the one that counts.
  static func lines(
    _ detail: CaseDetail, governing: CaseRound? = nil, width: Int, _ desk: Desk
  ) -> [StyledLine] {
    let matter = detail.matter
    guard !matter.obligations.isEmpty else { return [StyledLine(desk.say(CaseFileWords.noLedger), .faint)] }
    let awaited = governing?.answered == nil ? governing?.matter.leadingAnswer : nil
    let leading =
      awaited ?? matter.leadingAnswer ?? matter.obligations.filter(\.isOpen).min { $0.due < $1.due }
      ?? matter.obligations[0]
    var what = name(leading, detail.type, desk)
    if awaited != nil, let code = governing?.matter.code {
      what = desk.say(CaseFileWords.waitingGoverning.filled(["code": desk.spoken(code), "what": what]))
    }
    var lines = [StyledLine(desk.say(CaseFileWords.ledgerTitle.filled(["what": what])), .heading)]
    lines += days(leading, width: width, desk)
    if let term = desk.settings.terms.last(where: { $0.key == leading.term }) {
      let basis = CaseFileWords.basis.filled(["basis": desk.basis(term)])
      lines.append(StyledLine(desk.say(basis), .faint))
    }
    lines.append(StyledLine(desk.say(CaseFileWords.everyDuty), .heading))
    return lines + matter.obligations.flatMap { obligation($0, detail.type, width: width, desk) }
  }

  private static func name(_ duty: Obligation, _ type: CaseType, _ desk: Desk) -> String {
    switch duty.key {
    case .answer: desk.say(CaseFileWords.obligationAnswer.filled(["unit": desk.unitShortName(duty.debtor)]))
    case .forward: desk.say(CaseFileWords.obligationForward)
    case .notice: desk.say(CaseFileWords.obligationNotice)
    default: desk.say(type.label(of: duty.key))
    }
  }

  /// What is owed from when to when and how it stands; on a narrow screen its standing has a line of its own.
  private static func obligation(
    _ duty: Obligation, _ type: CaseType, width: Int, _ desk: Desk
  ) -> [StyledLine] {
    let length = duty.isExtended ? duty.extendedLength ?? duty.length : duty.length
    let unit = desk.say(length.unit == .working ? CaseFileWords.working : CaseFileWords.calendar)
    var text = StyledLine(
      desk.say(
        CaseFileWords.obligationLine.filled([
          "what": name(duty, type, desk), "days": String(length.days), "unit": unit,
          "start": desk.bare(duty.start), "due": desk.short(duty.due) + (duty.isProvisional ? "~" : ""),
        ])))
    if duty.key == .answer, !duty.isStartConfirmed {
      text.add(" (\(desk.say(CaseFileWords.provisionalStart)))", .warning)
    }
    var state = duty.fulfilled.map { desk.bare($0) + " " } ?? ""
    state = (CaseFileWords.states[duty.state].map { desk.say($0) } ?? "") + (state.isEmpty ? "" : " \(state)")
    if let late = duty.lateWorkingDays, late > 0 {
      state += " " + desk.say(CommonWords.late.filled(["n": String(late)]))
    }
    let isLate = duty.state == .open && duty.due < desk.today
    if isLate { state += " · " + desk.span(to: duty.due) }
    let style: Attributes = isLate ? .danger : .faint
    let whole = text.adding(" · " + state, style)
    return whole.width <= width ? [whole] : [text, StyledLine("  · " + state, style)]
  }

  /// The days as a month strip, and what each day off on the way rests on.
  private static func days(_ duty: Obligation, width: Int, _ desk: Desk) -> [StyledLine] {
    let isAdded = desk.settings.policies.extensionReading == .added
    let length = duty.isExtended && !isAdded ? duty.extendedLength ?? duty.length : duty.length
    let start = duty.isExtended && isAdded ? duty.firstDue : duty.start
    let shownLength = duty.isExtended && isAdded ? duty.extendedLength ?? duty.length : length
    let ledger: [LedgerLine]
    do {
      ledger = try counted(duty, from: start, shownLength, desk)
    } catch {
      let reason = desk.language == .vi ? error.vietnamese : error.english
      return [StyledLine(desk.say(CaseFileWords.beyond.filled(["reason": reason])), .warning)]
    }
    return LedgerStrip(ledger, of: duty, desk).lines(width: width) + named(ledger, width, desk)
  }

  /// The days of its count. While its clock stands they end today, and no due date is among them (D10).
  private static func counted(
    _ duty: Obligation, from start: CivilDate, _ length: TermLength, _ desk: Desk
  ) throws(CalendarError) -> [LedgerLine] {
    guard duty.state == .suspended, let open = duty.suspensions.last, open.resumed == nil else {
      return try desk.calendar.ledger(received: start, length: length, suspensions: duty.suspensions)
    }
    let stood = Suspension(from: open.from, resumed: max(open.from, desk.today) + 1)
    return try desk.calendar.ledger(
      received: start, length: length, suspensions: duty.suspensions.dropLast() + [stood]
    ).filter { $0.date <= desk.today }
  }

  /// The days off that are no weekend, by name and notice; an uncertain one says so.
  private static func named(_ ledger: [LedgerLine], _ width: Int, _ desk: Desk) -> [StyledLine] {
    ledger.filter { $0.name != nil || $0.isSuspended }.flatMap { day -> [StyledLine] in
      let name = day.isSuspended ? desk.say(CaseFileWords.suspended) : day.name ?? ""
      let source = day.source.map { $0.isEmpty ? "" : " · \($0)" } ?? ""
      let doubt = day.status == .uncertain ? " · " + desk.say(CaseFileWords.uncertainDay) : ""
      return "\(desk.short(day.date)): \(name)\(source)\(doubt)".sanitizedForTerminal()
        .wrapped(toWidth: max(1, width)).map { StyledLine($0, day.status == .uncertain ? .warning : .faint) }
    }
  }
}
