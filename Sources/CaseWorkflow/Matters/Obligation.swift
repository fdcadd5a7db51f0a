package import WorkingCalendar

/// What kind of duty an obligation is. Three the engine knows by name; a type declares others (`DutyDefinition`).
package struct ObligationKey: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The Front forwards to the body in charge (D18, the office's convention).
  package static let forward = ObligationKey(rawValue: "forward")
  /// The body answers in writing (A1, B2).
  package static let answer = ObligationKey(rawValue: "answer")
  /// The Front tells the sender (D18, the office's convention).
  package static let notice = ObligationKey(rawValue: "notice")
  /// An item is answered by its addressee, by a date typed at the act.
  package static let item = ObligationKey(rawValue: "item")

  /// Those every type has.
  package static let common: [ObligationKey] = [.forward, .answer, .notice, .item]
}

/// Who owes what to whom by when, on which term. Everything with a due date is one.
package struct Obligation: Hashable, Sendable {
  package enum State: String, Sendable, Codable, CaseIterable {
    case open
    case fulfilled
    case transferred
    case suspended
    case cancelled
  }

  /// Where a request for extension stands; it blocks nothing (D6).
  package enum Extension: String, Sendable, Codable {
    case none
    case requested
    case approved
    case refused
  }

  /// Its number within the case, from 1.
  package var number: Int
  package var key: ObligationKey
  package var debtor: UnitKey
  /// A unit, or `nguoi-gui` for the sender.
  package var creditor: String
  package var term: TermKey
  package var length: TermLength
  /// The total once extended, as the term stood when the obligation was opened.
  package var extendedLength: TermLength?
  /// The day its clock runs from: receipt by the debtor, or until that is known the day it was sent (D5).
  package var start: CivilDate
  package var isStartConfirmed: Bool
  package var due: CivilDate
  /// The due date before any extension; lateness of a decision is measured against it (D6).
  package var firstDue: CivilDate
  /// The span over the readings of uncertain days (D12).
  package var earliestDue: CivilDate
  package var latestDue: CivilDate
  package var isProvisional: Bool
  package var extending: Extension
  package var state: State
  /// For an answer, where it stands among the type's stages.
  package var stage: StateKey?
  /// When its clock stood still on a document; an open one has no end yet (D10).
  package var suspensions: [Suspension]
  /// The account that drafted the reply now under review, for separation of duties.
  package var drafter: String?
  /// By how many working days the extension was decided too late, where the committee overrode it: the breach stands (D6).
  package var extensionLate: Int?
  package var fulfilled: CivilDate?
  /// Frozen when fulfilled (D8), or when it ended otherwise.
  package var lateWorkingDays: Int?

  /// An obligation that has just arisen; its dates come from `deadline`.
  package init(
    number: Int, key: ObligationKey, debtor: UnitKey, creditor: String, term: Term, deadline: Deadline,
    isStartConfirmed: Bool, stage: StateKey? = nil
  ) {
    self.number = number
    self.key = key
    self.debtor = debtor
    self.creditor = creditor
    self.term = term.key
    self.length = term.length
    self.extendedLength = term.extendedLength
    self.start = deadline.received
    self.isStartConfirmed = isStartConfirmed
    self.due = deadline.due
    self.firstDue = deadline.due
    self.earliestDue = deadline.earliest
    self.latestDue = deadline.latest
    self.isProvisional = deadline.isProvisional
    self.extending = .none
    self.state = .open
    self.stage = stage
    self.suspensions = []
    self.drafter = nil
    self.extensionLate = nil
    self.fulfilled = nil
    self.lateWorkingDays = nil
  }

  /// An obligation as an office file keeps it.
  package init(
    stored number: Int, key: ObligationKey, debtor: UnitKey, creditor: String, term: TermKey,
    length: TermLength,
    extendedLength: TermLength?, start: CivilDate, isStartConfirmed: Bool, due: CivilDate,
    firstDue: CivilDate,
    earliestDue: CivilDate, latestDue: CivilDate, isProvisional: Bool, extending: Extension, state: State,
    stage: StateKey?, suspensions: [Suspension] = [], drafter: String? = nil, extensionLate: Int? = nil,
    fulfilled: CivilDate?, lateWorkingDays: Int?
  ) {
    self.number = number
    self.key = key
    self.debtor = debtor
    self.creditor = creditor
    self.term = term
    self.length = length
    self.extendedLength = extendedLength
    self.start = start
    self.isStartConfirmed = isStartConfirmed
    self.due = due
    self.firstDue = firstDue
    self.earliestDue = earliestDue
    self.latestDue = latestDue
    self.isProvisional = isProvisional
    self.extending = extending
    self.state = state
    self.stage = stage
    self.suspensions = suspensions
    self.drafter = drafter
    self.extensionLate = extensionLate
    self.fulfilled = fulfilled
    self.lateWorkingDays = lateWorkingDays
  }

  package var isOpen: Bool { state == .open || state == .suspended }
  package var isOpenAnswer: Bool { key == .answer && isOpen }
  package var isExtended: Bool { extending == .approved }

  /// Whether another body owes it than the Front `own` or the sender: such a body is reminded and reported (C1), whatever
  /// it owes. The Front's own lateness stands on its board.
  package func isOwedByAnother(than own: UnitKey) -> Bool {
    isOpen && debtor != own && debtor != senderCreditor
  }
}

/// The creditor of a notice: the person or people who came.
package let senderCreditor = "nguoi-gui"
