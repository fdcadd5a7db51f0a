import CaseOffice
import CaseStore
import CaseWorkflow
import Glibc
import WorkingCalendar

/// `dunghan-bench [--cases N] [--json FILE]`: what the program costs beside SQLite itself, in one process on one machine.
/// `--screens OFFICE` measures the screens on an office that is there, in a process that does nothing else.
@main
struct DungHanBench {
  static func main() throws {
    let words = CommandLine.arguments
    let cases = value(of: "--cases", in: words).flatMap { Int($0) } ?? 100_000
    guard let today = CivilDate(year: 2026, month: 11, day: 23) else { exit(6) }
    if let office = value(of: "--screens", in: words) {
      print(Report.text(try ScreensBench(path: office, today: today).findings()))
      print("memory at most \(Int(ScreensBench.peakMegabytes)) MB (budget 40 MB)\n")
      return
    }
    let scratch = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var template = Array("\(scratch)/dunghan-bench-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { exit(6) }
    let folder = String(cString: made)
    defer { remove(folder) }
    let tables = try OfficeTables.load(
      directory: getenv("DUNGHAN_CONFIG").map { String(cString: $0) } ?? "config")
    let path = folder + "/office.dunghan"
    var office: Office?
    let making = try Stopwatch.time {
      office = try TrainingOffice.make(
        path: path, cases: cases, tables: tables, clock: .fixed(today),
        randomBytes: [UInt8](repeating: 7, count: 48))
    }
    guard let office else { exit(6) }
    print("\(cases) invented cases in \(Int(making)) ms (\(Int(Double(cases) / making * 1000)) /s)\n")
    ScreensBench.runApart(path)
    let raw = try RawDatabase(path: path)
    var findings = [try DeadlineBench.run(office.calendar())]
    findings += try ReadingBench(office: office, raw: raw, today: today).findings()
    findings += try SweepBench(office: office, raw: raw, folder: folder, today: today).findings()
    let writing = WritingBench(office: office, folder: folder, today: today)
    let fresh = try TrainingOffice.make(
      path: folder + "/fresh.dunghan", cases: 1, tables: tables, clock: .fixed(today),
      randomBytes: [UInt8](repeating: 7, count: 48))
    findings += [try writing.log()] + (try writing.importing(rows: 50_000, into: fresh))
    print(Report.text(findings))
    if let file = value(of: "--json", in: words), let stream = fopen(file, "w") {
      fputs(Report.json(findings, cases: cases), stream)
      fclose(stream)
    }
  }

  private static func value(of flag: String, in words: [String]) -> String? {
    words.firstIndex(of: flag).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
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
