import CaseWorkflow
import Foundation
import OfficeFiles
import Testing
import WorkingCalendar

@Suite("What comes back without a case falls due by the calendar alone")
struct PeriodicTests {
  struct Falling: Sendable, CustomTestStringConvertible {
    var key: PeriodicKey
    var period: String
    var due: String
    var isProvisional = false

    var testDescription: String { "\(key) of \(period) is due \(due)" }
  }

  @Test(
    "before 30/11 is 29/11 at the latest, and a day off sends it back, never on (D15)",
    arguments: [
      // 29/11/2026 is a Sunday, 14/12/2025 too.
      Falling(key: "noi-vu-nam", period: "2026", due: "2026-11-27"),
      Falling(key: "noi-vu-nam", period: "2023", due: "2023-11-29"),
      Falling(key: "phoi-hop-nam", period: "2026", due: "2026-12-14"),
      Falling(key: "phoi-hop-nam", period: "2025", due: "2025-12-12"),
      Falling(key: "tong-hop-nam", period: "2026", due: "2026-12-24"),
      Falling(key: "tong-hop-nam", period: "2027", due: "2027-12-24", isProvisional: true),
      // 10/10/2026 is a Saturday.
      Falling(key: "qd124-quy", period: "2026-Q3", due: "2026-10-09"),
      Falling(key: "qd124-quy", period: "2026-Q1", due: "2026-04-10"),
      Falling(key: "qd124-6-thang", period: "2026-H1", due: "2026-07-10"),
      Falling(key: "giam-sat-6-thang", period: "2026-H1", due: "2026-07-10"),
      Falling(key: "qd124-nam", period: "2026", due: "2027-01-08", isProvisional: true),
      Falling(key: "dan-van-nam", period: "2026", due: "2026-12-31"),
      Falling(key: "ke-hoach-nam-sau", period: "2026", due: "2026-12-31"),
    ])
  func dates(_ falling: Falling) throws {
    let occurrence = try #require(try Self.occurrence(falling.key, falling.period))
    #expect(occurrence.due == (try day(falling.due)))
    #expect(occurrence.isProvisional == falling.isProvisional)
  }

  @Test("the office may read “before 30/11” as the day itself")
  func inclusive() throws {
    let policies = Policies(
      extensionReading: .total, dueSoonWorkingDays: 3, staleCalendarDays: 45, beforeReading: .inclusive)
    #expect(try Self.occurrence("noi-vu-nam", "2026", policies)?.due == (try day("2026-11-30")))
    #expect(try Self.occurrence("noi-vu-nam", "2025", policies)?.due == (try day("2025-11-28")))
  }

  @Test("a date on a day that is not yet announced as off is provisional")
  func uncertainDay() throws {
    var duty = try Self.duty("noi-vu-nam")
    duty.rule = .before(try #require(DayOfYear("25/11")))
    let office = try ShippedOffice.shared.get()
    let year = try #require(DutyPeriod("2026"))
    let occurrence = try #require(
      duty.occurrence(
        in: year, calendar: office.calendar, policies: office.configuration.settings.policies))
    #expect(occurrence.due == (try day("2026-11-23")) && occurrence.isProvisional)
  }

  @Test("a duty does not come round in a period that is not its own")
  func foreignPeriods() throws {
    for (key, period) in [("qd124-quy", "2026-Q2"), ("qd124-quy", "2026"), ("noi-vu-nam", "2026-Q1")] {
      #expect(try Self.occurrence(key, period) == nil, "\(key) \(period)")
    }
  }

  @Test("a row is owed only while it is in force")
  func validity() throws {
    var duty = try Self.duty("noi-vu-nam")
    duty.validFrom = try day("2026-01-01")
    duty.validTo = try day("2027-12-31")
    let office = try ShippedOffice.shared.get()
    var settings = office.configuration.settings
    settings.periodic = [duty]
    let years = (2024...2029).flatMap { settings.occurrences(of: $0, calendar: office.calendar) }
    #expect(years.map(\.period.year) == [2026, 2027])
  }

  @Test("what is owed is never lost at a year's end, and nothing is owed from before the founding")
  func owedForGood() throws {
    let office = try ShippedOffice.shared.get()
    let owed = try office.configuration.settings.occurrences(
      since: day("2023-06-01"), through: day("2026-11-23"), calendar: office.calendar)
    let yearly = owed.filter { $0.duty.key == "noi-vu-nam" }.map(\.period.key)
    #expect(yearly == ["2023", "2024", "2025", "2026"])
    // Due on 10/04/2023, before there was an office.
    #expect(!owed.contains { $0.duty.key == "qd124-quy" && $0.period.key == "2023-Q1" })
    let today = try day("2026-11-23")
    #expect(owed.allSatisfy { $0.begins <= today })
    #expect(owed.map(\.due) == owed.map(\.due).sorted())
  }

