import SQLiteKit

@testable import CaseStore

extension OfficeFile {
  /// Makes the log that of an office founded before it told keys: its chain is whole.
  func foundedByAnEarlierProgram() throws {
    try rechain("UPDATE events SET payload = json_remove(payload, '$.keys') WHERE kind = 'found'")
  }

  /// Writes into the log and makes every check number after it fit again.
  func rechain(_ sql: SQL) throws {
    try connection.run(sql)
    var previous = Fingerprint.zero
    for event in try connection.rows("SELECT * FROM events ORDER BY number", map: EventLog.event) {
      var event = event
      event.previous = previous
      event.hash = event.expectedHash
      try connection.run(
        "UPDATE events SET previous = ?, hash = ? WHERE number = ?", event.previous, event.hash, event.number)
      previous = event.hash
    }
  }
}
