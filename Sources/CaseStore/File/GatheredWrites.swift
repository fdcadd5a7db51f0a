import SQLiteKit

/// What one write keeps in mind until its end, so that a long import asks and updates once, not once a row. A value: a write
/// within a write that fails is forgotten by going back to the copy from before it.
struct GatheredWrites {
  var counters = CounterLedger()
  /// The public half of the vault's key, once somebody was sealed.
  var vaultKey: [UInt8]?
  /// What was done of keys, until the event that tells it.
  var keys = KeyChanges()
  private var sequences: [Int: Sequence] = [:]
  private var offered: Offer?
  private var lastMatter: Int64?
  private var learnt: Set<String> = []

  /// The codes of one year.
  private struct Sequence {
    /// The last number in use.
    var last: Int
    var isChanged = false
  }

  private struct Offer {
    var code: String
    var year: Int
    var number: Int
  }

  /// The next code of `year`; it is in use only once it is taken.
  mutating func nextCode(of year: Int, symbol: String, in connection: Connection) throws -> String {
    if let offered, offered.year == year { return offered.code }
    let last =
      try sequences[year]?.last
      ?? Int(connection.scalar("SELECT last FROM code_sequences WHERE year = ?", year) ?? 0)
    sequences[year] = sequences[year] ?? Sequence(last: last)
    let number = try last.next("the code number")
    let digits = String(number)
    let code = "\(symbol)-\(year)-\(String(repeating: "0", count: max(0, 5 - digits.count)))\(digits)"
    offered = Offer(code: code, year: year, number: number)
    return code
  }

  /// Takes the code that was offered; any other would leave a gap or be a second case's.
  mutating func take(_ code: String) throws {
    guard let taken = offered, taken.code == code else {
      throw StoreError.inconsistent("the code \(code) is not the next one")
    }
    sequences[taken.year] = Sequence(last: taken.number, isChanged: true)
    offered = nil
  }

  /// The row the next case will have.
  mutating func upcomingMatter(in connection: Connection) throws -> Int64 {
    let last = try lastMatter ?? connection.scalar("SELECT max(id) FROM matters") ?? 0
    lastMatter = last
    return try last.next("case")
  }

  /// The row of the next case.
  mutating func nextMatter(in connection: Connection) throws -> Int64 {
    let next = try upcomingMatter(in: connection)
    lastMatter = next
    return next
  }

  /// Puts the words of the search index into the vocabulary; each only once.
  mutating func learn(_ words: [String], in connection: Connection) throws {
    for word in words where learnt.insert(word).inserted {
      try connection.run("INSERT INTO vocabulary VALUES (?) ON CONFLICT DO NOTHING", word)
    }
  }

  /// Writes what has gathered; called before the transaction commits.
  mutating func flush(to connection: Connection) throws {
    guard keys.isEmpty else { throw StoreError.inconsistent("keys were changed, and no event tells it") }
    for (year, sequence) in sequences where sequence.isChanged {
      try connection.run(
        "INSERT INTO code_sequences VALUES (?, ?) ON CONFLICT(year) DO UPDATE SET last = excluded.last", year,
        sequence.last)
    }
    try counters.flush(to: connection)
  }
}
