import CaseOffice
import CaseStore
import Foundation
import TestSupport
import Testing

/// The screens of the built program, in a real terminal.
@Suite("The built program's screens, in a terminal", .serialized)
struct ScreensTests {
  @Test("a complaint at the desk is logged, registered and forwarded by keys alone; F10 leaves with 0")
  func desk() throws {
    let office = try TestOffice()
    let terminal = try ScreensTmux(office)
    try terminal.start()
    try terminal.wait(for: "HÔM NAY · Thứ Hai 23/11/2026")
    try terminal.press("F2", "Tab", "Tab", "Tab")
    try terminal.type("Y Ngọc Thử +6")
    try terminal.press("Tab")
    try terminal.type("làng Kon Rẫy, 0900 000 409")
    try terminal.press("Tab")
    try terminal.type("Cầu treo mục ván, người già không dám qua")
    try terminal.wait(for: "7 người (đông người)")
    try terminal.press("Tab")
    try terminal.wait(for: "7 Ai, gì, ở đâu▸ làng Kon Rẫy")
    try terminal.press("F8")
    try terminal.wait(for: "số 1 (SD-2026-00001)")
    try terminal.press("F4", "Enter")
    try terminal.wait(for: "[Ghi (F8)]")
    try terminal.press("F8")
    try terminal.wait(for: "hoàn tác “Vào sổ”")
    try terminal.wait(for: "Số người: 7 (đông")
    try terminal.press("F4", "Enter")
    try terminal.type("ubnd")
    try terminal.press("Tab")
    try terminal.type("41/CV-MTTQ")
    try terminal.press("F8")
    try terminal.wait(for: "Chuyển nơi giải quyết · số 1")
    try terminal.press("Escape")
    try terminal.wait(for: "Ghi ngày UBND nhận")
    try terminal.press("F10")
    try terminal.wait(for: "ra: 0")
  }

  @Test("an input method's bursts, form D and a resize in the middle leave the letters whole")
  func typing() throws {
    let office = try TestOffice()
    let terminal = try ScreensTmux(office)
    try terminal.start()
    try terminal.wait(for: "HÔM NAY")
    try terminal.press("F2", "Tab", "Tab", "Tab")
    try terminal.wait(for: "4 Người gửi    ▸")
    // “Nguyen” becomes “Nguyễn” as Unikey does it: backspaces (both kinds) and the letters, in one go.
    try terminal.type("Nguyen")
    try terminal.send(bytes: [0x7F, 0x08] + Array("ễn".utf8))
    // Form D, and a letter cut by the line in two.
    try terminal.send(bytes: Array(" Thi\u{323} Ho".utf8) + [0xC3])
    try terminal.send(bytes: [0xA0] + Array(" \u{110}a\u{306}k Kơ̆".utf8))
    try terminal.wait(for: "Nguyễn Thị Hoà Đăk")
    try terminal.resize(columns: 60, rows: 15)
    try terminal.wait(for: "Nguyễn Thị Hoà Đăk")
    try terminal.resize(columns: 20, rows: 5)
    try terminal.wait(for: "Cửa sổ nhỏ quá")
    try terminal.type("chữ này không ai thấy")
    try terminal.resize(columns: 120, rows: 40)
    let screen = try terminal.wait(for: "Nguyễn Thị Hoà Đăk")
    #expect(!screen.contains("không ai thấy"))
  }

