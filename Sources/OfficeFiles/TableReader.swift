/// Reads a table row by row from bytes of any length, holding little more than one row.
///
/// Comma, semicolon or tab; CRLF, LF or CR; quoted fields with doubled quotes and line ends inside. A stretch that
/// can't be read as a row comes as `.refused`, and reading goes on after it.
///
///     let reader = try TableReader(path: "so-don.csv")
///     while let item = try reader.next() {
///       if case .row(let row) = item { print(row.line, row[0]) }
///     }
package final class TableReader {
  private let source: ByteSource
  private var decoding: TextDecoding
  private var buffer: [UInt8] = []
  /// Where the next row begins in the buffer.
  private var start = 0
  private var isSourceEmpty = false
  /// The line the next row begins on.
  private var line = 1
  private var chosen: TableDelimiter?
  private var expectedFields = 0

  /// Reads from any source. Without an encoding the text must be UTF-8 or UTF-16; without a delimiter it's guessed
  /// from the first rows.
  package init(_ source: ByteSource, encoding: TextEncoding? = nil, delimiter: TableDelimiter? = nil) {
    self.source = source
    decoding = TextDecoding(encoding: encoding)
    chosen = delimiter
  }

  /// Reads a file. One without a named encoding is gone through once beforehand, so that a file that isn't UTF-8 is
  /// refused before its first row is used. Throws `cannotRead`, `notUTF8`.
  package convenience init(
    path: String, encoding: TextEncoding? = nil, delimiter: TableDelimiter? = nil
  ) throws(TextDecodingError) {
    // `??` would lose the type of the error.
    let known = if let encoding { encoding } else { try TextEncoding.of(path: path) }
    self.init(try ByteSource(path: path), encoding: known, delimiter: delimiter)
  }

  /// Reads text at hand.
  package convenience init(text: String, delimiter: TableDelimiter? = nil) {
    self.init(ByteSource(bytes: Array(text.utf8)), encoding: .utf8, delimiter: delimiter)
  }

  /// What the file is in and what stands between its fields; nil before the first `next()`.
  package var encoding: TextEncoding? { decoding.encoding }
  package var delimiter: TableDelimiter? { chosen }

  /// The next row, blank ones included; nil at the end.
  package func next() throws(TextDecodingError) -> TableItem? {
    let delimiter = if let chosen { chosen } else { try guessDelimiter() }
    if start == buffer.count {
      try fill()
      if start == buffer.count { return nil }
    }
    var scanner = TableScanner(delimiter: delimiter.byte, expectedFields: expectedFields)
    while true {
      let outcome = buffer.withUnsafeBufferPointer { bytes in
        scanner.scan(UnsafeBufferPointer(rebasing: bytes[start...]), isLast: isSourceEmpty)
      }
      if case .row(let end, let next) = outcome {
        return item(scanner, end: end, next: next)
      }
      if (scanner.position > TableLimits.rowBytes && !scanner.isRowOver) || isSourceEmpty {
        return .refused(try refuse(scanner))
      }
      try fill()
    }
  }

  private func item(_ scanner: TableScanner, end: Int, next: Int) -> TableItem {
    let line = self.line
    let bytes = Array(buffer[start..<start + end])
    start += next
    self.line += scanner.lineEnds
    expectedFields = scanner.fields.count
    if end > TableLimits.rowBytes {
      return .refused(TableProblem(kind: .rowTooLong, line: line, raw: Self.beginning(of: bytes)))
    }
    if end > TableLimits.fieldBytes,
      let column = scanner.fields.firstIndex(where: { $0.end - $0.start > TableLimits.fieldBytes })
    {
      let kind = TableProblem.Kind.fieldTooLong(column: column + 1)
      return .refused(TableProblem(kind: kind, line: line, raw: Self.beginning(of: bytes)))
    }
    return .row(TableRow(line: line, bytes: bytes, fields: scanner.fields))
  }

  /// The row is too long or its quote never closes: goes on after the line that is to blame.
  private func refuse(_ scanner: TableScanner) throws(TextDecodingError) -> TableProblem {
    if scanner.isQuoteOpen {
      let line = self.line + scanner.lineEndsBeforeField
      guard let lineEnd = scanner.lineEndInField else {
        // The line goes on beyond what is held, or is the last one.
        let raw = Self.beginning(of: buffer[start...])
        start += scanner.position
        self.line = line
        try skipLine()
        return TableProblem(kind: .unterminatedQuote, line: line, raw: raw)
      }
      let raw = Self.beginning(of: Self.withoutLineEnd(buffer[start..<start + lineEnd]))
      start += lineEnd
      self.line += scanner.lineEndsBeforeField + 1
      return TableProblem(kind: .unterminatedQuote, line: line, raw: raw)
    }
    let problem = TableProblem(kind: .rowTooLong, line: line, raw: Self.beginning(of: buffer[start...]))
    line += scanner.lineEnds
    start += scanner.position
    try skipLine()
    return problem
  }

  /// Goes to the next line, keeping nothing.
  private func skipLine() throws(TextDecodingError) {
    while true {
      let end = buffer[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      guard let end else {
        start = buffer.count
        try fill()
        if start == buffer.count { return }
        continue
      }
      start = end + 1
      line += 1
      guard buffer[end] == UInt8(ascii: "\r") else { return }
      if start == buffer.count { try fill() }
      if start < buffer.count, buffer[start] == UInt8(ascii: "\n") { start += 1 }
      return
    }
  }

  /// Drops what was read and takes in the next piece.
  private func fill() throws(TextDecodingError) {
    buffer.removeFirst(start)
    start = 0
    let before = buffer.count
    while buffer.count == before, !isSourceEmpty {
      let bytes = try source.next()
      if bytes.isEmpty {
        isSourceEmpty = true
        try decoding.finish(into: &buffer)
      } else {
        try decoding.decode(bytes, into: &buffer)
      }
    }
  }

  private static let sampleSize = 64 << 10

  private func guessDelimiter() throws(TextDecodingError) -> TableDelimiter {
    while buffer.count < Self.sampleSize, !isSourceEmpty { try fill() }
    let named = try takeSeparatorLine()
    let guess = named ?? TableDelimiter.guess(from: Array(buffer[start...].prefix(Self.sampleSize)))
    chosen = guess
    return guess
  }

  /// Spreadsheets write `sep=;` as a first line of its own to say so.
  private func takeSeparatorLine() throws(TextDecodingError) -> TableDelimiter? {
    guard buffer.count > 4, buffer.starts(with: Array("sep=".utf8)) else { return nil }
    guard let delimiter = TableDelimiter(named: String(decoding: [buffer[4]], as: UTF8.self)) else {
      return nil
    }
    guard buffer.count == 5 || buffer[5] == UInt8(ascii: "\r") || buffer[5] == UInt8(ascii: "\n") else {
      return nil
    }
    try skipLine()
    return delimiter
  }

  private static func beginning(of bytes: some Collection<UInt8>) -> String {
    // What is longer than a row may be is cut: nobody reads it, and it can't be held.
    String(decoding: bytes.prefix(4096), as: UTF8.self)
  }

  private static func withoutLineEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
      bytes.removeLast()
    }
    return bytes
  }
}
