import Testing

/// The worked examples of domain/deadlines.md, as a person types them.
@Suite("dunghan deadline")
struct DeadlineCommandTests {
  static let lengths = [
    ["--days", "5"], ["--days", "7"], ["--days", "10"], [], ["--days", "30"],
    ["--days", "15", "--unit", "calendar"], ["--days", "30", "--unit", "calendar"],
  ]

  @Test(
    "counts as the table of examples",
    arguments: [
      "2023-03-27 2023-04-03 2023-04-05 2023-04-10 2023-04-24 2023-05-11 2023-04-11 2023-04-26",
      "2025-04-03 2025-04-11 2025-04-15 2025-04-18 2025-05-06 2025-05-20 2025-04-18 2025-05-05",
      "2025-12-15 2025-12-22 2025-12-24 2025-12-29 2026-01-13 2026-01-27 2025-12-30 2026-01-14",
      "2025-12-31 2026-01-09 2026-01-12 2026-01-15 2026-01-29 2026-02-12 2026-01-15 2026-01-30",
      "2026-01-09 2026-01-15 2026-01-19 2026-01-22 2026-02-05 2026-02-26 2026-01-26 2026-02-09",
      "2026-01-26 2026-02-02 2026-02-04 2026-02-09 2026-03-02 2026-03-16 2026-02-10 2026-02-25",
      "2026-04-03 2026-04-10 2026-04-14 2026-04-17 2026-05-06 2026-05-20 2026-04-20 2026-05-04",
      "2026-08-06 2026-08-13 2026-08-17 2026-08-20 2026-09-07 2026-09-21 2026-08-21 2026-09-07",
      "2026-08-21 2026-08-27 2026-09-03 2026-09-08 2026-09-22 2026-10-06 2026-09-07 2026-09-21",
      "2026-11-02 2026-11-09 2026-11-11 2026-11-16 2026-12-01 2026-12-15 2026-11-17 2026-12-02",
      "2026-11-20 2026-11-30 2026-12-02 2026-12-07 2026-12-21 2027-01-05 2026-12-07 2026-12-21",
      "2026-11-21 2026-11-30 2026-12-02 2026-12-07 2026-12-21 2027-01-05 2026-12-07 2026-12-21",
    ])
  func examples(row: String) throws {
    let days = row.split(separator: " ").map(String.init)
    let desk = try CommandLineDesk()
    for (length, due) in zip(Self.lengths, days.dropFirst()) {
      let outcome = desk.run(["deadline", days[0]] + length)
      #expect(outcome.code == 0 && outcome.lines.first == due, "\(days[0]) \(length)")
    }
  }

  @Test(
    "reads dates as people write them",
    arguments: ["2026-11-02", "2/11/2026", "02/11/2026", "2/11", "2-11-2026", " 2.11.2026 "])
  func forms(date: String) throws {
    #expect(try CommandLineDesk().run("deadline", date).lines.first == "2026-12-01")
  }

