/// Something a person can do to a case: from where, to where, who, what must be given, and what it brings about.
package struct ActionDefinition: Hashable, Sendable, Codable {
  package var key: ActionKey
  package var label: Phrase
  /// States of the case or stages of an answer in which it can be done.
  package var from: [StateKey]
  package var roles: [RoleKey]
  package var fields: [FieldDefinition]
  package var rules: [ExtraRule]
  package var effects: [Effect]
  /// The stage that the addressed answer reaches, if it moves one.
  package var answerTo: StateKey?
  /// The state that the case reaches.
  package var to: StateKey?
  /// When `to` takes effect.
  package var when: Condition
  /// The kind of item it speaks of, for the effects on items.
  package var item: ItemKey?
  /// A milestone it brings besides those of its effects, on the day of its first date field.
  package var milestone: Milestone?
  /// The bodies a letter always goes to, where the act does not ask for them.
  package var addressees: [UnitKey]
  /// Whether it can be taken back while nothing else was done since: nothing has left the house.
  package var isReversible: Bool
  /// The roles that may enter it for who decided on paper; empty for what is no decision.
  package var enteredBy: [RoleKey]

  package init(
    key: ActionKey, label: Phrase, from: [StateKey], roles: [RoleKey], fields: [FieldDefinition],
    rules: [ExtraRule] = [], effects: [Effect] = [], answerTo: StateKey? = nil, to: StateKey? = nil,
    when: Condition = .always, item: ItemKey? = nil, milestone: Milestone? = nil, addressees: [UnitKey] = [],
    isReversible: Bool = false, enteredBy: [RoleKey] = []
  ) {
    self.key = key
    self.label = label
    self.from = from
    self.roles = roles
    self.fields = fields
    self.rules = rules
    self.effects = effects
    self.answerTo = answerTo
    self.to = to
    self.when = when
    self.item = item
    self.milestone = milestone
    self.addressees = addressees
    self.isReversible = isReversible
    self.enteredBy = enteredBy
  }

  /// It corrects what the case was logged with.
  package var amendsEntry: Bool { effects.contains(.amend) }

  /// Another body's own letter is entered as it came: to enter it sends nothing out of the house.
  package var entersLetterOfAnother: Bool {
    effects.contains(.fulfilAnswer) && field("from") != nil && field("arrived") != nil
  }

  /// Whether it can be taken back as it was done: whoever was told or asked by a letter has the letter.
  package func isReversible(filing letter: Bool) -> Bool {
    isReversible && !(letter && (effects.contains(.tellSender) || effects.contains(.reopen)))
  }

  package func field(_ key: FieldKey) -> FieldDefinition? {
    fields.first { $0.key == key }
  }
}

/// When an action's move takes place.
package enum Condition: String, Sendable, Codable, CaseIterable {
  case always
  /// Only once no answer is open any more.
  case allAnswered = "all-answered"
  /// Only when the sender was told the result, not merely the acceptance.
  case resultTold = "result-told"
}

/// Rules an office may ask for beyond those that an effect brings with it.
package enum ExtraRule: String, Sendable, Codable, CaseIterable {
  /// Who drafted the reply does not approve it.
  case separateHands = "separate-hands"
}

/// The closed vocabulary of what an action brings about. Each carries its own rules of law.
package enum Effect: String, Sendable, Codable, CaseIterable {
  /// The duty to forward ends; each addressee owes an answer from the day it was sent (D5).
  case openAnswers = "open-answers"
  /// The clock of the addressed answer runs from the body's own receipt (D5).
  case confirmReceipt = "confirm-receipt"
  case requestExtension = "request-extension"
  /// Once, in time, at most to the cap (D6).
  case decideExtension = "decide-extension"
  case keepDraft = "keep-draft"
  /// The written reply's issue date fulfils the obligation and freezes its lateness (D7, D8).
  case fulfilAnswer = "fulfil-answer"
  /// After the last answer the sender must be told (D18).
  case tellSender = "tell-sender"
  case remind
  /// Reports the matter to a level above; “quá hạn” only when late on every reading (D12).
  case escalate
  /// Every answer is issued and the sender told (D7, D18).
  case finish
  /// Ends every open obligation without fulfilling it.
  case cancelObligations = "cancel-obligations"
  /// The clock of the addressed answer stands from a documented day on (D10).
  case suspend
  /// It runs again; exactly the days it stood are added (D10).
  case resume
  /// Another body answers: the first obligation ends as transferred, a second one opens (D9).
  case transfer
  /// A receipt was entered wrongly: everything that rests on it is reckoned anew (D14).
  case correctReceipt = "correct-receipt"
  /// What the case was logged with was written down wrongly: words, source, number of people, body complained of.
  case amend
  /// The number of a letter was written down wrongly; its day, and what rests on it, stays.
  case renumber
  /// The case is of another type. It keeps its code, and its clocks their days.
  case reclassify
  /// A bút phê: who takes it on and by which internal date, beside the legal one.
  case assign
  /// Opens a new obligation; the old ones keep their lateness (D8, D9).
  case reopen
  /// A pending act gets its number and date, and takes effect.
  case number
  /// Who decided on paper confirms what was entered.
  case confirmEntry = "confirm-entry"
  /// The coded values of the act become values of the case.
  case keepFields = "keep-fields"
  /// The act's letter is kept with the case.
  case fileDocument = "file-document"
  /// The duty to forward ends without a forwarding: guided, or kept without action.
  case fulfilForward = "fulfil-forward"
  /// A content, recommendation, opinion or incident is entered; with a date of its own it is owed by its addressee (B2).
  case addItem = "add-item"
  /// An item has its result.
  case concludeItem = "conclude-item"
  /// How far an item is carried out.
  case trackItem = "track-item"
  case flag
  case unflag
  /// The case and another belong together; both say so.
  case link
  case unlink
  /// A part of a mixed petition goes its own way as a second case (NĐ 154 Đ.14 k.4).
  case split
}
