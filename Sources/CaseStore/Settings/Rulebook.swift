package import CaseWorkflow
package import WorkingCalendar

/// What decisions and dates rest on, as this office's file has it.
package struct Rulebook: Sendable {
  package var settings: OfficeSettings
  package var calendar: OfficeCalendar

  package init(settings: OfficeSettings, calendar: OfficeCalendar) {
    self.settings = settings
    self.calendar = calendar
  }
}
