/// Which days can still change, so that a due date knows at once whether it crosses one (D12).
struct DoubtIndex: Sendable {
  /// For each day, counted from 1900-01-01, the place of the first from it on that can still change.
  private let next: ContiguousArray<Int32>

  init(_ marks: ContiguousArray<DayMark>) {
    var next = ContiguousArray<Int32>(repeating: .max, count: marks.count + 1)
    for place in marks.indices.reversed() {
      next[place] = marks[place].isInDoubt ? Int32(truncatingIfNeeded: place) : next[place + 1]
    }
    self.next = next
  }

  /// Whether a day in (`start`, `end`] can still change. `start` lies in 1900–2100 or on the day before.
  @inline(__always)
  func crossesAny(after start: CivilDate, through end: CivilDate) -> Bool {
    Int(next[OfficeCalendar.place(of: start) + 1]) <= OfficeCalendar.place(of: end)
  }
}
