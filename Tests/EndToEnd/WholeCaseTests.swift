import CaseOffice
import CaseStore
import Foundation
import TestSupport
import Testing

/// One case from the desk to its end, by keys alone, each person at a terminal of their own.
@Suite("A case's whole way in real terminals", .serialized)
struct WholeCaseTests {
  /// How Vietnamese letters come to the terminal.
  enum Hand: String, CaseIterable {
    /// The program's own typing.
    case telex
    /// The system's input method: plain letters, then as many backspaces and the word with its marks, in one burst.
    case inputMethod

    /// Types a text, given in Telex and as it is to come out.
    func type(_ telex: String, _ text: String, in terminal: ScreensTmux) throws {
      guard self == .inputMethod else { return try terminal.type(telex) }
      for (index, word) in text.split(separator: " ").enumerated() {
        let plain = String(word).folding(options: .diacriticInsensitive, locale: nil)
          .replacingOccurrences(of: "đ", with: "d").replacingOccurrences(of: "Đ", with: "D")
        let letters = index % 3 == 2 ? String(word).decomposedStringWithCanonicalMapping : String(word)
        if index > 0 { try terminal.type(" ") }
        guard plain != word else {
          try terminal.type(letters)
          continue
        }
        try terminal.type(plain)
        try terminal.send(
          bytes: [UInt8](repeating: index % 2 == 0 ? 0x7F : 0x08, count: plain.count) + Array(letters.utf8))
      }
    }
  }

