import CaseOffice
import CaseWorkflow
import TerminalKit
import TestSupport
import Testing
import WorkingCalendar

@testable import DungHanTUI

/// “Quản trị” by keys alone: who may look, who may change, and that nothing is saved unseen.
@Suite("The tables of the office on the screen")
struct AdministrationTests {
  private func clerk(
    _ office: ScreenOffice, as account: String = "quan-tri", size: Size = Size(rows: 24, columns: 80)
  ) throws -> Clerk {
    try Clerk(office.on(as: account), size: size).press(.control("o"))
  }

  /// Down until the chosen row is said to be this one.
  private func choose(_ clerk: Clerk, _ words: String) {
    clerk.press(.home)
    for _ in 0..<80 where !clerk.shows("─ \(words)") { clerk.press(.down) }
    #expect(clerk.shows("─ \(words)"), "\(clerk.text)")
  }

  @Test(
    "F9 finds the administration by what one looks for there, without accents",
    arguments: ["sao luu", "khôi phục", "mat khau", "tài khoản", "nhật ký", "người ký"])
  func foundByContent(words: String) throws {
    let clerk = try Clerk(ScreenOffice().on(as: "quan-tri")).press(.function(9)).type(words).press(.enter)
    #expect(clerk.shows("QUẢN TRỊ") && clerk.shows("[Đơn vị]"), "\(clerk.text)")
  }

