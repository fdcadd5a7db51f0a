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

  func line(_ text: String = "") throws(OutputTrouble) {
    buffer.append(contentsOf: text.utf8)
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// Gives `body` the bytes still to be written, for a path where making strings would cost too much.
  func append(_ body: (inout [UInt8]) -> Void) throws(OutputTrouble) {
    body(&buffer)
    if buffer.count >= Self.pieceSize { try flush() }
  }

  func flush() throws(OutputTrouble) {
    guard !buffer.isEmpty else { return }
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    try streams.write(bytes)
  }
}
