package import CaseWorkflow
import SQLiteKit

extension OfficeFile {
  /// Makes the tables of cases anew from events and content. The rows come out the same: state is what the events add
  /// up to, and nothing else.
  package func rebuildProjection() throws {
    try write {
      for table in ["matters", "obligations", "rungs", "documents", "counters"] {
        try connection.run(SQL("DELETE FROM \(table)"))
      }
      try log.each { event in
        if let id = event.matter { try replay(event, of: id) }
        return true
      }
    }
  }

  private func replay(_ event: EventRecord, of id: Int64) throws {
    let changes = try Payload.changes(event.payload)
    var stored: StoredMatter
    var before: Matter?
    if case .opened(let opening) = changes.first {
      stored = StoredMatter(id: id, title: try openingTitle(changes), matter: Matter(opening: opening))
    } else if let known = try matter(id: id) {
      stored = known
      before = known.matter
    } else {
      throw StoreError.inconsistent("event \(event.number) speaks of a case that was never opened")
    }
    stored.absorb(changes, kind: event.kind, on: event.day)
    try writeRungs(changes, of: id, on: event.day)
    try project(stored, before: before)
  }

  private func openingTitle(_ changes: [Change]) throws -> String {
    var texts: [FieldKey: String] = [:]
    for case .textWritten(let field, let content, _) in changes where field == "title" || field == "summary" {
      texts[field] = try text(content: content)
    }
    return CaseTitle.of(given: texts["title"], summary: texts["summary"])
  }
}

extension OfficeFile {
  /// The facts an event of a case carries; none for an event of the office as a whole.
  package func changes(of event: EventRecord) throws -> [Change] {
    event.matter == nil ? [] : try Payload.changes(event.payload)
  }
}
