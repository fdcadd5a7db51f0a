import Foundation
import TestSupport
import Testing

@Suite("The built program, as a shell runs it")
struct CommandLineTests {
  @Test("counts a deadline without an office, beside a folder of settings")
  func deadline() throws {
    let outcome = try CommandLineProgram().run(["deadline", "2025-06-02"])
    #expect(outcome.code == 0 && outcome.output == "2025-06-30\n" && outcome.errors.isEmpty)
  }

  @Test("reads a hundred thousand dates from a pipe")
  func stdin() throws {
    let input = String(repeating: "2025-06-07\n", count: 100_000)
    let outcome = try CommandLineProgram().run(["deadline", "--stdin"], input: input)
    #expect(outcome.code == 0)
    #expect(outcome.output == String(repeating: "2025-07-04\n", count: 100_000))
  }

  @Test("a case goes its first steps, one process each; without a terminal the program prints the board")
  func steps() throws {
    let office = try TestOffice()
    var program = CommandLineProgram(office: office)
    program.variables["DUNGHAN_TODAY"] = "2025-06-03"
    let new = try program.run([
      "case", "new", "--type", "phan-anh", "--source", "truc-tiep", "--received", "2/6/2025", "--summary",
      "Cống tắc xóm 4",
    ])
    #expect(new.code == 0 && new.output.hasPrefix("SD-2025-00001"))
    #expect(try program.run(["case", "do", "1", "register"]).code == 0)
    let refused = try program.run(["case", "do", "1", "close"])
    #expect(refused.code == 3 && refused.output.isEmpty && refused.errors.hasPrefix("dunghan: "))
    let board = try program.run([])
    #expect(board.code == 0 && board.output.contains("Cống tắc xóm 4") && !board.output.contains("\u{1B}"))
    #expect(try program.run(["audit", "verify"]).code == 0)
  }

  @Test(
    "the exit code says what kind of trouble it was",
    arguments: [
      (["bord"], 2), (["deadline", "30/2/2026"], 2), (["case", "new"], 2), (["board", "--as", "ai"], 4),
      (["case", "show", "77"], 4), (["board", "--file", "/nonexistent/x.dunghan"], 6),
      (["deadline", "2/11", "--calendar", "/dev/null"], 7),
      (["deadline", "2/11", "--calendar", "/dev/zero"], 6),
      (["import", "register", "/dev/zero"], 6), (["help"], 0), (["case", "list", "--json"], 0),
    ] as [([String], Int32)])
  func exitCodes(arguments: [String], code: Int32) throws {
    let office = try TestOffice()
    let outcome = try CommandLineProgram(office: office).run(arguments)
    #expect(outcome.code == code && !outcome.wasKilled)
    #expect(outcome.errors.split(separator: "\n").count == (code == 0 ? 0 : 1))
  }

  @Test("a reader that goes away ends it quietly")
  func closedPipe() throws {
    let outcome = try CommandLineProgram().shell(
      "yes 2025-06-02 | head -200000 | \"$DUNGHAN\" deadline --stdin | head -1")
    #expect(outcome.output == "2025-06-30\n" && outcome.errors.isEmpty)
    #expect(try CommandLineProgram().shell("\"$DUNGHAN\" calendar show 2026 --json | true").errors.isEmpty)
  }

  @Test("a full disk is said, with 6")
  func fullDisk() throws {
    let outcome = try CommandLineProgram().shell("\"$DUNGHAN\" calendar show 2026 > /dev/full")
    #expect(outcome.code == 6 && outcome.errors.split(separator: "\n").count == 1)
  }

  @Test("several people log cases in one file at once: every one gets its code, none twice, none missing")
  func together() throws {
    let office = try TestOffice()
    var program = CommandLineProgram(office: office)
    program.variables["DUNGHAN_TODAY"] = "2025-06-03"
    let outcome = try program.shell(
      """
      for person in 1 2 3 4; do
        (for count in 1 2 3 4 5; do
          "$DUNGHAN" case new --type gop-y --source mang --received 2/6/2025 --summary "Việc $person $count" || exit 1
        done) &
      done
      wait
      """)
    #expect(outcome.errors.isEmpty)
    let listed = try program.run(["case", "list", "--sort", "code", "--json"])
    let cases = try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [[String: Any]] ?? []
    #expect(
      cases.compactMap { $0["code"] as? String } == (1...20).map { "SD-2025-000\($0 < 10 ? "0" : "")\($0)" })
    #expect(try program.run(["audit", "verify"]).code == 0)
  }

  @Test("the language of the machine is the program's")
  func language() throws {
    let office = try TestOffice()
    var program = CommandLineProgram(office: office)
    program.variables["LANG"] = "en_US.UTF-8"
    #expect(try program.run(["board"]).output.contains("TODAY"))
  }

  @Test("a process that ends without reading what it is given ends alone")
  func unread() throws {
    let program = CommandLineProgram()
    for _ in 0..<5 {
      #expect(try program.run(["help"], bytes: Data(repeating: 0x31, count: 4 << 20)).code == 0)
    }
  }
}
