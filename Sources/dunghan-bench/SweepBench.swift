import CaseOffice
import WorkingCalendar

/// The nightly sweep: a night with something to find beside the rows it writes, and a night with nothing.
struct SweepBench {
  let office: Office
  let raw: RawDatabase
  let folder: String
  let today: CivilDate

  func findings() throws -> [Finding] {
    // Nights before this one have recorded what was theirs.
    _ = try office.sweep()
    let tomorrow = Office(file: office.file, clock: .fixed(today + 1), account: office.account)
    var report: SweepReport?
    let working = try Stopwatch.time { report = try tomorrow.sweep() }
    let found = report.map { $0.reminded.count + $0.escalationDue.count + $0.stale.count } ?? 0
    let writing = try rawSweep(of: found)
    let statement = try raw.prepare(
      "SELECT DISTINCT matter FROM obligations WHERE next_rung_day <= ? ORDER BY matter")
    statement.bind(1, Int64(today.dayNumber) + 1)
    let idle = try Stopwatch.pair(runs: 20, { _ = try tomorrow.sweep() }, { try statement.run() })
    return [
      Finding(
        name: "sweep, a day's worth due", ours: Times([working]), raw: Times([writing]), count: found,
        budget: "≤ 3 × raw"),
      Finding(name: "sweep, nothing new due", ours: idle.ours, raw: idle.raw, budget: "≤ 5 ms"),
    ]
  }

  /// Milliseconds for as many cases read with their duties as `count`, each with an event, a rung and a changed duty.
  private func rawSweep(of count: Int) throws -> Double {
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
