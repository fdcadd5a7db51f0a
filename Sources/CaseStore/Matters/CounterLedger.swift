import CaseWorkflow
import SQLiteKit
import WorkingCalendar

/// The board's counts, kept as cases change: grouping 95,000 late rows at every look would take longer than a frame.
struct CounterLedger {
  struct Key: Hashable, Sendable {
    var kind: String
    /// The day the counted date falls on; 0 where there is none.
    var day: Int32
  }

  private var pending: [Key: Int] = [:]

  /// What one case adds to the counts.
  static func entries(of standing: MatterStanding) -> [Key] {
    guard !standing.isClosed else { return [] }
    var keys: [Key] = []
    if standing.hasOpenAnswer, let answer = standing.answer {
      keys.append(Key(kind: "answer", day: answer.due.dayNumber))
      if answer.isProvisional { keys.append(Key(kind: "provisional", day: 0)) }
    }
    if let next = standing.next { keys.append(Key(kind: "await:\(next.role)", day: next.due.dayNumber)) }
    return keys
  }

  mutating func count(_ before: MatterStanding?, _ after: MatterStanding) {
    if let before { for key in Self.entries(of: before) { pending[key, default: 0] -= 1 } }
    add(Self.entries(of: after))
  }

  mutating func add(_ keys: [Key]) {
    for key in keys { pending[key, default: 0] += 1 }
  }

  /// Writes what has gathered.
  func flush(to connection: Connection) throws {
    for (key, change) in pending where change != 0 {
      try connection.run(
        "INSERT INTO counters VALUES (?, ?, ?) ON CONFLICT(kind, day) DO UPDATE SET count = count + excluded.count",
        key.kind, key.day, change)
      if change < 0 {
        try connection.run("DELETE FROM counters WHERE kind = ? AND day = ? AND count = 0", key.kind, key.day)
      }
    }
  }
}
