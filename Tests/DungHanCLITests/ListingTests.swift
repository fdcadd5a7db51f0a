import CaseOffice
import CaseWorkflow
import Foundation
import TestSupport
import Testing
import WorkingCalendar

@testable import DungHanCLI

@Suite("Lists, search, board, export")
struct ListingTests {
  /// Three cases: one overdue at the body, one just forwarded, one not forwarded yet.
  private func desk() throws -> CommandLineDesk {
    let desk = try CommandLineDesk()
    for (day, summary, type) in [
      ("2025-06-02", "Cống tắc xóm 4", "phan-anh"), ("2025-06-20", "=Đèn đường hỏng", "kien-nghi"),
      ("2025-07-01", "Xét hộ nghèo", "gop-y"),
    ] {
      desk.run(
        "case", "new", "--type", type, "--source", "zalo", "--summary", summary, "--received", day, on: day)
    }
    for (code, day, unit) in [("1", "2025-06-03", "ubnd"), ("2", "2025-06-23", "dang-uy")] {
      desk.run("case", "do", code, "register", on: day)
      desk.run(
        "case", "do", code, "forward", "--set", "to=\(unit)", "--set", "document=1", "--set", "sent=\(day)",
        on: day)
    }
    return desk
  }

  private func codes(_ desk: CommandLineDesk, _ words: String...) throws -> [String] {
    try desk.run(["case", "list", "--json"] + words, on: "2025-07-03").list().compactMap { $0.text("code") }
      .map { String($0.suffix(1)) }
  }

  @Test(
    "while its clock stands no date and no lateness is told of a case, and no mark stands before it (D10)")
  func suspended() throws {
    let desk = try desk()
    let done = desk.run(
      "case", "do", "2", "suspend", "--set", "document=5/TD", "--set", "from=2025-07-02", "--set",
      "reason=Chờ",
      on: "2025-07-03")
    #expect(done.code == 0 && done.output.contains("tạm dừng") && !done.output.contains("hạn T"), "\(done)")
    let row = try #require(desk.run("case", "list", on: "2025-07-03").lines.first { $0.contains("00002") })
    #expect(row.hasPrefix("   ") && row.contains("tạm dừng") && !row.contains("đúng hạn"), "\(row)")
    let sheet = desk.run("case", "show", "2", on: "2025-07-03").output
    #expect(!sheet.contains("Tính hạn tiếp, hạn"), "\(sheet)")
  }

  @Test("what was withdrawn was neither on time nor late; where several owe an answer the sheet says so")
  func neither() throws {
    let desk = try desk()
    desk.run(
      "case", "do", "1", "withdraw", "--set", "reason=Đã hòa giải", "--set", "document=Đơn 1",
      on: "2025-06-20")
    let row = try #require(desk.run("case", "list", on: "2025-07-03").lines.first { $0.contains("00001") })
    #expect(row.contains("Đã rút") && !row.contains("đúng hạn"), "\(row)")
    desk.run(
      "case", "do", "2", "forward", "--set", "to=ubnd", "--set", "document=9", "--set", "sent=2025-06-24",
      on: "2025-06-24")
    let sheet = desk.run("case", "show", "2", on: "2025-07-03").output
    #expect(sheet.contains("Đảng ủy xã và 1 nơi nữa"), "\(sheet)")
  }

  @Test("the board says that a body answers, and where there is more to do than it lists")
  func boardWords() throws {
    let desk = try desk()
    desk.run("case", "do", "1", "confirm-receipt", "--set", "received=2025-06-03", on: "2025-06-04")
    let late = try #require(desk.run("board", on: "2025-07-03").lines.first { $0.contains("Cống tắc") })
    #expect(late.contains("UBND trả lời") && !late.contains("Soạn dự thảo"), "\(late)")
    for _ in 0..<49 {
      desk.run(
        "case", "new", "--type", "phan-anh", "--source", "zalo", "--summary", "Đèn hỏng", "--received",
        "2025-07-01", on: "2025-07-01")
    }
    #expect(desk.run("board", on: "2025-07-03").output.contains("TÔI PHẢI LÀM (50+)"))
  }