  @Test("says in JSON what the contract has, with the whole ledger")
  func json() throws {
    let answer = try CommandLineDesk().run("deadline", "2026-11-21", "--days", "10", "--json").object()
    #expect(
      answer.names == ["received", "days", "unit", "due", "provisional", "earliest", "latest", "ledger"])
    #expect(
      answer.text("received") == "2026-11-21" && answer.number("days") == 10
        && answer.text("unit") == "working")
    #expect(answer.text("due") == "2026-12-07" && answer.flag("provisional") == true)
    #expect(answer.text("earliest") == "2026-12-04" && answer.text("latest") == "2026-12-07")
    let ledger = try #require(answer.list("ledger"))
    #expect(ledger.allSatisfy { $0.names == ["date", "kind", "name", "counted"] })
    #expect(ledger.first?.text("date") == "2026-11-21" && ledger.first?.isNull("counted") == true)
    #expect(ledger.last?.text("date") == "2026-12-07" && ledger.last?.number("counted") == 10)
    let uncertain = try #require(ledger.first { $0.text("date") == "2026-11-24" })
    #expect(uncertain.text("kind") == "holiday" && uncertain.isNull("counted"))
    #expect(uncertain.text("name") == "Ngày Văn hóa Việt Nam")
  }

  @Test("prints the date alone first, then what can still move it, then the proof")
  func text() throws {
    let desk = try CommandLineDesk()
    #expect(desk.run("deadline", "2025-06-02").output == "2025-06-30\n")
    let open = desk.run("deadline", "2026-11-02")
    #expect(
      open.lines[0] == "2026-12-01" && open.output.contains("24/11/2026")
        && open.output.contains("30/11/2026"))
    let proof = desk.run("deadline", "2025-04-10", "--explain")
    #expect(proof.lines[0] == "2025-05-12")
    #expect(proof.output.contains("T7 26/04/2025") && proof.output.contains("làm bù"))
    #expect(proof.output.contains("Quá hạn từ T3 13/05/2025"))
    #expect(
      desk.run("deadline", "2025-04-10", "--explain", "--lang", "en").output.contains(
        "Overdue from Tue 13/05/2025"))
  }

  @Test("a year without a notice makes the date provisional, and says which year")
  func unannouncedYear() throws {
    let outcome = try CommandLineDesk().run("deadline", "2028-06-01")
    #expect(outcome.code == 0 && outcome.output.contains("2028") && outcome.output.contains("tạm tính"))
  }

  @Test("counts by a named term, in force on the day")
  func terms() throws {
    let desk = try CommandLineDesk()
    #expect(desk.run("deadline", "2026-08-06", "--term", "qd124.result").lines.first == "2026-09-07")
    #expect(desk.run("deadline", "2026-08-06", "--term", "khong-co").code == 4)
    #expect(desk.run("deadline", "2026-08-06", "--term", "qd124.result", "--days", "3").code == 2)
  }

  @Test("with a calendar file, that file alone counts")
  func ownCalendar() throws {
    let desk = try CommandLineDesk()
    let path = try desk.file(
      "lich.csv",
      "#weekend,friday,saturday\n#years,2026,2026\ndate,kind,name,source,status\n2026-11-03,holiday,Lễ,QĐ 1,announced\n"
    )
    let outcome = desk.run("deadline", "2026-11-02", "--days", "2", "--calendar", path)
    #expect(outcome.output == "2026-11-05\n")
    #expect(desk.run("deadline", "2026-11-02", "--term", "qd124.result", "--calendar", path).code == 2)
    #expect(desk.run("deadline", "2026-11-02", "--calendar", path + "x").code == 4)
    let broken = try desk.file(
      "hong.csv", "date,kind,name,source,status\n2026-02-30,holiday,Lễ,QĐ 1,announced\n")
    let refused = desk.run("deadline", "2026-11-02", "--calendar", broken)
    #expect(refused.code == 7 && refused.errors.contains("dòng 2") && refused.errors.contains("date"))
  }

  @Test("beyond the calendar, and without a day to work, it says what to do, with no full stop")
  func whatToDo() throws {
    let desk = try CommandLineDesk()
    let week = "#weekend,monday,tuesday,wednesday,thursday,friday,saturday,sunday\n"
    let path = try desk.file("nghi.csv", week + "date,kind,name,source,status\n")
    for (words, advice) in [
      (["deadline", "1/1/1800"], "dùng năm trong khoảng 1900–2100"),
      (["deadline", "31/12/2100", "--days", "30"], "dùng năm trong khoảng 1900–2100"),
      (["deadline", "2/11/2026", "--calendar", path], "chừa ít nhất một ngày làm việc"),
    ] {
      let refused = desk.run(words)
      #expect(refused.code != 0 && refused.errors.hasSuffix(advice + "\n"), "\(refused.errors)")
    }
  }

  @Test("needs no office: without one the calendar of the settings counts")
  func withoutOffice() throws {
    let desk = try CommandLineDesk()
    desk.variables["DUNGHAN_FILE"] = desk.folder + "/none.dunghan"
    #expect(desk.run("deadline", "2025-06-02").output == "2025-06-30\n")
    desk.variables["DUNGHAN_FILE"] = ""
    #expect(desk.run("deadline", "2025-06-02").output == "2025-06-30\n")
  }

  @Test(
    "what cannot be counted is refused in one line",
    arguments: [
      ["30/2/2026"], ["2026-13-01"], ["hôm nay"], ["1899-12-31"], ["2101-01-01"], ["2100-12-20"], [],
      ["2026-11-02", "--days", "0"], ["2026-11-02", "--days", "9999999999"], ["2026-11-02", "--days", "hai"],
      ["2026-11-02", "--unit", "weeks"], ["2026-11-02", "--stdin"], ["--stdin", "--explain"],
    ])
  func refused(words: [String]) throws {
    let outcome = try CommandLineDesk().run(["deadline"] + words)
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }
}
