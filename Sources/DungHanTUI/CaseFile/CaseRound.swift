import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// Where a case stands in its present round: the one fact that its head, its road and the sentence for the citizen tell.
struct CaseRound: Sendable {
  let matter: Matter
  let type: CaseType
  /// The days on which each of its duties was asked for: of an answer, the day its letter was sent or it was reopened.
  private let asked: [Int: Obligation]
  /// The last day in this round on which a body was reminded.
  let reminded: CivilDate?
  /// Nobody could be told the result of this round.
  let isExcused: Bool

  init(_ detail: CaseDetail, _ history: [HistoryEntry]) {
    matter = detail.matter
    type = detail.type
    let standing = history.filter { !$0.isTakenBack }
    asked = standing.reduce(into: [:]) { asked, entry in
      for duty in entry.opened { asked[duty.number] = duty }
    }
    let first = detail.matter.round.first?.number ?? 0
    let begun = standing.lastIndex { $0.opened.contains { $0.number == first } } ?? 0
    let present = standing.dropFirst(begun)
    reminded = present.compactMap(\.reminded).max()
    isExcused = present.contains { $0.isExcuse }
  }

  var isClosed: Bool { matter.isClosed(in: type) }

  /// The answers asked for in this round, of the bodies that have them still to give or gave them.
  var answers: [Obligation] {
    matter.round.filter { $0.key == .answer && $0.state != .transferred && $0.state != .cancelled }
  }

  var open: [Obligation] { answers.filter(\.isOpen) }

  /// Answered by every body that was asked.
  var answered: CivilDate? {
    let answers = answers
    guard !answers.isEmpty, open.isEmpty else { return nil }
    return answers.compactMap(\.fulfilled).max()
  }

  var notice: Obligation? { matter.round.last { $0.key == .notice } }

  /// The day the sender was told the result of this round; nil also where nobody could be told.
  var told: CivilDate? { open.isEmpty && !isExcused ? notice?.fulfilled : nil }

  /// The Front has still to send it on.
  var forward: Obligation? { matter.round.last { $0.key == .forward && $0.isOpen } }

  /// The day it was reopened; nil in the first round.
  var reopened: CivilDate? {
    guard matter.isReopened, let first = matter.round.first else { return nil }
    return asked[first.number]?.start ?? first.start
  }

  /// The day an answer was asked for; nil where an old book does not tell.
  func sent(_ answer: Obligation) -> CivilDate? {
    let begun = asked[answer.number] ?? answer
    if !begun.isStartConfirmed { return begun.start }
    return matter.isReopened ? nil : matter.forwarded
  }

  /// Whether this answer was asked for by reopening the case, and not by a letter of the Front.
  func isAskedAnew(_ answer: Obligation) -> Bool {
    reopened != nil && forward == nil && !matter.round.contains { $0.key == .forward }
      && sent(answer) == reopened
  }

  /// The letter by which the clock of an answer stands, and from when (D10).
  func standstill(_ answer: Obligation) -> (since: CivilDate, letter: String?)? {
    guard answer.state == .suspended, let since = answer.suspensions.last?.from else { return nil }
    let letter = matter.documents.last { document in
      type.action(document.action)?.effects.contains(.suspend) == true && document.to.contains(answer.debtor)
    }
    return (since, letter?.number)
  }
}
