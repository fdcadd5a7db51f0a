/// Where the program reads and writes. The executable gives the real ones, a test its own.
package struct Streams: Sendable {
  package var write: @Sendable ([UInt8]) throws(OutputTrouble) -> Void
  /// Messages; what cannot be said is lost.
  package var writeError: @Sendable ([UInt8]) -> Void
  /// At most as many bytes as asked for; none at the end.
  package var read: @Sendable (Int) -> [UInt8]
  /// Asks a question of the person at the terminal, a secret one without showing the answer; nil without an answer.
  package var ask: @Sendable (_ question: String, _ isSecret: Bool) -> String?
  package var isInputTerminal: Bool
  package var isOutputTerminal: Bool
  package var isErrorTerminal: Bool
  /// Columns of the terminal that is written to; nil when it is none.
  package var columns: Int?
  package var rows: Int?

  package init(
    write: @escaping @Sendable ([UInt8]) throws(OutputTrouble) -> Void,
    writeError: @escaping @Sendable ([UInt8]) -> Void, read: @escaping @Sendable (Int) -> [UInt8],
    ask: @escaping @Sendable (_ question: String, _ isSecret: Bool) -> String? = { _, _ in nil },
    isInputTerminal: Bool = false, isOutputTerminal: Bool = false, isErrorTerminal: Bool = false,
    columns: Int? = nil, rows: Int? = nil
  ) {
    self.write = write
    self.writeError = writeError
    self.read = read
    self.ask = ask
    self.isInputTerminal = isInputTerminal
    self.isOutputTerminal = isOutputTerminal
    self.isErrorTerminal = isErrorTerminal
    self.columns = columns
    self.rows = rows
  }
}

/// Why something could not be printed.
package enum OutputTrouble: Error, Equatable, Sendable {
  /// Nobody reads any more, as in `| head`: the program ends quietly.
  case closed
  /// The disk is full, say; errno.
  case failed(Int32)
}
