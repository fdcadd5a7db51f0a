import CaseOffice
import CaseStore
import CaseWorkflow
import TestSupport
import Testing
import WorkingCalendar

/// What the search finds while somebody types.
@Suite("Searching as one types")
struct SearchTests {
  private func office(_ summaries: String...) throws -> Office {
    let test = try TestOffice()
    let office = try test.on("2026-11-23")
    for summary in summaries { try log(summary, in: office) }
    return office
  }

  private func log(_ summary: String, in office: Office) throws {
    _ = try office.open(
      NewCase(
        type: "phan-anh", summary: summary, received: TestOffice.day("2026-11-20"), source: "truc-tiep",
        sender: Sender(name: "Bà Lò Thị Thử", phone: "0900000123")))
  }

  private func titles(_ text: String, _ office: Office) throws -> [String] {
    try office.search(text, whileTyping: true).map(\.title)
  }

  @Test("a word is found from its beginning on, quotation marks around it or not")
  func beginnings() throws {
    let office = try office("Rác thải ở “Chợ Rộ”", "Đường hư", "Ồn ào—khói bụi")
    for typed in ["r", "ra", "rac", "RÁC", "cho", "cho r", "cho ro", "cho ro rac", "\"chợ"] {
      #expect(try titles(typed, office) == ["Rác thải ở “Chợ Rộ”"], "\(typed)")
    }
    #expect(try titles("khoi", office) == ["Ồn ào—khói bụi"] && titles("duon", office) == ["Đường hư"])
    try log("Quán pizza xả thải", in: office)
    #expect(try titles("piz", office) == ["Quán pizza xả thải"] && titles("pizz", office).count == 1)
    #expect(try titles("09000", office).count == 4 && titles("rac x3", office).isEmpty)
  }

  @Test(
    "a case is found by the number of a letter in it, as a body's answer quotes it, by whoever may see the case"
  )
  func letters() throws {
    let test = try TestOffice(accounts: TestOffice.otherRoles)
    let office = try test.on("2026-11-23")
    for (index, number) in ["15/PC-ĐU", "15/CV-MTTQ", "155/PC-MTTQ"].enumerated() {
      try log("Việc \(index + 1)", in: office)
      try office.act(String(index + 1), "register")
      try office.act(
        String(index + 1), "forward", index == 0 ? "to=dang-uy" : "to=ubnd", "document=\(number)",
        "sent=2026-11-23")
    }
    for typed in ["15/", "số 15/", "15/cv", "15/CV-MTTQ", "15/pc-đu", "Số 15/PC-DU", "155/"] {
      let expected =
        typed.lowercased().contains("cv")
        ? ["Việc 2"]
        : typed.contains("155")
          ? ["Việc 3"]
          : typed.lowercased().contains("pc") ? ["Việc 1"] : ["Việc 2", "Việc 1"]
      #expect(try titles(typed, office) == expected, "\(typed)")
      var filter = CaseFilter()
      filter.text = typed
      #expect(try Set(office.list(filter).map(\.title)) == Set(expected), "\(typed)")
      filter.isOpenOnly = true
      #expect(try Set(office.list(filter, amongNewest: 10).lines.map(\.title)) == Set(expected), "\(typed)")
    }
    for typed in [
      "công văn số 15/CV-MTTQ", "CV 15/CV-MTTQ", "15/CV-MTTQ ngày 23/11/2026", "15 /CV", "15/CV–MT",
      "15/CV MTTQ",
    ] {
      #expect(try titles(typed, office) == ["Việc 2"], "\(typed)")
    }
    let unit = try test.on("2026-11-23", as: "don-vi-ubnd")
    #expect(try titles("15/", unit) == ["Việc 2"])
    // Newer ones of other bodies take no place from its own.
    for index in 4...7 {
      try log("Việc \(index)", in: office)
      try office.act(String(index), "register")
      try office.act(String(index), "forward", "to=dang-uy", "document=15/BC", "sent=2026-11-23")
    }
    #expect(try unit.search("15/", limit: 2).map(\.title) == ["Việc 2"])
    // As old books write it; and a word of a title that looks like one.
    try log("Đèn đường tổ 31/CV hỏng", in: office)
    try log("Việc 9", in: office)
    try office.act("9", "register")
    try office.act("9", "forward", "to=dang-uy", "document=Số 31/CV-MTTQ", "sent=2026-11-23")
    var both = CaseFilter()
    both.text = "31/CV"
    let found: Set = ["Đèn đường tổ 31/CV hỏng", "Việc 9"]
    #expect(try Set(titles("31/CV", office)) == found && Set(office.list(both).map(\.title)) == found)
    #expect(try titles("31/CV-MTTQ", office) == ["Việc 9"])
    // As the Party writes it.
    try log("Việc 10", in: office)
    try office.act("10", "register")
    try office.act("10", "forward", "to=dang-uy", "document=77-CV/ĐU", "sent=2026-11-23")
    for typed in ["77-CV/ĐU", "số 77-cv/du", "77/CV"] {
      #expect(try titles(typed, office) == ["Việc 10"], "\(typed)")
    }
    // A bare number that is no case's.
    #expect(try titles("155", office) == ["Việc 3"] && titles("1", office).first == "Việc 1")
    for typed in ["16/", "/", "1", "số", "15/2026", "a15/CV"] {
      #expect(try !titles(typed, office).contains("Việc 2"), "\(typed)")
    }
  }

