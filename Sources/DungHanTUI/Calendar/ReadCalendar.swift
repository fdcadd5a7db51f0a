import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// How many answers fall due on each day of a year, from kept counts, and the reports that must be sent in it.
struct ReadDueYear: Errand {
  struct Result: Sendable {
    var answers: [CivilDate: Int]
    var reports: [PeriodicLine]
  }

  var year: Int

  func run(in office: Office) throws -> Result {
    guard let first = CivilDate(year: year, month: 1, day: 1),
      let last = CivilDate(year: year, month: 12, day: 31)
    else { return Result(answers: [:], reports: []) }
    // Under December a large screen shows the month after.
    return Result(
      answers: try office.answersDue(first...last + 31),
      reports: try office.periodicDuties(of: year).filter { $0.state != .done })
  }
}

/// The first cases due on a day, and how many dates an uncertain day keeps open.
struct ReadDay: Errand {
  struct Result: Sendable {
    var cases: [CaseLine]
    var provisional: Int
  }

  /// As many as the largest screen shows.
  static let most = 20
  static let mostProvisional = 100

  var day: CivilDate

  func run(in office: Office) throws -> Result {
    var filter = CaseFilter()
    filter.dueSpan = day...day
    filter.limit = Self.most
    return Result(
      cases: try office.list(filter),
      provisional: try office.calendar().isUncertain(day)
        ? try office.provisionalAnswers(over: day, atMost: Self.mostProvisional) : 0)
  }
}
