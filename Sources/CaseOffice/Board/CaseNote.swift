import CaseStore
import CaseWorkflow
package import WorkingCalendar

/// What a board says of a case under its rows: what was done to press for the answer, and what waits to be decided on.
package struct CaseNote: Hashable, Sendable {
  package struct Draft: Hashable, Sendable {
    package var day: CivilDate
    package var words: String
  }

  /// A body that was reminded is given so many days before another letter is proposed.
  package static let daysBetweenReminders = 7

  package var reminders = 0
  package var lastReminder: CivilDate?
  /// When the level above was told that the answer is late.
  package var reportedAbove: CivilDate?
  /// The answer that waits for a yes; nil where its words are not for this account.
  package var draft: Draft?

  package init() {}
}

extension Office {
  private static let mostDrafts = 20

  /// What is to be said of each of these cases besides its row, by code.
  package func notes(on lines: [CaseLine]) throws -> [String: CaseNote] {
    _ = try actor(for: .read)
    return try file.read {
      let letters = try file.lettersSent(
        pressing: "remind", reporting: "escalate", in: lines.map(\.id))
      var notes: [String: CaseNote] = [:]
      for line in lines {
        for sent in letters[line.id] ?? [] {
          if sent.action == "remind" {
            notes[line.code, default: CaseNote()].reminders = sent.count
            notes[line.code]?.lastReminder = sent.last
          } else {
            notes[line.code, default: CaseNote()].reportedAbove = sent.last
          }
        }
      }
      let drafts = lines.filter { $0.next?.action == "approve-reply" && !$0.isTitleWithheld }
      for line in drafts.prefix(Self.mostDrafts) {
        notes[line.code, default: CaseNote()].draft = try draft(of: line)
      }
      return notes
    }
  }

  private func draft(of line: CaseLine) throws -> CaseNote.Draft? {
    guard let event = try file.newestEvent("draft-reply", ofMatter: line.id) else { return nil }
    let isWithheld = try withheldEvents(of: line.id).contains(event.number)
    for case .textWritten("summary", let content, _) in try file.changes(of: event) {
      return try file.text(content: content).map {
        CaseNote.Draft(day: event.day, words: isWithheld ? Self.withheldWords : $0)
      }
    }
    return nil
  }

  /// The day on which the Front last received anything; nil in an empty book.
  package func lastReceived() throws -> CivilDate? {
    _ = try actor(for: .read)
    return try seeing { try file.lastReceived(for: $0) }
  }

  /// How many of the cases entered after row `known` this account is shown, counted to `most`, and the newest row.
  package func entries(after known: Int64, most: Int = 1_000) throws -> (newest: Int64, count: Int) {
    _ = try actor(for: .read)
    return try seeing { try file.entries(after: known, most: most, for: $0) }
  }
}
