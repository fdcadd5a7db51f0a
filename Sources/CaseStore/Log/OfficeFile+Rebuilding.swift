package import CaseWorkflow
import SQLiteKit

extension OfficeFile {
  /// Makes the tables of cases and of periodic duties anew from events and content. The rows come out the same: state is
  /// what the events add up to, and nothing else.
  package func rebuildProjection() throws {
    try write {
      for table in ["matters", "obligations", "rungs", "documents", "counters", "periodic", "barred"] {
        try connection.run(SQL("DELETE FROM \(table)"))
      }
      forgetSights()
      try log.each { event in
        if let id = event.matter { try replay(event, of: id) } else { try replayPeriodic(event) }
        return true
      }
    }
  }

  private func replay(_ event: EventRecord, of id: Int64) throws {
    let changes = try Payload.changes(event.payload)
    if case .opened(let opening) = changes.first {
      let title = try ownTitle(of: id, through: event.number)
      var stored = StoredMatter(id: id, title: title, matter: Matter(opening: opening))
      stored.absorb(changes, kind: event.kind, on: event.day)
      try writeRungs(changes, of: id, on: event.day)
      return try project(stored, before: nil)
    }
    guard let known = try matter(id: id) else {
      throw StoreError.inconsistent("event \(event.number) speaks of a case that was never opened")
    }
    if changes.contains(where: \.takesBack) {
      let title = try ownTitle(of: id, through: event.number)
      let folded = try replayed(id, title: title, through: event.number)
      return try reproject(folded, before: known.matter)
    }
    var stored = known
    if changes.contains(where: \.amends) { stored.title = try ownTitle(of: id, through: event.number) }
    stored.absorb(changes, kind: event.kind, on: event.day)
    try writeRungs(changes, of: id, on: event.day)
    try project(stored, before: known.matter)
  }
}

extension OfficeFile {
  /// The case that its events up to `last` add up to, without those that were taken back.
  func replayed(_ id: Int64, title: String, through last: Int64 = .max) throws -> StoredMatter {
    try CaseEvents(of: id, through: last, in: self).replayed(title: title)
  }

  /// The facts an event of a case carries; none for an event of the office as a whole.
  package func changes(of event: EventRecord) throws -> [Change] {
    event.matter == nil ? [] : try Payload.changes(event.payload)
  }
}

extension Change {
  /// Whether it takes an earlier event back, so that the case has to be added up anew.
  var takesBack: Bool {
    if case .undone = self { true } else { false }
  }

  /// Whether its event's texts take the place of those the case came in with.
  var amends: Bool {
    if case .amended = self { true } else { false }
  }
}