  @Test("a list is filtered and ordered as asked")
  func filters() throws {
    let desk = try desk()
    #expect(try codes(desk) == ["1", "3", "2"])
    #expect(try codes(desk, "--overdue") == ["1"])
    #expect(try codes(desk, "--due-within", "20") == ["2"])
    #expect(try codes(desk, "--due-within", "2").isEmpty)
    #expect(try codes(desk, "--state", "new") == ["3"])
    #expect(try codes(desk, "--type", "kien-nghi") == ["2"])
    #expect(try codes(desk, "--unit", "ubnd") == ["1"])
    #expect(try codes(desk, "--unit", "mttq").count == 3)
    #expect(try codes(desk, "--awaiting", "can-bo", "--sort", "code") == ["1", "2", "3"])
    #expect(try codes(desk, "--received", "2025-06-10..2025-06-30") == ["2"])
    #expect(try codes(desk, "--received", "2025-06-10..") == ["3", "2"])
    #expect(try codes(desk, "--received", "..2/6/2025") == ["1"])
    #expect(try codes(desk, "--received", "20/6/2025") == ["2"])
    #expect(try codes(desk, "--text", "cong tac") == ["1"])
    #expect(try codes(desk, "--sort", "received", "--limit", "2") == ["1", "2"])
    #expect(try codes(desk, "--sort", "received", "--after", "SD-2025-00001") == ["2", "3"])
  }

  @Test(
    "a misspelt key is said, since it would look like an empty list",
    arguments: [
      (["--type", "x"], 2), (["--awaiting", "x"], 2), (["--state", "x"], 2), (["--unit", "x"], 4),
      (["--after", "SD-2025-00099"], 4), (["--received", "x"], 2), (["--received", ".."], 2),
      (["--received", "2025-07-01..2025-06-01"], 2), (["--overdue", "--due-within", "3"], 2),
    ] as [([String], Int32)])
  func misspelt(words: [String], code: Int32) throws {
    let outcome = try CommandLineDesk().run(["case", "list"] + words, on: "2025-07-03")
    #expect(outcome.code == code && outcome.errors.split(separator: "\n").count == 1)
  }

  @Test("nothing found is an answer, not an error")
  func nothing() throws {
    let desk = try CommandLineDesk()
    #expect(desk.run("case", "list", "--json").output == "[]\n")
    for words in ["không có", "", "!!!", "\"'*", "0", "-1"] {
      let found = desk.run("search", "--json", "--", words)
      #expect(found.code == 0 && found.output == "[]\n")
    }
    #expect(desk.run("case", "list").output == "Không có hồ sơ nào.\n")
    #expect(desk.run("case", "list", "--csv").output.split(separator: "\r\n").count == 1)
  }

