import SQLiteKit

/// What SQLite did for one operation, by its own count: the same on every machine that has the same SQLite, the same
/// office and the same keys. <https://www.sqlite.org/c3ref/c_stmtstatus_counter.html>
struct Work: Codable, Equatable {
  /// Runs of statements (SQLITE_STMTSTATUS_RUN), the full-text index's own among them.
  var statements = 0
  /// Rows handed to us.
  var rows = 0
  /// Steps of the virtual machine (VM_STEP).
  var steps = 0
  /// Rows passed over in a walk through a whole table (FULLSCAN_STEP).
  var scanned = 0
  /// Sorts that no index spared (SORT).
  var sorts = 0

  init() {}

  init(_ recording: StatementRecording) {
    statements = recording.count
    rows = recording.rows
    steps = recording.machineSteps
    scanned = recording.fullScanSteps
    sorts = recording.sorts
  }

  mutating func add(_ run: StatementRecording.Run) {
    statements += 1
    rows += run.rows
    steps += run.machineSteps
    scanned += run.fullScanSteps
    sorts += run.sorts
  }

  /// The share of one of `count` operations, rounded up.
  func each(of count: Int) -> Work {
    guard count > 1 else { return self }
    var share = self
    for kind in Self.kinds { share[keyPath: kind.path] = (self[keyPath: kind.path] + count - 1) / count }
    return share
  }

  struct Kind {
    var name: String
    var path: WritableKeyPath<Work, Int>
    /// Differs a little from one SQLite to the next, and with a row more in a small table.
    var hasHeadroom: Bool
  }

  static var kinds: [Kind] {
    [
      Kind(name: "statements", path: \.statements, hasHeadroom: false),
      Kind(name: "rows", path: \.rows, hasHeadroom: true),
      Kind(name: "steps", path: \.steps, hasHeadroom: true),
      Kind(name: "scanned", path: \.scanned, hasHeadroom: true),
      Kind(name: "sorts", path: \.sorts, hasHeadroom: false),
    ]
  }
}
