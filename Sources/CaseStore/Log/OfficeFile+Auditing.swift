import CaseWorkflow
import SQLiteKit

extension OfficeFile {
  /// Checks the chain of the log, that every text an event speaks of still reads as it was written, that the cases know of no
  /// act that the log does not hold, that who wrote held the role he wrote in, and that it is the log whose ends are noted.
  /// `progress` is told how many events were gone through, every 10,000; memory stays constant.
  package func verifyRecord(
    against notes: [NotedHead] = [], progress: (Int64) -> Void = { _ in }
  ) throws -> ChainReport {
    try connection.reading {
      var acts: Int64 = 0
      var roles = RolesHeld()
      var report = try log.verify(progress: progress) { event in
        if event.matter != nil, !StoredMatter.isOffice(kind: event.kind) { acts += 1 }
        if !identity.isTraining { roles.pass(event) }
        return try isWorded(event)
      }
      report.add(roles.strange)
      // The log is whole as far as it goes: what the cases know of besides was at its end.
      let remembered = try connection.scalar("SELECT CAST(total(version) AS INTEGER) FROM matters") ?? 0
      if report.isSound, remembered > acts {
        // A version that somebody wrote by hand may be any number.
        let room = max(0, Int64.max - max(0, report.headNumber))
        let last = report.headNumber &+ min(remembered - acts, room)
        report.add([ChainDamage(.cut, min(report.headNumber &+ 1, last), last)])
      }
      let aside = LogsPutAside(beside: self)
      let found = try notes.compactMap { note -> ChainDamage? in
        guard let damage = try log.damage(against: note, end: report.headNumber) else { return nil }
        switch try aside.answer(on: note, from: self) {
        case .held(let place):
          report.heldAside[note.number] = place
          return nil
        case .untold(let place): return ChainDamage(.aside, note.number, note.number, aside: place)
        case .none: return damage
        }
      }
      let all = Set(found).union(report.damages)
      // Several notes tell of one cut.
      report.add(
        Array(Set(found).subtracting(report.damages)).filter { one in
          !all.contains { $0 != one && $0.kind == one.kind && $0.first <= one.first && one.last <= $0.last }
        })
      return report
    }
  }

  /// Whether every text the event refers to is there as it was written.
  private func isWorded(_ event: EventRecord) throws -> Bool {
    for reference in TextReference.all(in: event.payload) {
      guard let text = try text(content: reference.content),
        Fingerprint.hex(Fingerprint.of(Array(text.utf8), key: markKey)) == reference.mark
      else { return false }
    }
    return true
  }

  /// Whether the tables the office decides by are those its log carries, from the founding through every change; a moved
  /// holiday does not go unnoticed.
  package func tablesFollowFromLog() throws -> Bool {
    try tablesNotFollowingFromLog().subtracting([.periodic]).isEmpty
  }

  /// Which of them are not. One that cannot be read is not.
  func tablesNotFollowingFromLog() throws -> Set<DecidingTable> {
    let carried = try Self.readable { try tablesOfLog() } ?? nil
    func text(_ value: some Encodable) throws -> String { try Payload.text(value) }
    return Set(
      try DecidingTable.allCases.filter { table in
        try !Self.holds {
          guard let carried else { return false }
          return switch table {
          case .settings: try text(storedSettings()) == text(carried.settings)
          case .calendar: try text(storedCalendar()) == text(carried.calendar)
          case .accounts: try text(storedAccounts()) == text(carried.accounts)
          case .types: try text(currentTypes()) == text(carried.types) && definitionsFollowFromLog()
          case .periodic: try periodicFollowsFromLog()
          }
        }
      })
  }

  private func currentTypes() throws -> [CaseType] {
    try caseTypeKeys().compactMap { try currentDigest(of: $0) }.map { try caseType(digest: $0) }
  }

  /// What the founding and every change of a table since add up to, before the event `end`, or to this day; nil without a
  /// founding.
  func tablesOfLog(before end: Int64 = .max) throws -> OfficeFoundation? {
    try eachTableChange(before: end) { _, _, _, _ in }
  }

  /// Follows the tables from the founding on: gives `body` each change before the event `end`, with its number and the tables
  /// before and after it. Gives back what they come to.
  @discardableResult
  func eachTableChange(
    before end: Int64, _ body: (Int64, TableChange, OfficeFoundation, OfficeFoundation) throws -> Void
  ) throws -> OfficeFoundation? {
    var tables: OfficeFoundation?
    try connection.query(
      "SELECT kind, payload, number FROM events WHERE matter IS NULL AND number < ? ORDER BY number", end
    ) { row in
      let kind = row.text(0)
      if kind == "seed" {
        tables = try Payload.value(OfficeFoundation.self, from: row.text(1))
      } else if TableChange.kinds.contains(kind), let old = tables {
        let change = try Payload.value(TableChange.self, from: row.text(1))
        var new = old
        new.apply(change)
        tables = new
        try body(row.int64(2), change, old, new)
      }
    }
    return tables
  }
}

/// A text that an event refers to. Read from the payload's own letters: the chain vouches for them, and decoding a million
/// events would take minutes.
struct TextReference: Equatable {
  var content: Int64
  var mark: String

  private static let opening = Array("\"textWritten\":{\"content\":".utf8)
  private static let marking = Array("\"mark\":\"".utf8)

  static func all(in payload: String) -> [TextReference] {
    var payload = payload
    return payload.withUTF8 { bytes in
      var found: [TextReference] = []
      var place = 0
      while let start = bytes.firstPlace(of: opening, from: place) {
        var content: Int64 = 0
        place = start
        while place < bytes.count, (48...57).contains(bytes[place]) {
          content = content &* 10 &+ Int64(bytes[place] - 48)
          place += 1
        }
        guard let mark = bytes.firstPlace(of: marking, from: place), mark + 64 <= bytes.count else {
          return found
        }
        found.append(
          TextReference(content: content, mark: String(decoding: bytes[mark..<(mark + 64)], as: UTF8.self)))
        place = mark + 64
      }
      return found
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The place just behind the next occurrence of `word`; nil when there is none.
  fileprivate func firstPlace(of word: [UInt8], from start: Int) -> Int? {
    guard let first = word.first else { return nil }
    var place = start
    while place + word.count <= count {
      if self[place] == first, self[place..<(place + word.count)].elementsEqual(word) {
        return place + word.count
      }
      place += 1
    }
    return nil
  }
}
