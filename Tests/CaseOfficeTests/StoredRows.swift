import CaseOffice
import CaseStore
import SQLiteKit

extension Office {
  /// Every row of a table of its file, in order.
  func storedRows(of table: String) throws -> [[Value]] {
    var rows: [[Value]] = []
    try file.connection.scan(
      SQL("SELECT * FROM \(table) ORDER BY \(table == "barred" ? "1, 2" : "1, 2, 3")"),
      while: { row in
        rows.append((0..<row.columnCount).map { row.value($0) })
        return true
      })
    return rows
  }
}
