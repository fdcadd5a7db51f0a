/// What a change of the calendar can touch.
extension OfficeCalendar {
  /// From the first to the last day that counts differently here than by `other`: worked, perhaps worked, or still open.
  /// No due date moves of a term that ends before it or begins on its last day or later. nil when all days count alike,
  /// whatever they are called.
  package func span(countingOtherwiseThan other: OfficeCalendar) -> ClosedRange<CivilDate>? {
    var first: Int?
    var last = 0
    for place in table.marks.indices where !table.marks[place].counts(like: other.table.marks[place]) {
      first = first ?? place
      last = place
    }
    return first.map { OfficeCalendar.firstDay + $0...OfficeCalendar.firstDay + last }
  }
}

extension DayMark {
  fileprivate func counts(like other: DayMark) -> Bool {
    isWorked == other.isWorked && mayBeWorked == other.mayBeWorked && isInDoubt == other.isInDoubt
  }
}
