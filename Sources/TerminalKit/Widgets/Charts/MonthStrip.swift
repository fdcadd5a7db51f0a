import VietnameseText

/// A deadline day by day: weeks from Monday on, each day with its number in the count, the days off by their kind, where
/// the clock starts and when it is due. With room for it a day takes two rows, the second saying its number in the count
/// or what it is.
package struct MonthStrip: Hashable, Sendable {
  package enum Role: Sendable {
    case none
    /// The day the count runs from, itself not counted.
    case start
    case due
  }

  package struct Day: Hashable, Sendable {
    /// Of its month.
    package var number: Int
    package var sign: DaySign
    /// Its number in the count, from 1; nil where it is not counted.
    package var count: Int?
    package var role: Role
    /// What it is, in a word: `nhận`, `HẠN`, `Tết`; shown where there is room.
    package var note: String
    package var isToday: Bool

    package init(
      number: Int, _ sign: DaySign = DaySign(), count: Int? = nil, role: Role = .none, note: String = "",
      isToday: Bool = false
    ) {
      self.number = number
      self.sign = sign
      self.count = count
      self.role = role
      self.note = note
      self.isToday = isToday
    }
  }

  /// From Monday on.
  package var weekdays: [String]
  /// The weekday of the first day; 0 is Monday.
  package var firstWeekday: Int
  package var days: [Day]
  /// What stands before each week: `19/10`.
  package var weekLabels: [String]
  /// The due day, its number and its word: late or not.
  package var dueAttributes: Attributes

  package init(
    weekdays: [String], firstWeekday: Int, days: [Day], weekLabels: [String],
    dueAttributes: Attributes = .emphasis
  ) {
    self.weekdays = weekdays
    self.firstWeekday = min(max(0, firstWeekday), 6)
    self.days = days
    self.weekLabels = weekLabels
    self.dueAttributes = dueAttributes
  }

  package var weeks: Int { (firstWeekday + days.count + 6) / 7 }

  /// A pointer, two digits, a mark and the count with a pointer behind it.
  private static let narrowestDay = 7
  private static let widestDay = 14

  private func labelWidth(_ columns: Int) -> Int {
    let widest = weekLabels.reduce(0) { max($0, $1.displayWidth) } + 1
    return columns - widest >= 7 * Self.narrowestDay ? widest : 0
  }

  private func dayWidth(_ columns: Int) -> Int {
    min(Self.widestDay, (columns - labelWidth(columns)) / 7)
  }

  /// Whether a day takes two rows in a room: where all fit so, and where one row is too narrow for both its numbers.
  package func isTall(in room: Size) -> Bool {
    room.rows > weeks * 2 || dayWidth(room.columns) < Self.narrowestDay
  }

  /// The rows it takes of a room; it draws no more.
  package func height(in room: Size) -> Int { min(room.rows, 1 + weeks * (isTall(in: room) ? 2 : 1)) }

  /// Draws the weekdays and the weeks. Where not all weeks fit, those up to the due day do, and arrows beside the weekdays
  /// tell that there are others.
  package func render(into frame: inout Frame, in rect: Rect) {
    frame.inRoom(rect) { draw(into: &$0, in: $1) }
  }

  private func draw(into frame: inout Frame, in rect: Rect) {
    guard rect.rows > 0, rect.columns > 0, !days.isEmpty else { return }
    let label = labelWidth(rect.columns)
    let width = dayWidth(rect.columns)
    guard width > 0 else { return }
    let perWeek = isTall(in: rect.size) ? 2 : 1
    let count = min(weeks, (rect.rows - 1) / perWeek)
    let due = days.lastIndex { $0.role == .due }.map { (firstWeekday + $0) / 7 } ?? 0
    let first = min(max(0, due - count + 1), max(0, weeks - count))
    for (place, name) in weekdays.prefix(7).enumerated() {
      frame.put(
        name, row: rect.row, column: rect.column + label + place * width + 1,
        place < 5 ? .normal : .faint, maxWidth: width - 1)
    }
    let arrows = (first > 0 ? "↑" : "") + (first + count < weeks ? "↓" : "")
    frame.put(arrows, row: rect.row, column: rect.column, .faint, maxWidth: max(1, label))
    for week in first..<first + count {
      let row = rect.row + 1 + (week - first) * perWeek
      if weekLabels.indices.contains(week) {
        frame.put(weekLabels[week], row: row, column: rect.column, .faint, maxWidth: max(0, label - 1))
      }
      for place in 0..<7 {
        let index = week * 7 + place - firstWeekday
        guard days.indices.contains(index) else { continue }
        let column = rect.column + label + place * width
        if perWeek == 2 {
          drawTall(days[index], into: &frame, row: row, column: column, width)
        } else {
          drawFlat(days[index], into: &frame, row: row, column: column, width)
        }
      }
    }
  }

  /// The pointer, the number and the kind of a day; returns the columns they take.
  private func drawDate(_ day: Day, into frame: inout Frame, row: Int, column: Int, _ width: Int) -> Int {
    let style = day.role == .due ? dueAttributes : day.count == nil ? day.sign.attributes : .normal
    if day.isToday { frame.put("▸", row: row, column: column, .emphasis) }
    frame.put(
      String(day.number).padded(toWidth: 2, alignedRight: true), row: row, column: column + 1, style,
      maxWidth: width - 1)
    if width > 3 {
      frame.put(String(day.sign.mark), row: row, column: column + 3, day.sign.attributes, maxWidth: 1)
    }
    return 4
  }

  /// What is said of a day besides its date: its count, and whether it is the first or the last.
  private func said(_ day: Day) -> (text: String, attributes: Attributes) {
    let count = day.count.map(String.init) ?? ""
    switch day.role {
    case .none: return (count, .emphasis)
    case .start: return ("├", .hint)
    case .due: return (count + "┤", dueAttributes)
    }
  }

  private func drawFlat(_ day: Day, into frame: inout Frame, row: Int, column: Int, _ width: Int) {
    let used = drawDate(day, into: &frame, row: row, column: column, width)
    let (text, attributes) = said(day)
    let number = day.count.map(String.init) ?? text
    let shift = max(0, 2 - number.displayWidth)
    frame.put(text, row: row, column: column + used + shift, attributes, maxWidth: width - used - shift)
  }

  private func drawTall(_ day: Day, into frame: inout Frame, row: Int, column: Int, _ width: Int) {
    _ = drawDate(day, into: &frame, row: row, column: column, width)
    let (text, attributes) = said(day)
    let room = width - 2
    var used = frame.put(text, row: row + 1, column: column + 1, attributes, maxWidth: room)
    if !day.note.isEmpty, used < room {
      used += used > 0 ? 1 : 0
      let style = day.role == .none ? day.sign.attributes : attributes
      frame.put(day.note, row: row + 1, column: column + 1 + used, style, maxWidth: room - used)
    }
  }
}
