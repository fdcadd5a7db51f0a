import VietnameseText

/// A window of rows, some of which are headings. The host gives the rows and loads more when the window's edge comes
/// near; the chosen row is kept by its id, so that a reload does not move it. Letters and Backspace are left to the host (search).
package struct ListView<ID: Hashable & Sendable>: Hashable, Sendable {
  package enum Item: Hashable, Sendable {
    case row(ID)
    /// Shown, never chosen.
    case heading(String)
  }

  /// What a key did to the list.
  package enum Event: Hashable, Sendable {
    case ignored
    /// Taken; the choice may have moved.
    case handled
    /// Enter on a row.
    case open(ID)
    /// The rows before, or after, the window are needed.
    case needsBefore, needsAfter
  }

  package private(set) var items: [Item]
  /// The item that is chosen; nil when there is no row.
  package private(set) var selected: Int?
  /// The first item shown.
  package private(set) var top = 0
  /// Whether there are rows beyond the window.
  package private(set) var hasMoreBefore = false
  package private(set) var hasMoreAfter = false

  package init(_ items: [Item] = [], hasMoreBefore: Bool = false, hasMoreAfter: Bool = false) {
    self.items = items
    self.hasMoreBefore = hasMoreBefore
    self.hasMoreAfter = hasMoreAfter
    selected = items.firstIndex { $0.isRow }
  }

  package var selectedID: ID? {
    guard let selected, case .row(let id) = items[selected] else { return nil }
    return id
  }

  /// New rows: a reload, or a window that moved. The chosen row stays chosen and where it was on the screen; when it
  /// is gone, the row that took its place is chosen.
  package mutating func replace(_ items: [Item], hasMoreBefore: Bool = false, hasMoreAfter: Bool = false) {
    let id = selectedID
    let offset = (selected ?? 0) - top
    let old = selected ?? 0
    self.items = items
    self.hasMoreBefore = hasMoreBefore
    self.hasMoreAfter = hasMoreAfter
    if let id, let found = items.firstIndex(of: .row(id)) {
      selected = found
      top = max(0, found - offset)
    } else {
      selected = nearestRow(to: min(old, items.count - 1))
      top = min(top, max(0, items.count - 1))
    }
  }

  package mutating func select(_ id: ID) {
    if let found = items.firstIndex(of: .row(id)) { selected = found }
  }

  /// The next or previous row, for a detail screen that walks the list.
  @discardableResult
  package mutating func step(_ count: Int) -> Bool {
    guard let selected, let target = row(from: selected, by: count) else { return false }
    self.selected = target
    return true
  }

  /// `rows` is the height `render` will be given.
  package mutating func handle(_ key: Key, rows: Int) -> Event {
    let before = selected
    switch key {
    case .enter: return selectedID.map { .open($0) } ?? .ignored
    case .up: step(-1)
    case .down: step(1)
    case .pageUp: page(-max(1, rows - 1))
    case .pageDown: page(max(1, rows - 1))
    case .home, .textStart: selected = nearestRow(to: 0)
    case .end, .textEnd: selected = nearestRow(to: items.count - 1)
    default: return .ignored
    }
    show(rows)
    guard let selected else { return .handled }
    let wasAtEdge = before == selected
    let isForward = [.down, .pageDown, .end, .textEnd].contains(key)
    if isForward, hasMoreAfter, wasAtEdge || selected + rows >= items.count { return .needsAfter }
    if !isForward, hasMoreBefore, wasAtEdge || selected < rows { return .needsBefore }
    return .handled
  }

  /// Scrolls so that the chosen row shows, and the heading over the first row with it.
  package mutating func show(_ rows: Int) { top = firstShown(rows) }

  func firstShown(_ rows: Int) -> Int {
    guard rows > 0, let selected else { return 0 }
    var first = top
    if selected < first { first = selected }
    if selected >= first + rows { first = selected - rows + 1 }
    first = min(first, max(0, items.count - rows))
    while first > 0, first == selected, selected < first - 1 + rows, !items[first - 1].isRow { first -= 1 }
    return first
  }

  private func row(from index: Int, by count: Int) -> Int? {
    let step = count > 0 ? 1 : -1
    var index = index
    var left = abs(count)
    var found: Int?
    while left > 0 {
      index += step
      guard items.indices.contains(index) else { break }
      if items[index].isRow {
        found = index
        left -= 1
      }
    }
    return found
  }

  private mutating func page(_ count: Int) {
    guard let selected else { return }
    let target = min(max(0, selected + count), items.count - 1)
    self.selected = nearestRow(to: target, preferring: count > 0 ? 1 : -1)
  }

  private func nearestRow(to index: Int, preferring step: Int = 1) -> Int? {
    guard !items.isEmpty else { return nil }
    let index = min(max(0, index), items.count - 1)
    let after = items[index...].firstIndex { $0.isRow }
    let before = items[...index].lastIndex { $0.isRow }
    return step > 0 ? after ?? before : before ?? after
  }
}

extension ListView.Item {
  package var isRow: Bool {
    if case .row = self { return true }
    return false
  }
}

extension ListView {
  /// `── QUÁ HẠN (2)`: short, for it scrolls in with the row below it, and a stroke is three bytes down the line.
  private static func heading(_ title: String, width: Int) -> StyledLine {
    StyledLine("── \(title.truncated(toWidth: max(0, width - 3)))", .heading)
  }

  /// Draws the rows that fit; `line` gives a row's text for a width. The terminal's cursor and a bar stand on the chosen row.
  package func render(
    into frame: inout Frame, in rect: Rect, isFocused: Bool = true, empty: String = "",
    line: (ID, Int) -> StyledLine
  ) {
    guard rect.rows > 0, rect.columns > 0 else { return }
    if items.isEmpty { frame.put(empty, row: rect.row, column: rect.column, .faint, maxWidth: rect.columns) }
    let first = firstShown(rect.rows)
    for index in first..<max(first, min(items.count, first + rect.rows)) {
      let row = rect.row + index - first
      switch items[index] {
      case .heading(let title):
        frame.put(
          Self.heading(title, width: rect.columns), row: row, column: rect.column, maxWidth: rect.columns)
      case .row(let id):
        let line = line(id, rect.columns)
        frame.put(line, row: row, column: rect.column, maxWidth: rect.columns)
        guard index == selected else { continue }
        let bar = rect.column..<rect.column + min(rect.columns, line.barWidth ?? rect.columns)
        frame.restyle(row: row, columns: bar, \.selected)
        if isFocused { frame.cursor = Position(row: row, column: rect.column) }
      }
    }
  }
}
