extension Session {
  /// Prints the one JSON value of this command.
  func print(_ value: JSONValue) throws {
    try output.line(JSONWriter().text(value))
  }
}

/// An array whose elements are printed one by one, so that a long list is never held whole.
final class JSONList {
  private let output: Output
  private let writer = JSONWriter()
  private var isEmpty = true

  init(_ output: Output) throws {
    self.output = output
    try output.write("[")
  }

  func add(_ value: JSONValue) throws {
    try output.write(isEmpty ? "\n" : ",\n")
    isEmpty = false
    try output.write(writer.text(value))
  }

  func end() throws {
    try output.line(isEmpty ? "]" : "\n]")
  }
}
