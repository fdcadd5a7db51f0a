import CNcurses
import Glibc
import Testing

@testable import TerminalKit

@Suite("The real terminal", .serialized)
struct NcursesBackendTests {
  /// A board like the office's: full rows of Vietnamese.
  static func board(selected: Int, size: Size = Size(rows: 24, columns: 80)) -> Frame {
    var frame = Frame(size: size)
    frame.put(" HÔM NAY · Thứ Hai 23/11/2026", row: 0, column: 0, .title)
    for row in 2..<size.rows - 1 {
      frame.put(
        "!! \(300 + row)  Bồi thường đất kênh N\(row)   Gọi nhắc, có dự thảo  T5 19/11  trễ 2", row: row,
        column: 0)
    }
    frame.restyle(row: selected, columns: 0..<size.columns) { $0.selected }
    frame.cursor = Position(row: selected, column: 0)
    return frame
  }

  @Test("The same screen again costs no byte, moving to the next row at most 400")
  func bytesSent() throws {
    let terminal = try PseudoTerminal()
    let backend = try terminal.backend()
    defer { backend.close() }
    #expect(backend.size == Size(rows: 24, columns: 80))
    backend.draw(Self.board(selected: 5))
    let first = terminal.sent()
    #expect(String(decoding: first, as: UTF8.self).contains("Bồi thường đất kênh N7"))
    #expect(first.count < 6000)
    backend.draw(Self.board(selected: 5))
    #expect(terminal.sent().isEmpty)
    backend.draw(Self.board(selected: 6))
    let move = terminal.sent()
    #expect(!move.isEmpty && move.count <= 400, "\(move.count) bytes")
  }

  @Test("Marks, wide letters and what the C library measures otherwise keep the line straight")
  func clusters() throws {
    let terminal = try PseudoTerminal()
    let backend = try terminal.backend()
    defer { backend.close() }
    var frame = Frame(size: backend.size)
    frame.put("Đăk Rơ̆ng|한국|🇻🇳|👨‍👩‍👧|☎\u{FE0F}|\u{1B}[2J|hết", row: 1, column: 0)
    backend.draw(frame)
    let text = String(decoding: terminal.sent(), as: UTF8.self)
    #expect(text.contains("Rơ̆ng|한국|"))
    #expect(text.contains("␛[2J|hết"))
    #expect(text.contains("|??|"))
  }

