import FoundationEssentials
import Glibc
import WorkingCalendar

/// What the program costs beside SQLite itself, in one process on one machine; `Arguments.usage` says how it is asked.
@main
struct DungHanBench {
  static func main() {
    do {
      let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
      if let screens = arguments.screens {
        try measureScreens(screens.office, into: screens.into)
      } else if arguments.isCountsOnly {
        exit(try count(arguments) ? 0 : 1)
      } else {
        try measure(arguments)
      }
    } catch let problem as Arguments.Problem {
      say(problem.text)
      exit(2)
    } catch {
      say("\(error)")
      exit(6)
    }
  }

  private static var configuration: String {
    getenv("DUNGHAN_CONFIG").map { String(cString: $0) } ?? "config"
  }
  private static var thresholdsPath: String { configuration + "/benchmarks/thresholds.json" }

  // MARK: times

  private static func measure(_ arguments: Arguments) throws {
    let thresholds = try Thresholds.read(thresholdsPath)
    // What is for people makes way for what is for machines.
    let show: (String) -> Void = arguments.json == "" ? { say($0) } : { print($0) }
    var reports: [OfficeReport] = []
    for cases in arguments.sizes {
      let bench = try BenchOffice(cases: cases, configuration: configuration)
      show(
        "\(cases) invented cases in \(Int(bench.making)) ms (\(Int(Double(cases) / bench.making * 1000)) /s)\n"
      )
      let report = OfficeReport(cases: cases, findings: try bench.findings(), thresholds: thresholds)
      show(report.text())
      reports.append(report)
    }
    let growth = Growth.all(reports, thresholds)
    if !growth.isEmpty { show(growth.map(\.text).joined(separator: "\n")) }
    try write(
      RunReport(sqlite: CountsGate.sqliteVersion, offices: reports, growth: growth).json(), to: arguments.json
    )
  }

  private static func measureScreens(_ office: String, into file: String) throws {
    guard let today = CivilDate(year: 2026, month: 11, day: 23) else { return }
    try ScreensBench(path: office, today: today).findings().keep(in: file)
  }

  // MARK: counts

  /// False where more was counted than is allowed.
  private static func count(_ arguments: Arguments) throws -> Bool {
    var thresholds = try Thresholds.read(thresholdsPath)
    var table: [String: [String: Work]] = [:]
    var remarks: [CountsGate.Remark] = []
    for cases in arguments.sizes {
      let counted = try BenchOffice(cases: cases, configuration: configuration).counted()
      table["\(cases)"] = Dictionary(counted.map { ($0.key, $0.work) }, uniquingKeysWith: { $1 })
      if let key = arguments.statements {
        print("\(key), \(cases) cases:\n\(counted.first { $0.key == key }?.statements() ?? "  not counted")")
        continue
      }
      remarks += CountsGate(thresholds: thresholds).remarks(counted, cases: cases)
      if arguments.json != "" { print(counted.table(cases: cases)) }
      if arguments.accepts { thresholds.counts["\(cases)"] = CountsGate.allowing(counted) }
    }
    let json = JSONEncoder()
    json.outputFormatting = [.prettyPrinted, .sortedKeys]
    try write(String(decoding: try json.encode(table), as: UTF8.self) + "\n", to: arguments.json)
    if arguments.accepts {
      thresholds.sqlite = CountsGate.sqliteVersion
      try write(thresholds.written(), to: thresholdsPath)
      say("\(thresholdsPath): allows what was counted now; look at the difference before it is kept")
      return true
    }
    return judge(remarks, thresholds)
  }

  private static let mostRemarks = 12

  private static func judge(_ remarks: [CountsGate.Remark], _ thresholds: Thresholds) -> Bool {
    let isBroken = remarks.contains(where: \.isViolation)
    let worst = remarks.filter { $0.isViolation == isBroken }.sorted { $0.excess > $1.excess }
    for remark in worst.prefix(mostRemarks) { say("\(thresholdsPath): \(remark.text)") }
    if worst.count > mostRemarks { say("… and \(worst.count - mostRemarks) measures more") }
    if thresholds.sqlite != CountsGate.sqliteVersion, !remarks.isEmpty {
      say(
        "the thresholds were counted with SQLite \(thresholds.sqlite), here is \(CountsGate.sqliteVersion): half as much again is allowed"
      )
    }
    if isBroken {
      say("which statements: config/dev counts --statements MEASURE")
      say(
        "mend them; or, when the work is worth it, config/dev counts --accept, and say why in the commit"
      )
    } else if !remarks.isEmpty {
      say("less work than is allowed: config/dev counts --accept keeps it so")
    }
    return !isBroken
  }

  // MARK: speaking

  private static func say(_ text: String) {
    let line = Array((text + "\n").utf8)
    _ = Glibc.write(STDERR_FILENO, line, line.count)
  }

  /// Nowhere for nil, to standard output for an empty path.
  private static func write(_ text: String, to path: String?) throws {
    guard let path else { return }
    if path.isEmpty {
      print(text, terminator: "")
      return
    }
    guard let file = fopen(path, "w") else { throw ChildProcess.Failure(code: errno) }
    defer { fclose(file) }
    guard fputs(text, file) >= 0 else { throw ChildProcess.Failure(code: errno) }
  }
}
