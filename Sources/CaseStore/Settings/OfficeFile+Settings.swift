package import CaseWorkflow
import SQLiteKit
import WorkingCalendar

/// What an office file is founded with; from then on these tables live in the file and every change is an event.
package struct OfficeFoundation: Sendable, Codable {
  package var settings: OfficeSettings
  package var types: [CaseType]
  package var calendar: StoredCalendar
  package var accounts: [Account]

  package init(settings: OfficeSettings, types: [CaseType], calendar: StoredCalendar, accounts: [Account]) {
    self.settings = settings
    self.types = types
    self.calendar = calendar
    self.accounts = accounts
  }
}

extension OfficeFile {
  /// As the file has them; see `settings()` for those in use.
  func storedSettings() throws -> OfficeSettings {
    guard let body = try connection.text("SELECT body FROM settings WHERE kind = 'office'") else {
      throw StoreError.inconsistent("the settings are missing")
    }
    var settings = try Payload.value(OfficeSettings.self, from: body)
    settings.directory = try storedDirectory()
    return settings
  }

  /// Bodies and roles stand apart from the rest: every list needs them, and them alone.
  func storedDirectory() throws -> OfficeDirectory {
    guard let body = try connection.text("SELECT body FROM settings WHERE kind = 'directory'") else {
      throw StoreError.inconsistent("the bodies and roles are missing")
    }
    return try Payload.value(OfficeDirectory.self, from: body)
  }

  package func storedCalendar() throws -> StoredCalendar {
    guard let body = try connection.text("SELECT body FROM settings WHERE kind = 'calendar'") else {
      throw StoreError.inconsistent("the calendar is missing")
    }
    var calendar = try Payload.value(StoredCalendar.self, from: body)
    calendar.days = try connection.rows(
      "SELECT day, kind, name, source, status, pair FROM special_days ORDER BY day"
    ) { row in
      guard let kind = SpecialDayKind(rawValue: row.text(1)),
        let status = SpecialDayStatus(rawValue: row.text(4))
      else { throw StoreError.inconsistent("a special day of an unknown kind") }
      return SpecialDay(
        date: row.date(0), kind: kind, name: row.text(2), source: row.text(3),
        status: status, pair: row.optionalDate(5))
    }
    return calendar
  }

  /// Writes the tables of `foundation`; the event that carries them is appended by the caller.
  func seed(_ foundation: OfficeFoundation) throws {
    try write(settings: foundation.settings)
    try write(calendar: foundation.calendar)
    for type in foundation.types { try install(type) }
    try write(accounts: foundation.accounts)
  }

  func write(settings: OfficeSettings) throws {
    var rest = settings
    rest.directory = OfficeDirectory(ownUnit: settings.ownUnit, units: [], roles: [])
    try connection.run("INSERT OR REPLACE INTO settings VALUES ('office', ?)", try Payload.text(rest))
    try connection.run(
      "INSERT OR REPLACE INTO settings VALUES ('directory', ?)", try Payload.text(settings.directory))
  }

  func write(calendar: StoredCalendar) throws {
    var outline = calendar
    outline.days = []
    try connection.run("INSERT OR REPLACE INTO settings VALUES ('calendar', ?)", try Payload.text(outline))
    try connection.run("DELETE FROM special_days")
    for day in calendar.days {
      try connection.run(
        "INSERT INTO special_days VALUES (?, ?, ?, ?, ?, ?)", day.date.dayNumber, day.kind.rawValue, day.name,
        day.source, day.status.rawValue, day.pair.map(\.dayNumber))
    }
  }
}
