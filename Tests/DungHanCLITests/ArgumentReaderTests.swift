import CaseWorkflow
import Testing

@testable import DungHanCLI

@Suite("A command line is read strictly, by the table")
struct ArgumentReaderTests {
  private func read(_ line: String) throws -> Invocation {
    try ArgumentReader.read(line.split(separator: " ").map(String.init), by: .dunghan)
  }

  @Test("flags stand before, between and after the words, with a space or an equals sign")
  func places() throws {
    for line in [
      "--file a.dunghan case --json list --overdue --limit 5",
      "case list --json --limit=5 --overdue --file=a.dunghan",
    ] {
      let read = try read(line)
      #expect(read.command.name == "case list")
      #expect(read.text("file") == "a.dunghan" && read.number("limit") == 5)
      #expect(read.has("json") && read.has("overdue") && !read.has("csv"))
    }
  }

  @Test("after two hyphens everything is a word")
  func onlyWords() throws {
    #expect(try read("search -- --overdue -x").arguments == ["--overdue", "-x"])
  }

  @Test("a value may hold equals signs, and a number may be refused for being negative, not for its hyphen")
  func values() throws {
    let done = try read("case do 1 forward --set document=15/PC=2 --set to=ubnd")
    #expect(try done.assignments().map(\.value) == ["15/PC=2", "ubnd"])
    #expect(throws: UsageProblem.unreadableNumber(flag: "days", value: "-3", atLeast: 1)) {
      try read("deadline 2/11 --days -3")
    }
  }

  @Test("letters typed in pieces arrive joined, but a path is used as it is written")
  func normalForm() throws {
    let decomposed = "Co\u{302}\u{301}ng ta\u{306}\u{301}c"
    let read = try ArgumentReader.read(["search", decomposed, "--file", decomposed], by: .dunghan)
    #expect(Array(read.arguments[0].utf8) == Array("Cống tắc".utf8))
    #expect(Array((read.text("file") ?? "").utf8) == Array(decomposed.utf8))
  }

  @Test(
    "what is not in the table is refused, with what is wrong",
    arguments: [
      ("caes list", UsageProblem.unknownCommand(["caes"], possible: CommandTable.dunghan.names(under: []))),
      ("case", .missingCommand(group: "case", possible: CommandTable.dunghan.names(under: ["case"]))),
      (
        "calendar delete x.csv",
        .unknownCommand(["calendar", "delete"], possible: CommandTable.dunghan.names(under: ["calendar"]))
      ),
      ("board --overdeu", .unknownFlag("--overdeu", command: "board", nearest: nil)),
      ("case list --overdeu", .unknownFlag("--overdeu", command: "case list", nearest: "overdue")),
      ("case list -l", .unknownFlag("-l", command: "case list", nearest: "as")),
      ("case list --limit", .missingValue(flag: "limit", placeholder: "N")),
      ("case list --limit --json", .missingValue(flag: "limit", placeholder: "N")),
      ("case list --overdue=yes", .needlessValue(flag: "overdue")),
      ("case list --limit 5 --limit 6", .givenTwice(flag: "limit")),
      (
        "case list --sort age",
        .unknownChoice(flag: "sort", value: "age", possible: ["due", "received", "code", "lateness"])
      ),
      ("case show", .missingArgument("CODE", command: "case show")),
      ("case show 1 2", .needlessArgument("2", command: "case show")),
      ("case new --sender-name Quách Thị Kín", .unquotedName(command: "case new")),
      ("case new Kín --sender-phone 0900", .unquotedName(command: "case new")),
      (
        "case new --type phan-anh --summary x --received 1/1",
        .missingFlag("source", placeholder: "KEY", command: "case new")
      ),
      ("case list --json --csv", .notTogether("--json", "--csv")),
      ("help --json", .noSuchFormat(.json, command: "help")),
      ("case do 1 forward --set to", .unreadableAssignment("to")),
    ])
  func refused(line: String, problem: UsageProblem) {
    #expect(throws: problem) { try read(line).assignments() }
  }

  @Test("every problem says what is wrong in both languages, on one line")
  func words() throws {
    let problems: [UsageProblem] = [
      .unknownCommand(["x"], possible: ["a"]), .missingCommand(group: "case", possible: ["case new"]),
      .unknownFlag("--x", command: "", nearest: "y"), .missingValue(flag: "f", placeholder: "N"),
      .needlessValue(flag: "f"), .givenTwice(flag: "f"),
      .missingFlag("f", placeholder: "N", command: "case new"),
      .missingArgument("CODE", command: "case show"), .needlessArgument("x", command: "case show"),
      .unquotedName(command: "case new"),
      .unreadableNumber(flag: "f", value: "x", atLeast: 1),
      .unknownChoice(flag: "f", value: "x", possible: ["a"]),
      .unreadableDay(place: "DATE", value: "30/2"), .dayOutsideCalendar(place: "DATE", value: "1/1/1850"),
      .unreadableSpan(flag: "f", value: "x"),
      .unreadableTime(flag: "f", value: "x"), .unreadableAssignment("x"), .fieldGivenTwice("x"),
      .notTogether("--a", "--b"), .noSuchFormat(.csv, command: "init"), .noHome,
    ]
    for problem in problems {
      #expect(
        !problem.message.vi.isEmpty && !problem.message.en.isEmpty && problem.message.vi != problem.message.en
      )
      #expect(!problem.message.vi.contains("\n"))
    }
  }

  @Test("help is asked for by word or by flag, of all, of a group, of one command")
  func help() throws {
    #expect(try read("--help").command.name == "help")
    #expect(try read("case --help").arguments == ["case"])
    #expect(try read("case new -h").arguments == ["case", "new"])
    #expect(try read("help case new").arguments == ["case", "new"])
  }

  @Test("without a word the screens are meant")
  func nothing() throws {
    #expect(try read("").command.path.isEmpty)
    #expect(try read("--lang en").command.path.isEmpty)
  }
}
