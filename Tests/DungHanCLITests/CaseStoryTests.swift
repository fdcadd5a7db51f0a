import Testing

/// From the citizen's mouth to a written answer, typed word by word, with the refusals on the way.
@Suite("One case from intake to written answer on the command line")
struct CaseStoryTests {
  private static let caseKeys: Set<String> = [
    "code", "type", "title", "state", "stateLabel", "received", "receivedByAuthority", "unit", "addressee",
    "due",
    "overdue", "lateWorkingDays", "provisional", "extended", "escalationLevel", "sealed", "receiptConfirmed",
    "next",
    "version",
  ]

  private func new(_ desk: CommandLineDesk, on day: String, _ more: String...) -> CommandLineDesk.Outcome {
    desk.run(
      [
        "case", "new", "--type", "phan-anh", "--source", "truc-tiep", "--summary",
        "Cống tắc ở xóm 4, nước tràn vào nhà",
        "--json",
      ] + more, on: day)
  }

  @Test(
    "intake, forward, receipt, extension, reply, notice, close: each says where the case stands and whose move it is"
  )
  func wholeWay() throws {
    let desk = try CommandLineDesk()
    let opened = try new(
      desk, on: "2025-06-03", "--received", "2/6/2025", "--received-time", "7:30", "--sender-name",
      "Nguyễn Văn Thử"
    ).object()
    #expect(opened.names == Self.caseKeys)
    #expect(
      opened.text("code") == "SD-2025-00001" && opened.text("unit") == "mttq" && opened.number("version") == 1
    )
    for key in ["due", "overdue", "lateWorkingDays", "addressee", "receivedByAuthority"] {
      #expect(opened.isNull(key))
    }
    #expect(opened.flag("receiptConfirmed") == false && opened.flag("provisional") == false)
    let next = try #require(opened.object("next"))
    #expect(next.names == ["key", "label", "who", "due"])
    #expect(
      next.text("key") == "register" && next.text("who") == "can-bo" && next.text("due") == "2025-06-09")

    // Not before it is in the register, and not by the committee.
    let early = desk.run(
      "case", "do", "1", "forward", "--set", "to=ubnd", "--set", "document=1", "--set", "sent=3/6",
      on: "2025-06-03")
    #expect(early.code == 3 && early.output.isEmpty && early.errors.contains("register"))
    #expect(desk.run("case", "do", "1", "register", "--as", "cap-uy", on: "2025-06-03").code == 3)
    #expect(desk.run("case", "do", "1", "register", on: "2025-06-03").code == 0)

    let incomplete = desk.run(
      "case", "do", "1", "forward", "--set", "to=ubnd", "--set", "document=1", on: "2025-06-03")
    #expect(incomplete.code == 3 && incomplete.errors.contains("--set sent"))
    let forwarded = try desk.run(
      "case", "do", "1", "forward", "--set", "to=ubnd", "--set", "document=12/PC-MTTQ", "--set",
      "sent=2025-06-03",
      "--json", on: "2025-06-03"
    ).object()
    #expect(forwarded.names == Self.caseKeys)
    #expect(forwarded.text("due") == "2025-07-01" && forwarded.flag("overdue") == false)
    #expect(forwarded.number("lateWorkingDays") == 0 && forwarded.text("addressee") == "ubnd")
    #expect(forwarded.flag("receiptConfirmed") == false && forwarded.isNull("receivedByAuthority"))

    let confirmed = try desk.run(
      "case", "do", "1", "confirm-receipt", "--set", "received=2025-06-04", "--json", on: "2025-06-04"
    ).object()
    #expect(confirmed.text("due") == "2025-07-02" && confirmed.text("receivedByAuthority") == "2025-06-04")
    #expect(confirmed.flag("receiptConfirmed") == true)

    #expect(
      desk.run(
        "case", "do", "1", "request-extension", "--set", "reason-code=nhieu-nguoi", "--set",
        "reason=Nhiều hộ", on: "2025-06-10"
      ).code == 0)
    let late = desk.run(
      "case", "do", "1", "decide-extension", "--set", "decision=approve", "--set", "document=5-TB/ĐU",
      "--set",
      "decided=2025-07-03", "--as", "cap-uy", on: "2025-07-03")
    #expect(late.code == 3 && late.errors.contains("02/07/2025"))
    let extended = try desk.run(
      "case", "do", "1", "decide-extension", "--set", "decision=approve", "--set", "document=5-TB/ĐU",
      "--set",
      "decided=2025-07-02", "--as", "cap-uy", "--json", on: "2025-07-02"
    ).object()
    #expect(extended.text("due") == "2025-07-16" && extended.flag("extended") == true)

    #expect(desk.run("case", "do", "1", "close", on: "2025-07-18").code == 3)
    #expect(
      desk.run(
        "case", "do", "1", "draft-reply", "--set", "summary=Đã khơi cống", "--set", "outcome=dung",
        on: "2025-07-17"
      ).code == 0)
    #expect(desk.run("case", "do", "1", "approve-reply", on: "2025-07-17").code == 3)
    #expect(desk.run("case", "do", "1", "approve-reply", "--as", "cap-uy", on: "2025-07-17").code == 0)
    let issued = try desk.run(
      "case", "do", "1", "issue-reply", "--set", "document=20/TB-UBND", "--set", "issued=2025-07-18", "--set",
      "recipients=mttq,dang-uy", "--as", "cap-uy", "--json", on: "2025-07-18"
    ).object()
    #expect(
      issued.text("state") == "answered" && issued.flag("overdue") == false
        && issued.number("lateWorkingDays") == 2)
    #expect(issued.object("next")?.text("key") == "notify-sender")
    #expect(
      desk.run(
        "case", "do", "1", "notify-sender", "--set", "stage=result", "--set", "sent=18/7", "--set",
        "way=gap-mat", on: "2025-07-18"
      ).code == 0)
    let closed = try desk.run("case", "do", "SD-2025-00001", "close", "--json", on: "2025-07-18").object()
    #expect(closed.isNull("next") && closed.number("lateWorkingDays") == 2)

    try check(shown: desk.run("case", "show", "1", "--json", on: "2025-08-01").object())
    try check(history: desk.run("case", "history", "1", "--json", on: "2025-08-01").list())
    #expect(try desk.run("audit", "verify", "--json", on: "2025-08-01").object().flag("ok") == true)
  }

  private func check(shown: [String: Any]) throws {
    #expect(shown.names == Self.caseKeys.union(["summary", "fields", "obligations", "documents", "links"]))
    #expect(shown.text("summary") == "Cống tắc ở xóm 4, nước tràn vào nhà")
    #expect(shown.object("fields")?.text("outcome") == "dung" && shown.list("links")?.isEmpty == true)
    let duties = try #require(shown.list("obligations"))
    #expect(duties.map { $0.text("key") } == ["forward", "answer", "notice", "accept-notice"])
    for duty in duties {
      #expect(
        duty.names == [
          "key", "debtor", "creditor", "start", "due", "firstDue", "fulfilled", "lateWorkingDays",
          "provisional", "state",
        ])
    }
    #expect(duties[1].text("firstDue") == "2025-07-02" && duties[1].text("due") == "2025-07-16")
    #expect(duties[1].text("fulfilled") == "2025-07-18" && duties[1].number("lateWorkingDays") == 2)
    #expect(
      duties[1].text("debtor") == "ubnd" && duties[1].text("creditor") == "mttq"
        && duties[1].text("state") == "fulfilled")
    let letters = try #require(shown.list("documents"))
    #expect(letters.allSatisfy { $0.names == ["action", "number", "dated", "from", "to"] })
    #expect(letters.map { $0.text("number") } == ["12/PC-MTTQ", "5-TB/ĐU", "20/TB-UBND"])
    #expect(letters[2]["to"] as? [String] == ["mttq", "dang-uy"])
  }

  private func check(history: [[String: Any]]) throws {
    #expect(
      history.allSatisfy {
        $0.names == ["number", "at", "day", "account", "role", "kind", "label", "details", "mark"]
      })
    #expect(
      history.map { $0.text("kind") } == [
        "open", "register", "forward", "confirm-receipt", "request-extension", "decide-extension",
        "draft-reply",
        "approve-reply", "issue-reply", "notify-sender", "close",
      ])
    #expect(history[5].text("account") == "cap-uy" && history[5].text("day") == "2025-07-02")
    #expect(history.allSatisfy { $0.list("details")?.allSatisfy { $0.names == ["label", "value"] } == true })
  }

  @Test("a body's own letter is entered as it came, and ends the wait")
  func recordedReply() throws {
    let desk = try CommandLineDesk()
    _ = new(desk, on: "2025-06-02", "--received", "2025-06-02")
    desk.run("case", "do", "1", "register", on: "2025-06-02")
    desk.run(
      "case", "do", "1", "forward", "--set", "to=ubnd", "--set", "document=1", "--set", "sent=2025-06-02",
      on: "2025-06-02")
    let answered = try desk.run(
      "case", "do", "1", "record-reply", "--set", "from=ubnd", "--set", "document=33/CV-UBND", "--set",
      "issued=2025-07-02",
      "--set", "arrived=2025-07-04", "--set", "outcome=dung-mot-phan", "--set", "summary=Đã xử lý", "--json",
      on: "2025-07-10"
    ).object()
    #expect(answered.number("lateWorkingDays") == 2 && answered.flag("overdue") == false)
    #expect(answered.object("next")?.text("due") == "2025-07-09")
  }

  @Test("the actions of a case are listed with what each asks for, and why not")
  func actions() throws {
    let desk = try CommandLineDesk()
    _ = new(desk, on: "2025-06-02", "--received", "2025-06-02")
    let actions = try desk.run("case", "actions", "1", "--json", on: "2025-06-02").list()
    #expect(actions.allSatisfy { $0.names == ["key", "label", "enabled", "reason", "fields"] })
    for action in actions {
      #expect(action.isNull("reason") == (action.flag("enabled") == true))
      #expect(action.list("fields")?.allSatisfy { $0.names == ["key", "label", "kind", "required"] } == true)
    }
    let forward = try #require(actions.first { $0.text("key") == "forward" })
    #expect(forward.flag("enabled") == false && forward.text("reason")?.isEmpty == false)
    #expect(forward.list("fields")?.map { $0.text("kind") } == ["units", "document", "date"])
    #expect(actions.first { $0.text("key") == "register" }?.flag("enabled") == true)
    let text = desk.run("case", "actions", "1", on: "2025-06-02").output
    #expect(text.hasPrefix(" ▸ Vào sổ (register)\n") && text.contains("việc của bước khác"))
  }

  @Test("an act on a version that has passed is refused with 5")
  func changedMeanwhile() throws {
    let desk = try CommandLineDesk()
    _ = new(desk, on: "2025-06-02", "--received", "2025-06-02")
    #expect(desk.run("case", "do", "1", "register", "--expect", "1", on: "2025-06-02").code == 0)
    let second = desk.run(
      "case", "do", "1", "withdraw", "--set", "reason=x", "--set", "document=1", "--expect", "1",
      on: "2025-06-02")
    #expect(second.code == 5 && second.output.isEmpty && second.errors.contains("SD-2025-00001"))
  }

  @Test("the sender is kept from who may not see, and a sealed one from everybody")
  func senders() throws {
    let desk = try CommandLineDesk()
    _ = new(
      desk, on: "2025-06-02", "--received", "2025-06-02", "--sender-name", "Nguyễn Văn Thử", "--sender-phone",
      "0900 000 001")
    _ = new(desk, on: "2025-06-02", "--received", "2025-06-02", "--sender-name", "Trần Thị Kín", "--sealed")
    #expect(desk.run("case", "show", "1", on: "2025-06-02").output.contains("Nguyễn Văn Thử"))
    #expect(
      !desk.run("case", "show", "1", "--as", "giam-sat", on: "2025-06-02").output.contains("Nguyễn Văn Thử"))
    let everything = [
      ["case", "show", "2"], ["case", "show", "2", "--json"], ["case", "list", "--json"],
      ["export", "cases"], ["board"],
    ]
    for words in everything { #expect(!desk.run(words, on: "2025-06-02").output.contains("Trần Thị Kín")) }
    #expect(desk.run("case", "show", "2", on: "2025-06-02").output.contains("[KÍN]"))
    #expect(desk.run("case", "list", on: "2025-06-02").output.contains("[Kín] Cống"))
    #expect(try desk.run("search", "tran thi kin", "--json", on: "2025-06-02").list().isEmpty)
  }

  @Test(
    "an intake that lacks something, or says something impossible, takes no code",
    arguments: [
      (["--received", "2025-06-03"], 3), (["--received", "30/2/2025"], 2), ([], 2),
      (["--received", "2025-06-02", "--received-time", "25:00"], 2),
      (["--received", "2025-06-02", "--people", "0"], 2),
      (["--received", "2025-06-02", "--about-unit", "khong-co"], 4),
      (["--received", "2025-06-02", "--set", "la=1"], 2),
    ] as [([String], Int32)])
  func refusedIntake(more: [String], code: Int32) throws {
    let desk = try CommandLineDesk()
    let refused = desk.run(
      ["case", "new", "--type", "phan-anh", "--source", "truc-tiep", "--summary", "Cống tắc"] + more,
      on: "2025-06-02")
    #expect(
      refused.code == code && refused.output.isEmpty && refused.errors.split(separator: "\n").count == 1)
    #expect(
      try new(desk, on: "2025-06-02", "--received", "2025-06-02").object().text("code") == "SD-2025-00001")
  }

  @Test(
    "an unknown type or source names those there are", arguments: [("--type", "don"), ("--source", "chim")])
  func unknownKeys(flag: String, value: String) throws {
    var words = [
      "case", "new", "--type", "phan-anh", "--source", "truc-tiep", "--summary", "x", "--received",
      "2/6/2025",
    ]
    let place = try #require(words.firstIndex(of: flag))
    words[place + 1] = value
    let refused = try CommandLineDesk().run(words, on: "2025-06-02")
    #expect(refused.code == 2 && refused.errors.contains("\(flag): “\(value)”"))
    #expect(refused.errors.contains("phan-anh") || refused.errors.contains("truc-tiep"))
  }

  @Test("what a letter hides for a terminal is not obeyed")
  func terminalSafety() throws {
    let desk = try CommandLineDesk()
    desk.run(
      "case", "new", "--type", "phan-anh", "--source", "mang", "--received", "2/6/2025", "--summary",
      "Đơn \u{1B}]0;x\u{07}\u{1B}[2J hỏng", on: "2025-06-02")
    for words in [["case", "list"], ["case", "show", "1"], ["board"], ["search", "hong"]] {
      #expect(!desk.run(words, on: "2025-06-02").output.contains("\u{1B}"))
    }
  }
}
