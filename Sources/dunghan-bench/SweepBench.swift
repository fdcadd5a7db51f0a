import CaseOffice
import CaseStore
import SQLiteKit
import WorkingCalendar

/// The nightly sweep: a night with something to find beside the rows it writes, and a night with nothing.
struct SweepBench {
  let office: Office
  let folder: String
  let today: CivilDate

  static let dayKey = "sweep.day"

  func findings(_ raw: RawDatabase) throws -> [Finding] {
    // Nights before this one have recorded what was theirs.
    _ = try office.sweep()
    var report: SweepReport?
    let working = try Stopwatch.time { report = try night(1).sweep() }
    let found = report.map { $0.reminded.count + $0.escalationDue.count + $0.stale.count } ?? 0
    var day = Finding(
      Self.dayKey, "sweep, a day's worth due (\(found))", ours: Times([working]),
      raw: Times([try rawSweep(of: found, raw)]), count: found)
    // A night is swept once: the one after it is counted.
    day.work = try dayCount(night(2)).work
    return [day, try idle(after: 2, raw).finding()]
  }

  func counted() throws -> [Count] {
    _ = try office.sweep()
    return [try dayCount(night(1)), try idle(after: 1, nil).count()]
  }

  private func night(_ number: Int) -> Office {
    Office(file: office.file, clock: .fixed(today + number), account: office.account)
  }

  private func dayCount(_ night: Office) throws -> Count {
    Count(Self.dayKey, try office.file.connection.recording { _ = try night.sweep() })
  }

  private func idle(after number: Int, _ raw: RawDatabase?) -> Operation {
    let night = night(number)
    var operation = Operation(
      key: "sweep.idle", name: "sweep, nothing new due", runs: 20, office: night
    ) {
      _ = try night.sweep()
    }
    guard let raw else { return operation }
    operation.raw = { [today] in
      let statement = try raw.prepare(
        "SELECT DISTINCT matter FROM obligations WHERE next_rung_day <= ? ORDER BY matter")
      statement.bind([.day(today + number)])
      return { try statement.run() }
    }
    return operation
  }

  /// Milliseconds for as many cases read with their duties as `count`, each with an event, a rung and a changed duty.
  private func rawSweep(of count: Int, _ raw: RawDatabase) throws -> Double {
    let kept = try RawDatabase(path: folder + "/sweep.db")
    try kept.execute(
      """
      CREATE TABLE events(number INTEGER PRIMARY KEY, at TEXT, payload TEXT, hash BLOB);
      CREATE TABLE rungs(matter INTEGER, rung TEXT, day INTEGER, PRIMARY KEY(matter, rung)) WITHOUT ROWID;
      CREATE TABLE duties(matter INTEGER PRIMARY KEY, next INTEGER);
      CREATE INDEX duties_by_next ON duties(next);
      WITH RECURSIVE c(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM c WHERE i < \(max(1, count)))
      INSERT INTO duties SELECT i, i % 50 FROM c;
      """)
    let reading = try ["matters WHERE id", "obligations WHERE matter", "documents WHERE matter"].map {
      try raw.prepare("SELECT * FROM \($0) = ?")
    }
    let writing = try [
      "INSERT INTO events VALUES (NULL, '2026-11-24', '{\"rung\":1}', zeroblob(64))",
      "INSERT INTO rungs VALUES (?, 'remind', 1)", "UPDATE duties SET next = next + 3 WHERE matter = ?",
    ].map(kept.prepare)
    return try Stopwatch.time {
      try kept.execute("BEGIN IMMEDIATE")
      for matter in 1...Int64(max(1, count)) {
        for statement in reading + writing {
          statement.bind(1, matter)
          try statement.run()
        }
      }
      try kept.execute("COMMIT")
    }
  }
}
