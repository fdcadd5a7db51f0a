import VietnameseText

/// One row of a table as it stood in the file.
package struct TableRow: Sendable {
  /// The line of the file it starts on, counted from 1. A quoted field may go over several.
  package let line: Int
  /// Its bytes in UTF-8, without the line end.
  private let bytes: [UInt8]
  private let fields: [TableField]

  init(line: Int, bytes: [UInt8], fields: [TableField]) {
    self.line = line
    self.bytes = bytes
    self.fields = fields
  }

  package var count: Int { fields.count }

  /// The text of a field in NFC, without its quotes; empty beyond the last.
  package subscript(column: Int) -> String {
    guard fields.indices.contains(column) else { return "" }
    let field = fields[column]
    return bytes.withUnsafeBufferPointer { field.text(in: $0) }.nfc
  }

  /// All fields.
  package var texts: [String] { fields.indices.map { self[$0] } }

  /// The row as it was written, quotes and all.
  package var raw: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether there's nothing in it but spaces and delimiters.
  package var isBlank: Bool { filledColumns(atMost: 1).isEmpty }

  /// The first columns that hold more than spaces and quotes.
  package func filledColumns(atMost limit: Int = .max) -> [Int] {
    var filled: [Int] = []
    for (column, field) in fields.enumerated() where filled.count < limit {
      if field.hasContent(in: bytes) { filled.append(column) }
    }
    return filled
  }
}

/// Where a field is in its row.
struct TableField: Sendable {
  enum Form {
    /// As it stands.
    case plain
    /// Between quotes.
    case quoted
    /// Between quotes, with doubled ones inside.
    case escaped
  }

  var start: Int
  var end: Int
  var form: Form

  func text(in bytes: UnsafeBufferPointer<UInt8>) -> String {
    switch form {
    case .plain, .quoted:
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    case .escaped:
      return String(unsafeUninitializedCapacity: end - start) { output in
        var count = 0
        var index = start
        while index < end {
          let byte = bytes[index]
          output[count] = byte
          count += 1
          // Of two quotes one stays.
          index += byte == UInt8(ascii: "\"") ? 2 : 1
        }
        return count
      }
    }
  }

  func hasContent(in bytes: [UInt8]) -> Bool {
    bytes[start..<end].contains { $0 > UInt8(ascii: " ") && $0 != 0xC2 && $0 != 0xA0 }
  }
}
