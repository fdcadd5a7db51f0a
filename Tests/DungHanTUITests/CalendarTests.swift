import CaseOffice
import CaseStore
import CaseWorkflow
import SQLiteKit
import TerminalKit
import Testing
import WorkingCalendar

/// F7: the days off, what is not settled, and what falls due.
@Suite struct CalendarTests {
  @Test("The month opens on today and says which year is announced and which day is not settled")
  func opens() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(7))
    #expect(clerk.shows("LỊCH ▸ Tháng 11/2026") && clerk.shows("Thứ Hai 23/11/2026"))
    #expect(clerk.shows("2026: đã có thông báo nghỉ. Năm 2027 chưa có"))
    #expect(clerk.shows("~ T3 24/11 chưa chắc nghỉ"))
    clerk.press(.right)
    #expect(clerk.shows("Thứ Ba 24/11/2026 · 16/10 âm lịch"))
    #expect(clerk.shows("~ Nghỉ lễ: Ngày Văn hóa Việt Nam (chưa chắc)"))
    #expect(clerk.shows("Theo: Nghị quyết 80-NQ/TW"))
    // 377 of the board's tests and the bridge run over it.
    #expect(clerk.rows.contains { $0.contains("hạn trả lời đi qua ngày này đang tạm tính ~") })
  }

  @Test("Arrows, PgUp, PgDn, Home and End go over the edges of months and years")
  func moving() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(7))
    clerk.press(.down)
    #expect(clerk.shows("Thứ Hai 30/11/2026"))
    clerk.press(.right)
    #expect(clerk.shows("▸ Tháng 12/2026") && clerk.shows("Thứ Ba 01/12/2026"))
    clerk.press(.end)
    #expect(clerk.shows("Thứ Năm 31/12/2026"))
    clerk.press(.right)
    #expect(clerk.shows("▸ Tháng 1/2027") && clerk.shows("Thứ Sáu 01/01/2027"))
    #expect(clerk.shows("Năm 2027: chưa có thông báo nghỉ"), "every date of it is provisional")
    #expect(clerk.shows("Nghỉ lễ: Tết Dương lịch (tạm tính)"))
    clerk.press(.left, .pageDown, .pageDown)
    #expect(clerk.shows("28/02/2027"), "31/12 two months on is the last of February")
    clerk.press(.home)
    #expect(clerk.shows("Thứ Hai 23/11/2026"))
    clerk.press(.pageUp, .up, .up, .up, .up)
    #expect(clerk.shows("▸ Tháng 9/2026"))
  }

  @Test("Tab shows the year; there PgDn is a year and arrows still move the day")
  func year() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(7), .tab)
    #expect(clerk.shows("▸ Năm 2026") && clerk.shows("Tháng 12"))
    clerk.press(.pageDown)
    #expect(clerk.shows("▸ Năm 2027") && clerk.shows("23/11/2027"))
    clerk.press(.pageUp, .end, .right)
    #expect(clerk.shows("▸ Năm 2027") && clerk.shows("01/01/2027"))
    clerk.press(.tab)
    #expect(clerk.shows("▸ Tháng 1/2027"))
    clerk.press(.escape)
    #expect(clerk.shows("HÔM NAY"))
  }

  @Test("A day shows what falls due on it, and Enter opens those cases")
  func opensDue() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(7), .up)
    // Nothing falls due on the 16th.
    clerk.press(.enter)
    #expect(clerk.bells == 1 && clerk.shows("Không có hạn trả lời nào vào T2 16/11/2026"))
    let due = try #require(try office.on().list(CaseFilter()).first { $0.hasOpenAnswer && $0.due != nil })
    let day = try #require(due.due)
    clerk.press(.home)
    let steps = try office.on().today.days(until: day)
    for _ in 0..<abs(steps) { clerk.press(steps > 0 ? .right : .left) }
    #expect(clerk.shows("ĐẾN HẠN TRẢ LỜI (1)") && clerk.shows(due.title))
    clerk.press(.enter)
    #expect(clerk.shows("HỒ SƠ ▸ đến hạn \(day.shortVietnamese)") && clerk.shows(due.title))
    // The filter keeps the day, and lets go of it.
    clerk.press(.function(5))
    #expect(clerk.shows("đến hạn \(day.shortVietnamese)"))
    clerk.press(.function(8), .escape)
    #expect(clerk.shows("LỊCH ▸"))
  }

  @Test("The calendar ends where it knows no more days")
  func edge() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(7), .tab)
    for _ in 0..<80 { clerk.press(.pageDown) }
    #expect(clerk.shows("▸ Năm 2100") && clerk.shows("Lịch chỉ biết các năm 1900–2100"))
  }

  @Test("A move within a year asks only for a day on which something falls")
  func bounded() throws {
    let office = try ScreenOffice()
    let door = try office.on()
    let clerk = try Clerk(door).press(.function(7), .up, .up)
    let moving = door.file.connection.recording { clerk.press(.left, .up, .tab, .left, .tab) }
    #expect(moving.runs.allSatisfy { $0.sql.lowercased().contains("limit") })
    #expect(moving.runs.count <= 5)
  }
}
