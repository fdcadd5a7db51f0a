import CaseOffice
import CaseStore
import CaseWorkflow
import TestSupport
import Testing
import WorkingCalendar

@Suite("The nightly sweep")
struct SweepTests {
  @Test("brings up a late reply to a recommendation and an unpublished result as it does a late answer")
  func everyDuty() throws {
    let test = try TestOffice()
    let office = try test.on("2025-06-02")
    let code = try office.opened("2025-06-02", type: "kien-nghi-giam-sat")
    try office.act(code, "add-recommendation", "content=Sửa cầu", "to=ubnd", "due=2025-06-20")
    let before = try test.on("2025-06-17").sweep()
    #expect(before.reminded.map(\.duty) == [.item] && before.escalationDue.isEmpty)
    #expect(before.reminded.first?.debtor == "ubnd" && before.reminded.first?.due.iso == "2025-06-20")
    let late = try test.on("2025-06-21").sweep()
    #expect(late.reminded.isEmpty && late.escalationDue.map(\.to) == ["dang-uy"])
    #expect(late.escalationDue.first?.dutyLabel.vi == "Trả lời từng nội dung")
    #expect(try test.on("2025-06-21").sweep().escalationDue.isEmpty, "each rung fires once")
  }

  @Test(
    "leaves in the rows what the log adds up to, the day of the next rung among it, and the case as it was")
  func rows() throws {
    let test = try TestOffice()
    let code = try test.on("2025-06-02").sent("2025-06-02")
    let before = try test.on("2025-06-02").show(code: code).line
    for day in ["2025-06-25", "2025-07-01", "2025-07-20"] {
      let office = try test.on(day)
      #expect(try !office.file.mattersWithRungs(through: TestOffice.day(day)).isEmpty)
      let found = try office.sweep()
      #expect(found.reminded.count + found.escalationDue.count + found.stale.count > 0, "\(day)")
      #expect(try office.file.mattersWithRungs(through: TestOffice.day(day)).isEmpty, "none comes up again")
      let tables = ["matters", "obligations", "rungs", "counters"]
      let live = try tables.map { try office.storedRows(of: $0) }
      try office.file.rebuildProjection()
      #expect(try tables.map { try office.storedRows(of: $0) } == live, "\(day)")
    }
    #expect(try test.on("2025-07-20").show(code: code).line.version == before.version)
  }

  @Test("is silent on what the Front itself owes: its own board tells it that")
  func ownDuties() throws {
    let test = try TestOffice()
    _ = try test.on("2025-06-02").opened("2025-06-02")
    let report = try test.on("2025-07-09").sweep()
    #expect(report.reminded.isEmpty && report.escalationDue.isEmpty)
  }

  @Test("says since when a rung stands that missed nights let go by (D14)")
  func missedNights() throws {
    let test = try TestOffice()
    let code = try test.on("2025-06-02").sent("2025-06-02")
    let report = try test.on("2025-07-09").sweep()
    #expect(report.reminded.map(\.reached.iso) == ["2025-06-25"])
    #expect(report.escalationDue.map(\.reached.iso) == ["2025-07-01", "2025-07-07"])
    #expect(report.reminded.map(\.code) == [code])
  }
}