  @Test("a program killed in mid-form, and a line that drops, lose nothing: the form is offered again")
  func killed() throws {
    let office = try TestOffice()
    let terminal = try ScreensTmux(office)
    try terminal.start()
    try terminal.wait(for: "HÔM NAY")
    try terminal.press("F2", "Tab", "Tab", "Tab")
    try terminal.type("Lò Văn Ví")
    try terminal.press("Tab")
    try terminal.type("xóm 9")
    // The timer keeps it within two seconds, in the field.
    try terminal.wait(for: "Giữ tạm")
    try terminal.press("Tab")
    try terminal.type("Đường vào xóm lún")
    try terminal.press("Tab")
    try terminal.wait(for: "7 Ai, gì, ở đâu▸")
    try terminal.kill(SIGKILL)
    try terminal.wait(for: "ra: 137")
    try terminal.makeSane()
    try terminal.start()
    try terminal.wait(for: "còn giữ: F2 mở lại")
    try terminal.press("F2")
    let screen = try terminal.wait(for: "Đường vào xóm lún")
    #expect(screen.contains("Lò Văn Ví") && screen.contains("xóm 9"))
    try terminal.type(" hết lối đi")
    try terminal.wait(for: "hết lối đi")
    try terminal.kill(SIGHUP)
    try terminal.wait(for: "ra: 0")
    try terminal.start()
    try terminal.wait(for: "còn giữ: F2 mở lại")
    try terminal.press("F2")
    try terminal.wait(for: "hết lối đi")
  }

  @Test("two people on one file: what one does comes to the other's screen without a key")
  func together() throws {
    let office = try TestOffice()
    let first = try ScreensTmux(office)
    let second = try ScreensTmux(office)
    try first.start()
    try second.start("cap-uy")
    try first.wait(for: "HÔM NAY")
    try second.wait(for: "Chờ đ/c 0")
    // The committee's figure of all open cases.
    func open(_ count: Int) -> String { "Đang mở" + String(repeating: " ", count: 28) + String(count) }
    try first.press("F2", "Tab", "Tab", "Tab", "Tab", "Tab")
    try first.type("Kênh sạt mười mét")
    try first.press("F8")
    try first.wait(for: "số 1 (SD-2026-00001)")
    try second.wait(for: open(1))
    // Two seconds, by the clock: a busy machine may be late once, not each time.
    var quickest = Duration.seconds(60)
    for number in 2...4 where quickest > .milliseconds(2500) {
      try first.press("F2", "Tab", "Tab", "Tab", "Tab", "Tab")
      try first.type("Kênh sạt lần \(number)")
      try first.press("F8")
      try first.wait(for: "số \(number) (SD-2026-")
      let start = ContinuousClock.now
      try second.wait(for: open(number))
      quickest = min(quickest, ContinuousClock.now - start)
    }
    #expect(quickest <= .milliseconds(2500))
    // Somebody who comes and goes beside them takes nothing of what they wrote.
    let passing = CommandLineProgram(office: office)
    #expect(try passing.run(["case", "list", "--json"]).code == 0)
    #expect(FileManager.default.fileExists(atPath: office.path + "-wal"))
    // The committee may not log a case; the key says why instead.
    try second.press("F2")
    try second.wait(for: "Việc này của cán bộ")
  }

  @Test(
    "while another writes, the person is told, the keys are kept and the screen can be blanked; then all is done"
  )
  func locked() throws {
    let office = try TestOffice()
    let terminal = try ScreensTmux(office)
    try terminal.start()
    try terminal.wait(for: "HÔM NAY")
    let other = try office.on("2026-11-23", as: "chu-tich")
    try other.file.write {
      try terminal.press("F2", "Tab", "Tab", "Tab", "Tab", "Tab")
      try terminal.type("Kênh sạt")
      try terminal.press("F8")
      try terminal.wait(for: "Đang chờ người khác ghi xong")
      try terminal.press("C-g")
      try terminal.wait(for: "Đã che")
      try terminal.press("Enter")
      try terminal.wait(for: "Đang chờ người khác ghi xong")
      try terminal.type("mới")
    }
    try terminal.wait(for: "số 1 (SD-2026-00001)")
    #expect(try office.on("2026-11-23").list(CaseFilter()).map(\.title) == ["Kênh sạt"])
    let screen = try terminal.wait(for: "Kênh sạt")
    #expect(!screen.contains("Đang chờ người khác"))
  }

