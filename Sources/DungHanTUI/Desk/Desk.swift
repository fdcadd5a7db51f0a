package import CaseOffice
package import CaseWorkflow
package import WorkingCalendar

/// What every screen knows of the office: who sits there, what day it is, and the tables that dates and names come from.
/// A value, so that drawing and deciding what a key does read nothing else.
package struct Desk: Sendable {
  /// Whose board is shown; the bones are the same.
  package enum Board: Sendable {
    case officer, committee, supervisor
  }

  package var language: Language
  package var today: CivilDate
  /// `09:41`.
  package var time: String
  package var unitName: String
  package var isTraining: Bool
  /// Whether nothing can be written: a book put aside, or one whose log does not tell any more who may.
  var isOnlyLookedAt: Bool
  package var accountKey: String
  /// Tells this session from others of the account.
  let session: Int
  package var accountName: String
  package var roleKeys: [RoleKey]
  /// The bodies this account speaks for.
  package var accountUnits: Set<UnitKey>
  /// Whether this account signed in with a password.
  package var hasPassword: Bool
  package var settings: OfficeSettings
  package var calendar: OfficeCalendar
  /// What the types are called; whoever fills in a form reads the definitions.
  package var outline: TypeOutline
  /// The days whose nature a notice still has to settle, in order.
  package var uncertainDays: [CivilDate]

  package init(office: Office, language: Language) throws {
    self.language = language
    today = office.today
    time = office.timeOfDay
    unitName = office.unitName
    isTraining = office.isTraining
    isOnlyLookedAt = try office.isOnlyLookedAt()
    accountKey = office.accountKey
    session = office.session
    accountName = office.accountName
    roleKeys = try office.roleKeys()
    hasPassword = office.hasPassword
    settings = try office.settings()
    accountUnits = try office.accountUnits()
    calendar = try office.calendar()
    outline = try office.typeOutline()
    uncertainDays = calendar.listedDays.filter { $0.status == .uncertain }.map(\.date).sorted()
  }

  /// Takes over the tables of a desk that was read later; the clock stays.
  mutating func furnish(from fresh: Desk) {
    let (today, time) = (today, time)
    self = fresh
    self.today = today
    self.time = time
  }

  /// The roles this account has, those it includes too.
  package var allRoles: Set<RoleKey> {
    var all = Set(roleKeys)
    for key in roleKeys { all.formUnion(settings.role(key)?.includes ?? []) }
    return all
  }

  package func holds(anyOf roles: [RoleKey]) -> Bool { roles.contains { allRoles.contains($0) } }

  /// Whether its roles act on cases at all; a viewer's do not.
  var mayAct: Bool { !allRoles.isDisjoint(with: outline.actors) }

  package func may(_ task: OfficeTask) -> Bool { holds(anyOf: task.roles) }

  package var board: Board {
    let own = allRoles
    if own.contains("can-bo") { return .officer }
    if own.contains("cap-uy") { return .committee }
    if own.contains("giam-sat") { return .supervisor }
    return .officer
  }

  /// The role by which moves are “mine” in a list.
  package var mainRole: RoleKey? {
    switch board {
    case .officer where holds(anyOf: ["can-bo"]): "can-bo"
    case .committee: "cap-uy"
    case .supervisor: "giam-sat"
    case .officer: roleKeys.first
    }
  }

  package func say(_ phrase: Phrase) -> String { phrase(language) }

  package func roleName(_ key: RoleKey) -> String { settings.role(key).map { say($0.label) } ?? key }
  /// A body by its name of today, or of the day of a letter or an act.
  package func unitShortName(_ key: UnitKey, on day: CivilDate? = nil) -> String {
    settings.shortName(of: key, on: day ?? today)
  }
  package func unitName(_ key: UnitKey, on day: CivilDate? = nil) -> String {
    say(settings.name(of: key, on: day ?? today))
  }
  /// The bodies that something can be sent to today.
  var unitsInForce: [Unit] { settings.unitsInForce(on: today) }
  package func typeName(_ key: CaseTypeKey) -> String {
    outline.types.first { $0.key == key }.map { say($0.label) } ?? key
  }
}
