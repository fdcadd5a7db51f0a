package import CaseStore
package import CaseWorkflow
import OfficeFiles
import WorkingCalendar

/// The tables an office begins with, as `config/` has them.
package struct OfficeTables: Sendable {
  package var settings: OfficeSettings
  package var types: [CaseType]
  package var calendar: StoredCalendar

  package init(settings: OfficeSettings, types: [CaseType], calendar: StoredCalendar) {
    self.settings = settings
    self.types = types
    self.calendar = calendar
  }

  /// Reads and checks everything below `directory`; all of it or nothing.
  package static func load(directory: String) throws -> OfficeTables {
    do {
      let configuration = try OfficeConfiguration.load(directory: directory)
      return OfficeTables(
        settings: configuration.settings, types: configuration.types,
        calendar: try loadCalendar(directory: directory))
    } catch let problem as DefinitionProblem {
      throw OfficeProblem(.badInput, problem.message)
    }
  }

  /// The calendar of `config/calendar`, as a new office stores it.
  package static func loadCalendar(directory: String) throws -> StoredCalendar {
    do {
      let contents = try CalendarFile.read(path: directory + "/calendar/vietnam.csv")
      return StoredCalendar(
        weeklyRest: contents.weekend.sorted(), announcedYears: contents.announcedYears.sorted(),
        days: contents.days.sorted { $0.date < $1.date })
    } catch {
      throw OfficeProblem(.badInput, error.phrase)
    }
  }
}
