import CaseWorkflow
import WorkingCalendar

/// What one event changes of the tables the office decides by: the new rows and nothing else, so that the log says what
/// became different, and the tables of today are those of the founding with every such event applied in order.
struct TableChange: Codable, Equatable {
  var reason: String
  /// The change that this one takes back.
  var takesBack: Int64?
  var calendar: CalendarRows?
  var settings: SettingsRows?
  /// The new definition of its key.
  var type: CaseType?
  var accounts: [Account]?

  /// The kinds of event that carry one, beside `seed`, which carries all tables whole.
  static let kinds: Set<String> = ["calendar", "settings", "type", "account"]

  /// The rows of the calendar that are new or different, and the dates that are no longer special.
  struct CalendarRows: Codable, Equatable {
    var weeklyRest: [Weekday]?
    var announcedYears: [Int]?
    var put: [SpecialDay]
    var dropped: [CivilDate]

    init(from old: StoredCalendar, to new: StoredCalendar) {
      weeklyRest = old.weeklyRest == new.weeklyRest ? nil : new.weeklyRest
      announcedYears = old.announcedYears == new.announcedYears ? nil : new.announcedYears
      let known = Dictionary(old.days.map { ($0.date, $0) }) { first, _ in first }
      put = new.days.filter { known[$0.date] != $0 }
      let kept = Set(new.days.map(\.date))
      dropped = old.days.map(\.date).filter { !kept.contains($0) }
    }

    func applied(to old: StoredCalendar) -> StoredCalendar {
      let replaced = Set(put.map(\.date)).union(dropped)
      return StoredCalendar(
        weeklyRest: weeklyRest ?? old.weeklyRest, announcedYears: announcedYears ?? old.announcedYears,
        days: (old.days.filter { !replaced.contains($0.date) } + put).sorted { $0.date < $1.date })
    }
  }

  /// The tables of the settings that are different, each whole: they are short.
  struct SettingsRows: Codable, Equatable {
    var ownUnit: UnitKey?
    var terms: [Term]?
    var units: [Unit]?
    var roles: [Role]?
    var ladder: Ladder?
    var policies: Policies?
    var periodic: [PeriodicDuty]?
    var signers: [Signer]?
    var routes: [Route]?

    init(from old: OfficeSettings, to new: OfficeSettings) {
      ownUnit = old.ownUnit == new.ownUnit ? nil : new.ownUnit
      terms = old.terms == new.terms ? nil : new.terms
      units = old.units == new.units ? nil : new.units
      roles = old.roles == new.roles ? nil : new.roles
      ladder = old.ladder == new.ladder ? nil : new.ladder
      policies = old.policies == new.policies ? nil : new.policies
      periodic = old.periodic == new.periodic ? nil : new.periodic
      signers = old.signers == new.signers ? nil : new.signers
      routes = old.routes == new.routes ? nil : new.routes
    }

    func applied(to old: OfficeSettings) -> OfficeSettings {
      OfficeSettings(
        directory: OfficeDirectory(
          ownUnit: ownUnit ?? old.ownUnit, units: units ?? old.units, roles: roles ?? old.roles),
        terms: terms ?? old.terms, ladder: ladder ?? old.ladder, policies: policies ?? old.policies,
        periodic: periodic ?? old.periodic,
        signers: signers ?? old.signers, routes: routes ?? old.routes)
    }
  }
}

extension OfficeFoundation {
  /// The tables after `change`. A type keeps its place among the others.
  mutating func apply(_ change: TableChange) {
    if let rows = change.calendar { calendar = rows.applied(to: calendar) }
    if let rows = change.settings { settings = rows.applied(to: settings) }
    if let changed = change.accounts { accounts = changed }
    guard let type = change.type else { return }
    if let place = types.firstIndex(where: { $0.key == type.key }) {
      types[place] = type
    } else {
      types.append(type)
    }
  }
}
