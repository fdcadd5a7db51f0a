import VietnameseText

/// Standard output, written in large pieces.
final class Output {
  private let streams: Streams
  private var buffer: [UInt8] = []
  private static let pieceSize = 1 << 16

  init(_ streams: Streams) {
    self.streams = streams
  }

  func write(_ text: String) throws(OutputTrouble) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// A line, or several, for people. Whatever in it a terminal would obey is cleaned here once more, our own colours aside:
  /// no forgotten place lets a citizen's letter, or a file edited by hand, through.
  func line(_ text: String = "") throws(OutputTrouble) {
    let text = text.utf8.contains(where: Self.isObeyed) ? Self.cleaned(text) : text
    buffer.append(contentsOf: text.utf8)
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// A table, or a piece of one, as it is meant for a file or another program. On a terminal it is cleaned like every line.
  func table(_ text: String) throws(OutputTrouble) {
    try write(streams.isOutputTerminal ? text.sanitizedForTerminal(keepingNewlines: true) : text)
  }

  /// Gives `body` the bytes still to be written, for a path where making strings would cost too much.
  func append(_ body: (inout [UInt8]) -> Void) throws(OutputTrouble) {
    body(&buffer)
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// The first byte of every control but the newline and the tab, and of the pen's marks; some letters begin so too.
  private static func isObeyed(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F || byte == 0xC2 || byte == 0xEF
  }

  private static func cleaned(_ text: String) -> String {
    var result = ""
    var rest = text.unicodeScalars[...]
    while let place = rest.firstIndex(where: { Ink.Shade(rawValue: $0.value) != nil }) {
      result += String(rest[..<place]).sanitizedForTerminal(keepingNewlines: true)
      result += Ink.Shade(rawValue: rest[place].value)?.sequence ?? ""
      rest = rest[rest.index(after: place)...]
    }
    return result + String(rest).sanitizedForTerminal(keepingNewlines: true)
  }

  func flush() throws(OutputTrouble) {
    guard !buffer.isEmpty else { return }
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    try streams.write(bytes)
  }
}
