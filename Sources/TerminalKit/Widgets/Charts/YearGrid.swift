/// Twelve months, as many beside each other as the width holds: four at 120 columns, two at 80. It scrolls by rows of
/// months, so that the chosen day shows.
package struct YearGrid: Hashable, Sendable {
  /// A day by its month, from 0, and its number, from 1.
  package struct Place: Hashable, Sendable {
    package var month: Int
    package var day: Int

    package init(month: Int, day: Int) {
      self.month = month
      self.day = day
    }
  }

  /// What a key did.
  package enum Event: Hashable, Sendable {
    case ignored
    case handled
    /// The choice went over the edge of the year, so many days before its first (negative) or after its last.
    case left(days: Int)
    /// Enter on a day.
    case open(Place)
  }

  package private(set) var months: [MonthGrid]
  package private(set) var selected: Place?
  /// The first row of months shown.
  private var top = 0

  package init(_ months: [MonthGrid], today: Place? = nil, selected: Place? = nil) {
    self.months = months
    for index in months.indices {
      self.months[index].today = index == today?.month ? today?.day : nil
    }
    self.selected = nil
    select(selected)
  }

  /// Chooses a day; one that is not there chooses none.
  package mutating func select(_ place: Place?) {
    if let old = selected { months[old.month].selected = nil }
    selected = place.flatMap { place in
      months.indices.contains(place.month) && (1...max(1, months[place.month].days.count)).contains(place.day)
        ? place : nil
    }
    if let selected { months[selected.month].selected = selected.day }
  }

  /// `room` is what `render` will be given.
  package mutating func handle(_ key: Key, room: Size) -> Event {
    guard !months.isEmpty else { return .ignored }
    guard let chosen = selected else {
      guard [.left, .right, .up, .down, .home, .end, .pageUp, .pageDown].contains(key) else {
        return .ignored
      }
      let today = months.firstIndex { $0.today != nil }
      select(Place(month: today ?? 0, day: today.flatMap { months[$0].today } ?? 1))
      top = firstShown(room)
      return .handled
    }
    let event = move(chosen, key)
    top = firstShown(room)
    return event
  }

  private mutating func move(_ chosen: Place, _ key: Key) -> Event {
    switch key {
    case .left: return step(chosen, days: -1)
    case .right: return step(chosen, days: 1)
    case .up: return step(chosen, days: -7)
    case .down: return step(chosen, days: 7)
    case .pageUp: go(to: chosen.month - 1, chosen.day)
    case .pageDown: go(to: chosen.month + 1, chosen.day)
    case .home, .textStart: select(Place(month: 0, day: 1))
    case .end, .textEnd: go(to: months.count - 1, .max)
    case .enter: return .open(chosen)
    default: return .ignored
    }
    return .handled
  }

  private mutating func go(to month: Int, _ day: Int) {
    let month = min(max(0, month), months.count - 1)
    select(Place(month: month, day: min(day, months[month].days.count)))
  }

  private mutating func step(_ from: Place, days: Int) -> Event {
    var place = Place(month: from.month, day: from.day + days)
    while place.day < 1 {
      guard place.month > 0 else { return .left(days: place.day - 1) }
      place.month -= 1
      place.day += months[place.month].days.count
    }
    while place.day > months[place.month].days.count {
      place.day -= months[place.month].days.count
      guard place.month + 1 < months.count else { return .left(days: place.day) }
      place.month += 1
    }
    select(place)
    return .handled
  }

  // MARK: rows of months

  private static let gap = 2

  /// How many months stand beside each other.
  package static func monthsAcross(width: Int) -> Int {
    min(4, max(1, (width + gap) / (MonthGrid.Spacing.narrow.width + gap)))
  }

  private func rows(_ width: Int) -> [Range<Int>] {
    let across = Self.monthsAcross(width: width)
    return stride(from: 0, to: months.count, by: across).map { $0..<min(months.count, $0 + across) }
  }

  private func height(_ row: Range<Int>) -> Int { months[row].map(\.height).max() ?? 0 }

  /// The rows of months that fit from `first` on: at least one, be it cut.
  private func shown(_ rows: [Range<Int>], from first: Int, _ room: Size) -> Range<Int> {
    var used = 0
    var last = first
    while last < rows.count {
      used += height(rows[last]) + (last == first ? 0 : 1)
      if used > room.rows, last > first { break }
      last += 1
    }
    return first..<last
  }

  private func firstShown(_ room: Size) -> Int {
    let rows = rows(room.columns)
    guard let chosen = selected.flatMap({ chosen in rows.firstIndex { $0.contains(chosen.month) } }) else {
      return min(top, max(0, rows.count - 1))
    }
    var first = min(top, chosen)
    while !shown(rows, from: first, room).contains(chosen), first < chosen { first += 1 }
    // No room is left empty below the last month.
    while first > 0, shown(rows, from: first - 1, room).upperBound == rows.count { first -= 1 }
    return first
  }

  package func render(into frame: inout Frame, in rect: Rect, isFocused: Bool = true) {
    frame.inRoom(rect) { draw(into: &$0, in: $1, isFocused: isFocused) }
  }

  private func draw(into frame: inout Frame, in rect: Rect, isFocused: Bool) {
    guard rect.rows > 0, rect.columns > 0 else { return }
    let rows = rows(rect.columns)
    var row = rect.row
    for line in shown(rows, from: firstShown(rect.size), rect.size) {
      for (place, month) in rows[line].enumerated() {
        let column = place * (MonthGrid.Spacing.narrow.width + Self.gap)
        let room = Rect(
          row: row, column: rect.column + column, rows: rect.row + rect.rows - row,
          columns: min(MonthGrid.Spacing.narrow.width, rect.columns - column))
        months[month].render(into: &frame, in: room, spacing: .narrow, isFocused: isFocused)
      }
      row += height(rows[line]) + 1
    }
  }
}
