import CaseStore
import SQLiteKit
import Testing

/// A log of twelve events: the founding, the tables and ten cases.
@Suite("The log proves itself")
struct EventLogTests {
  struct Tampering: Sendable, CustomTestStringConvertible {
    var what: String
    var sql: String
    var found: [ChainDamage]
    var testDescription: String { what }

    init(_ what: String, _ sql: String, _ found: ChainDamage...) {
      self.what = what
      self.sql = sql
      self.found = found
    }
  }

  private static func change(_ column: String, of number: Int) -> String {
    "UPDATE events SET \(column) WHERE number = \(number);"
  }

  private static func exchange(_ first: Int, _ second: Int) -> String {
    """
    UPDATE events SET number = CASE number WHEN \(first) THEN -1 ELSE \(first) END WHERE number IN (\(first), \(second));
    UPDATE events SET number = \(second) WHERE number = -1;
    """
  }

  /// Gives the events from `first` on numbers that are higher by `step`.
  private static func shift(from first: Int, by step: Int) -> String {
    """
    UPDATE events SET number = -number WHERE number >= \(first);
    UPDATE events SET number = -number + \(step) WHERE number < 0;
    """
  }

  private static func slipIn(_ number: Int, copying source: Int, payload: String = "payload") -> String {
    """
    INSERT INTO events SELECT \(number), origin, at, day, account, role, matter, kind, \(payload), previous, hash
    FROM events WHERE number = \(source);
    """
  }

  /// What somebody with the file in hand could try, and what each time is told.
  static let tamperings: [Tampering] = [
    .init(
      "a word changed", change("payload = replace(payload, 'x', 'y') || ' '", of: 4), .init(.changed, 4, 4)),
    .init("another account named", change("account = 'cap-uy'", of: 3), .init(.changed, 3, 3)),
    .init("a day moved", change("day = day - 1", of: 5), .init(.changed, 5, 5)),
    .init("a time moved", change("at = '2026-11-02T07:00:00+07:00'", of: 5), .init(.changed, 5, 5)),
    .init("another role named", change("role = 'cap-uy'", of: 6), .init(.changed, 6, 6)),
    .init("an act put into another case", change("matter = 9", of: 7), .init(.changed, 7, 7)),
    .init("an act called another", change("kind = 'close'", of: 8), .init(.changed, 8, 8)),
    .init("a check number changed", change("hash = zeroblob(32)", of: 8), .init(.changed, 8, 8)),
    .init("the check number before changed", change("previous = zeroblob(32)", of: 8), .init(.changed, 8, 8)),
    .init("the first event changed", change("payload = '{}'", of: 1), .init(.changed, 1, 1)),
    .init("the last event changed", change("payload = '[]'", of: 12), .init(.loose, 12, 12)),
    .init(
      "three in a row changed", "UPDATE events SET account = 'x' WHERE number IN (4, 5, 6)",
      .init(.changed, 4, 6)),
    .init("the first event removed", "DELETE FROM events WHERE number = 1", .init(.missing, 1, 1)),
    .init("an event removed", "DELETE FROM events WHERE number = 4", .init(.missing, 4, 4)),
    .init("a run removed", "DELETE FROM events WHERE number BETWEEN 4 AND 9", .init(.missing, 4, 9)),
    .init(
      "one removed and the others moved up",
      "DELETE FROM events WHERE number = 4;" + shift(from: 5, by: -1),
      .init(.missing, 4, 4), .init(.moved, 4, 11, origin: 5)),
    .init(
      "a run removed and the others moved up",
      "DELETE FROM events WHERE number BETWEEN 4 AND 6;" + shift(from: 7, by: -3),
      .init(.missing, 4, 6), .init(.moved, 4, 9, origin: 7)),
    .init(
      "the beginning removed and the others moved up",
      "DELETE FROM events WHERE number < 3;" + shift(from: 3, by: -2),
      .init(.missing, 1, 2), .init(.moved, 1, 10, origin: 3)),
    .init(
      "two neighbours exchanged", exchange(4, 5), .init(.moved, 4, 4, origin: 5),
      .init(.moved, 5, 5, origin: 4)),
    .init(
      "two far apart exchanged", exchange(3, 11), .init(.moved, 3, 3, origin: 11),
      .init(.moved, 11, 11, origin: 3)),
    .init(
      "one moved behind the end", change("number = 900000", of: 4),
      .init(.moved, 900_000, 900_000, origin: 4)),
    .init("one slipped in before the first", slipIn(0, copying: 5, payload: "'[]'"), .init(.inserted, 0, 0)),
    .init(
      "one slipped in and the others moved down",
      shift(from: 6, by: 1) + slipIn(6, copying: 5, payload: "'[]'"),
      .init(.inserted, 6, 6), .init(.moved, 7, 13, origin: 6)),
    .init("the last one doubled", slipIn(13, copying: 12), .init(.inserted, 13, 13)),
    .init("an old one doubled at the end", slipIn(13, copying: 4), .init(.inserted, 13, 13)),
    .init("one added at the end", slipIn(13, copying: 12, payload: "'[]'"), .init(.loose, 13, 13)),
    .init("one added far behind the end", slipIn(77, copying: 12, payload: "'[]'"), .init(.inserted, 77, 77)),
    .init("events of another office", change("origin = 'ffff'", of: 4), .init(.changed, 4, 4)),
    .init(
      "several at once",
      change("account = 'x'", of: 3) + "DELETE FROM events WHERE number IN (5, 6);" + exchange(8, 9)
        + slipIn(13, copying: 12),
      .init(.changed, 3, 3), .init(.missing, 5, 6), .init(.moved, 8, 8, origin: 9),
      .init(.moved, 9, 9, origin: 8), .init(.inserted, 13, 13)),
  ]