  @Test("what is due on the founding day itself is owed, what was due the day before is not")
  func foundingDay() throws {
    let report = try #require(try Self.occurrence("noi-vu-nam", "2026"))
    #expect(report.isOwed(since: report.due) && !report.isOwed(since: report.due + 1))
  }

  @Test(
    "a period is read as it is written, and nothing else is",
    arguments: [
      ("2026", "2026"), ("2026-q3", "2026-Q3"), ("2026-H1", "2026-H1"), ("2026-Q5", nil), ("2026-H0", nil),
      ("26", nil), ("2026-", nil), ("2026-M1", nil), ("Q3", nil), ("", nil), ("2026-Q12", nil), ("1500", nil),
    ])
  func periods(text: String, key: String?) {
    #expect(DutyPeriod(text)?.key == key)
  }

  @Test("a period knows its first and last day")
  func edges() throws {
    let third = try #require(DutyPeriod("2026-Q3"))
    #expect([third.firstDay, third.lastDay].map(\.iso) == ["2026-07-01", "2026-09-30"])
    let half = try #require(DutyPeriod("2024-H1"))
    #expect([half.firstDay, half.lastDay].map(\.iso) == ["2024-01-01", "2024-06-30"])
    #expect(try #require(DutyPeriod("2024-Q1")).lastDay == (try day("2024-03-31")))
    // Of those that end together the shorter comes first.
    let mixed = ["2026", "2026-H2", "2026-Q4", "2026-Q3"].compactMap { DutyPeriod($0) }
    #expect(mixed.sorted().map(\.key) == ["2026-Q3", "2026-Q4", "2026-H2", "2026"])
  }

  @Test("the label of the plan names the year it is for")
  func planLabel() throws {
    #expect(try Self.occurrence("ke-hoach-nam-sau", "2026")?.label.vi.hasSuffix("năm 2027") == true)
  }

  // MARK: the shipped rows

  static func duty(_ key: PeriodicKey) throws -> PeriodicDuty {
    try #require(try ShippedOffice.shared.get().configuration.settings.periodic.first { $0.key == key })
  }

  static func occurrence(
    _ key: PeriodicKey, _ period: String, _ policies: Policies? = nil
  ) throws -> PeriodicOccurrence? {
    let office = try ShippedOffice.shared.get()
    let period = try #require(DutyPeriod(period))
    return try duty(key).occurrence(
      in: period, calendar: office.calendar,
      policies: policies ?? office.configuration.settings.policies)
  }

  /// What refuses a step of the plan of 2026 taken on 23/11/2026 after those in `before`.
  static func stepRefusal(_ step: String, after before: [String], on date: String = "2026-11-20") throws
    -> Refusal?
  {
    let occurrence = try #require(try Self.occurrence("ke-hoach-nam-sau", "2026"))
    let chosen = try #require(occurrence.duty.rule.steps.first { $0.key == step })
    let taken = try before.map { PeriodicProgress.Taken(step: $0, on: try day("2026-11-10"), document: "") }
    let (taking, today) = (try day(date), try day("2026-11-23"))
    let calendar = try ShippedOffice.shared.get().calendar
    do throws(Refusal) {
      _ = try occurrence.take(
        step: chosen, on: taking, document: "5/KH-MTTQ", after: PeriodicProgress(taken: taken), today: today,
        calendar: calendar)
      return nil
    } catch {
      return error
    }
  }

  /// What refuses sending `key` of 2026 after `progress`.
  static func sendRefusal(
    _ key: PeriodicKey, after progress: PeriodicProgress = PeriodicProgress(), sent: String = "2026-11-20"
  ) throws -> Refusal? {
    let office = try ShippedOffice.shared.get()
    let occurrence = try #require(try Self.occurrence(key, "2026"))
    let (sent, today) = (try day(sent), try day("2026-11-23"))
    do throws(Refusal) {
      _ = try occurrence.fulfil(
        document: "41/BC-MTTQ", sent: sent, after: progress, today: today, calendar: office.calendar)
      return nil
    } catch {
      return error
    }
  }

  @Test("a step's day is not before the step before it, nor after today")
  func daysOfSteps() throws {
    #expect(try Self.stepRefusal("hiep-thuong", after: []) == nil)
    #expect(try Self.stepRefusal("thong-nhat", after: ["hiep-thuong"]) == nil)
    #expect(
      try Self.stepRefusal("thong-nhat", after: ["hiep-thuong"], on: "2026-11-09")?.rule == .daysInOrder)
    #expect(try Self.stepRefusal("hiep-thuong", after: [], on: "2025-12-31")?.rule == .daysInOrder)
    #expect(try Self.stepRefusal("hiep-thuong", after: [], on: "2026-11-24")?.rule == .dayNotInFuture)
    #expect(try Self.sendRefusal("noi-vu-nam", sent: "2026-11-24")?.rule == .dayNotInFuture)
    #expect(try Self.sendRefusal("noi-vu-nam", sent: "2025-11-24")?.rule == .daysInOrder)
  }
}
