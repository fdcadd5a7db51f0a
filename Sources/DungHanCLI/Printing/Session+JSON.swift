extension Session {
  /// Prints the one JSON value of this command.
  func print(_ value: JSONValue) throws {
    try output.append { bytes in
      value.append(to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
  }
}

/// An array whose elements are printed one by one, so that a long list is never held whole.
final class JSONList {
  private let output: Output
  private var isEmpty = true

  init(_ output: Output) throws {
    self.output = output
    try output.write("[")
  }

  func add(_ value: JSONValue) throws {
    try output.append { bytes in
      bytes += (isEmpty ? "\n" : ",\n").utf8
      value.append(to: &bytes)
    }
    isEmpty = false
  }

  func end() throws {
    try output.line(isEmpty ? "]" : "\n]")
  }
}
