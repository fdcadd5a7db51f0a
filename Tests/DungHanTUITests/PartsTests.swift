import CaseOffice
import CaseWorkflow
import Glibc
import TerminalKit
import Testing
import WorkingCalendar

@testable import DungHanTUI

/// The small parts: dates and senders as they are typed, bodies by a few letters, commands and their keys.
@Suite struct PartsTests {
  private static let today = CivilDate(year: 2026, month: 11, day: 23) ?? CivilDate(dayNumber: 0)

  @Test(
    "A date is read as a clerk writes it",
    arguments: [
      ("hôm nay", "2026-11-23"), ("Hom qua", "2026-11-22"), ("mai", "2026-11-24"), ("+7", "2026-11-30"),
      ("-3", "2026-11-20"), ("15/5", "2026-05-15"), (" 15/5/2025 ", "2025-05-15"),
      ("2026-11-02", "2026-11-02"),
      ("30/2", nil), ("tuần sau", nil), ("+99999", nil), ("", nil),
    ] as [(String, String?)])
  func date(_ typed: String, _ iso: String?) {
    #expect(SpokenDate.read(typed, today: Self.today)?.iso == iso)
  }

  @Test(
    "Where only the past can be meant, a day months ahead is last year’s; one just ahead is a slip and read as it stands",
    arguments: [
      ("28/12", "2026-12-28", "2025-12-28"), ("05/01", "2026-01-05", "2026-01-05"),
      ("6/1", "2026-01-06", "2026-01-06"), ("29/2", nil, "2024-02-29"), ("30/2", nil, nil),
      ("28/12/2026", "2026-12-28", "2026-12-28"), ("+7", "2026-01-12", "2026-01-12"),
      ("-7", "2025-12-29", "2025-12-29"),
    ] as [(String, String?, String?)])
  func pastDate(_ typed: String, _ thisYear: String?, _ past: String?) throws {
    let january = try #require(CivilDate(iso: "2026-01-05"))
    #expect(SpokenDate.read(typed, today: january)?.iso == thisYear)
    #expect(SpokenDate.read(typed, today: january, isPast: true)?.iso == past)
  }

  @Test(
    "Seven people are one name and +6",
    arguments: [
      ("Y Ngọc Thử +6", "Y Ngọc Thử", 7), ("Cao Thử", "Cao Thử", 1), ("Cao Thử + 4", "Cao Thử", 5),
      ("+3", "", 4), ("A+B", "A+B", 1), ("Y Ngọc Thử +6 nguoi", "Y Ngọc Thử", 7),
      ("Y Ngọc Thử +6 người nữa", "Y Ngọc Thử", 7), ("Y Ngọc Thử +6ng.", "Y Ngọc Thử", 7),
      ("Lò Ví +2 hộ", "Lò Ví +2 hộ", 1),
    ])
  func people(_ typed: String, _ name: String, _ count: Int) {
    let read = SpokenSender.people(typed)
    #expect(read.name == name)
    #expect(read.count == count)
  }

  @Test(
    "The telephone is recognised beside the address, and a house number is none",
    arguments: [
      ("xóm 3, 0900 000 385", "xóm 3", "0900000385"), ("0900.000.385 xóm 3", "xóm 3", "0900000385"),
      ("số nhà 012, thôn 4", "số nhà 012, thôn 4", ""), ("+84 900 000 385", "", "+84900000385"),
      ("tổ 5", "tổ 5", ""), ("", "", ""),
      ("0900 000 385 12 xom 3", "12 xom 3", "0900000385"),
      ("số nhà 12A 0900 000 385", "số nhà 12A", "0900000385"),
      ("xóm 3, 0900 000 385, 0900 000 386", "xóm 3, 0900 000 386", "0900000385"),
      ("0900000385/0900000386", "0900000386", "0900000385"),
      ("0900 000 385 - 0900 000 386", "0900 000 386", "0900000385"),
      // Of the fixed network, of ten and eleven digits; put together here, since they could be somebody's.
      ("02" + "60.3000.412 xóm 3", "xóm 3", "02" + "60" + "3000412"),
      ("02" + "60.300.041 12 xóm 3", "12 xóm 3", "02" + "60" + "300041"),
      ("+84 900 000 385 12 xóm 3", "12 xóm 3", "+84900000385"), ("0900 000 38", "0900 000 38", ""),
      ("0900000385" + "1", "0900000385" + "1", ""),
    ])
  func contact(_ typed: String, _ address: String, _ phone: String) {
    let read = SpokenSender.contact(typed)
    #expect(read.address == address)
    #expect(read.phone == phone)
  }