  @Test("without a book the keyboard is tried, four questions found it, and the board opens")
  func firstRun() throws {
    let office = try TestOffice()
    let terminal = try ScreensTmux(office)
    try terminal.start(file: office.folder + "/moi.dunghan")
    try terminal.wait(for: "Gõ chữ “đường”")
    try terminal.type("đường")
    try terminal.press("Enter")
    try terminal.wait(for: "Bấm phím F1")
    try terminal.press("F1")
    try terminal.wait(for: "Bấm phím F10")
    try terminal.press("F10")
    try terminal.wait(for: "Bấm phím Backspace")
    try terminal.press("BSpace")
    try terminal.wait(for: "Bàn phím tốt.")
    try terminal.press("Enter")
    try terminal.type("MTTQ xã Suối Đá")
    try terminal.wait(for: "SD")
    try terminal.press("Tab", "Tab", "Right", "Tab")
    try terminal.type("Lan")
    try terminal.press("F8")
    try terminal.wait(for: "HÔM NAY · Thứ Hai 23/11/2026")
    try terminal.wait(for: "Lan (Cán bộ Mặt trận)")
    try terminal.press("F10")
    try terminal.wait(for: "ra: 0")
  }

  @Test(
    "no colours, a plain terminal: the board is all there in words and marks",
    arguments: ["vt100", "linux", "xterm", "xterm-256color", "screen-256color"])
  func plainTerminal(_ name: String) throws {
    let office = try TestOffice()
    let terminal = try ScreensTmux(office)
    try terminal.start(variables: "NO_COLOR=1 TERM=\(name)")
    let screen = try terminal.wait(for: "F10 Thoát")
    #expect(screen.contains("Không có việc nào quá hạn hay chờ làm"))
    try terminal.press("F10")
    try terminal.wait(for: "ra: 0")
  }

  @Test("a crash gives the terminal back, says in Vietnamese where the log is, and the form is offered again")
  func crash() throws {
    let office = try TestOffice()
    let terminal = try ScreensTmux(office)
    // Without the compiler's own report of a crash, which no office has.
    try terminal.start(variables: "SWIFT_BACKTRACE=enable=no")
    try terminal.wait(for: "HÔM NAY")
    try terminal.press("F2", "Tab", "Tab", "Tab")
    try terminal.type("Lò Văn Ví")
    try terminal.press("Tab")
    try terminal.type("xóm 9")
    try terminal.wait(for: "Giữ tạm")
    // What a trap of the program is.
    try terminal.kill(SIGILL)
    let screen = try terminal.wait(for: "ra: 132")
    #expect(screen.contains("DungHan dừng đột ngột") && screen.contains("Nhật ký lỗi"))
    // The terminal echoes again by itself.
    try terminal.type("echo con-day")
    try terminal.press("Enter")
    try terminal.wait(for: "\ncon-day")
    try terminal.start()
    try terminal.wait(for: "còn giữ: F2 mở lại")
  }

  @Test("a crash before there is a book says where the log is too; whoever leaves finds no log lying about")
  func crashOfFirstRun() throws {
    let office = try TestOffice()
    let terminal = try ScreensTmux(office)
    let path = office.folder + "/moi.dunghan"
    try terminal.start(file: path)
    try terminal.wait(for: "Gõ chữ “đường”")
    try terminal.press("Escape")
    try terminal.wait(for: "F8 Lập sổ")
    try terminal.press("F10")
    try terminal.wait(for: "ra: ")
    #expect(access(path + ".log", F_OK) != 0)
    try terminal.start(variables: "SWIFT_BACKTRACE=enable=no", file: path)
    try terminal.wait(for: "Gõ chữ “đường”")
    try terminal.kill(SIGILL)
    let screen = try terminal.wait(for: "ra: 132")
    #expect(screen.contains("DungHan dừng đột ngột") && screen.contains("Nhật ký lỗi"))
    #expect(access(path + ".log", F_OK) == 0)
  }

