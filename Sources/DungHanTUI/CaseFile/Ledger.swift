import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// “Cách tính hạn”: every obligation in a line, and the leading one day by day, as it can be read out and printed (D16).
enum Ledger {
  static func lines(_ detail: CaseDetail, width: Int, _ desk: Desk) -> [StyledLine] {
    let matter = detail.matter
    guard !matter.obligations.isEmpty else { return [StyledLine(desk.say(CaseFileWords.noLedger), .faint)] }
    var lines = matter.obligations.map { line($0, detail.type, desk) }
    let leading =
      matter.leadingAnswer ?? matter.obligations.last { $0.isOpen } ?? matter.obligations[0]
    lines.append(
      StyledLine(
        desk.say(CaseFileWords.ledgerTitle.filled(["what": name(leading, detail.type, desk)])), .heading))
    lines += days(leading, width: width, desk)
    if let term = desk.settings.terms.last(where: { $0.key == leading.term }) {
      let basis =
        term.certainty == .office
        ? desk.say(CaseFileWords.setByOffice.filled(["basis": term.basis])) : term.basis
      lines.append(StyledLine(desk.say(CaseFileWords.basis.filled(["basis": basis])), .faint))
    }
    return lines
  }

  private static func name(_ duty: Obligation, _ type: CaseType, _ desk: Desk) -> String {
    switch duty.key {
    case .answer: desk.say(CaseFileWords.obligationAnswer.filled(["unit": desk.unitShortName(duty.debtor)]))
    case .forward: desk.say(CaseFileWords.obligationForward)
    case .notice: desk.say(CaseFileWords.obligationNotice)
    default: desk.say(type.label(of: duty.key))
    }
  }

  private static func line(_ duty: Obligation, _ type: CaseType, _ desk: Desk) -> StyledLine {
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
    text.add(" · " + state, duty.isOpen && duty.due < desk.today ? .danger : .faint)
    return text
  }

  /// The days in columns that run down, so that a whole term is seen at once.
  private static func days(_ duty: Obligation, width: Int, _ desk: Desk) -> [StyledLine] {
    let isAdded = desk.settings.policies.extensionReading == .added
    let length = duty.isExtended && !isAdded ? duty.extendedLength ?? duty.length : duty.length
    let start = duty.isExtended && isAdded ? duty.firstDue : duty.start
    let shownLength = duty.isExtended && isAdded ? duty.extendedLength ?? duty.length : length
    let ledger: [LedgerLine]
    do {
      ledger = try desk.calendar.ledger(received: start, length: shownLength)
    } catch {
      let reason = desk.language == .vi ? error.vietnamese : error.english
      return [StyledLine(desk.say(CaseFileWords.beyond.filled(["reason": reason])), .warning)]
    }
    let columns = max(1, width / 26)
    let columnWidth = width / columns
    let rows = (ledger.count + columns - 1) / columns
    return (0..<rows).map { row in
      var text = StyledLine()
      for column in 0..<columns {
        let index = column * rows + row
        guard ledger.indices.contains(index) else { break }
        let day = ledger[index]
        let isLast = index == ledger.count - 1
        let words =
          "\(desk.short(day.date).padded(toWidth: 9)) \(mark(day, isFirst: index == 0, isLast: isLast, duty, desk))"
        text.add(
          words.padded(toWidth: columnWidth - 1) + " ",
          isLast ? .emphasis : day.counted == nil ? .faint : .normal)
      }
      return text
    }
  }

  private static func mark(
    _ day: LedgerLine, isFirst: Bool, isLast: Bool, _ duty: Obligation, _ desk: Desk
  ) -> String {
    if let number = day.counted {
      let count = String(number).padded(toWidth: 2, alignedRight: true)
      let name = day.name.map { " \($0)" } ?? ""
      return count + (isLast ? " " + desk.say(CaseFileWords.dueMark) : name)
    }
    let uncertain = day.status == .uncertain ? "?" : ""
    if isFirst {
      let isSent = duty.key == .answer && !duty.isStartConfirmed
      return " – " + desk.say(isSent ? CaseFileWords.daySent : CaseFileWords.dayReceived)
    }
    if day.isSuspended { return " – " + desk.say(CaseFileWords.suspended) }
    return " – " + (day.name ?? desk.say(CaseFileWords.weekend)) + uncertain
  }
}