  @Test(
    "Keys arrive as they were pressed, from every terminal the offices use",
    arguments: [
      ("a", [.character("a")]), ("đ", [.character("đ")]), ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]),
      ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]), ("\u{13}", [.control("s")]),
      ("\u{11}", [.control("q")]),
      ("\u{3}", [.control("c")]), ("\u{1A}", [.control("z")]), ("\u{16}", [.control("v")]),
      ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]), ("\u{1B}[1~", [.home]), ("\u{1B}[4~", [.end]),
      ("\u{1B}OH", [.home]),
      ("\u{1B}[H", [.home]), ("\u{1B}[11~", [.function(1)]), ("\u{1B}OP", [.function(1)]),
      ("\u{1B}[[A", [.function(1)]), ("\u{1B}[21~", [.function(10)]), ("\u{1B}[24~", [.function(12)]),
      ("\u{1B}[Z", [.backTab]), ("\u{1B}[1;5C", [.wordRight]), ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]),
      ("\u{1B}", [.escape]), ("\u{1B}\u{1B}[B", [.escape, .down]), ("\u{1B}x", [.alt("x")]),
      ("\u{1B}[200~một\rhai\u{1B}[201~", [.paste("một\nhai")]), ("\u{1B}[99;99X", [.unknown]),
      ("\u{8}\u{8}ườ", [.backspace, .backspace, .character("ư"), .character("ờ")]),
      (
        "\u{7F}\u{7F}\u{7F}đường",
        [
          .backspace, .backspace, .backspace, .character("đ"), .character("ư"), .character("ờ"),
          .character("n"),
          .character("g"),
        ]
      ),
    ] as [(String, [Key])])
  func keys(bytes: String, expected: [Key]) throws {
    let terminal = try PseudoTerminal()
    let backend = try terminal.backend()
    defer { backend.close() }
    terminal.type(bytes)
    var keys: [Key] = []
    while keys.count < expected.count {
      let more = backend.poll(timeout: 2000, wake: []).keys
      if more.isEmpty { break }
      keys += more
    }
    #expect(keys == expected)
  }

  @Test("A new window size arrives as one key and the frame follows")
  func resize() throws {
    let terminal = try PseudoTerminal()
    let backend = try terminal.backend()
    defer { backend.close() }
    backend.draw(Self.board(selected: 3))
    terminal.resize(rows: 40, columns: 120)
    kill(getpid(), SIGWINCH)
    kill(getpid(), SIGWINCH)
    #expect(backend.poll(timeout: 2000, wake: []).keys == [.resize(Size(rows: 40, columns: 120))])
    #expect(backend.size == Size(rows: 40, columns: 120))
    _ = terminal.sent()
    backend.draw(Self.board(selected: 3, size: backend.size))
    #expect(String(decoding: terminal.sent(), as: UTF8.self).contains("N38"))
  }

  @Test("A window that went to another size and back before anybody looked is painted anew")
  func sameSize() throws {
    let terminal = try PseudoTerminal()
    let backend = try terminal.backend()
    defer { backend.close() }
    backend.draw(Self.board(selected: 3))
    _ = terminal.sent()
    kill(getpid(), SIGWINCH)
    #expect(backend.poll(timeout: 2000, wake: []).keys == [.resize(backend.size)])
    backend.draw(Self.board(selected: 3))
    #expect(String(decoding: terminal.sent(), as: UTF8.self).contains("N3"))
  }

  @Test("A line that is gone hangs up, at once and every time", arguments: [true, false])
  func hangUp(bySignal: Bool) throws {
    let terminal = try PseudoTerminal()
    let backend = try terminal.backend()
    defer { backend.close() }
    if bySignal { kill(getpid(), SIGHUP) } else { close(terminal.master) }
    #expect(backend.poll(timeout: nil, wake: []).keys == [.hangUp])
    #expect(backend.poll(timeout: nil, wake: []).keys == [.hangUp])
  }

  @Test("A worker's answer ends the wait, and no key is made up")
  func wake() throws {
    let terminal = try PseudoTerminal()
    let backend = try terminal.backend()
    defer { backend.close() }
    let mailbox = try Mailbox<Int>()
    mailbox.post(1)
    mailbox.post(2)
    #expect(backend.poll(timeout: 2000, wake: [mailbox.descriptor]) == Poll(keys: [], isWoken: true))
    #expect(mailbox.take() == [1, 2])
    #expect(backend.poll(timeout: 0, wake: [mailbox.descriptor]) == Poll())
  }

  @Test("The terminal is given back as it was")
  func givesBack() throws {
    let terminal = try PseudoTerminal()
    let before = try #require(TTY.settings(of: terminal.slave))
    let backend = try terminal.backend()
    let during = try #require(TTY.settings(of: terminal.slave))
    #expect(during.c_iflag & tcflag_t(IXON) == 0 && during.c_lflag & tcflag_t(ISIG | ICANON | ECHO) == 0)
    backend.draw(Self.board(selected: 3))
    backend.suspend()
    #expect(TTY.settings(of: terminal.slave)?.c_lflag == before.c_lflag)
    _ = terminal.sent()
    backend.resume()
    #expect(TTY.settings(of: terminal.slave)?.c_lflag == during.c_lflag)
    backend.draw(Self.board(selected: 3))
    #expect(terminal.sent().count > 1000)
    backend.close()
    #expect(TTY.settings(of: terminal.slave)?.c_lflag == before.c_lflag)
    let last = String(decoding: terminal.sent(), as: UTF8.self)
    #expect(last.contains("\u{1B}[?2004l") && last.contains("\u{1B}[?1049l"))
  }

  @Test("A crash gives the terminal back, says where the log is, and still is a crash")
  func crash() async throws {
    let result = try await #require(
      processExitsWith: .signal(SIGILL), observing: [\.standardOutputContent]
    ) {
      let terminal = try PseudoTerminal()
      let backend = try NcursesBackend(
        .init(terminalName: "xterm-256color", logPath: "/dev/null", input: terminal.slave, output: 1))
      backend.draw(NcursesBackendTests.board(selected: 3))
      let numbers: [Int] = []
      _ = numbers[backend.warnings.count + 1]
    }
    let sent = String(decoding: result.standardOutputContent, as: UTF8.self)
    let end = sent.suffix(400)
    for sequence in ["\u{1B}[?2004l", "\u{1B}[?1049l", "Nhật ký lỗi: /dev/null\r\n"] {
      #expect(end.contains(sequence))
    }
  }

  @Test("An unknown terminal name falls back and says so")
  func unknownTerminal() throws {
    let terminal = try PseudoTerminal()
    let backend = try terminal.backend(terminalName: "putty-unheard-of")
    defer { backend.close() }
    #expect(backend.warnings.contains { $0.contains("putty-unheard-of") })
  }

  @Test("Output into a file is refused with a sentence")
  func notATerminal() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    #expect(throws: TerminalError.notATerminal) {
      _ = try NcursesBackend(.init(terminalName: "xterm", input: ends[0], output: ends[1]))
    }
  }
}