  @Test("a list of many windows loses and repeats nothing, in any order", arguments: CaseOrder.allCases)
  func windows(order: CaseOrder) throws {
    let desk = try CommandLineDesk()
    let office = try desk.office.on("2025-06-02")
    for number in 1...40 {
      let line = try office.open(
        NewCase(
          type: "phan-anh", summary: "Việc \(number)", received: TestOffice.day("2025-05-\(10 + number % 9)"),
          source: "zalo"))
      guard number % 3 == 0 else { continue }
      try office.act(line.code, "register")
      try office.act(line.code, "forward", "to=ubnd", "document=1", "sent=2025-05-\(20 + number % 7)")
    }
    var filter = CaseFilter()
    filter.order = order
    let whole = try office.list(filter).map(\.code)
    var found: [String] = []
    try office.each(filter, windowOf: 7) { line in
      found.append(line.code)
      return true
    }
    #expect(found == whole && Set(found).count == 40)
    #expect(
      try desk.run("case", "list", "--json", "--sort", order.rawValue, on: "2025-06-02").list().count == 40)
  }

  @Test("search finds words without accents, and a number said on the telephone")
  func search() throws {
    let desk = try desk()
    #expect(
      try desk.run("search", "den", "duong", "--json", on: "2025-07-03").list().map { $0.text("code") } == [
        "SD-2025-00002"
      ])
    #expect(
      try desk.run("search", "3", "--json", on: "2025-07-03").list().first?.text("code") == "SD-2025-00003")
  }

  @Test("the board in JSON has the figures and every row once")
  func boardJSON() throws {
    let board = try desk().run("board", "--json", on: "2025-07-03").object()
    #expect(board.names == ["today", "overdue", "dueSoon", "awaiting", "provisional", "rows"])
    #expect(board.text("today") == "2025-07-03" && board.number("overdue") == 1)
    #expect(board.object("awaiting")?.number("can-bo") == 3)
    let rows = try #require(board.list("rows"))
    #expect(
      rows.first?.text("code") == "SD-2025-00001"
        && Set(rows.compactMap { $0.text("code") }).count == rows.count)
  }

  @Test("the board in text says whose move it is and how late, within 80 columns, without a terminal too")
  func boardText() throws {
    let desk = try desk()
    let board = desk.run("board", on: "2025-07-03")
    #expect(board.output == desk.run(on: "2025-07-03").output)
    #expect(
      board.lines[0].hasPrefix(" HÔM NAY · Thứ Năm 03/07/2025") && board.lines[0].contains("MTTQ xã Suối Đá"))
    let late = try #require(board.lines.first { $0.hasPrefix("!!") })
    #expect(late.contains("Cống tắc xóm 4") && late.contains("T3 01/07") && late.hasSuffix("trễ 2"))
    #expect(board.lines.allSatisfy { $0.count <= 80 })
    #expect(!board.output.contains("\u{1B}"))
  }

  @Test("a move due on a Friday is past on Saturday, though no working day late yet")
  func dayOff() throws {
    let desk = try CommandLineDesk()
    desk.run(
      "case", "new", "--type", "gop-y", "--source", "zalo", "--summary", "Góp ý", "--received", "2025-06-06",
      on: "2025-06-06")
    let friday = desk.run("board", on: "2025-06-13").lines
    #expect(friday.contains { $0.hasPrefix("! ") && $0.hasSuffix("T6 13/06  hôm nay") })
    let saturday = desk.run("board", on: "2025-06-14").lines
    #expect(saturday.contains { $0.hasPrefix("!!") && $0.hasSuffix("T6 13/06  quá hạn") })
    #expect(desk.run("board", on: "2025-06-16").lines.contains { $0.hasSuffix("trễ 1") })
  }

  @Test("colour is for a terminal that wants it, and says nothing of its own")
  func colour() throws {
    let desk = try desk()
    let plain = desk.run("board", "--no-color", on: "2025-07-03").output
    desk.isTerminal = true
    let painted = desk.run("board", on: "2025-07-03").output
    #expect(painted.contains("\u{1B}["))
    #expect(painted.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    desk.variables["NO_COLOR"] = "1"
    #expect(desk.run("board", on: "2025-07-03").output == plain)
  }

  @Test("on a terminal the screens start, on the office and in the language asked for; JSON is still printed")
  func screens() throws {
    let desk = try desk()
    desk.isTerminal = true
    var started: [String] = []
    let outcome = desk.run(
      "--lang", "en", on: "2025-07-03", screens: { started.append("\($0.office.unitName) \($0.language)") })
    #expect(outcome.code == 0 && outcome.output.isEmpty && started == ["MTTQ xã Suối Đá en"])
    #expect(
      desk.run("--json", on: "2025-07-03", screens: { _ in started.append("again") }).output.hasPrefix("{"))
    #expect(started.count == 1)
  }

  @Test("colours that stand in a text reach no terminal: not in a name, a title, a note")
  func foreignColours() throws {
    let desk = try CommandLineDesk()
    desk.isTerminal = true
    let red = "\u{1B}[31mđỏ\u{1B}[0m \u{1B}[1;31mđậm \(Ink.Shade.alarm.mark)lạ"
    let founded = desk.run(
      "init", "--training", "--unit", "MTTQ \(red)", "--symbol", "XX", "--file", desk.folder + "/x.dunghan")
    #expect(founded.code == 0 && !founded.output.contains("\u{1B}") && !founded.errors.contains("\u{1B}"))
    for _ in 1...2 {
      _ = desk.run(
        "case", "new", "--type", "gop-y", "--source", "mang", "--summary", red, "--received", "2/6/2025",
        on: "2025-06-02")
    }
    let shown = desk.run("case", "show", "1", on: "2025-09-02")
    #expect(shown.output.contains("\u{1B}[1m"), "our own")
    #expect(!shown.output.contains("\u{1B}[31m") && !shown.output.contains("\u{1B}[0mlạ"))
    #expect(shown.output.contains("␛[31mđỏ␛[0m ␛[1;31mđậm"), "\(shown.output)")
    let log = desk.run("case", "history", "1", on: "2025-09-02")
    #expect(!log.output.replacing(/\u{1B}\[(0|1|2|33|1;31)m/, with: "").contains("\u{1B}"))
  }

  @Test("an export opens in a spreadsheet as it is meant: marked, whole, and no formula")
  func export() throws {
    let desk = try desk()
    let table = desk.run("export", "cases", on: "2025-07-03").output
    #expect(
      table.unicodeScalars.first == "\u{FEFF}"
        && table.contains("\r\nSD-2025-00002,kien-nghi,'=Đèn đường hỏng,"))
    #expect(table.split(separator: "\r\n").count == 4)
    for command in [
      ["export", "cases"], ["case", "list", "--csv"], ["board", "--csv"], ["search", "den", "--csv"],
    ] {
      let told = desk.run(command, on: "2025-07-03")
      #expect(told.errors == "lưu ý: sổ tập huấn, không phải hồ sơ thật\n", "\(command)")
    }
    #expect(desk.run("case", "list", "--json", on: "2025-07-03").errors.isEmpty)
    let path = desk.folder + "/ra.csv"
    #expect(desk.run("export", "cases", "--out", path, on: "2025-07-03").code == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(table.utf8))
    #expect(desk.run("export", "cases", "--out", "/proc/khong/duoc.csv", on: "2025-07-03").code == 6)
    // No name that is taken is written over, least of all the book's own.
    for taken in [path, desk.office.path, "/dev/full", desk.folder] {
      let before = try? Data(contentsOf: URL(fileURLWithPath: taken == "/dev/full" ? "/dev/null" : taken))
      let refused = desk.run("export", "cases", "--out", taken, on: "2025-07-03")
      #expect(refused.code == 3 && refused.errors.contains("không ghi đè"), "\(refused)")
      #expect(
        (try? Data(contentsOf: URL(fileURLWithPath: taken == "/dev/full" ? "/dev/null" : taken))) == before)
    }
  }

  @Test(
    "a table on a terminal is cleaned like every line; for a file it holds what the case holds, no control among it"
  )
  func controls() throws {
    let desk = try CommandLineDesk()
    let title = "Cống\u{1B}]0;Tên\u{7} \u{9B}31mtắc\u{202E}"
    desk.run(
      "case", "new", "--type", "gop-y", "--source", "zalo", "--title", title, "--summary", "Việc",
      "--received", "23/11")
    for command in [
      ["case", "list", "--csv"], ["board", "--csv"], ["export", "cases"], ["search", "cong", "--csv"],
    ] {
      desk.isTerminal = false
      let piped = desk.run(command).output
      #expect(piped.contains("Cống␛]0;Tên␇ \u{FFFD}31mtắc\u{202E}"), "\(command): \(piped.debugDescription)")
      desk.isTerminal = true
      let shown = desk.run(command).output
      #expect(shown.contains("\u{241B}]0;Tên\u{2407}"), "\(command): \(shown.debugDescription)")
      #expect(
        !shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) })
      #expect(!shown.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test("a move's date that an uncertain day can shift is marked, on the board and in lists")
  func doubtfulMove() throws {
    let desk = try CommandLineDesk()
    desk.run(
      "case", "new", "--type", "phan-anh", "--source", "zalo", "--summary", "Cống tắc", "--received", "23/11")
    let next = try #require(try desk.run("case", "show", "1", "--json").object().object("next")?.text("due"))
    #expect(next > "2026-11-24")
    let shown = next.suffix(2) + "/" + next.dropFirst(5).prefix(2) + "~"
    #expect(desk.run("board").output.contains(shown))
    #expect(desk.run("board").output.contains("~ tạm tính: 24/11"))
    #expect(desk.run("case", "list").output.contains(shown))
  }
}