  private func office() throws -> (TemporaryFolder, OfficeFile) {
    let folder = try TemporaryFolder()
    let file = try StoreFixture.found(at: folder.office)
    let day = try StoreFixture.day("2026-11-02")
    for number in 1...10 { try StoreFixture.openCase(in: file, "Việc \(number)", on: day) }
    return (folder, file)
  }

  @Test("every change to the log is told by what was done and where", arguments: tamperings)
  func tampering(_ tampering: Tampering) throws {
    let (folder, file) = try office()
    defer { withExtendedLifetime(folder) {} }
    let sound = try file.log.verify()
    #expect(sound.isSound && sound.events == 12 && sound.firstBad == nil)
    try file.connection.execute(tampering.sql)
    let report = try file.log.verify()
    #expect(report.damages == tampering.found)
    #expect(report.firstBad == tampering.found.map(\.first).min() && report.untold == 0)
  }

  @Test(
    "an event written anew with a number that fits is told by the one after it; with all after it, by none")
  func rewriting() throws {
    let (folder, file) = try office()
    defer { withExtendedLifetime(folder) {} }
    let noted = try NotedHead(number: 12, hash: Fingerprint.hex(file.log.head().hash))
    try file.connection.execute("UPDATE events SET account = 'x' WHERE number = 5")
    try rehash(5, in: file)
    #expect(try file.log.verify().damages == [ChainDamage(.rewritten, 5, 5)])
    for number in 6...12 { try rehash(Int64(number), in: file) }
    // The chain has no key: this much is not to be seen in it.
    #expect(try file.verifyRecord().isSound)
    // Who wrote the number down sees it.
    #expect(try file.verifyRecord(against: [noted]).damages == [ChainDamage(.other, 12, 12)])
    let early = try NotedHead(number: 4, hash: Fingerprint.hex(#require(try file.log.event(4)).hash))
    #expect(try file.verifyRecord(against: [early]).isSound)
  }

  /// As somebody would who knows how the numbers are made.
  private func rehash(_ number: Int64, in file: OfficeFile) throws {
    var event = try #require(try file.log.event(number))
    event.previous = try #require(try file.log.event(number - 1)).hash
    try file.connection.run(
      "UPDATE events SET previous = ?, hash = ? WHERE number = ?", event.previous, event.expectedHash, number)
  }

  @Test(
    "the end cut off is told by the cases, which remember more, and by a noted number", arguments: [1, 4])
  func cutting(_ count: Int64) throws {
    let (folder, file) = try office()
    defer { withExtendedLifetime(folder) {} }
    let noted = try NotedHead(number: 12, hash: Fingerprint.hex(file.log.head().hash))
    try file.connection.run("DELETE FROM events WHERE number > ?", 12 - count)
    #expect(try file.log.verify().isSound)
    #expect(try file.verifyRecord().damages == [ChainDamage(.cut, 13 - count, 12)])
    #expect(try file.verifyRecord(against: [noted]).damages == [ChainDamage(.cut, 13 - count, 12)])
    try file.connection.run("DELETE FROM matters WHERE id > ?", 10 - count)
    #expect(try file.verifyRecord().isSound)
    #expect(try file.verifyRecord(against: [noted]).damages == [ChainDamage(.cut, 13 - count, 12)])
  }

  @Test("a log changed everywhere is told at its first places, with how many more there are")
  func everywhere() throws {
    let (folder, file) = try office()
    defer { withExtendedLifetime(folder) {} }
    let day = try StoreFixture.day("2026-11-02")
    try file.write {
      for number in 11...70 {
        try StoreFixture.record(code: try file.nextCode(year: 2026), in: file, on: day, "Việc \(number)")
      }
    }
    try file.connection.execute("UPDATE events SET account = 'x' WHERE number % 2 = 0")
    let report = try file.log.verify()
    #expect(report.damages.count == 20 && report.untold == 16 && report.events == 72)
    #expect(report.damages.prefix(2) == [ChainDamage(.changed, 2, 2), ChainDamage(.changed, 4, 4)])
  }
}