  @Test(
    "a step of the cursor sends at most 400 bytes down the line: on the board, in the list",
    arguments: ["screen-256color", "xterm-256color", "linux"])
  func bytesSent(terminalName: String) throws {
    let office = try TestOffice()
    for day in ["2026-10-05", "2026-10-06", "2026-10-07", "2026-10-08"] { _ = try office.on(day).sent(day) }
    let terminal = try ScreensTmux(office)
    try terminal.start(variables: "TERM=\(terminalName)")
    try terminal.wait(for: "HÔM NAY")
    try terminal.wait(for: "1/")
    func step(_ name: String, _ before: String) throws {
      try terminal.listen()
      try terminal.press("Down")
      try terminal.wait(for: before)
      let sent = try terminal.heard()
      #expect((1...400).contains(sent), "\(name): \(sent) bytes")
    }
    try step("board", " 2/")
    try step("board again", " 3/")
    try terminal.press("F3")
    try terminal.wait(for: " 1/4")
    try step("list", " 2/4")
    try step("list again", " 3/4")
  }

  @Test(
    "walking down a full board and back, headings and all, and through the list: at most 400 bytes a step",
    arguments: ["can-bo", "cap-uy", "giam-sat"])
  func bytesOfAWalk(account: String) throws {
    let office = try TestOffice()
    let path = office.folder + "/tap-huan.dunghan"
    let filling = ["demo", "--cases", "300", "--seed", "7", "--today", "2026-11-23", "--file", path]
    #expect(try CommandLineProgram().run(filling).code == 0)
    let terminal = try ScreensTmux(office)
    try terminal.start(account, variables: "TERM=xterm-256color", file: path)
    func walk(_ key: String, _ places: some Sequence<Int>, of total: String) throws {
      for place in places {
        try terminal.listen()
        try terminal.press(key)
        try terminal.wait(for: " \(place)/\(total)")
        let sent = try terminal.heard()
        #expect((1...400).contains(sent), "row \(place) of \(total): \(sent) bytes")
      }
    }
    let board = try terminal.wait(for: " 1/")
    let place = #/ 1/(?<last>\d+)$/#.anchorsMatchLineEndings()
    let last = try #require(board.firstMatch(of: place).flatMap { Int($0.last) })
    #expect(last > 30)
    try walk("Down", 2...last, of: "\(last)")
    try walk("Up", (1..<last).reversed(), of: "\(last)")
    try terminal.press("F3")
    try terminal.wait(for: " 1/100+")
    try walk("Down", 2...30, of: "100+")
    try walk("Up", (1..<30).reversed(), of: "100+")
  }

  @Test("a storm of resizes ends on the last size, with the half-typed word whole")
  func storm() throws {
    let office = try TestOffice()
    let terminal = try ScreensTmux(office)
    try terminal.start()
    try terminal.wait(for: "HÔM NAY")
    try terminal.press("F2", "Tab", "Tab", "Tab")
    try terminal.type("Y Ngọc Thử")
    try terminal.wait(for: "Y Ngọc Thử")
    for step in 0..<30 { try terminal.resize(columns: 15 + (step * 37) % 130, rows: 4 + (step * 11) % 40) }
    try terminal.resize(columns: 80, rows: 24)
    let screen = try terminal.wait(for: ["TIẾP NHẬN", "Y Ngọc Thử", "F10 Thoát"])
    #expect(screen.split(separator: "\n").first?.contains("TIẾP NHẬN") == true)
  }

  @Test("without a Vietnamese locale the program says which setting is missing, or writes without it")
  func locale() throws {
    let office = try TestOffice()
    let terminal = try ScreensTmux(office)
    try terminal.start(variables: "LC_ALL=C LANG=C")
    try terminal.wait(for: "F10 Thoát")
    try terminal.press("F10")
    try terminal.wait(for: "ra: 0")
  }
}
