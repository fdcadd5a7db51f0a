import CaseOffice
import CaseWorkflow
import Glibc
import WorkingCalendar

/// Offices of invented cases in a folder that is taken away again: the same number of cases, the same office.
final class BenchOffice {
  let folder: String
  let path: String
  let office: Office
  let today: CivilDate
  /// Milliseconds that the making took.
  let making: Double
  private let tables: OfficeTables

  init(cases: Int, configuration: String) throws {
    let scratch = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var template = Array("\(scratch)/dunghan-bench-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template), let today = CivilDate(year: 2026, month: 11, day: 23) else {
      throw ChildProcess.Failure(code: errno)
    }
    folder = String(cString: made)
    path = folder + "/office.dunghan"
    self.today = today
    tables = try OfficeTables.load(directory: configuration)
    let start = Stopwatch.now
    office = try Self.make(path, cases: cases, tables, today)
    making = Stopwatch.now - start
  }

  deinit { Self.remove(folder) }

  /// An office with a single case, to import into.
  func fresh(_ name: String) throws -> Office {
    try Self.make("\(folder)/\(name).dunghan", cases: 1, tables, today)
  }

  private static func make(
    _ path: String, cases: Int, _ tables: OfficeTables, _ today: CivilDate
  ) throws -> Office {
    try TrainingOffice.make(
      path: path, cases: cases, tables: tables, clock: .fixed(today),
      randomBytes: [UInt8](repeating: 7, count: 48))
  }

  private static func remove(_ folder: String) {
    guard let stream = opendir(folder) else { return }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      unlink(folder + "/" + name)
    }
    closedir(stream)
    rmdir(folder)
  }
}

// MARK: what is done in it

extension BenchOffice {
  /// Every measure, timed and counted.
  func findings() throws -> [Finding] {
    var findings = try screensApart()
    findings += try ProgramBench(office: office, path: path, folder: folder, today: today).findings()
    let raw = try RawDatabase(path: path)
    findings.append(try DeadlineBench.run(office.calendar()))
    findings += try ReadingBench(office: office, raw: raw, today: today).findings()
    findings += try SweepBench(office: office, folder: folder, today: today).findings(raw)
    let writing = WritingBench(office: office, folder: folder, today: today)
    findings += try writing.operations().map { try $0.finding() }
    return findings
      + (try writing.importing(rows: 50_000, into: fresh("fresh"), counting: fresh("counted")))
  }

  /// Everything that SQLite can be asked about, counted once.
  func counted() throws -> [Count] {
    let raw = try RawDatabase(path: path)
    var counted = try ReadingBench(office: office, raw: raw, today: today).operations().counted()
    counted += try ScreensBench(path: path, today: today).counted()
    let writing = WritingBench(office: office, folder: folder, today: today)
    counted += try writing.operations().counted()
    counted.append(try writing.importCount(into: fresh("counted")))
    return counted + (try SweepBench(office: office, folder: folder, today: today).counted())
  }

  /// The screens in a process of their own, so that its memory is theirs.
  private func screensApart() throws -> [Finding] {
    let file = folder + "/screens.json"
    let code = try ChildProcess(["/proc/self/exe", "--screens", path, file]).wait()
    guard code == 0, let findings = try [Finding].kept(in: file) else {
      return [Finding("screens", "the screens", missing: "their process ended with \(code)")]
    }
    return findings
  }
}
