import SQLiteKit

extension OfficeFile {
  /// Where the file lies.
  package var path: String { connection.path }

  /// The number and the wall clock of the newest event.
  package func newestEvent() throws -> (number: Int64, at: String)? {
    try connection.first("SELECT number, at FROM events ORDER BY number DESC LIMIT 1") {
      ($0.int64(0), $0.text(1))
    }
  }
}
