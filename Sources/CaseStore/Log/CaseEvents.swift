import CaseWorkflow
import WorkingCalendar

/// The events of a case and the facts each carries, oldest first: read once, and added up to whatever is asked.
struct CaseEvents {
  private struct Told {
    var number: Int64
    var kind: String
    var day: CivilDate
    var changes: [Change]
  }

  private let id: Int64
  private var events: [Told] = []
  private var takenBack: Set<Int64> = []

  /// Those up to the event `last`.
  init(of id: Int64, through last: Int64 = .max, in file: OfficeFile) throws {
    self.id = id
    try file.log.each(ofMatter: id) { event in
      guard event.number <= last else { return false }
      let changes = try file.changes(of: event)
      for case .undone(let number) in changes { takenBack.insert(number) }
      events.append(Told(number: event.number, kind: event.kind, day: event.day, changes: changes))
      return true
    }
  }

  /// The case that they add up to, without those that were taken back.
  func replayed(title: String) throws -> StoredMatter {
    var stored: StoredMatter?
    for event in events {
      if case .opened(let opening) = event.changes.first {
        stored = StoredMatter(id: id, title: title, matter: Matter(opening: opening))
      }
      stored?.absorb(takenBack.contains(event.number) ? [] : event.changes, kind: event.kind, on: event.day)
    }
    guard let stored else { throw StoreError.inconsistent("case row \(id) was never opened") }
    return stored
  }

  /// The content rows of its opening by field, each replaced by that of the newest correction that stands.
  var ownTexts: OwnTexts {
    guard let first = events.firstIndex(where: { $0.changes.contains { $0.opens || $0.amends } }) else {
      return []
    }
    let isOpened = events[first].changes.contains(where: \.opens)
    var texts = isOpened ? Self.texts(of: events[first]) : []
    for event in events[(isOpened ? first + 1 : first)...]
    where event.changes.contains(where: \.amends) && !takenBack.contains(event.number) {
      // Why it was corrected, and what was noted beside it, is no part of it.
      for text in Self.texts(of: event) where !["reason", "note"].contains(text.field) {
        if let place = texts.firstIndex(where: { $0.field == text.field }) {
          texts[place] = text
        } else {
          texts.append(text)
        }
      }
    }
    return texts
  }

  private static func texts(of event: Told) -> OwnTexts {
    event.changes.compactMap { change in
      guard case .textWritten(let field, let content, _) = change else { return nil }
      return (field, content)
    }
  }
}

extension Change {
  fileprivate var opens: Bool {
    if case .opened = self { true } else { false }
  }
}
