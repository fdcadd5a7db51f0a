/// What stands between the fields of a row.
package enum TableDelimiter: String, CaseIterable, Sendable {
  case comma = ","
  case semicolon = ";"
  case tab = "\t"

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    }
  }

  /// Reads what `--map` gives: the character itself, or its name.
  package init?(named name: String) {
    switch name {
    case ",", "comma": self = .comma
    case ";", "semicolon": self = .semicolon
    case "\t", "\\t", "tab": self = .tab
    default: return nil
    }
  }

  /// The one that cuts the first rows most alike: the count of the rows of one width, times that width. Titles above
  /// the heading and commas within sentences don't mislead it, since they don't repeat.
  static func guess(from sample: [UInt8]) -> TableDelimiter {
    var best = (delimiter: TableDelimiter.comma, score: 0)
    for delimiter in allCases {
      let score = score(of: delimiter, in: sample)
      if score > best.score { best = (delimiter, score) }
    }
    return best.delimiter
  }

  private static let sampledRows = 40

  private static func score(of delimiter: TableDelimiter, in sample: [UInt8]) -> Int {
    var rowsOfWidth: [Int: Int] = [:]
    sample.withUnsafeBufferPointer { bytes in
      var start = 0
      for _ in 0..<sampledRows where start < bytes.count {
        var scanner = TableScanner(delimiter: delimiter.byte)
        let rest = UnsafeBufferPointer(rebasing: bytes[start...])
        guard case .row(_, let next) = scanner.scan(rest, isLast: true) else { return }
        if scanner.fields.count > 1, !scanner.hasStrayQuotes {
          rowsOfWidth[scanner.fields.count, default: 0] += 1
        }
        start += next
      }
    }
    return rowsOfWidth.map { $0.key * $0.value }.max() ?? 0
  }
}
