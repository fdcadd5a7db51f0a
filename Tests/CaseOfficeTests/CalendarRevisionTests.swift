import CaseOffice
import TestSupport
import Testing
import WorkingCalendar

/// What a clerk means by a file: the whole year, or a day of it.
@Suite("A calendar file is a whole year when it has the year's Tết, else a few days")
struct CalendarRevisionTests {
  private func revision(_ lines: [String], day: String = "2026-06-08") throws -> CalendarRevision {
    let test = try TestOffice()
    let path = try CalendarDesk.file(test, lines.joined(separator: "\n") + "\n")
    return try test.on(day).importCalendar(path: path, isDryRun: true).revision
  }

  private let heading = "date,kind,name,source,status,pair"

  @Test("a row alone adds its day, or replaces the one of its date, and leaves the year")
  func rows() throws {
    let change = try revision([
      heading, "2026-06-15,holiday,Ngày thử,CV 1,announced,",
      "2026-11-24,holiday,Ngày Văn hóa Việt Nam,NĐ 1,announced,",
    ])
    #expect(change.days.map(\.date.iso) == ["2026-06-15", "2026-11-24"])
    #expect(change.days[0].old == nil && change.days[1].old?.status == .uncertain)
    #expect(change.announced.isEmpty && change.noLongerAnnounced.isEmpty && change.newWeeklyRest == nil)
  }

  @Test("a row of a year to come does not announce the year, a #years line does")
  func announcing() throws {
    let row = "2027-01-04,holiday,Ngày thử,CV 1,announced,"
    #expect(try revision([heading, row]).announced.isEmpty)
    let named = try revision(["#years,2027,2027", heading, row])
    #expect(named.announced == [2027] && named.noLongerAnnounced.isEmpty)
    #expect(named.days.count == 1, "and without its Tết it is no whole year")
  }

  @Test("a file with the year's Tết is the whole year: what it leaves out is an ordinary day")
  func wholeYear() throws {
    let change = try revision([
      "#years,2027,2027", heading, "2027-01-01,holiday,Tết Dương lịch,TB 1,announced,",
      "2027-02-06,holiday,Tết Âm lịch (mùng 1),TB 1,announced,",
    ])
    let gone = change.days.filter { $0.new == nil }.map(\.date.iso)
    #expect(gone.contains("2027-04-30") && gone.contains("2027-11-24"))
    #expect(change.days.allSatisfy { $0.date.year == 2027 })
    #expect(change.announced == [2027])
  }

  @Test("a year given whole outside #years is announced no more: a mistake can be put right")
  func putRight() throws {
    let change = try revision([
      "#years,2025,2025", heading, "2026-02-17,holiday,Tết Âm lịch (mùng 1),dự tính,projected,",
    ])
    #expect(change.noLongerAnnounced == [2026])
  }

  @Test("the weekly rest changes only with a #weekend line")
  func weeklyRest() throws {
    #expect(try revision(["#weekend,sunday", heading]).newWeeklyRest == [.sunday])
  }
}
