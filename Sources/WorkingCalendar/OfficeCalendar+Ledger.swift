extension OfficeCalendar {
  /// Every day from the receipt through the due date: what it is, why, and its number in the count (D16).
  ///
  /// The day of receipt has no number (D2). In a term of calendar days every day has one up to its end; the days it
  /// then rolls over have none (D3). Throws as `deadline` does.
  package func ledger(
    received: CivilDate, length: TermLength, suspensions: [Suspension] = []
  ) throws(CalendarError) -> [LedgerLine] {
    let deadline = try deadline(received: received, length: length, suspensions: suspensions)
    let stops = try Stops(suspensions, after: received)
    var count = 0
    var lines: [LedgerLine] = []
    for number in received.dayNumber...deadline.due.dayNumber {
      let date = CivilDate(dayNumber: number)
      let isSuspended = stops.contain(date)
      let runs = date > received && !isSuspended && count < length.days
      let isCounted = runs && (length.unit == .calendar || isWorking(date))
      if isCounted { count += 1 }
      let special = special(on: date)
      lines.append(
        LedgerLine(
          date: date, kind: kind(of: date), name: special?.name, source: special?.source,
          status: special?.status,
          isSuspended: isSuspended, counted: isCounted ? count : nil))
    }
    return lines
  }
}
