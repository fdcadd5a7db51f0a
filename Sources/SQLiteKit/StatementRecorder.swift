import CSQLite
import Glibc
import Synchronization

/// What was run while a piece of work went on, for the tests and the benchmark that hold a screen to its number of
/// statements.
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
  package var sorts: Int { runs.reduce(0) { $0 + $1.sorts } }
}

extension Connection {
  /// Runs `body` and tells what it ran. Off otherwise: SQLite calls nothing back.
  /// <https://www.sqlite.org/c3ref/trace_v2.html>
  package func recording(_ body: () throws -> Void) rethrows -> StatementRecording {
    let recorder = StatementRecorder()
    // Unretained is enough: the recorder lives to the end of this function, and the trace ends before it.
    let context = Unmanaged.passUnretained(recorder).toOpaque()
    sqlite3_trace_v2(handle, tracedEvents, traceStatement, context)
    defer { sqlite3_trace_v2(handle, 0, nil, nil) }
    try withExtendedLifetime(recorder, body)
    return recorder.recording
  }

  /// Runs `body` and tells what it ran on the connections it opened, from their first statement on; this is how the cost of
  /// opening is counted. They must stay on this thread until `body` is done.
  /// <https://www.sqlite.org/c3ref/auto_extension.html>
  package static func recordingOpening<Opened>(
    _ body: () throws -> Opened
  ) rethrows -> (opened: Opened, recording: StatementRecording) {
    // Never released: what was opened may outlive this function, and its trace with it.
    let recorder = Unmanaged.passRetained(StatementRecorder())
    let thread = pthread_self()
    openingRecorders.withLock { $0[thread] = UInt(bitPattern: recorder.toOpaque()) }
    sqlite3_auto_extension(
      unsafeBitCast(traceNewConnection as EntryPoint, to: (@convention(c) () -> Void).self))
    defer {
      openingRecorders.withLock { $0[thread] = nil }
      recorder.takeUnretainedValue().isOver = true
    }
    let opened = try body()
    return (opened, recorder.takeUnretainedValue().recording)
  }
}

private let tracedEvents = UInt32(SQLITE_TRACE_STMT | SQLITE_TRACE_ROW | SQLITE_TRACE_PROFILE)

/// The address of the recorder for the connections that a thread now opens.
private let openingRecorders = Mutex<[pthread_t: UInt]>([:])

private typealias EntryPoint =
  @convention(c) (
    OpaquePointer?, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, OpaquePointer?
  ) -> Int32

/// Called for every connection of the process once somebody has asked; does nothing on another thread.
private func traceNewConnection(
  _ database: OpaquePointer?, _ problem: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
  _ routines: OpaquePointer?
) -> Int32 {
  if let address = openingRecorders.withLock({ $0[pthread_self()] }) {
    sqlite3_trace_v2(database, tracedEvents, traceStatement, UnsafeMutableRawPointer(bitPattern: address))
  }
  return SQLITE_OK
}

/// Gathers the events of one connection, on its thread.
private final class StatementRecorder {
  var recording = StatementRecording()
  /// Nothing is counted any more.
  var isOver = false
  /// Which run a statement that isn't at its end belongs to.
  private var open: [OpaquePointer: Int] = [:]

  func began(_ statement: OpaquePointer) {
    // A trigger's steps are told as comments of the same statement. <https://www.sqlite.org/c3ref/c_trace.html>
    guard open[statement] == nil, !isOver else { return }
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
