import Foundation
import TestSupport
import Testing

/// The built program in a real terminal: tmux, a server of the test's own. Waits for what is on the screen, never for time.
final class ScreensTmux {
  private let socket =
    "dunghan-\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: 0...UInt32.max))"
  private let office: TestOffice
  private static let session = "man-hinh"
  /// Long enough for a busy machine; what comes is seen at once.
  private static let patience = Duration.seconds(60)

  enum Trouble: Error, CustomStringConvertible {
    case noTmux
    case notSeen(String, screen: String)
    case failed(String)

    var description: String {
      switch self {
      case .noTmux:
        "tmux is missing: install it (apt-get install tmux); the screens are tested in a real terminal"
      case .notSeen(let words, let screen): "“\(words)” did not come to the screen in time:\n\(screen)"
      case .failed(let what): "tmux could not \(what)"
      }
    }
  }

  /// A terminal of this size with nothing in it yet.
  init(_ office: TestOffice, columns: Int = 80, rows: Int = 24) throws {
    self.office = office
    guard try Self.find("tmux") else { throw Trouble.noTmux }
    try tmux(
      [
        "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-s", Self.session,
        "/bin/sh",
      ],
      to: "open a terminal")
  }

  deinit { _ = try? run(["kill-server"]) }

  /// Starts the screens as `account` on 23/11/2026; `variables` come before the program's name.
  func start(_ account: String = "can-bo", variables: String = "", file: String? = nil) throws {
    let config = TestOffice.configDirectory
    let command =
      "clear; env LC_ALL=C.UTF-8 TERM=screen-256color DUNGHAN_CONFIG='\(config)' \(variables) '\(CommandLineProgram.path)' "
      + "--file '\(file ?? office.path)' --today 2026-11-23 --as \(account) --lang vi; echo \"ra: $?\""
    try type(command)
    try press("Enter")
  }

  /// Sends a text as typed letters, in one burst.
  func type(_ text: String) throws { try tmux(["send-keys", "-t", Self.session, "-l", text], to: "type") }

  /// Sends keys by tmux's names: `F2`, `Enter`, `BSpace`.
  func press(_ keys: String...) throws {
    try tmux(["send-keys", "-t", Self.session] + keys, to: "press \(keys)")
  }

  /// Sends bytes as they are: what an input method or a terminal sends in one go.
  func send(bytes: [UInt8]) throws {
    try tmux(["send-keys", "-t", Self.session, "-H"] + bytes.map { String($0, radix: 16) }, to: "send bytes")
  }

  /// A killed program gives nothing back; Enter is a newline again only after `stty sane` is done.
  func makeSane() throws {
    try press("C-j")
    try type("stty sane; clear; echo la'n'h")
    try press("C-j")
    try wait(for: "lanh")
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-t", Self.session, "-x", "\(columns)", "-y", "\(rows)"], to: "resize")
  }

  /// What stands on the screen now.
  var screen: String {
    get throws { try run(["capture-pane", "-p", "-t", Self.session]).output }
  }

  /// Waits until the words stand on the screen; fails with the screen as it was.
  @discardableResult
  func wait(for words: String) throws -> String {
    var last = ""
    let end = ContinuousClock.now + Self.patience
    repeat {
      last = try screen
      if last.contains(words) { return last }
    } while ContinuousClock.now < end
    throw Trouble.notSeen(words, screen: last)
  }

  /// Waits until all of it stands there at once.
  @discardableResult
  func wait(for words: [String]) throws -> String {
    var last = ""
    let end = ContinuousClock.now + Self.patience
    repeat {
      last = try screen
      if words.allSatisfy({ last.contains($0) }) { return last }
    } while ContinuousClock.now < end
    throw Trouble.notSeen(words.joined(separator: "” and “"), screen: last)
  }

  /// Waits for either.
  @discardableResult
  func wait(for words: String, or others: String) throws -> String {
    var last = ""
    let end = ContinuousClock.now + Self.patience
    repeat {
      last = try screen
      if last.contains(words) || last.contains(others) { return last }
    } while ContinuousClock.now < end
    throw Trouble.notSeen("\(words)” or “\(others)", screen: last)
  }

  private var earPath: String { office.folder + "/ear" }

  /// From now on keeps what the program sends.
  func listen() throws {
    unlink(earPath)
    try tmux(["pipe-pane", "-t", Self.session], to: "stop listening")
    try tmux(["pipe-pane", "-t", Self.session, "cat >> '\(earPath)'"], to: "listen")
    // The reader is there once its file is.
    let end = ContinuousClock.now + Self.patience
    while access(earPath, F_OK) != 0, ContinuousClock.now < end {}
  }

  /// How many bytes the program has sent since; asked once the screen shows what was waited for.
  func heard() throws -> Int {
    try tmux(["pipe-pane", "-t", Self.session], to: "stop listening")
    var last = -1
    var now = try Data(contentsOf: URL(fileURLWithPath: earPath)).count
    // What is still in the pipe is written when its end is closed.
    let end = ContinuousClock.now + Self.patience
    while now != last || now == 0, ContinuousClock.now < end {
      last = now
      _ = try screen
      now = try Data(contentsOf: URL(fileURLWithPath: earPath)).count
    }
    return now
  }

  /// The process of the screens: the child of the terminal's shell.
  func kill(_ signal: Int32) throws {
    let shell = try run(["display-message", "-p", "-t", Self.session, "#{pane_pid}"]).output
    let parent = shell.trimmingCharacters(in: .whitespacesAndNewlines)
    let children =
      (try? String(contentsOfFile: "/proc/\(parent)/task/\(parent)/children", encoding: .utf8)) ?? ""
    guard let child = children.split(separator: " ").compactMap({ Int32($0) }).first else {
      throw Trouble.failed("find the program")
    }
    Foundation.kill(child, signal)
  }

  private func tmux(_ arguments: [String], to what: String) throws {
    let outcome = try run(arguments)
    if outcome.code != 0 { throw Trouble.failed("\(what): \(outcome.output)") }
  }

  private func run(_ arguments: [String]) throws -> (code: Int32, output: String) {
    try Self.run("/usr/bin/env", ["LC_ALL=C.UTF-8", "tmux", "-u", "-L", socket] + arguments)
  }

  private static func find(_ name: String) throws -> Bool {
    try run("/bin/sh", ["-c", "command -v \(name)"]).code == 0
  }

  /// Spawned without Foundation's `Process`: it waits on a descriptor that tmux's server inherits and keeps open. The output
  /// goes through a file for the same reason.
  private static func run(_ path: String, _ arguments: [String]) throws -> (code: Int32, output: String) {
    let file = NSTemporaryDirectory() + "dunghan-tmux-\(UInt64.random(in: 0...UInt64.max))"
    defer { unlink(file) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // What other tests have open must not live on in tmux's server.
    let closing =
      "for fd in /proc/$$/fd/*; do n=${fd##*/}; [ $n -gt 2 ] && eval \"exec $n>&-\"; done; exec \"$@\""
    var words = (["/bin/bash", "-c", closing, "bash", path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    guard posix_spawn(&child, "/bin/bash", &actions, nil, &words, environ) == 0 else {
      throw Trouble.failed("start")
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let output = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    return ((status >> 8) & 0xFF, output)
  }
}
