import Testing

@Suite("dunghan deadline --stdin")
struct DeadlineStreamTests {
  @Test("answers line by line, in whatever pieces and line ends they come")
  func lines() throws {
    let desk = try CommandLineDesk()
    let outcome = desk.run(
      "deadline", "--stdin", input: "\u{FEFF}2026-11-02\r\n2/11/2026\n\n 2026-11-20 \n2025-06-02")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(outcome.output == "2026-12-01\n2026-12-01\n\n2026-12-21\n2025-06-30\n")
  }

  @Test("takes the flags of a single deadline")
  func flags() throws {
    let desk = try CommandLineDesk()
    #expect(
      desk.run("deadline", "--stdin", "--days", "15", "--unit", "calendar", input: "2026-08-06\n").output
        == "2026-08-21\n")
    #expect(
      desk.run("deadline", "--stdin", "--term", "qd124.result", input: "2026-08-06\n").output
        == "2026-09-07\n")
  }

  @Test("an unreadable line leaves its line empty and is named at the end")
  func unreadable() throws {
    let desk = try CommandLineDesk()
    let outcome = desk.run("deadline", "--stdin", input: "2026-11-02\n30/2/2026\n2026-11-02\n1850-01-01\n")
    #expect(outcome.code == 2)
    #expect(outcome.output == "2026-12-01\n\n2026-12-01\n\n")
    #expect(
      outcome.errors.contains("dòng 2") && outcome.errors.contains("30/2/2026")
        && outcome.errors.contains("1 dòng khác"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test("a line without an end does not fill the memory, and is one unreadable line")
  func endless() throws {
    let desk = try CommandLineDesk()
    let outcome = desk.run(
      "deadline", "--stdin", input: String(repeating: "x", count: 300_000) + "\n2026-11-02\n")
    #expect(outcome.code == 2 && outcome.output == "\n2026-12-01\n" && outcome.errors.utf8.count < 400)
  }

  @Test("a hundred thousand lines are the same as one by one")
  func many() throws {
    let desk = try CommandLineDesk()
    let days = ["2026-11-02", "2025-06-07", "2026-01-26", "2025-04-10"]
    let dues = ["2026-12-01", "2025-07-04", "2026-03-02", "2025-05-12"]
    let input = (0..<100_000).map { days[$0 % 4] }.joined(separator: "\n") + "\n"
    let outcome = desk.run("deadline", "--stdin", input: input)
    #expect(outcome.output == (0..<100_000).map { dues[$0 % 4] }.joined(separator: "\n") + "\n")
  }

  @Test("as JSON it is one array, with null where there is no answer")
  func json() throws {
    let outcome = try CommandLineDesk().run("deadline", "--stdin", "--json", input: "2025-06-02\nx\n")
    #expect(outcome.code == 2)
    #expect(outcome.output.hasPrefix("[\n{") && outcome.output.hasSuffix(",\nnull\n]\n"))
  }
}
