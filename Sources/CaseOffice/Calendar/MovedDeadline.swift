package import CaseWorkflow
package import WorkingCalendar

/// An open obligation that a change of the calendar moves, with the letters that may quote its old date (D13).
package struct MovedDeadline: Sendable {
  package var code: String
  package var key: ObligationKey
  /// What people call the duty: “Trả lời bằng văn bản”.
  package var label: Phrase
  package var debtor: UnitKey
  package var oldDue: CivilDate
  package var newDue: CivilDate
  /// The span over the readings of uncertain days, before and after (D12).
  package var oldEarliest: CivilDate
  package var newEarliest: CivilDate
  package var oldLatest: CivilDate
  package var newLatest: CivilDate
  package var isProvisional: Bool
  package var letters: [SentLetter]
}

/// A letter that left the house while the old date stood.
package struct SentLetter: Hashable, Sendable {
  package var document: String
  package var dated: CivilDate?
  package var action: ActionKey
  package var label: Phrase
  /// Units, or `nguoi-gui` for the sender.
  package var to: [String]
  /// The date its reader is to be told now: a debtor the earliest reading, anybody else the latest (D12).
  package var tell: CivilDate
}

extension MovedDeadline {
  init(_ move: DateMove, of matter: Matter, _ type: CaseType, _ settings: OfficeSettings) {
    code = matter.code
    key = move.new.key
    label = type.label(of: move.new.key)
    debtor = move.new.debtor
    oldDue = move.oldDue
    newDue = move.new.due
    oldEarliest = move.oldEarliest
    newEarliest = move.new.earliestDue
    oldLatest = move.oldLatest
    newLatest = move.new.latestDue
    isProvisional = move.new.isProvisional
    letters = []
    let isMoved = oldDue != newDue || oldEarliest != newEarliest || oldLatest != newLatest
    // Of what the Front owes itself no letter speaks.
    guard isMoved, debtor != settings.ownUnit else { return }
    letters = Self.letters(of: move.new, in: matter, type)
  }

  /// The letters since the one by which the debtor came to owe it: to the debtor, and of an answer those to the sender and
  /// to a level above.
  private static func letters(of owed: Obligation, in matter: Matter, _ type: CaseType) -> [SentLetter] {
    let asks: Set<Effect> = [.openAnswers, .transfer, .reopen]
    let asking = matter.documents.last { document in
      document.to.contains(owed.debtor) && document.dated.map { $0 <= owed.start } ?? false
        && type.action(document.action)?.effects.contains { asks.contains($0) } == true
    }
    let since = asking?.dated ?? owed.start
    return matter.documents.compactMap { document in
      guard document.dated.map({ $0 >= since }) ?? true else { return nil }
      let action = type.action(document.action)
      let effects = action?.effects ?? []
      var letter = SentLetter(
        document: document.number, dated: document.dated, action: document.action,
        label: action?.label ?? Phrase(document.action), to: document.to, tell: owed.latestDue)
      if document.to.contains(owed.debtor) {
        // One letter to two bodies: each is told its own date.
        letter.to = [owed.debtor]
        letter.tell = owed.earliestDue
      } else if owed.key == .answer, effects.contains(.tellSender) {
        letter.to = [senderCreditor]
      } else if owed.key != .answer || !effects.contains(.escalate) {
        return nil
      }
      return letter
    }
  }
}
