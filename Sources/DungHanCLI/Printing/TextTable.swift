import VietnameseText

/// Rows of words set in columns, for people.
struct TextTable {
  struct Column {
    var heading: String
    var isRight = false
    /// Takes what the others leave; its texts are cut where they don't fit.
    var isFlexible = false
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  mutating func add(_ cells: [String]) {
    rows.append(cells.map { $0.sanitizedForTerminal() })
  }

  /// The lines, heading first, at most `width` columns wide where the flexible column allows it.
  func lines(width: Int) -> [String] {
    var widths = columns.indices.map { place in
      rows.reduce(columns[place].heading.displayWidth) { max($0, $1[place].displayWidth) }
    }
    if let flexible = columns.firstIndex(where: \.isFlexible) {
      let others = widths.indices.reduce(2 * (widths.count - 1)) { $0 + ($1 == flexible ? 0 : widths[$1]) }
      widths[flexible] = min(widths[flexible], max(16, width - others))
    }
    return ([columns.map(\.heading)] + rows).map { line($0, widths) }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var parts: [String] = []
    for place in columns.indices {
      parts.append(cells[place].padded(toWidth: widths[place], alignedRight: columns[place].isRight))
    }
    let line = parts.joined(separator: "  ")
    return String(line[..<(line.lastIndex { $0 != " " }.map { line.index(after: $0) } ?? line.startIndex)])
  }
}
