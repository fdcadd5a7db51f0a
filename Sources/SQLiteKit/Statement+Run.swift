extension Statement {
  /// Runs it once with these values. For loops over the same statement; otherwise `Connection.run`.
  @inlinable
  package func run<each Bound: Bindable>(_ values: repeat each Bound) throws(SQLiteError) {
    defer { end() }
    try fill(repeat each values)
    try finish()
  }

  /// Runs it once with values whose types aren't known beforehand.
  package func run(_ values: [Value]) throws(SQLiteError) {
    defer { end() }
    try fill(values)
    try finish()
  }

  /// Gives `body` every row.
  @inlinable
  package func query<each Bound: Bindable>(
    _ values: repeat each Bound, body: (borrowing Row) throws -> Void
  ) throws {
    defer { end() }
    try fill(repeat each values)
    try forEachRow { row in
      try body(row)
      return true
    }
  }

  /// Takes the statement and fills it. Call `end()` afterwards, also when this throws.
  @inlinable
  package func fill<each Bound: Bindable>(_ values: repeat each Bound) throws(SQLiteError) {
    var count = 0
    for _ in repeat each values { count += 1 }
    try begin(valueCount: count)
    var index = 0
    for value in repeat each values {
      index += 1
      try value.bind(to: self, at: index)
    }
  }

  package func fill(_ values: [Value]) throws(SQLiteError) {
    try begin(valueCount: values.count)
    for (offset, value) in values.enumerated() {
      try value.bind(to: self, at: offset + 1)
    }
  }
}
