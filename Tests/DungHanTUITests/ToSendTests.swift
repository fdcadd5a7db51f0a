import CaseOffice
import CaseWorkflow
import DungHanTUI
import TerminalKit
import TestSupport
import Testing
import WorkingCalendar

@Suite("What must be sent, and what to look at, on the screens")
struct ToSendTests {
  private static let big = Size(rows: 60, columns: 120)

  @Test("Reports that are late or due soon stand after the cases; Enter records one as sent")
  func recordsOne() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), size: Self.big)
    let heading = try #require(clerk.rows.firstIndex { $0.contains("PHẢI GỬI (") })
    let elsewhere = try #require(clerk.rows.firstIndex { $0.contains("SẮP HẾT HẠN Ở NƠI KHÁC") })
    #expect(heading > elsewhere)
    #expect(
      clerk.rows[heading...].contains { $0.contains("Báo cáo năm về Sở Nội vụ") && $0.contains("27/11") })
    // What can still be in time comes before what is late; each names its period.
    #expect(clerk.rows[heading + 1].contains("2026  Báo cáo năm về Sở Nội vụ"))
    #expect(clerk.rows[heading...].contains { $0.contains("Q3/26") && $0.contains("trễ 31") })
    // From the bottom up to the first of them.
    clerk.press(.end)
    func chosen() -> String { clerk.frame.cursor.map { clerk.rows[$0.row] } ?? "" }
    for _ in 0..<30 where !chosen().contains("2026  Báo cáo năm") { clerk.press(.up) }
    #expect(clerk.shows("▸ MTTQ gửi UBND tỉnh (qua Sở Nội vụ)"))
    clerk.press(.enter)
    #expect(clerk.shows("PHẢI GỬI · năm 2026") && clerk.shows("KH 83-KH/TU"))
    // Without its number it was not sent.
    clerk.press(.function(8))
    #expect(clerk.shows("còn thiếu số văn bản"))
    clerk.type("41/BC-MTTQ").press(.function(8))
    // That of 2025 was never sent: it stays.
    let left = clerk.rows.filter { $0.contains("Báo cáo năm về Sở Nội vụ") && $0.contains("MTTQ") }
    #expect(
      clerk.shows("Đã ghi 08:00: Báo cáo năm về Sở Nội vụ, năm 2026")
        && !left.contains { $0.contains("27/11") })
    let sent = try clerk.office.periodicDuties(of: 2026).first { $0.key == "noi-vu-nam" }
    #expect(sent?.progress.fulfilment?.document == "41/BC-MTTQ")
  }

  @Test("Who only reads sees what it is and may not record it", arguments: ["cap-uy", "giam-sat"])
  func readers(account: String) throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(as: account), size: Self.big)
    #expect(clerk.shows("PHẢI GỬI ("))
    clerk.press(.end, .enter)
    #expect(clerk.shows("Cán bộ, chủ tịch hoặc văn phòng ghi") && clerk.shows("Đóng"))
    clerk.press(.enter)
    #expect(!clerk.shows("PHẢI GỬI · quý III/2026"))
  }

  @Test("A refusal of a rule stands in the form, which keeps what was typed")
  func refusal() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), size: Self.big)
    clerk.press(.end, .enter).type("41/BC").press(.tab).type("30/11").press(.function(8))
    #expect(clerk.shows("✗") && clerk.shows("sau hôm nay") && clerk.shows("41/BC") && clerk.bells > 0)
  }

  @Test(
    "A letter with a blank number is saved; what to look at is said whole, in a box where the line is too short"
  )
  func warning() throws {
    let office = try ScreenOffice()
    let door = try office.on()
    let code = try #require(try door.search("Rác thải khu chợ Rộ").first?.code)
    let clerk = try Clerk(door, size: Self.big, firstCase: code)
    clerk.press(.function(4), .enter).type("UBND").press(.tab).type("/PC-MTTQ").press(.function(8))
    #expect(clerk.shows("ĐÃ GHI SỐ 5 · XEM LẠI") && clerk.shows("dự thảo"), "\(clerk.text)")
    clerk.press(.enter)
    #expect(clerk.shows("Đã ghi ") && clerk.shows("ĐANG CHỜ"))
  }

  @Test("While a citizen talks, cases like theirs are named with the reason")
  func alike() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on())
    clerk.press(.function(2), .tab, .tab, .tab).type("Hà Thử Hai").press(.tab)
    #expect(clerk.shows("cùng người gửi: số ") && clerk.shows("Điện yếu xóm 7"))
    // On the smallest screen, where there is no room for the panel, under the sender.
    clerk.resize(15, 60).type("0900000412").press(.tab)
    #expect(clerk.shows("= giống số ") || clerk.shows("giống số "))
  }
}
