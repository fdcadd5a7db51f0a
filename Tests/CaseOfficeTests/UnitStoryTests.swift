import CaseOffice
import CaseStore
import CaseWorkflow
import Glibc
import TestSupport
import Testing
import WorkingCalendar

@Suite("A body's names and the office's books")
struct UnitStoryTests {
  private func added(_ test: TestOffice) throws {
    let administrator = try test.on("2026-01-05", as: "quan-tri")
    try administrator.addUnit(
      TableEdit(
        key: "thuy-nong",
        values: [("name", "Trạm Thủy nông Suối Đá"), ("line", "chinh-quyen"), ("parent", "ubnd")],
        reason: "Thêm trạm"))
    try administrator.changeUnit(
      TableEdit(
        key: "thuy-nong", values: [("name", "Tổ Quản lý kênh Hòn Cấm"), ("shortName", "Tổ kênh")],
        from: TestOffice.day("2026-06-01"), reason: "Đổi tên"))
  }

  @Test("a row of the old book that names a body as it was called then is that body's")
  func formerNameInABook() throws {
    let test = try TestOffice()
    try added(test)
    let path = test.folder + "/so.csv"
    let book = """
      STT,Ngày đến,Nội dung,Loại đơn,Cơ quan giải quyết,Ngày chuyển
      1,02/03/2026,Kênh N2 vỡ bờ,PA,Trạm Thủy nông Suối Đá,03/03/2026
      2,02/07/2026,Kênh N3 cạn nước,PA,tổ quản lý kênh hòn cấm,03/07/2026
      3,02/03/2025,Đường huyện hỏng,PA,UBND huyện,03/03/2025
      """
    let stream = try #require(fopen(path, "w"))
    fputs(book, stream)
    fclose(stream)
    let officer = try test.on("2026-11-23")
    let report = try officer.importRegister(RegisterSource(path: path))
    #expect(report.imported == 3 && report.rejected == 0)
    let bodies = try officer.list(CaseFilter()).map { $0.addressee ?? "" }.sorted()
    #expect(bodies == ["thuy-nong", "thuy-nong", "ubnd-huyen"])
  }

  @Test("a change is an event with its reason, and the tables are those the events add up to")
  func event() throws {
    let test = try TestOffice()
    let before = try test.on("2026-01-05").file.log.head().number
    try added(test)
    let office = try test.on("2026-01-06")
    #expect(try office.file.log.head().number == before + 2)
    #expect(try office.audit().isSound)
    let settings = try office.tables()
    #expect(!settings.signers.isEmpty && !settings.routes.isEmpty && !settings.periodic.isEmpty)
    // Said again, nothing is new and nothing is written.
    try test.on("2026-01-07", as: "quan-tri").changeUnit(
      TableEdit(key: "thuy-nong", values: [("shortName", "Tổ kênh")], reason: "Nhắc lại"))
    #expect(try office.file.log.head().number == before + 2)
  }

  @Test("a rename cannot reach behind the one before it, nor begin when the body is not there")
  func order() throws {
    let test = try TestOffice()
    try added(test)
    let administrator = try test.on("2026-11-23", as: "quan-tri")
    for (day, isTaken) in [("2026-05-31", false), ("2026-06-01", true), ("2026-12-01", true)] {
      let edit = TableEdit(
        key: "thuy-nong", values: [("name", "Tổ kênh số \(day)")], from: try TestOffice.day(day), reason: "x")
      if isTaken {
        try administrator.changeUnit(edit)
      } else {
        #expect(throws: OfficeProblem.self) { try administrator.changeUnit(edit) }
      }
    }
    let unit = try administrator.unit("thuy-nong")
    // What was named on the same day twice was a mistake, and is no name it bore.
    #expect(unit.formerNames.map(\.name.vi) == ["Trạm Thủy nông Suối Đá", "Tổ kênh số 2026-06-01"])
    #expect(unit.name(on: try TestOffice.day("2026-11-30")).vi == "Tổ kênh số 2026-06-01")
    #expect(unit.name.vi == "Tổ kênh số 2026-12-01")
  }
}
