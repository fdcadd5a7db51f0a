/// Fills a statement value by value, in the order of its `?`. For the wide rows that an import writes thousands of in a
/// second; elsewhere `Connection.run` with the values behind the text reads better.
package struct Filling {
  private let statement: Statement
  private(set) var count = 0

  init(_ statement: Statement) {
    self.statement = statement
  }

  package mutating func add(_ value: Int64?) throws(SQLiteError) {
    count += 1
    if let value { try statement.bind(value, at: count) } else { try statement.bindNull(at: count) }
  }

  package mutating func add(_ value: Int?) throws(SQLiteError) { try add(value.map(Int64.init)) }
  package mutating func add(_ value: Int32?) throws(SQLiteError) { try add(value.map(Int64.init)) }
  package mutating func add(_ value: Bool?) throws(SQLiteError) { try add(value.map { $0 ? 1 as Int64 : 0 }) }

  package mutating func add(_ value: String?) throws(SQLiteError) {
    count += 1
    if let value { try statement.bind(value, at: count) } else { try statement.bindNull(at: count) }
  }

  package mutating func add(_ value: [UInt8]) throws(SQLiteError) {
    count += 1
    try statement.bind(value, at: count)
  }
}

extension Connection {
  /// Runs a statement once with the values that `fill` adds.
  package func run(
    _ sql: SQL, fill: (inout Filling) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    let statement = try statement(sql)
    defer { statement.end() }
    try statement.begin(valueCount: statement.parameterCount)
    var filling = Filling(statement)
    try fill(&filling)
    try statement.requireFilled(filling.count)
    try statement.finish()
  }
}
