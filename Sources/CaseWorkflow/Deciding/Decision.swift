package import WorkingCalendar

/// What an accepted act adds: facts for the event, and free text for the content rows.
package struct Decision: Hashable, Sendable {
  package struct WrittenText: Hashable, Sendable {
    package var field: FieldKey
    package var text: String

    package init(field: FieldKey, text: String) {
      self.field = field
      self.text = text
    }
  }

  package var changes: [Change]
  package var texts: [WrittenText]

  package init(changes: [Change], texts: [WrittenText]) {
    self.changes = changes
    self.texts = texts
  }
}

/// What the engine is told of the world: nothing else is looked up while deciding.
package struct DecisionContext: Sendable {
  package var today: CivilDate
  package var calendar: OfficeCalendar
  package var settings: OfficeSettings
  package var actor: Actor
  /// Who has an account: a decision on paper is entered for one of them.
  package var colleagues: [Colleague]

  package init(
    today: CivilDate, calendar: OfficeCalendar, settings: OfficeSettings, actor: Actor,
    colleagues: [Colleague] = []
  ) {
    self.today = today
    self.calendar = calendar
    self.settings = settings
    self.actor = actor
    self.colleagues = colleagues
  }

  /// A deadline, or the refusal that says which year the calendar does not know.
  func deadline(
    from start: CivilDate, _ length: TermLength, _ suspensions: [Suspension] = []
  ) throws(Refusal) -> Deadline {
    do {
      return try suspensions.isEmpty
        ? calendar.deadline(received: start, length: length)
        : calendar.deadline(received: start, length: length, suspensions: suspensions)
    } catch {
      throw Refusal(error)
    }
  }

  /// The term that a case entered on `entered` runs under: the one in force then, for a case keeps the term it was opened
  /// under; today's where there was none yet.
  func term(_ key: TermKey, of entered: CivilDate) throws(Refusal) -> Term {
    guard let term = settings.term(key, on: entered) ?? settings.term(key, on: today) else {
      throw Refusal(
        .calendarKnowsDay,
        phrases: [
          "reason": Phrase(
            vi: "chưa có thời hạn “\(key)” cho ngày \(today.vietnamese)",
            en: "no term “\(key)” on \(today.iso)")
        ])
    }
    return term
  }

  func name(_ unit: UnitKey) -> Phrase {
    settings.name(of: unit, on: today)
  }
}

/// The tables of the office that decisions rest on: terms, bodies, roles, signers and routes, as they stand in its file.
package struct OfficeSettings: Hashable, Sendable, Codable {
  package var ownUnit: UnitKey
  package var terms: [Term]
  package var units: [Unit]
  package var roles: [Role]
  package var ladder: Ladder
  package var policies: Policies
  // These three are absent from the tables of an office founded before there were any.
  private var periodicDuties: [PeriodicDuty]?
  private var knownSigners: [Signer]?
  private var knownRoutes: [Route]?

  /// What comes back every year, quarter or half-year without a case.
  package var periodic: [PeriodicDuty] {
    get { periodicDuties ?? [] }
    set { periodicDuties = newValue.isEmpty ? nil : newValue }
  }

  /// In the order in which they are asked to sign.
  package var signers: [Signer] {
    get { knownSigners ?? [] }
    set { knownSigners = newValue.isEmpty ? nil : newValue }
  }

  /// The first that fits proposes.
  package var routes: [Route] {
    get { knownRoutes ?? [] }
    set { knownRoutes = newValue.isEmpty ? nil : newValue }
  }

  package init(
    ownUnit: UnitKey, terms: [Term], units: [Unit], roles: [Role], ladder: Ladder, policies: Policies,
    periodic: [PeriodicDuty] = [], signers: [Signer] = [], routes: [Route] = []
  ) {
    self.ownUnit = ownUnit
    self.terms = terms
    self.units = units
    self.roles = roles
    self.ladder = ladder
    self.policies = policies
    self.periodic = periodic
    self.signers = signers
    self.routes = routes
  }

  private enum CodingKeys: String, CodingKey {
    case ownUnit, terms, units, roles, ladder, policies
    case periodicDuties = "periodic"
    case knownSigners = "signers"
    case knownRoutes = "routes"
  }

  /// The term of this key in force on `day`; the newest where several are.
  package func term(_ key: TermKey, on day: CivilDate) -> Term? {
    terms.last { $0.key == key && $0.isValid(on: day) }
  }

  package func unit(_ key: UnitKey) -> Unit? { units.first { $0.key == key } }
  package func role(_ key: RoleKey) -> Role? { roles.first { $0.key == key } }
}

/// Named policies: readings of the law that an office chooses (D6, D15) and conventions of its own.
package struct Policies: Hashable, Sendable, Codable {
  /// D6: 30 days in total, or 20 and then 30 more.
  package enum ExtensionReading: String, Sendable, Codable, CaseIterable {
    case total
    case added
  }

  /// D15: “trước ngày 30/11” is 29/11 at the latest, or 30/11 itself.
  package enum BeforeReading: String, Sendable, Codable, CaseIterable {
    case strict
    case inclusive
  }

  package var extensionReading: ExtensionReading
  /// How many working days before its date a matter counts as due soon.
  package var dueSoonWorkingDays: Int
  /// After how many calendar days untouched a case raises an alarm (NĐ 154 Đ.41).
  package var staleCalendarDays: Int
  /// Absent from the tables of an office founded before they could be chosen.
  private var readingOfBefore: BeforeReading?
  private var soonOfPeriodic: Int?
  private var oneHand: Bool?

  package var beforeReading: BeforeReading { readingOfBefore ?? .strict }
  /// How many working days before its date a periodic duty is brought up.
  package var periodicSoonWorkingDays: Int { soonOfPeriodic ?? 10 }
  /// Who drafts a reply may approve it too. Off unless the office says so on the record; each such approval says so.
  package var oneHandMayApprove: Bool {
    get { oneHand ?? false }
    set { oneHand = newValue }
  }

  package init(
    extensionReading: ExtensionReading, dueSoonWorkingDays: Int, staleCalendarDays: Int,
    beforeReading: BeforeReading? = nil, periodicSoonWorkingDays: Int? = nil, oneHandMayApprove: Bool? = nil
  ) {
    self.extensionReading = extensionReading
    self.dueSoonWorkingDays = dueSoonWorkingDays
    self.staleCalendarDays = staleCalendarDays
    readingOfBefore = beforeReading
    soonOfPeriodic = periodicSoonWorkingDays
    oneHand = oneHandMayApprove
  }

  private enum CodingKeys: String, CodingKey {
    case extensionReading, dueSoonWorkingDays, staleCalendarDays
    case readingOfBefore = "beforeReading"
    case soonOfPeriodic = "periodicSoonWorkingDays"
    case oneHand = "oneHandMayApprove"
  }
}
