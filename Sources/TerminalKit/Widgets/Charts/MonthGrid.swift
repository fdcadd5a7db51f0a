import VietnameseText

/// A month as a calendar on the wall: weeks from Monday on, each day with its number, what kind of day it is and how
/// much falls on it.
package struct MonthGrid: Hashable, Sendable {
  package struct Day: Hashable, Sendable {
    package var sign: DaySign
    /// 0…4, see `HeatScale`.
    package var level: Int

    package init(_ sign: DaySign = DaySign(), level: Int = 0) {
      self.sign = sign
      self.level = level
    }
  }

  /// How a day is drawn: today's pointer, two digits, then its marks.
  package enum Spacing: Sendable {
    /// Five columns: the day's kind and its heat beside each other.
    case wide
    /// Four columns: its heat, or where there is none its kind.
    case narrow

    package var dayWidth: Int { self == .wide ? 5 : 4 }
    package var width: Int { dayWidth * 7 }
  }

  package var title: String
  /// From Monday on, two columns each.
  package var weekdays: [String]
  /// The weekday of the 1st; 0 is Monday.
  package var firstWeekday: Int
  /// From the 1st on.
  package var days: [Day]
  /// Days of the month, from 1.
  package var today: Int?
  package var selected: Int?

  package init(
    title: String, weekdays: [String], firstWeekday: Int, days: [Day], today: Int? = nil, selected: Int? = nil
  ) {
    self.title = title
    self.weekdays = weekdays
    self.firstWeekday = min(max(0, firstWeekday), 6)
    self.days = days
    self.today = today
    self.selected = selected
  }

  package var weeks: Int { (firstWeekday + days.count + 6) / 7 }
  /// The rows it takes: title, weekdays, weeks.
  package var height: Int { 2 + weeks }

  /// What a key did.
  package enum Event: Hashable, Sendable {
    case ignored
    case handled
    /// The choice went over the edge of the month, so many days before the 1st (negative) or after the last.
    case left(days: Int)
    /// Enter on a day.
    case open(Int)
  }

  package mutating func handle(_ key: Key) -> Event {
    let step: Int
    switch key {
    case .left: step = -1
    case .right: step = 1
    case .up: step = -7
    case .down: step = 7
    case .home: step = 1 - (selected ?? 1)
    case .end: step = days.count - (selected ?? days.count)
    case .enter: return selected.map { .open($0) } ?? .ignored
    default: return .ignored
    }
    guard let chosen = selected else {
      selected = today ?? 1
      return .handled
    }
    let target = chosen + step
    if target < 1 { return .left(days: target - 1) }
    if target > days.count { return .left(days: target - days.count) }
    selected = target
    return .handled
  }

  /// The widest spacing a width holds.
  package static func spacing(width: Int) -> Spacing { width >= Spacing.wide.width ? .wide : .narrow }

  package func render(into frame: inout Frame, in rect: Rect, spacing: Spacing? = nil, isFocused: Bool = true)
  {
    frame.inRoom(rect) { draw(into: &$0, in: $1, spacing: spacing, isFocused: isFocused) }
  }

  private func draw(into frame: inout Frame, in rect: Rect, spacing: Spacing?, isFocused: Bool) {
    guard rect.rows > 0, rect.columns > 0 else { return }
    let spacing = spacing ?? Self.spacing(width: rect.columns)
    frame.put(title, row: rect.row, column: rect.column + 1, .heading, maxWidth: rect.columns - 1)
    if rect.rows > 1 {
      for (place, name) in weekdays.prefix(7).enumerated() {
        put(name.truncated(toWidth: 2), into: &frame, row: rect.row + 1, place, spacing, rect)
      }
    }
    for index in days.indices {
      let place = firstWeekday + index
      let row = rect.row + 2 + place / 7
      guard row < rect.row + rect.rows else { break }
      draw(index + 1, days[index], into: &frame, row: row, place % 7, spacing, rect, isFocused: isFocused)
    }
  }

  private func put(
    _ name: String, into frame: inout Frame, row: Int, _ place: Int, _ spacing: Spacing, _ rect: Rect
  ) {
    let column = place * spacing.dayWidth + 1
    guard column + 2 <= rect.columns else { return }
    frame.put(
      name.padded(toWidth: 2, alignedRight: true), row: row, column: rect.column + column,
      place < 5 ? .normal : .faint)
  }

  private func draw(
    _ number: Int, _ day: Day, into frame: inout Frame, row: Int, _ place: Int, _ spacing: Spacing,
    _ rect: Rect, isFocused: Bool
  ) {
    guard (place + 1) * spacing.dayWidth <= rect.columns else { return }
    let column = rect.column + place * spacing.dayWidth
    let heat = HeatScale.attributes(ofLevel: day.level)
    let style = day.level > 0 ? heat : day.sign.attributes
    if number == today { frame.put("▸", row: row, column: column, .emphasis) }
    frame.put(String(number).padded(toWidth: 2, alignedRight: true), row: row, column: column + 1, style)
    let level = HeatScale.mark(ofLevel: day.level)
    switch spacing {
    case .wide:
      frame.set(day.sign.mark, width: 1, row: row, column: column + 3, day.sign.attributes)
      frame.set(level, width: 1, row: row, column: column + 4, heat)
    case .narrow:
      frame.set(day.level > 0 ? level : day.sign.mark, width: 1, row: row, column: column + 3, style)
    }
    guard number == selected else { return }
    frame.restyle(row: row, columns: column + 1..<column + spacing.dayWidth, \.selected)
    if isFocused { frame.cursor = Position(row: row, column: column + 1) }
  }
}