  @Test(
    "the newest stands first, a case found by its number and by a word once, a sender by whoever may read senders"
  )
  func orderAndSight() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-23")
    for summary in ["Rác một", "Rác số 1 ở chợ", "Rác ba"] { try log(summary, in: office) }
    #expect(try titles("rac", office) == ["Rác ba", "Rác số 1 ở chợ", "Rác một"])
    #expect(try office.search("rac", limit: 2).map(\.title) == ["Rác ba", "Rác số 1 ở chợ"])
    // The year of every code begins with it too.
    #expect(try titles("2", office) == ["Rác số 1 ở chợ", "Rác ba", "Rác một"])
    #expect(try titles("1", office) == ["Rác một", "Rác số 1 ở chợ"])
    #expect(try office.search("00001").map(\.title) == ["Rác một"])
    #expect(try titles("lo thi thu", office).count == 3)
    for account in ["cap-uy", "giam-sat", "tra-cuu"] {
      let other = try test.on("2026-11-23", as: account)
      #expect(try titles("lo thi thu", other).isEmpty && titles("0900000123", other).isEmpty, "\(account)")
      #expect(try titles("rac", other).count == 3)
    }
  }

  @Test("one letter after other words narrows nothing yet; one digit is a number")
  func oneLetter() throws {
    let office = try office("Rác ở xóm 3", "Rác ở xóm 30", "Rác khu chợ")
    #expect(try titles("rac k", office).count == 3)
    #expect(try titles("rac kh", office) == ["Rác khu chợ"])
    #expect(try titles("xom 3", office) == ["Rác ở xóm 3"])
    #expect(try titles("xom 30", office) == ["Rác ở xóm 30"])
  }

  @Test("a beginning that very many words have stands for itself, after other words for nothing")
  func tooMany() throws {
    let office = try office()
    for number in 1...130 { try log("Rác mã x\(1000 + number)", in: office) }
    try log("Cột x1", in: office)
    #expect(try titles("x1", office) == ["Cột x1"])
    #expect(try office.search("rac x1", limit: 500, whileTyping: true).count == 130)
    #expect(try titles("rac x1005", office) == ["Rác mã x1005"])
  }

  @Test("asked once and for all, every word narrows: one letter, and a beginning that very many words have")
  func complete() throws {
    let office = try office()
    for number in 1...130 { try log("Rác mã x\(1000 + number)", in: office) }
    try log("Cột x1", in: office)
    try log("Rác khu chợ", in: office)
    #expect(try office.search("rac x1", limit: 500).count == 130)
    #expect(try office.search("x1", limit: 500).count == 131)
    #expect(try office.search("rac k").map(\.title) == ["Rác khu chợ"])
    var filter = CaseFilter()
    filter.text = "rac k"
    #expect(try office.list(filter).map(\.title) == ["Rác khu chợ"])
    filter.text = "x1"
    #expect(try office.list(filter).count == 131)
  }

  @Test("a narrowed list looks through the newest cases with the words, and says when there are older ones")
  func newest() throws {
    let office = try office("Rác một", "Rác hai", "Đường", "Rác ba")
    var filter = CaseFilter()
    filter.isOpenOnly = true
    filter.order = .code
    filter.text = "rac"
    let some = try office.list(filter, amongNewest: 2)
    #expect(some.lines.map(\.title) == ["Rác hai", "Rác ba"] && !some.areAll)
    let all = try office.list(filter, amongNewest: 3)
    #expect(all.lines.map(\.title) == (try office.list(filter).map(\.title)) && all.areAll)
    filter.text = "…"
    #expect(try office.list(filter, amongNewest: 3).lines.isEmpty)
  }
}

@Suite("Finding a case by the sender's telephone")
struct TelephoneSearchTests {
  @Test(
    "however whoever wrote it down parted its digits, and however it is asked for",
    arguments: ["0900 000 397", "0900000397", "0900.000.397", "+84 900 000 397", "090 000 0397"])
  func found(written: String) throws {
    let office = try TestOffice().on("2026-11-23")
    var new = NewCase(
      type: "phan-anh", summary: "Đèn đường không sáng", received: try TestOffice.day("2026-11-23"),
      source: "dien-thoai")
    new.setSender(name: "Bà Tre Thử", address: "xóm 6", phone: written)
    let code = try office.open(new).code
    for asked in ["0900000397", "0900 000 397", "0900.000.397"] {
      #expect(try office.search(asked).map(\.code) == [code], "\(asked)")
      var filter = CaseFilter()
      filter.text = asked
      #expect(try office.list(filter, amongNewest: 50).lines.map(\.code) == [code], "\(asked)")
    }
    #expect(try office.search("0900 000 398").isEmpty)
    #expect(try office.search("xóm 6").map(\.code) == [code])
  }
}