  @Test("Every screen's keys are one each, and documented in both languages")
  func commands() {
    for registry in [
      ScreenCommands.today, ScreenCommands.list, ScreenCommands.file, ScreenCommands.intake,
      ScreenCommands.calendar, ScreenCommands.figures, ScreenCommands.box, ScreenCommands.form,
      ScreenCommands.keptForm,
      ScreenCommands.previewedForm, ScreenCommands.filterForm,
    ] {
      #expect(registry.problems.isEmpty)
    }
  }

  @Test("A refusal on the screen does not speak of flags and keys")
  func refusals() {
    #expect(
      "chưa báo kết quả cho người gửi (notify-sender)".withoutCommandWords == "chưa báo kết quả cho người gửi"
    )
    #expect("còn thiếu Ngày; ghi thêm --set sent=…".withoutCommandWords == "còn thiếu Ngày")
    #expect("còn nơi chưa trả lời (UBND xã)".withoutCommandWords == "còn nơi chưa trả lời (UBND xã)")
    #expect("mở ngoặc ( không đóng".withoutCommandWords == "mở ngoặc ( không đóng")
  }

  @Test("A body is known by its key, its short name or a few letters; one that could be two is asked for")
  func units() throws {
    let screens = try ScreenOffice()
    let office = try screens.on()
    let units = try office.settings().unitsInForce(on: office.today)
    #expect(UnitNames.read("UBND", in: units) == .found("ubnd"))
    #expect(UnitNames.read("đảng uỷ", in: units) == .found("dang-uy"))
    #expect(UnitNames.read("mttq tinh", in: units) == .found("mttq-tinh"))
    #expect(UnitNames.read("hội đồng", in: units) == .found("hdnd"))
    #expect(UnitNames.read("phòng kinh tế", in: units) == .none)
    #expect(UnitNames.read("uy ban nhan dan", in: units) == .found("ubnd"))
    guard case .several = UnitNames.read("ủy ban", in: units) else {
      Issue.record("“ủy ban” is several bodies")
      return
    }
  }

  @Test("Working copies come back as they were, tabs, newlines and all, readable by their owner alone")
  func copies() throws {
    let screens = try ScreenOffice()
    let office = try screens.on()
    let values = ["content": "một\ttab\nhai \\n dòng\r\n", "sender": "Y Ngọc Niê Kđăm", "x": "="]
    _ = try office.keep(WorkingCopy(key: "intake", values: values))
    _ = try office.keep(WorkingCopy(key: "act/SD-2026-00001/remind", values: ["document": "9/CV"]))
    let read = office.workingCopies()
    #expect(read.count == 2)
    let content = read.first { $0.key == "intake" }?.values["content"] ?? ""
    #expect(content.unicodeScalars.elementsEqual("một\ttab\nhai \\n dòng\r\n".unicodeScalars))
    var status = stat()
    #expect(stat(office.workingCopiesPath, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    try office.dropWorkingCopy(key: "intake")
    #expect(office.workingCopies().map(\.key) == ["act/SD-2026-00001/remind"])
    try office.dropWorkingCopy(key: "act/SD-2026-00001/remind")
    #expect(access(office.workingCopiesPath, F_OK) != 0)
    withExtendedLifetime(screens) {}
  }
}
