import CaseOffice
import Glibc
import TerminalKit
import WorkingCalendar

/// The program itself in a terminal and as a command: what can only be measured from outside. It is the `dunghan` that was
/// built beside this one.
struct ProgramBench {
  let office: Office
  let path: String
  let folder: String
  let today: CivilDate

  private static let keys: [(key: String, name: String)] = [
    ("program.first-frame", "program start to first frame"),
    ("program.key", "key to the terminal, cursor move"),
    ("program.cursor", "bytes of one cursor move"), ("program.idle", "idle, wake-ups per check of 2 s"),
    ("program.overdue", "overdue list as a command"),
  ]

  func findings() throws -> [Finding] {
    guard let program = Self.program else {
      return Self.keys.map {
        Finding(
          $0.key, $0.name, missing: "the program is not built beside the bench: config/dev bench builds both")
      }
    }
    return [try firstFrame(program)] + (try atTheScreen(program)) + [try overdue(program)]
  }

  /// The `dunghan` in the folder of this program.
  private static var program: String? {
    guard let own = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(own) }
    let path = String(cString: own).split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    return access("\(path)/dunghan", X_OK) == 0 ? "\(path)/dunghan" : nil
  }

  private func words(_ program: String) -> [String] { [program, "--file", path, "--today", "\(today)"] }

  private func start(_ program: String, in terminal: Terminal) throws -> ChildProcess {
    try ChildProcess(
      words(program), environment: ["TERM=xterm-256color", "LC_ALL=C.UTF-8"], terminal: terminal.name)
  }

  private func firstFrame(_ program: String) throws -> Finding {
    let expected = try wordsOfFirstFrame()
    var times: [Double] = []
    for _ in 0..<12 {
      let terminal = try Terminal()
      let start = Stopwatch.now
      let child = try self.start(program, in: terminal)
      defer { child.hangUp() }
      guard terminal.read(milliseconds: 3000, until: { $0.holds(all: expected) }) else { continue }
      times.append(Stopwatch.now - start)
    }
    var finding = Finding(Self.keys[0].key, Self.keys[0].name, ours: Times(times))
    if times.isEmpty { finding.missing = "the frame did not come" }
    return finding
  }

  /// The longest word of each row of data on the board: when all of them were sent, the frame was.
  private func wordsOfFirstFrame() throws -> [[UInt8]] {
    let person = try Person(office)
    return person.frame.textLines.dropFirst(3).compactMap { row in
      row.split(separator: " ").max { $0.count < $1.count }
        .flatMap { $0.count > 3 && $0.allSatisfy { $0.isLetter || $0.isNumber } ? Array($0.utf8) : nil }
    }
  }

  /// The cursor down a list, then a program left alone.
  private func atTheScreen(_ program: String) throws -> [Finding] {
    let terminal = try Terminal()
    let child = try start(program, in: terminal)
    defer { child.hangUp() }
    _ = terminal.readUntilQuiet(milliseconds: 500)
    var bytes: [Double] = []
    var times: [Double] = []
    for move in 0..<40 {
      let start = Stopwatch.now
      terminal.type(move < 8 || move % 2 == 0 ? "\u{1B}[B" : "\u{1B}[A")
      let end = terminal.readUntilQuiet(milliseconds: 60)
      guard !terminal.seen.isEmpty else { continue }
      bytes.append(Double(terminal.seen.count))
      times.append(end - start)
    }
    let (checks, before) = (4, child.contextSwitches)
    usleep(UInt32(checks) * 2_000_000)
    let wakes = Double(child.contextSwitches - before) / Double(checks)
    return [
      Finding(Self.keys[1].key, Self.keys[1].name, ours: Times(times)),
      Finding(Self.keys[2].key, Self.keys[2].name, ours: Times(bytes), unit: "B"),
      Finding(Self.keys[3].key, Self.keys[3].name, ours: Times([wakes]), unit: ""),
    ]
  }

  /// The whole life of two processes that print the same fifty cases.
  private func overdue(_ program: String) throws -> Finding {
    let (key, name) = Self.keys[4]
    guard let plain = try plainProgram() else { return Finding(key, name, missing: "no C compiler here") }
    let day = "\(today.dayNumber)"
    let ours = words(program) + ["case", "list", "--overdue", "--limit", "50"]
    var codes: Set<Int32> = []
    let times = try Stopwatch.pair(
      runs: 40, { codes.insert(try ChildProcess(ours).wait()) },
      { codes.insert(try ChildProcess([plain, path, day]).wait()) })
    guard codes == [0] else { return Finding(key, name, missing: "exit codes \(codes.sorted())") }
    return Finding(key, name, ours: times.ours, raw: times.raw)
  }

  /// A C program that prints the overdue list; nil where it cannot be compiled.
  private func plainProgram() throws -> String? {
    let source = folder + "/overdue.c"
    guard let file = fopen(source, "w") else { return nil }
    fputs(Self.plainSource, file)
    fclose(file)
    let program = folder + "/overdue"
    for compiler in ["cc", "clang"] {
      let words = [compiler, "-O2", "-o", program, source, "-lsqlite3"]
      if let child = try? ChildProcess(words), child.wait() == 0 { return program }
    }
    return nil
  }

  private static let plainSource = """
    #include <sqlite3.h>
    #include <stdio.h>
    #include <stdlib.h>
    int main(int count, char **words) {
      sqlite3 *office;
      sqlite3_stmt *list;
      if (count < 3 || sqlite3_open(words[1], &office)) return 1;
      if (sqlite3_prepare_v2(office, "\(ReadingBench.overdueQuery)", -1, &list, 0)) return 2;
      sqlite3_bind_int(list, 1, atoi(words[2]));
      while (sqlite3_step(list) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(list); column++) {
          const char *text = (const char *)sqlite3_column_text(list, column);
          printf("%s\\t", text ? text : "");
        }
        putchar('\\n');
      }
      sqlite3_finalize(list);
      sqlite3_close(office);
      return 0;
    }
    """
}

extension [UInt8] {
  /// Whether every word stands in it.
  fileprivate func holds(all words: [[UInt8]]) -> Bool {
    words.allSatisfy { contains($0) }
  }
}
