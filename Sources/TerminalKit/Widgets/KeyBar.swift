import VietnameseText

/// The keys that work here, on the last row. What does not fit goes in the order of its use, least used first.
package struct KeyBar: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package var key: String
    package var title: String
    /// How much it is used; the smallest is dropped first.
    package var weight: Int
    package var isEnabled: Bool

    package init(key: String, title: String, weight: Int = 1, isEnabled: Bool = true) {
      self.key = key
      self.title = title
      self.weight = weight
      self.isEnabled = isEnabled
    }

    var width: Int { key.displayWidth + title.displayWidth + 2 }
  }

  package var items: [Item]

  package init(_ items: [Item]) { self.items = items }

  /// The items that fit, in their order.
  package func shown(width: Int) -> [Item] {
    var shown = items
    while !shown.isEmpty, shown.reduce(0, { $0 + $1.width }) > width {
      // Of equally used ones the last goes.
      let least = shown.map(\.weight).min() ?? 0
      shown.remove(at: shown.lastIndex { $0.weight == least } ?? shown.count - 1)
    }
    return shown
  }

  /// The key whose item stands at this column.
  package func key(at column: Int, width: Int) -> String? {
    var start = 1
    for item in shown(width: width) {
      if (start..<start + item.width - 1).contains(column) { return item.key }
      start += item.width
    }
    return nil
  }

  package func render(into frame: inout Frame, row: Int) {
    frame.fill(Rect(row: row, column: 0, rows: 1, columns: frame.size.columns), .keyBar)
    var column = 1
    for item in shown(width: frame.size.columns) {
      column += frame.put(item.key, row: row, column: column, item.isEnabled ? .keyName : .disabled)
      column += 1
      column += frame.put(item.title, row: row, column: column, item.isEnabled ? .keyBar : .disabled)
      column += 1
    }
  }
}
