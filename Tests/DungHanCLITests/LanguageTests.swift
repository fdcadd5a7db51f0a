import Testing

@Suite("The language follows flag, then variable, then the machine")
struct LanguageTests {
  @Test(
    "Vietnamese unless something says English",
    arguments: [
      ([:], [], "vi"), (["LANG": "en_US.UTF-8"], [], "en"), (["LANG": "vi_VN.UTF-8"], [], "vi"),
      (["LANG": "C"], [], "vi"),
      (["LANG": "en_US.UTF-8", "DUNGHAN_LANG": "vi"], [], "vi"), (["DUNGHAN_LANG": "en"], [], "en"),
      (["DUNGHAN_LANG": "en"], ["--lang", "vi"], "vi"), ([:], ["--lang=en"], "en"),
    ] as [([String: String], [String], String)])
  func chosen(variables: [String: String], flags: [String], language: String) throws {
    let desk = try CommandLineDesk()
    desk.variables.merge(variables) { $1 }
    let board = desk.run(["board"] + flags).output
    #expect(board.contains(language == "en" ? "TODAY" : "HÔM NAY"))
    // A line that cannot be read is refused in the same language.
    let refused = desk.run(["bord"] + flags).errors
    #expect(refused.contains(language == "en" ? "there is no command" : "không có lệnh"))
  }

  @Test("labels follow the language, keys never do")
  func labels() throws {
    let desk = try CommandLineDesk()
    desk.run("case", "new", "--type", "phan-anh", "--source", "zalo", "--summary", "x", "--received", "1/11")
    let vi = try #require(try desk.run("case", "list", "--json").list().first)
    let en = try #require(try desk.run("case", "list", "--json", "--lang", "en").list().first)
    #expect(vi.text("stateLabel") == "Mới tiếp nhận" && en.text("stateLabel") == "Received")
    #expect(vi.text("state") == en.text("state"))
    #expect(vi.object("next")?.text("label") != en.object("next")?.text("label"))
  }

  @Test("a training account is called by its role in the language; what takes no field says so")
  func roles() throws {
    let desk = try CommandLineDesk()
    let heading = try #require(desk.run("board", "--lang", "en").lines.first)
    #expect(!heading.contains("Cán bộ"))
    #expect(desk.run("board").lines[0] != heading)
    desk.run("case", "new", "--type", "phan-anh", "--source", "zalo", "--summary", "x", "--received", "23/11")
    let refused = desk.run("case", "do", "1", "register", "--set", "zz=1", "--lang", "en")
    #expect(refused.code == 2 && refused.errors.contains("takes no fields"))
  }

  @Test("an unknown language is refused")
  func unknown() throws {
    #expect(try CommandLineDesk().run("board", "--lang", "fr").code == 2)
  }
}
