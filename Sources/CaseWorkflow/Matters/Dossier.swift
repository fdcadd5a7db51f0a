package import WorkingCalendar

/// What else belongs to a case and most cases have none of: contents answered one by one, acts that wait for a number,
/// decisions entered for another, relations and flags. Kept together, so that a plain case carries one empty value.
package struct Dossier: Hashable, Sendable, Codable {
  package var items: [CaseItem] = []
  /// Acts whose letter has no number yet: “chờ số”.
  package var pendingActs: [PendingAct] = []
  /// Decisions made on paper and entered by another, with their confirmation.
  package var paperEntries: [PaperEntry] = []
  package var links: [CaseLink] = []
  /// Flags of the case by key, each with its reason code where it has one (B5, B6).
  package var flags: [String: String] = [:]
  /// Accounts of people the case complains of: they see nothing of it.
  package var barred: [Barring] = []

  package init() {}

  package var isEmpty: Bool { self == Dossier() }
}

/// A part of a case that is answered by itself: a content of a petition, a recommendation, an opinion on a draft, an
/// incident of conduct. Its words live in the content rows; `number` names it.
package struct CaseItem: Hashable, Sendable, Codable {
  package var number: Int
  /// Which of the type's kinds of item it is.
  package var kind: ItemKey
  /// Of which sort it is among its kind: `can-tro` of an incident.
  package var category: String?
  /// Who is to answer it; nil where the case's own answer covers it.
  package var addressee: UnitKey?
  /// The obligation opened for it, if it has a date of its own.
  package var obligation: Int?
  /// `dung`, `tiep-thu`: nil until it is answered.
  package var result: String?
  /// How far a recommendation is carried out, 0…100.
  package var percent: Int?
  /// `dang-thuc-hien`, `da-thuc-hien`: where carrying it out stands.
  package var progress: String?

  package init(number: Int, kind: ItemKey, addressee: UnitKey? = nil, obligation: Int? = nil) {
    self.number = number
    self.kind = kind
    self.addressee = addressee
    self.obligation = obligation
  }
}

/// An act that was entered before its letter had a number; it takes effect at `number`.
package struct PendingAct: Hashable, Sendable, Codable {
  package var number: Int
  package var action: ActionKey
  /// The coded values it was given; its words are texts of the event that entered it.
  package var values: [FieldKey: String]
  /// The body whose answer it speaks of, where it names one.
  package var addressee: UnitKey?
  package var account: String
  package var role: RoleKey
  package var entered: CivilDate

  package init(
    number: Int, action: ActionKey, values: [FieldKey: String], addressee: UnitKey?, account: String,
    role: RoleKey, entered: CivilDate
  ) {
    self.number = number
    self.action = action
    self.values = values
    self.addressee = addressee
    self.account = account
    self.role = role
    self.entered = entered
  }
}

/// A decision made on paper: it counts as `decidedBy`'s, was entered by another, and waits for the first to confirm it.
package struct PaperEntry: Hashable, Sendable, Codable {
  package var number: Int
  package var action: ActionKey
  package var decidedBy: String
  package var paperDate: CivilDate
  package var enteredBy: String
  package var confirmed: CivilDate?

  package init(number: Int, action: ActionKey, decidedBy: String, paperDate: CivilDate, enteredBy: String) {
    self.number = number
    self.action = action
    self.decidedBy = decidedBy
    self.paperDate = paperDate
    self.enteredBy = enteredBy
  }
}

/// How two cases belong together.
package struct CaseLink: Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// This case is a duplicate and goes on in the other (D11).
    case mergedInto = "merged-into"
    /// The other is a duplicate of this one.
    case merges
    /// This case was split off the other, whose content was mixed (NĐ 154 Đ.14 k.4).
    case splitFrom = "split-from"
    case splitInto = "split-into"
    /// They concern the same matter.
    case related
  }

  package var kind: Kind
  package var code: String

  package init(kind: Kind, code: String) {
    self.kind = kind
    self.code = code
  }
}

/// An account that must not see a case, since the case complains of its person. One for each role it holds.
package struct Barring: Hashable, Sendable, Codable {
  package var account: String
  package var role: RoleKey
  /// Who does in this case what was that person's to do: the same role where another holds it, else the next signer or
  /// one level up.
  package var passedTo: RoleKey

  package init(account: String, role: RoleKey, passedTo: RoleKey) {
    self.account = account
    self.role = role
    self.passedTo = passedTo
  }
}

extension Dossier {
  /// Whose move it is when the book says `role`: the next that is not the person complained of.
  package func holder(of role: RoleKey) -> RoleKey {
    var seen: Set<RoleKey> = []
    var holder = role
    while seen.insert(holder).inserted, let passed = barred.last(where: { $0.role == holder }) {
      if passed.passedTo == holder { return holder }
      holder = passed.passedTo
    }
    return holder
  }

  /// The roles that may do in this case what `roles` may: these, and those their acts are passed to.
  package func openRoles(_ roles: [RoleKey]) -> [RoleKey] {
    guard !barred.isEmpty else { return roles }
    return roles + roles.map(holder).filter { !roles.contains($0) }
  }
}
