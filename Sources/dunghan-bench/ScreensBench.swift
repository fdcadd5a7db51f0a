import CaseOffice
import CaseStore
import DungHanTUI
import SQLiteKit
import TerminalKit
import WorkingCalendar

/// The screens on a whole office, without a terminal: from a closed file to the first frame with data, from a key to its
/// frame on every list, search, case and form, what the thread that reads costs a key, and what it takes of memory.
struct ScreensBench {
  let path: String
  let today: CivilDate

  static let accounts = ["can-bo", "cap-uy", "giam-sat"]

  func findings() throws -> [Finding] {
    var findings = [try firstFrame()]
    for account in Self.accounts {
      let person = try Person(try open(account))
      let times = Self.keys.map { key in Stopwatch.time { person.press(key) } }
      findings.append(
        Finding(
          "screens.keys.\(account)", "key to frame, \(account)", ours: Times(times),
          work: try heaviestKey(account)))
      findings += slowest(times)
    }
    findings += [try beating(office: open()).finding()] + (try HopBench(path: path, today: today).findings())
    findings.append(
      Finding(
        "screens.memory", "memory of the screens, most", ours: Times([Memory.peakMegabytes]), unit: "MB"))
    return findings
  }

  /// What SQLite does for each part of a day, for each role.
  func counted() throws -> [Count] {
    var counted: [Count] = []
    for account in Self.accounts {
      let first = try Connection.recordingOpening { try Person(try open(account), atFirstFrame: true) }
      counted.append(Count("screens.first-frame.\(account)", first.recording))
      let office = try open(account)
      let person = try Person(office)
      for part in Self.day {
        let recording = office.file.connection.recording { person.press(part.keys) }
        counted.append(Count("screens.\(part.name).\(account)", recording))
      }
    }
    return counted + [try beating(office: open()).count()]
  }

  private func open(_ account: String = "can-bo") throws -> Office {
    try Office.open(
      path: path, clock: .fixed(today), visitor: Office.Visitor(named: account, systemUser: "do"))
  }

  private func firstFrame() throws -> Finding {
    let times = try (0..<20).map { _ in
      try Stopwatch.time { _ = try Person(try open(), atFirstFrame: true).frame }
    }
    let (_, recording) = try Connection.recordingOpening { try Person(try open(), atFirstFrame: true) }
    return Finding(
      "screens.first-frame", "closed file to first frame", ours: Times(times), work: Work(recording))
  }

  /// The most that SQLite does for one key of the day.
  private func heaviestKey(_ account: String) throws -> Work {
    let office = try open(account)
    let person = try Person(office)
    return Self.keys.map { key in Work(office.file.connection.recording { person.press(key) }) }
      .max { $0.steps < $1.steps } ?? Work()
  }

  /// The beat of the idle program.
  private func beating(office: Office) throws -> Operation {
    let person = try Person(office)
    return Operation(key: "screens.beat", name: "idle, the check every 2 s", office: office) { person.beat() }
  }

  /// The keys that took longest, by their place in the day, for whoever wants to make them quicker.
  private func slowest(_ times: [Double]) -> [Finding] {
    times.indices.sorted { times[$0] > times[$1] }.prefix(3).map { place in
      Finding(nil, "  slowest: \(place). \(Self.keys[place].label)", ours: Times([times[place]]))
    }
  }
}

extension ScreensBench {
  static let keys: [Key] = day.flatMap(\.keys)

  /// A day's keys: the board, the list down to its end and back, its views and filters, searches letter by letter, cases
  /// with their pages and acts, calendar, figures, and the intake.
  static let day: [(name: String, keys: [Key])] = {
    func typed(_ text: String) -> [Key] { text.map { .character($0) } }
    func times(_ count: Int, _ key: Key) -> [Key] { Array(repeating: key, count: count) }
    var searches: [Key] = []
    for words in ["rac thai", "xom 3", "nuoc", "zzz", "12"] {
      searches += [.function(3)] + typed(words) + [.down]
    }
    var intake: [Key] = [.function(2), .tab, .tab, .tab] + typed("Ha Thu Mot") + [.tab]
    intake += typed("khu cho Ro, 0900 000 413") + [.tab]
    intake += typed("Rac de ba ngay khong ai thu gom, mui hoi bay vao nha") + [.tab, .escape, .escape]
    return [
      ("board", times(30, .down) + [.pageDown, .end, .home]),
      ("case", [.enter, .right, .right, .right, .right, .function(4), .down, .tab, .escape, .escape]),
      ("list", [.function(3)] + times(60, .down) + times(60, .pageDown) + [.end, .home]),
      ("views", [.tab, .tab, .tab, .tab, .down, .pageDown, .end, .backTab]),
      ("search", searches),
      ("found", [.enter, .down, .pageDown, .escape, .function(5), .tab, .tab, .function(8), .down, .escape]),
      ("calendar", [.function(7), .right, .down, .tab, .pageDown, .escape]),
      ("figures", [.control("e"), .tab, .tab, .escape]),
      ("intake", intake),
    ]
  }()
}
