extension Connection {
  /// Runs a statement once: `try db.run("DELETE FROM note WHERE id = ?", id)`.
  @inlinable
  package func run<each Bound: Bindable>(_ sql: SQL, _ values: repeat each Bound) throws(SQLiteError) {
    let statement = try statement(sql)
    defer { statement.end() }
    try statement.fill(repeat each values)
    try statement.finish()
  }

  /// Runs a statement once with values whose types aren't known beforehand.
  package func run(_ sql: SQL, _ values: [Value]) throws(SQLiteError) {
    try statement(sql).run(values)
  }

  /// Gives `body` every row.
  @inlinable
  package func query<each Bound: Bindable>(
    _ sql: SQL, _ values: repeat each Bound, body: (borrowing Row) throws -> Void
  ) throws {
    try scan(
      sql, repeat each values,
      while: { row in
        try body(row)
        return true
      })
  }

  /// Gives `body` every row until it says false.
  @inlinable
  package func scan<each Bound: Bindable>(
    _ sql: SQL, _ values: repeat each Bound, while body: (borrowing Row) throws -> Bool
  ) throws {
    let statement = try statement(sql)
    defer { statement.end() }
    try statement.fill(repeat each values)
    try statement.forEachRow(while: body)
  }

  /// Gives `body` every row, for filters put together at run time.
  package func query(_ sql: SQL, _ values: [Value], body: (borrowing Row) throws -> Void) throws {
    let statement = try statement(sql)
    defer { statement.end() }
    try statement.fill(values)
    try statement.forEachRow { row in
      try body(row)
      return true
    }
  }

  /// All rows, each made into a value.
  @inlinable
  package func rows<Element, each Bound: Bindable>(
    _ sql: SQL, _ values: repeat each Bound, map: (borrowing Row) throws -> Element
  ) throws -> [Element] {
    var all: [Element] = []
    try query(sql, repeat each values) { row in all.append(try map(row)) }
    return all
  }

  /// All rows, for filters put together at run time.
  package func rows<Element>(
    _ sql: SQL, _ values: [Value], map: (borrowing Row) throws -> Element
  ) throws -> [Element] {
    var all: [Element] = []
    try query(sql, values) { row in all.append(try map(row)) }
    return all
  }

  /// The first row, or nil when there's none.
  @inlinable
  package func first<Element, each Bound: Bindable>(
    _ sql: SQL, _ values: repeat each Bound, map: (borrowing Row) throws -> Element
  ) throws -> Element? {
    var found: Element?
    try scan(
      sql, repeat each values,
      while: { row in
        found = try map(row)
        return false
      })
    return found
  }

  /// The number in the first column of the first row; nil for no row or NULL.
  @inlinable
  package func scalar<each Bound: Bindable>(
    _ sql: SQL, _ values: repeat each Bound
  ) throws(SQLiteError) -> Int64? {
    let statement = try statement(sql)
    defer { statement.end() }
    try statement.fill(repeat each values)
    return try statement.firstInt64()
  }

  /// The text in the first column of the first row; nil for no row or NULL.
  @inlinable
  package func text<each Bound: Bindable>(
    _ sql: SQL, _ values: repeat each Bound
  ) throws(SQLiteError) -> String? {
    let statement = try statement(sql)
    defer { statement.end() }
    try statement.fill(repeat each values)
    return try statement.firstText()
  }
}

extension Statement {
  package func firstInt64() throws(SQLiteError) -> Int64? {
    guard try step() else { return nil }
    return Row(statement: handle).optionalInt64(0)
  }

  package func firstText() throws(SQLiteError) -> String? {
    guard try step() else { return nil }
    return Row(statement: handle).optionalText(0)
  }
}
