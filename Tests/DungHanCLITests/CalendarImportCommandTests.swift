import Testing

@Suite("dunghan calendar import")
struct CalendarImportCommandTests {
  private static let holiday = """
    date,kind,name,source,status,pair
    2025-06-20,holiday,Ngày thử,Công điện 1,announced,

    """

  /// An office with one case that UBND owes an answer by 30/06/2025, and a letter that says so.
  private func desk() throws -> (desk: CommandLineDesk, code: String, file: String) {
    let desk = try CommandLineDesk()
    let code = try #require(
      desk.run(
        "case", "new", "--type", "phan-anh", "--summary", "Cống tắc", "--received", "2025-06-02", "--source",
        "zalo", "--json", on: "2025-06-02"
      ).object().text("code"))
    desk.run("case", "do", code, "register", on: "2025-06-02")
    let sent = desk.run(
      "case", "do", code, "forward", "--set", "to=ubnd", "--set", "document=12/PC-MTTQ", "--set",
      "sent=2025-06-02", on: "2025-06-02")
    #expect(sent.code == 0)
    return (desk, code, try desk.file("lich.csv", Self.holiday))
  }

  @Test("previews each date that would move with its letters, and writes nothing")
  func preview() throws {
    let (desk, code, file) = try desk()
    let outcome = desk.run("calendar", "import", file, "--dry-run", "--json", on: "2025-06-12")
    let object = try outcome.object()
    #expect(outcome.code == 0 && object.flag("applied") == false)
    let moved = try #require(object.list("moved")?.first)
    #expect(object.list("moved")?.count == 1)
    #expect(
      moved.names == [
        "code", "key", "debtor", "oldDue", "newDue", "oldEarliest", "newEarliest", "oldLatest", "newLatest",
        "letters",
      ])
    #expect(moved.text("code") == code && moved.text("key") == "answer" && moved.text("debtor") == "ubnd")
    #expect(moved.text("oldDue") == "2025-06-30" && moved.text("newDue") == "2025-07-01")
    let letter = try #require(moved.list("letters")?.first)
    #expect(letter.text("document") == "12/PC-MTTQ" && letter.text("dated") == "2025-06-02")
    #expect(letter.text("action") == "forward" && letter.text("to") == "ubnd")
    #expect(letter.text("tell") == "2025-07-01")
    #expect(object.number("unchanged") == 1 && object.number("frozen") == 0)
    let show = try desk.run("case", "show", code, "--json", on: "2025-06-12").object()
    #expect(show.text("due") == "2025-06-30")
  }

  @Test("applied with a reason, it moves the date, the calendar and what deadlines are counted by")
  func applied() throws {
    let (desk, code, file) = try desk()
    let outcome = desk.run("calendar", "import", file, "--reason", "Công điện 1", on: "2025-06-12")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.contains("\(code) · Trả lời bằng văn bản"))
    #expect(outcome.output.contains("T2 30/06/2025 → T3 01/07/2025"))
    #expect(outcome.output.contains("đã gửi 12/PC-MTTQ ngày 02/06/2025"))
    #expect(outcome.output.contains("hạn 01/07/2025") && outcome.output.contains("Đã ghi lịch mới"))
    #expect(
      try desk.run("case", "show", code, "--json", on: "2025-06-12").object().text("due") == "2025-07-01")
    #expect(desk.run("deadline", "2025-06-02", on: "2025-06-12").lines[0] == "2025-07-01")
    let days = try desk.run("calendar", "show", "2025", "--json").list()
    #expect(days.contains { $0.text("date") == "2025-06-20" })
    #expect(desk.run("calendar", "check", on: "2025-06-12").output.contains("2018–2026"))
    #expect(desk.run("audit", "verify").code == 0)
    #expect(desk.run("doctor", on: "2025-06-12").code == 0)
    let back = desk.run("calendar", "undo", "--dry-run", on: "2025-06-12")
    #expect(back.code == 0 && back.output.contains("T3 01/07/2025 → T2 30/06/2025"))
    #expect(try desk.run("calendar", "undo", "--json", on: "2025-06-12").object().flag("applied") == true)
    #expect(desk.run("deadline", "2025-06-02", on: "2025-06-12").lines[0] == "2025-06-30")
    let twice = desk.run("calendar", "undo", on: "2025-06-12")
    #expect(twice.code == 3 && twice.errors.contains("đã là hoàn tác"), "two who correct one mistake")
    let number = try #require(twice.errors.split(separator: " ").last.map { $0.filter(\.isNumber) })
    #expect(desk.run("calendar", "undo", "--expect", "1", on: "2025-06-12").code == 5)
    let redone = desk.run("calendar", "undo", "--expect", number, on: "2025-06-12")
    #expect(redone.code == 0 && redone.output.contains("Lịch đã đặt lại"), "\(redone.errors)")
    #expect(desk.run("deadline", "2025-06-02", on: "2025-06-12").lines[0] == "2025-07-01")
    let again = desk.run("calendar", "import", file, "--reason", "Công điện 1", on: "2025-06-12")
    #expect(again.code == 0 && again.output.contains("không ghi gì"))
    let none = try desk.run(
      "calendar", "import", file, "--reason", "Công điện 1", "--json", on: "2025-06-12"
    ).object()
    #expect(none.flag("applied") == false && none.list("moved")?.isEmpty == true)
    #expect(none.number("unchanged") == 2)
  }

  @Test("needs a reason unless it only previews", arguments: [[], ["--reason", " "]])
  func reason(given: [String]) throws {
    let (desk, _, file) = try desk()
    let outcome = desk.run(["calendar", "import", file] + given, on: "2025-06-12")
    #expect(outcome.code == 2 && outcome.errors.contains("--reason") && outcome.output.isEmpty)
  }

  @Test("a broken file is bad input, with its line and field, and nothing on standard output")
  func broken() throws {
    let (desk, _, _) = try desk()
    let file = try desk.file(
      "hong.csv", "date,kind,name,source,status,pair\n2025-06-20,feast,Lễ,CV,announced,\n")
    let outcome = desk.run("calendar", "import", file, "--dry-run", "--json", on: "2025-06-12")
    #expect(outcome.code == 7 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("dòng 2") && outcome.errors.contains("kind"))
    #expect(desk.run("calendar", "import", desk.folder + "/khong.csv", "--dry-run").code == 4)
  }

  @Test("who only reads may not change it")
  func refused() throws {
    let (desk, _, file) = try desk()
    let outcome = desk.run("calendar", "import", file, "--reason", "x", "--as", "tra-cuu", on: "2025-06-12")
    #expect(outcome.code == 3 && outcome.errors.contains("Đổi lịch làm việc"))
  }

  @Test("speaks English when asked")
  func english() throws {
    let (desk, _, file) = try desk()
    let outcome = desk.run("calendar", "import", file, "--dry-run", "--lang", "en", on: "2025-06-12")
    #expect(outcome.output.contains("Moved: 1. Unchanged: 1. Ended, kept as they were: 0."))
    #expect(outcome.output.contains("sent 12/PC-MTTQ of 02/06/2025"))
  }
}
