/// Finds the fields of one row in a stretch of bytes, and can go on where the bytes ended.
///
/// The rules are those of RFC 4180, made lenient where clerks' files are: a quote inside an unquoted field is itself,
/// and so are the quotes of a field that goes on after its closing one. All places are counted from the row's start.
struct TableScanner {
  enum Outcome: Equatable {
    /// The row ends before `end`; what follows begins at `next`.
    case row(end: Int, next: Int)
    /// The bytes end before the row does.
    case needsMore
  }

  private enum Place {
    case fieldStart
    case plain
    case quoted
    /// After a quote inside a quoted field: the end, or the first of two.
    case afterQuote
    /// After a carriage return: the row is over, a newline may belong to it.
    case afterReturn
  }

  let delimiter: UInt8
  private(set) var fields: [TableField] = []
  /// How many line ends were passed, those within quotes included.
  private(set) var lineEnds = 0
  /// Line ends before the field that is open now.
  private(set) var lineEndsBeforeField = 0
  /// Just after the first line end within the field that is open now.
  private(set) var lineEndInField: Int?
  /// Whether a field went on after its closing quote: with the wrong delimiter they do.
  private(set) var hasStrayQuotes = false
  /// How far the bytes were looked at.
  private(set) var position = 0

  private var place = Place.fieldStart
  private var fieldStart = 0
  private var hasEscapes = false
  /// The place of the quote that may have closed the field.
  private var closing = 0

  init(delimiter: UInt8, expectedFields: Int = 0) {
    self.delimiter = delimiter
    fields.reserveCapacity(expectedFields)
  }

  /// Whether a quote is open where the bytes ended.
  var isQuoteOpen: Bool { place == .quoted }

  /// Whether only the newline after a carriage return is waited for.
  var isRowOver: Bool { place == .afterReturn }

  /// Scans on to the end of the row. `bytes` begin where the row does; `isLast`: none come after them.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Outcome {
    let count = bytes.count
    while position < count {
      let byte = bytes[position]
      switch place {
      case .fieldStart:
        if byte == Self.quote {
          place = .quoted
          position += 1
        } else {
          place = .plain
        }
      case .plain:
        skipPlain(bytes)
        guard position < count else { continue }
        closeField(from: fieldStart, to: position, .plain)
        if let outcome = pass(bytes[position]) { return outcome }
      case .quoted:
        if byte == Self.quote {
          closing = position
          place = .afterQuote
        } else if byte == Self.newline || byte == Self.carriageReturn {
          countLineEnd(in: bytes)
        }
        position += 1
      case .afterQuote:
        if byte == Self.quote, position == closing + 1 {
          hasEscapes = true
          place = .quoted
          position += 1
        } else if byte == delimiter || byte == Self.newline || byte == Self.carriageReturn {
          closeQuotedField()
          if let outcome = pass(byte) { return outcome }
        } else if byte == UInt8(ascii: " ") {
          position += 1
        } else {
          // The text goes on: then its quotes are part of it.
          hasStrayQuotes = true
          place = .plain
        }
      case .afterReturn:
        return endRow(at: position - 1, next: byte == Self.newline ? position + 1 : position)
      }
    }
    return isLast ? finish(at: count) : .needsMore
  }

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Goes to the byte that ends an unquoted field.
  private mutating func skipPlain(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = position
    while index < bytes.count {
      let byte = bytes[index]
      if byte == delimiter || byte == Self.newline || byte == Self.carriageReturn { break }
      index += 1
    }
    position = index
  }

  /// Goes over the byte that ended a field; an outcome when it ended the row.
  private mutating func pass(_ byte: UInt8) -> Outcome? {
    position += 1
    if byte == delimiter {
      place = .fieldStart
      fieldStart = position
      hasEscapes = false
      lineEndsBeforeField = lineEnds
      lineEndInField = nil
      return nil
    }
    if byte == Self.newline { return endRow(at: position - 1, next: position) }
    place = .afterReturn
    return nil
  }

  private mutating func finish(at end: Int) -> Outcome {
    switch place {
    case .quoted: return .needsMore
    case .afterQuote: closeQuotedField()
    case .plain, .fieldStart: closeField(from: fieldStart, to: end, .plain)
    case .afterReturn: return endRow(at: end - 1, next: end)
    }
    return .row(end: end, next: end)
  }

  private mutating func endRow(at end: Int, next: Int) -> Outcome {
    lineEnds += 1
    return .row(end: end, next: next)
  }

  private mutating func closeField(from start: Int, to end: Int, _ form: TableField.Form) {
    fields.append(TableField(start: start, end: end, form: form))
  }

  private mutating func closeQuotedField() {
    closeField(from: fieldStart + 1, to: closing, hasEscapes ? .escaped : .quoted)
  }

  /// A line end within quotes; the newline after a carriage return belongs to it.
  private mutating func countLineEnd(in bytes: UnsafeBufferPointer<UInt8>) {
    if bytes[position] == Self.newline, bytes[position - 1] == Self.carriageReturn {
      if lineEndInField == position { lineEndInField = position + 1 }
      return
    }
    lineEnds += 1
    if lineEndInField == nil { lineEndInField = position + 1 }
  }
}