  @Test("The book's page tells the newest nightly copy, and how one is made and put back")
  func nightly() throws {
    let office = try ScreenOffice()
    let clerk = try clerk(office)
    clerk.press(.left, .left)
    choose(clerk, "Sao lưu đêm, mới nhất")
    #expect(clerk.shows("chưa có") && clerk.shows("dunghan backup restore TỆP"), "\(clerk.text)")
    _ = try clerk.office.backUpForTheNight()
    let later = try self.clerk(office).press(.left, .left)
    #expect(
      later.rows.contains { $0.contains("Sao lưu đêm, mới nhất") && $0.contains("/2026") }, "\(later.text)")
  }

  @Test("A body is added: F8 shows what will be, a second F8 saves it, and the lists know it at once")
  func addUnit() throws {
    let office = try ScreenOffice()
    let clerk = try clerk(office)
    clerk.press(.control("n"))
    #expect(clerk.shows("Thêm đơn vị"))
    clerk.type("Ban công tác Mặt trận Thôn 4").press(.tab).type("Thôn 4").press(.tab, .tab).type("thon")
    #expect(clerk.shows("= thon-4"))
    clerk.press(.tab, .tab).type("uy ban mttq").press(.function(8))
    #expect(clerk.shows("còn thiếu lý do"))
    clerk.type("NQ 12/NQ-HĐND").press(.function(8))
    #expect(clerk.shows("SẼ GHI: Thêm đơn vị") && clerk.shows("THÊM · Ban công tác Mặt trận Thôn 4"))
    #expect(try office.on().tables().unit("thon-4") == nil)
    clerk.press(.function(8))
    #expect(clerk.shows("Đã ghi 08:00: Thêm đơn vị"))
    let unit = try #require(try office.on().tables().unit("thon-4"))
    #expect(unit.kind == .hamlet && unit.parent == "mttq" && unit.validFrom?.iso == "2026-11-23")
    choose(clerk, "Ban công tác Mặt trận Thôn 4")
    #expect(clerk.program.desk.settings.unit("thon-4") != nil)
  }

  @Test("A body is renamed from a day, and keeps its name in what was written before")
  func rename() throws {
    let office = try ScreenOffice()
    let clerk = try clerk(office)
    choose(clerk, "Ủy ban nhân dân xã")
    clerk.press(.enter)
    #expect(clerk.shows("VIỆC LÀM ĐƯỢC") && clerk.shows("2 Sáp nhập vào nơi khác"))
    clerk.press(.enter)
    for _ in 0..<20 { clerk.press(.backspace) }
    clerk.type("Ủy ban nhân dân phường Suối Đá").press(.tab, .tab).type("1/12").press(.tab).type("NQ 30")
    clerk.press(.function(8))
    #expect(clerk.shows("Ủy ban nhân dân xã → Ủy ban nhân dân phường Suối Đá"))
    #expect(clerk.shows("Ghi rồi không xóa được"))
    clerk.press(.enter)
    #expect(clerk.shows("Đã ghi 08:00: Đổi tên từ một ngày · UBND"))
    let unit = try #require(try office.on().tables().unit("ubnd"))
    #expect(try unit.name(on: TestOffice.day("2026-11-30")).vi == "Ủy ban nhân dân xã")
    #expect(try unit.name(on: TestOffice.day("2026-12-01")).vi == "Ủy ban nhân dân phường Suối Đá")
  }

  @Test("A body is merged into another from a day, and the cases that still wait for it are spoken of")
  func merge() throws {
    let office = try ScreenOffice()
    let clerk = try clerk(office)
    choose(clerk, "Ủy ban nhân dân xã")
    clerk.press(.enter).type("2").press(.enter)
    clerk.type("hoi dong nhan dan xa").press(.tab).type("1/1/2027").press(.tab).type("Thử").press(
      .function(8))
    #expect(clerk.shows("Còn hồ sơ chờ UBND trả lời"), "\(clerk.text)")
    clerk.press(.function(8))
    let settings = try office.on().tables()
    #expect(settings.unit("ubnd")?.validTo?.iso == "2026-12-31")
    #expect(try settings.successors(of: "ubnd", on: TestOffice.day("2027-01-01")).map(\.key) == ["hdnd"])
  }

  @Test("A changed law is a new row from its day; the one before ends the day before")
  func term() throws {
    let office = try ScreenOffice()
    let clerk = try clerk(office).press(.right, .right)
    choose(clerk, "Trả lời đơn, phản ánh, kiến nghị")
    clerk.press(.enter, .enter).press(.backspace, .backspace).type("15")
    for _ in 0..<5 { clerk.press(.tab) }
    clerk.type("1/1/2027").press(.tab).type("QC 05/QC-MTTQ").press(.function(8))
    #expect(clerk.shows("DÒNG MỚI, so với dòng trước"), "\(clerk.text)")
    #expect(clerk.shows("20 ngày làm việc, gia hạn tối đa 30 → 15 ngày làm việc"))
    clerk.press(.function(8))
    let rows = try office.on().terms("office.answer")
    #expect(rows.map(\.days) == [20, 15] && rows[0].validTo?.iso == "2026-12-31")
    clerk.press(.end)
    #expect(clerk.shows("SẮP CÓ HIỆU LỰC") && clerk.shows("15 ngày LV (30)"), "\(clerk.text)")
  }

  @Test("Who signs is added, and changed from a day; the row before stays for what was signed")
  func signers() throws {
    let office = try ScreenOffice()
    let clerk = try clerk(office).press(.right)
    clerk.press(.control("n"))
    clerk.press(.tab).type("Ủy viên Thường trực").press(.tab).type("TL").press(.tab).type("Chủ tịch")
    clerk.press(.tab).type("Lò Thị Ví").press(.tab, .tab, .tab, .tab).type("Phân công 3/TB").press(
      .function(8))
    #expect(clerk.shows("THÊM · TL. Chủ tịch: Ủy viên Thường trực"), "\(clerk.text)")
    clerk.press(.function(8))
    var signers = try office.on().tables().signers.filter { $0.unit == "mttq" }
    #expect(signers.count == 3 && signers.last?.name == "Lò Thị Ví")

    clerk.press(.home, .enter, .enter, .tab, .tab, .tab).type("Hà Thử Ký").press(.tab, .tab, .tab)
    clerk.type("1/12").press(.tab).type("Bầu bổ sung").press(.function(8))
    #expect(clerk.shows("Họ tên: (trống) → Hà Thử Ký"), "\(clerk.text)")
    clerk.press(.function(8))
    signers = try office.on().tables().signers.filter { $0.unit == "mttq" }
    #expect(signers.map(\.name) == [nil, "Hà Thử Ký", nil, "Lò Thị Ví"], "\(clerk.text)")
    #expect(signers[0].validTo?.iso == "2026-11-30" && signers[1].validFrom?.iso == "2026-12-01")
  }

  @Test("A way to report above is changed by names, not by keys")
  func routes() throws {
    let office = try ScreenOffice()
    let before = try office.on().tables().routes
    let clerk = try clerk(office).press(.right, .end)
    #expect(clerk.shows("Báo cáo cấp trên, dòng \(before.count)"), "\(clerk.text)")
    clerk.press(.enter, .enter, .tab, .tab, .tab).press(.backspace, .backspace, .backspace, .backspace)
    clerk.type("dang uy, mttq tinh").press(.tab, .tab, .tab).type("Thử").press(.function(8))
    #expect(clerk.shows("CŨ, dòng \(before.count)") && clerk.shows("→ Đảng ủy, "), "\(clerk.text)")
    clerk.press(.function(8))
    #expect(try office.on().tables().routes.last?.to == ["dang-uy", "mttq-tinh"])
  }

  @Test("A refusal stands in the form, at the field it speaks of, and nothing typed is lost")
  func refusal() throws {
    let office = try ScreenOffice()
    let clerk = try clerk(office)
    choose(clerk, "Ủy ban nhân dân xã")
    clerk.press(.enter, .enter).type(" mới").press(.tab, .tab).type("32/13").press(.tab).type("Thử")
    clerk.press(.function(8))
    #expect(clerk.shows("✗ không đọc được"))
    for _ in 0..<8 { clerk.press(.backspace) }
    clerk.type("1/1/2020").press(.function(8))
    #expect(!clerk.shows("SẼ GHI") || clerk.shows("Ủy ban nhân dân xã mới"), "\(clerk.text)")
    clerk.press(.escape)
    if clerk.shows("Xem trước (F8)") { clerk.press(.escape) }
    #expect(clerk.shows("Chữ đang gõ còn giữ"), "\(clerk.text)")
    clerk.press(.enter)
    #expect(clerk.shows("Ủy ban nhân dân xã mới"))
  }

  @Test("A rule that refuses is told in the form in words of the office, without flags and commands")
  func refusedByRule() throws {
    let office = try ScreenOffice()
    let clerk = try clerk(office)
    clerk.press(.control("n")).type("Đảng ủy thứ hai").press(.tab).type("Đảng ủy")
    for _ in 0..<9 { clerk.press(.tab) }
    clerk.type("Thử").press(.function(8))
    #expect(clerk.shows("✗ đã có đơn vị “dang-uy”"), "\(clerk.text)")
    #expect(!clerk.shows("dunghan ") && !clerk.shows("--") && clerk.bells > 0)
  }

  @Test("What somebody else changed since the preview is not overwritten")
  func conflict() throws {
    let office = try ScreenOffice()
    let clerk = try clerk(office)
    choose(clerk, "Ủy ban nhân dân xã")
    clerk.press(.enter, .enter).type(" A").press(.tab, .tab, .tab).type("Thử").press(.function(8))
    try office.on(as: "chu-tich").addUnit(
      TableEdit(key: "to-moi", values: [("name", "Tổ mới"), ("line", "dang")], reason: "Thử"))
    clerk.press(.function(8))
    #expect(clerk.shows("có người vừa sửa bảng") && clerk.shows("Ủy ban nhân dân xã A"), "\(clerk.text)")
    clerk.press(.function(8), .function(8))
    #expect(clerk.shows("Đã ghi 08:00"))
  }

  @Test(
    "Whoever may read looks at every page and changes none",
    arguments: ["can-bo", "tra-cuu", "giam-sat", "cap-uy"])
  func readers(_ account: String) throws {
    let office = try ScreenOffice()
    let before = try office.on().tables()
    let clerk = try clerk(office, as: account)
    #expect(clerk.shows("Chỉ xem: Quản trị và Chủ tịch Mặt trận sửa được."))
    let bells = clerk.bells
    clerk.press(.control("n"))
    #expect(clerk.bells > bells)
    clerk.press(.enter)
    #expect(!clerk.shows("Đổi tên từ một ngày"))
    clerk.press(.escape)
    for page in AdministrationPage.allCases.dropFirst() {
      clerk.press(.right)
      #expect(clerk.shows("[\(page.shortTitle.vi)]"))
      if page == .log { #expect(clerk.shows(account == "giam-sat" ? "Lập sổ" : "Cấp trên theo dõi xem.")) }
      if page != .calendar, page != .book { clerk.press(.down, .enter, .escape) }
    }
    #expect(try office.on().tables() == before)
  }

  @Test("The book is checked on a key and says what it found")
  func check() throws {
    let office = try ScreenOffice()
    let clerk = try clerk(office, as: "tra-cuu")
    for _ in 0..<7 { clerk.press(.right) }
    #expect(clerk.shows("Số đơn đã cấp") && clerk.shows("sổ tập huấn"))
    choose(clerk, "Sổ")
    clerk.press(.enter)
    #expect(clerk.shows("KẾT QUẢ KIỂM TRA LÚC 08:00") && clerk.shows("nhật ký liền mạch"), "\(clerk.text)")
  }

  @Test("A type is read as a clerk would read it, with how to change it")
  func types() throws {
    let office = try ScreenOffice()
    let clerk = try clerk(office, size: Size(rows: 40, columns: 120)).press(.right, .right, .right, .enter)
    let sheet = clerk.text
    #expect(
      sheet.contains("CÁC BƯỚC VÀ VIỆC TIẾP THEO") && sheet.contains("VIỆC LÀM ĐƯỢC, CỦA AI"), "\(sheet)")
    clerk.press(.end)
    let end = clerk.text
    #expect(end.contains("MUỐN ĐỔI") && end.contains("config/case-types/phan-anh.json5"), "\(end)")
  }

  @Test("The keys of every page are one each, and documented in both languages")
  func commands() {
    for page in AdministrationPage.allCases {
      #expect(ScreenCommands.administration(page, mayChange: true).problems.isEmpty)
    }
  }
}
