package import WorkingCalendar

/// A case as its events add up to it: what may be decided on, without the free text and without the sender.
package struct Matter: Hashable, Sendable {
  package var code: String
  package var type: CaseTypeKey
  /// The digest of the definition it was opened under, and finishes under.
  package var typeDigest: String
  /// The number of acts so far; an action names the version it saw.
  package var version: Int
  package var state: StateKey
  /// The day the Front received it; the hour is kept and moves nothing (D1).
  package var received: CivilDate
  package var receivedTime: String?
  /// The day it was entered.
  package var entered: CivilDate
  package var source: String
  package var isSealed: Bool
  /// How many people stand behind it; five or more are “đông người”.
  package var people: Int
  package var aboutUnit: UnitKey?
  package var isSenderTold: Bool
  package var escalationLevel: Int
  package var reminders: Int
  /// The coded values given at intake and by acts; free text lives apart.
  package var fields: [FieldKey: String]
  package var obligations: [Obligation]
  package var documents: [FiledDocument]
  package var dossier = Dossier()
  /// The last day someone acted on it; 45 days of silence raise an alarm.
  package var touched: CivilDate

  package init(opening: Opening) {
    code = opening.code
    type = opening.type
    typeDigest = opening.typeDigest
    version = 0
    state = opening.state
    received = opening.received
    receivedTime = opening.receivedTime
    entered = opening.entered
    source = opening.source
    isSealed = opening.isSealed
    people = opening.people
    aboutUnit = opening.aboutUnit
    isSenderTold = false
    escalationLevel = 0
    reminders = 0
    fields = [:]
    obligations = []
    documents = []
    touched = opening.entered
  }
}

extension Matter {
  /// The field with the body a case was assigned to by a bút phê, beside the one that owes the answer.
  package static let assignedTo: FieldKey = "assigned-to"
  /// The date it was asked for by, beside the legal one.
  package static let internalDue: FieldKey = "internal-due"
  /// The account that assigned it.
  package static let assignedBy: FieldKey = "assigned-by"
}

/// The facts a case begins with.
package struct Opening: Hashable, Sendable, Codable {
  package var code: String
  package var type: CaseTypeKey
  package var typeDigest: String
  package var state: StateKey
  package var received: CivilDate
  package var receivedTime: String?
  package var entered: CivilDate
  package var source: String
  package var isSealed: Bool
  package var people: Int
  package var aboutUnit: UnitKey?

  package init(
    code: String, type: CaseTypeKey, typeDigest: String, state: StateKey, received: CivilDate,
    receivedTime: String?, entered: CivilDate, source: String, isSealed: Bool, people: Int,
    aboutUnit: UnitKey?
  ) {
    self.code = code
    self.type = type
    self.typeDigest = typeDigest
    self.state = state
    self.received = received
    self.receivedTime = receivedTime
    self.entered = entered
    self.source = source
    self.isSealed = isSealed
    self.people = people
    self.aboutUnit = aboutUnit
  }
}

/// A letter that belongs to a case: which act it came with, its number as written, its date, from whom to whom.
package struct FiledDocument: Hashable, Sendable, Codable {
  package var action: ActionKey
  package var number: String
  package var dated: CivilDate?
  package var from: UnitKey?
  package var to: [UnitKey]

  package init(action: ActionKey, number: String, dated: CivilDate?, from: UnitKey?, to: [UnitKey]) {
    self.action = action
    self.number = number
    self.dated = dated
    self.from = from
    self.to = to
  }
}

extension FiledDocument {
  /// A letter without a number yet: “dự thảo, chưa có số”.
  package var isDraft: Bool { number.trimmed.isEmpty || DocumentNumber(number).isBlank }

  /// The number as written, and that it is a draft where it is.
  package var spokenNumber: Phrase {
    let written = number.trimmed
    guard isDraft else { return Phrase(written) }
    let gap = written.isEmpty ? "" : written + " "
    return Phrase(vi: gap + "(dự thảo, chưa có số)", en: gap + "(draft, no number yet)")
  }
}
