import SQLiteKit

extension OfficeFile {
  /// Changes when another connection has committed, here or in another process; own acts don't change it. Reads a counter,
  /// no page.
  package func changeMark() throws -> Int64 { try connection.dataVersion() }

  /// Where the file lies.
  package var path: String { connection.path }

  /// The number and the wall clock of the newest event.
  package func newestEvent() throws -> (number: Int64, at: String)? {
    try connection.first("SELECT number, at FROM events ORDER BY number DESC LIMIT 1") {
      ($0.int64(0), $0.text(1))
    }
  }
}
