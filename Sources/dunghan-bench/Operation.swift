import CaseOffice
import CaseStore
import SQLiteKit

/// Something an office does, so that what is timed beside raw SQLite and what is counted is the same.
struct Operation {
  let key: String
  let name: String
  var runs = 200
  /// How often it is done for one count, where one time is not like the next.
  var countedRuns = 1
  /// On whose connection it is counted.
  let office: Office
  let ours: () throws -> Void
  /// Makes the same ready through the C API; what it gives does it once.
  var raw: (() throws -> () throws -> Void)?

  /// What SQLite does for it, warm.
  func count() throws -> Count {
    try ours()
    let recording = try office.file.connection.recording {
      for _ in 0..<countedRuns { try ours() }
    }
    return Count(key, recording, runs: countedRuns)
  }

  func finding() throws -> Finding {
    var finding = Finding(key, name, ours: Times([]))
    if let raw {
      let times = try Stopwatch.pair(runs: runs, ours, try raw())
      finding.ours = times.ours
      finding.raw = times.raw
    } else {
      try ours()
      finding.ours = Times(try (0..<runs).map { _ in try Stopwatch.time(ours) })
    }
    finding.work = try count().work
    return finding
  }
}

extension [Operation] {
  func counted() throws -> [Count] { try map { try $0.count() } }
}