  @Test(
    "logged, forwarded, received, extended, drafted, agreed to, issued, told, closed",
    arguments: Hand.allCases)
  func wholeWay(_ hand: Hand) throws {
    let office = try TestOffice()
    let officer = try ScreensTmux(office)
    try officer.start()
    try officer.wait(for: "HÔM NAY")
    try log(officer, hand)
    try act(officer, "vao so", done: "hoàn tác “Vào sổ”")
    try begin(officer, "chuyen noi")
    try officer.type("dang uy")
    try officer.press("Tab")
    try officer.type("41/PC-MTTQ")
    try officer.press("F8")
    try officer.wait(for: "Chuyển nơi giải quyết · số 1")
    try act(officer, "ghi ngay", done: "hoàn tác “Ghi ngày nơi")
    try begin(officer, "trinh xin")
    try officer.type("nhieu nguoi")
    try officer.press("Tab")
    try hand.type("Phair hoir tuwngf hooj", "Phải hỏi từng hộ", in: officer)
    try officer.wait(for: "Phải hỏi từng hộ")
    try officer.press("F8")
    try officer.wait(for: "hoàn tác “Trình xin gia hạn”")

    let committee = try ScreensTmux(office)
    try committee.start("cap-uy")
    try committee.wait(for: "CHỜ ĐỒNG CHÍ (1)")
    try begin(committee, "quyet dinh gia han")
    try committee.type("dong y")
    try committee.press("Tab")
    try committee.type("12-QĐ/ĐU")
    try committee.press("F8")
    try committee.wait(for: "Quyết định gia hạn · số 1")

    // It comes to the officer's screen by itself.
    try officer.wait(for: "còn 30 ngày làm việc · đã gia hạn")
    try begin(officer, "trinh du thao")
    try hand.type("DDax naoj vets coongs", "Đã nạo vét cống", in: officer)
    try officer.wait(for: "Đã nạo vét cống")
    try officer.press("Tab")
    try officer.type("dung")
    try officer.press("F8")
    try officer.wait(for: "hoàn tác “Trình dự thảo trả lời”")

    // Nobody agrees to a draft that was not opened: F4 opens it first.
    try committee.wait(for: "uyệt dự thảo")
    try committee.press("F4")
    try committee.wait(for: "DỰ THẢO TRẢ LỜI")
    try act(committee, "dong y", done: "hoàn tác “Đồng ý dự thảo”")
    try begin(committee, "ra van ban")
    try committee.type("88-TB/ĐU")
    try committee.press("Tab", "Tab")
    try committee.type("MTTQ")
    try committee.press("F8")
    try committee.wait(for: "Ra văn bản trả lời · số 1")

    try officer.wait(for: "Báo kết quả cho dân")
    try act(officer, "bao nguoi", done: "hoàn tác “Báo người gửi”")
    try act(officer, "ket thuc", done: "hoàn tác “Kết thúc hồ sơ”")
    try officer.press("F10")
    try officer.wait(for: "ra: 0")
    let end = try office.on("2026-11-23").line(code: "SD-2026-00001")
    #expect(
      end.isClosed && end.isExtended && end.workingDaysLate == 0
        && end.title == "Cống tắc ở xóm 4, nước tràn vào nhà")
    #expect(try office.on("2026-11-23").verifyChain().isSound)
  }

  /// The eight fields.
  private func log(_ terminal: ScreensTmux, _ hand: Hand) throws {
    try terminal.press("F2")
    try terminal.wait(for: "1 Nguồn")
    try terminal.press("Tab", "Tab", "Tab")
    try terminal.wait(for: "[Gõ: tắt]")
    if hand == .telex {
      try terminal.press("C-Space")
      try terminal.wait(for: "[Gõ: Telex]")
    }
    try hand.type("Y Ngocj Thuwr", "Y Ngọc Thử", in: terminal)
    try terminal.press("Tab")
    try hand.type("xoms 4, 0900 000 409", "xóm 4, 0900 000 409", in: terminal)
    try terminal.press("Tab")
    try hand.type(
      "Coongs tawcs owr xoms 4, nuwowcs tranf vaof nhaf", "Cống tắc ở xóm 4, nước tràn vào nhà", in: terminal)
    try terminal.wait(for: "nước tràn vào nhà")
    try terminal.press("F8")
    try terminal.wait(for: "số 1 (SD-2026-00001)")
    let screen = try terminal.wait(for: "VỤ VIỆC 1", or: "HỒ SƠ 1")
    #expect(screen.contains("Cống tắc ở xóm 4"))
  }

  /// F4, the act found by its name, and its form.
  private func begin(_ terminal: ScreensTmux, _ name: String) throws {
    try terminal.press("F4")
    try terminal.wait(for: "XỬ LÝ SỐ 1")
    try terminal.type(name)
    try terminal.wait(for: "tìm việc:")
    try terminal.press("Enter")
    try terminal.wait(for: "[Ghi (F8)]")
  }

  private func act(_ terminal: ScreensTmux, _ name: String, done: String) throws {
    try begin(terminal, name)
    try terminal.press("F8")
    try terminal.wait(for: done)
  }

  @Test("the supervisor marks three late cases and reports them above in one letter")
  func reportsThree() throws {
    let office = try TestOffice()
    for day in ["2026-10-05", "2026-10-06", "2026-10-07"] { _ = try office.on(day).sent(day) }
    let terminal = try ScreensTmux(office)
    try terminal.start("giam-sat")
    try terminal.wait(for: "HÔM NAY")
    try terminal.press("F3")
    try terminal.wait(for: "[Tất cả]")
    try terminal.press("IC", "IC", "IC")
    try terminal.wait(for: "3 đã chọn")
    try terminal.press("F4")
    try terminal.wait(for: "XỬ LÝ 3 HỒ SƠ ĐÃ CHỌN")
    try terminal.type("bao cao")
    try terminal.press("Enter")
    try terminal.wait(for: "Quá hạn")
    try terminal.press("Tab", "Tab")
    try terminal.type("09/BC-GS")
    try terminal.press("F8")
    try terminal.wait(for: "Báo cáo cấp trên · 3 hồ sơ")
    for number in 1...3 {
      #expect(try office.on("2026-11-23").line(code: "SD-2026-0000\(number)").escalationLevel == 1)
    }
  }

  @Test("killed in the middle of an act's form: what was typed is there again")
  func killedInAnAct() throws {
    let office = try TestOffice()
    _ = try office.on("2026-11-20").sent("2026-11-20")
    let terminal = try ScreensTmux(office)
    func openForm() throws {
      try terminal.start()
      try terminal.wait(for: "HÔM NAY")
      try terminal.press("F3")
      try terminal.wait(for: "[Tất cả]")
      try terminal.press("Enter")
      try terminal.wait(for: "VIỆC TIẾP THEO")
      try begin(terminal, "ghi cuoc goi")
    }
    try openForm()
    try terminal.type("chi Hoa")
    try terminal.press("Tab")
    try terminal.type("hua tra loi")
    try terminal.wait(for: "hua tra loi")
    let end = ContinuousClock.now + .seconds(60)
    let reader = try office.on("2026-11-23")
    while !reader.workingCopies().contains(where: { $0.values.values.contains("hua tra loi") }) {
      try #require(ContinuousClock.now < end)
    }
    try terminal.kill(SIGKILL)
    try terminal.wait(for: "ra: 137")
    try terminal.makeSane()
    try openForm()
    let screen = try terminal.wait(for: "hua tra loi")
    #expect(screen.contains("chi Hoa"))
  }

  @Test("whose account is ended is sent out of the open screens within moments, and what was typed is kept")
  func ended() throws {
    let office = try TestOffice()
    let terminal = try ScreensTmux(office)
    try terminal.start("chu-tich")
    try terminal.wait(for: "HÔM NAY")
    try terminal.press("F2")
    try terminal.wait(for: "TIẾP NHẬN")
    _ = try office.on("2026-11-23", as: "quan-tri").disableAccount("chu-tich", reason: "Nghỉ việc")
    let screen = try terminal.wait(for: "ra: 3")
    #expect(screen.contains("tài khoản chu-tich đã ngừng"))
  }

  @Test("two act on one case: the second is told who did what, and what was typed is kept")
  func conflict() throws {
    let office = try TestOffice()
    _ = try office.on("2026-11-20").sent("2026-11-20")
    let first = try ScreensTmux(office)
    let second = try ScreensTmux(office)
    try first.start()
    try second.start("chu-tich")
    for terminal in [first, second] {
      try terminal.wait(for: "HÔM NAY")
      try terminal.press("F3")
      try terminal.wait(for: "[Tất cả]")
      try terminal.press("Enter")
      try terminal.wait(for: "VIỆC TIẾP THEO")
    }
    try begin(second, "ghi cuoc goi")
    try second.type("chi Hoa")
    try second.wait(for: "chi Hoa")
    try act(first, "ghi ngay", done: "hoàn tác “Ghi ngày nơi")
    try second.press("Tab")
    try second.type("hua tra loi")
    try second.press("F8")
    try second.wait(for: "HỒ SƠ VỪA THAY ĐỔI")
    let screen = try second.wait(for: "CHƯA ghi")
    #expect(screen.contains("Cán bộ") && screen.contains("CHƯA ghi"))
    try second.press("Enter")
    try begin(second, "ghi cuoc goi")
    try second.wait(for: "hua tra loi")
    try second.press("F8")
    try second.wait(for: "hoàn tác “Ghi cuộc gọi”")
  }
}
