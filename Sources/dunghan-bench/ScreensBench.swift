import CaseOffice
import CaseWorkflow
import DungHanTUI
import Glibc
import TerminalKit
import WorkingCalendar

/// The screens on a whole office, without a terminal: from a closed file to the first frame with data, from a key to its
/// frame on every list, search, case and form, and what it takes of memory.
struct ScreensBench {
  let path: String
  let today: CivilDate

  private static let size = Size(rows: 24, columns: 80)

  func findings() throws -> [Finding] {
    var first: [Double] = []
    for _ in 0..<20 { first.append(try Stopwatch.time { _ = try desk().frame }) }
    var findings = [Finding(name: "closed file to first frame", ours: Times(first), budget: "≤ 30 ms")]
    for account in ["can-bo", "cap-uy", "giam-sat"] {
      let desk = try desk(account)
      var times: [Double] = []
      for key in Self.day { times.append(Stopwatch.time { desk.press(key) }) }
      findings.append(
        Finding(name: "key to frame, \(account)", ours: Times(times), budget: "p99 ≤ 16 ms"))
      findings += slowest(times)
    }
    return findings
  }

  /// The keys that took longest, by their place in the day, for whoever wants to make them quicker.
  private func slowest(_ times: [Double]) -> [Finding] {
    times.indices.sorted { times[$0] > times[$1] }.prefix(3).map { place in
      Finding(
        name: "  slowest: \(place). \(Self.day[place].label)", ours: Times([times[place]]), budget: "")
    }
  }

  private func desk(_ account: String = "can-bo") throws -> Person {
    try Person(
      Office.open(
        path: path, clock: .fixed(today), visitor: Office.Visitor(named: account, systemUser: "do")),
      Self.size)
  }

  /// A day's keys: the board, the list down to its end and back, its views and filters, searches letter by letter, cases
  /// with their pages and acts, and the intake.
  private static let day: [Key] = {
    func typed(_ text: String) -> [Key] { text.map { .character($0) } }
    var keys: [Key] = Array(repeating: .down, count: 30) + [.pageDown, .end, .home, .enter]
    keys += [.right, .right, .right, .right, .function(4), .down, .tab, .escape, .escape]
    keys += [.function(3)] + Array(repeating: .down, count: 60) + Array(repeating: .pageDown, count: 60)
    keys += [.end, .home, .tab, .tab, .tab, .tab, .down, .pageDown, .end, .backTab]
    for words in ["rac thai", "xom 3", "nuoc", "zzz", "12"] {
      keys += [.function(3)] + typed(words) + [.down]
    }
    keys += [.enter, .down, .pageDown, .escape, .function(5), .tab, .tab, .function(8), .down, .escape]
    keys +=
      [.function(2), .tab, .tab, .tab] + typed("Ha Thu Mot") + [.tab] + typed("khu cho Ro, 0900 000 413")
    keys += [.tab] + typed("Rac de ba ngay khong ai thu gom, mui hoi bay vao nha") + [.tab, .escape]
    return keys
  }()

  /// Measures in a process of its own, so that its memory is that of the screens.
  static func runApart(_ path: String) {
    fflush(nil)
    var child: pid_t = 0
    let arguments: [String] = ["dunghan-bench", "--screens", path]
    let words = arguments.map { (word: String) -> UnsafeMutablePointer<CChar>? in strdup(word) } + [nil]
    defer { for word in words { free(word) } }
    guard posix_spawn(&child, "/proc/self/exe", nil, nil, words, environ) == 0 else { return }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
  }

  /// The most memory this process has held, in megabytes.
  static var peakMegabytes: Double {
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.hasPrefix("VmHWM:") else { continue }
      return (text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) / 1024
    }
    return 0
  }
}

/// Somebody at the screens without a terminal: a key, all that follows from it, and the frame.
private final class Person {
  private var program: ScreenProgram
  private let host: ScreenHost
  private let size: Size
  private(set) var frame: Frame

  init(_ office: Office, _ size: Size) throws {
    self.size = size
    host = ScreenHost(office: office)
    program = ScreenProgram(desk: try Desk(office: office, language: .vi))
    frame = Frame(size: size)
    send(.started(size))
  }

  func press(_ key: Key) { send(.key(key)) }

  private func send(_ event: Event<ScreenMessage>) {
    var events = [event]
    while !events.isEmpty {
      for effect in program.update(events.removeFirst()) {
        if case .message(let message) = host.perform(effect) { events.append(.message(message)) }
      }
    }
    frame = program.render(size: size)
  }
}
