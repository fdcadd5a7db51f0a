import CSQLite

/// What was run while a piece of work went on, for the tests that hold a screen to its number of statements.
package struct StatementRecording: Equatable, Sendable {
  /// One run of one statement.
  package struct Run: Equatable, Sendable {
    /// The text with its `?`, never the values.
    package let sql: String
    package var rows = 0
    /// Steps of SQLite's virtual machine: the measure of work that doesn't depend on the machine.
    /// <https://www.sqlite.org/c3ref/c_stmtstatus_counter.html>
    package var machineSteps = 0
    /// Rows passed over in a walk through a whole table.
    package var fullScanSteps = 0
    package var sorts = 0
  }

  package var runs: [Run] = []

  package var count: Int { runs.count }
  package var rows: Int { runs.reduce(0) { $0 + $1.rows } }
  package var machineSteps: Int { runs.reduce(0) { $0 + $1.machineSteps } }
  package var fullScanSteps: Int { runs.reduce(0) { $0 + $1.fullScanSteps } }
}

extension Connection {
  /// Runs `body` and tells what it ran. Off otherwise: SQLite calls nothing back.
  /// <https://www.sqlite.org/c3ref/trace_v2.html>
  package func recording(_ body: () throws -> Void) rethrows -> StatementRecording {
    let recorder = StatementRecorder()
    let events = UInt32(SQLITE_TRACE_STMT | SQLITE_TRACE_ROW | SQLITE_TRACE_PROFILE)
    // Unretained is enough: the recorder lives to the end of this function, and the trace ends before it.
    let context = Unmanaged.passUnretained(recorder).toOpaque()
    sqlite3_trace_v2(handle, events, traceStatement, context)
    defer { sqlite3_trace_v2(handle, 0, nil, nil) }
    try withExtendedLifetime(recorder, body)
    return recorder.recording
  }
}

/// Gathers the events of one connection, on its thread.
private final class StatementRecorder {
  var recording = StatementRecording()
  /// Which run a statement that isn't at its end belongs to.
  private var open: [OpaquePointer: Int] = [:]

  func began(_ statement: OpaquePointer) {
    // A trigger's steps are told as comments of the same statement. <https://www.sqlite.org/c3ref/c_trace.html>
    guard open[statement] == nil else { return }
    for counter in [SQLITE_STMTSTATUS_VM_STEP, SQLITE_STMTSTATUS_FULLSCAN_STEP, SQLITE_STMTSTATUS_SORT] {
      _ = sqlite3_stmt_status(statement, counter, 1)
    }
    open[statement] = recording.runs.count
    recording.runs.append(.init(sql: sqlite3_sql(statement).map { String(cString: $0) } ?? ""))
  }

  func gaveRow(_ statement: OpaquePointer) {
    guard let index = open[statement] else { return }
    recording.runs[index].rows += 1
  }

  func ended(_ statement: OpaquePointer) {
    guard let index = open.removeValue(forKey: statement) else { return }
    recording.runs[index].machineSteps = Int(sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_VM_STEP, 1))
    recording.runs[index].fullScanSteps = Int(
      sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1))
    recording.runs[index].sorts = Int(sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_SORT, 1))
  }
}

private func traceStatement(
  _ event: UInt32, _ context: UnsafeMutableRawPointer?, _ statement: UnsafeMutableRawPointer?,
  _ detail: UnsafeMutableRawPointer?
) -> Int32 {
  guard let context, let statement else { return 0 }
  let recorder = Unmanaged<StatementRecorder>.fromOpaque(context).takeUnretainedValue()
  let handle = OpaquePointer(statement)
  switch Int32(event) {
  case SQLITE_TRACE_STMT: recorder.began(handle)
  case SQLITE_TRACE_ROW: recorder.gaveRow(handle)
  case SQLITE_TRACE_PROFILE: recorder.ended(handle)
  default: break
  }
  return 0
}
