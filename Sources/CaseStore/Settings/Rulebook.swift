package import CaseWorkflow
import SQLiteKit
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

extension OfficeFile {
  /// The rulebook of the file at `path`, opened for reading alone.
  package static func rulebook(ofFileAt path: String) throws -> Rulebook {
    try OfficeFile(path: path, mode: .readOnly).rulebook()
  }
}
