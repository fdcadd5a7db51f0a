import CaseOffice
import CaseWorkflow
import Glibc
import OfficeFiles
import WorkingCalendar

/// The calendar that a day is counted by, and where it comes from.
struct CountingRules: Sendable {
  var calendar: OfficeCalendar
  /// The file or folder it was read from.
  var origin: String
  /// The terms known beside it.
  var settings: @Sendable () throws -> OfficeSettings

  /// The term of this key in force on the day the count begins.
  func term(_ key: TermKey, on day: CivilDate) throws -> Term {
    let settings = try settings()
    if let term = settings.term(key, on: day) {
      guard term.makesDueDates else {
        throw OfficeProblem.usage(
          vi:
            "--term: “\(key)” tính lùi hoặc là việc đến kỳ, không cho ngày đến hạn; xem dunghan term show \(key)",
          en: "--term: “\(key)” is counted backwards or comes round, it makes no due date; "
            + "see dunghan term show \(key)")
      }
      return term
    }
    let keys = settings.terms.map(\.key).reduce(into: [TermKey]()) { if !$0.contains($1) { $0.append($1) } }
    throw OfficeProblem(
      .notFound,
      keys.contains(key)
        ? Phrase(
          vi: "--term: “\(key)” không có hiệu lực vào ngày \(day.vietnamese); ghi số ngày bằng --days",
          en: "--term: “\(key)” was not in force on \(day.iso); give the number with --days")
        : Phrase(
          vi: "--term: không có thời hạn “\(key)”; có: \(keys.joined(separator: ", "))",
          en: "--term: there is no term “\(key)”; there are: \(keys.joined(separator: ", "))"))
  }
}

extension Session {
  /// The calendar to count by: the file named for it alone, else the office's, else that of `config/`. Nobody needs an
  /// account for it.
  func countingRules() throws -> CountingRules {
    if let file = invocation.text("calendar") {
      let contents = try CalendarFile.read(path: file)
      return CountingRules(
        calendar: try OfficeCalendar(contents, projectsVietnameseRules: false), origin: file,
        settings: { throw UsageProblem.notTogether("--term", "--calendar") })
    }
    let isConfigMeant = invocation.has("config") && !invocation.has("file")
    if !isConfigMeant, let path = try? officePath(), access(path, F_OK) == 0 {
      let rules = try Office.rules(ofFileAt: path)
      return CountingRules(calendar: rules.calendar, origin: path, settings: { rules.settings })
    }
    let folder = try configurationFolder()
    let path = folder + "/calendar/vietnam.csv"
    return CountingRules(
      calendar: try OfficeCalendar(try CalendarFile.read(path: path), projectsVietnameseRules: true),
      origin: path,
      settings: { try OfficeConfiguration.loadSettings(directory: folder) })
  }
}
