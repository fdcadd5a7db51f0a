package import CaseWorkflow
import SQLiteKit

/// The events of the office as a whole: its founding and tables, its accounts and keys, what it sent without a case, and
/// the backups that were put back.
extension OfficeFile {
  /// At most `limit` of them before the event `end`, the newest first.
  package func bookEvents(before end: Int64 = .max, limit: Int) throws -> [EventRecord] {
    try connection.rows(
      "SELECT * FROM events WHERE matter IS NULL AND number < ? ORDER BY number DESC LIMIT ?", end, limit,
      map: EventLog.event)
  }

  /// What those of `events` that changed a table changed it from and to, by their numbers.
  package func tableSteps(of events: [EventRecord]) throws -> [Int64: TableStep] {
    let numbers = Set(events.filter { TableChange.kinds.contains($0.kind) }.map(\.number))
    guard let last = numbers.max() else { return [:] }
    var steps: [Int64: TableStep] = [:]
    try eachTableChange(before: last + 1) { number, change, old, new in
      guard numbers.contains(number) else { return }
      steps[number] = TableStep(
        reason: change.reason, takesBack: change.takesBack, type: change.type?.label, old: old, new: new)
    }
    return steps
  }

  /// What an event of the office as a whole says, as `value`; nil where it is none of that kind.
  package func told<Told: Decodable>(_ value: Told.Type, by event: EventRecord) -> Told? {
    try? Payload.value(value, from: event.payload)
  }
}

/// A change of the tables the office decides by: as they were and as they are since.
package struct TableStep: Sendable {
  package var reason: String
  /// The change that this one takes back.
  package var takesBack: Int64?
  /// The type whose definition is new.
  package var type: Phrase?
  package var old: OfficeFoundation
  package var new: OfficeFoundation
}
