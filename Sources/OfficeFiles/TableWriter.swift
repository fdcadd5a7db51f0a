import VietnameseText

/// Writes a table that spreadsheets open as it is meant.
package struct TableWriter {
  package let delimiter: TableDelimiter
  /// Whether a cell that a spreadsheet would take for a formula gets an apostrophe before it.
  package let guardsFormulas: Bool
  private let lineEnd: String
  private(set) package var text: String

  /// - Parameter mark: begin with the UTF-8 byte order mark, by which Excel knows Vietnamese.
  package init(
    delimiter: TableDelimiter = .comma, mark: Bool = false, guardsFormulas: Bool = true,
    lineEnd: String = "\r\n"
  ) {
    self.delimiter = delimiter
    self.guardsFormulas = guardsFormulas
    self.lineEnd = lineEnd
    text = mark ? "\u{FEFF}" : ""
  }

  /// Adds one row.
  package mutating func write(_ cells: some Sequence<String>) {
    var isFirst = true
    var count = 0
    let start = text.utf8.count
    for cell in cells {
      if !isFirst { text += delimiter.rawValue }
      isFirst = false
      count += 1
      write(cell)
    }
    // One empty cell would look like a blank line.
    if count == 1, text.utf8.count == start { text += "\"\"" }
    text += lineEnd
  }

  /// Gives what was written and forgets it, for writing to a file piece by piece.
  package mutating func take() -> String {
    defer { text = "" }
    return text
  }

  /// With an apostrophe before what would be a formula of its own to a reader that parts the row elsewhere.
  private static func guardedInside(_ cell: String) -> String {
    var bytes = Array(cell.utf8)
    for place in Formula.innerStarts(in: bytes[...]).reversed() {
      bytes.insert(contentsOf: String(Formula.mark).utf8, at: place)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func write(_ given: String) {
    // What is meant for a spreadsheet is looked at in a terminal too, through a pipe.
    let cell = guardsFormulas ? Self.guardedInside(given.withoutControls()) : given
    let isGuarded = guardsFormulas && Formula.begins(given)
    let needsQuotes = cell.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
      // Any of the delimiters, so that no reader guesses wrong.
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"): true
      default: false
      }
    }
    guard needsQuotes || cell.utf8.first == UInt8(ascii: " ") else {
      if isGuarded { text += "'" }
      text += cell
      return
    }
    text += isGuarded ? "\"'" : "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { text.unicodeScalars.append(scalar) }
      text.unicodeScalars.append(scalar)
    }
    text += "\""
  }
}
