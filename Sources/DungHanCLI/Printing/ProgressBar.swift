import CaseWorkflow
import Glibc
import VietnameseText

/// How far a long work has come, on standard error when that is a terminal; else nothing is written.
final class ProgressBar {
  private let streams: Streams
  private let language: Language
  private let total: Int
  /// What is counted: “dòng”.
  private let things: Phrase
  private var shown = -1
  private static let width = 30

  /// `total` is asked for only when there is somebody to see it.
  init(_ session: Session, of things: Phrase, total: () -> Int = { 0 }) {
    self.things = things
    streams = session.streams
    language = session.language
    self.total = session.streams.isErrorTerminal ? total() : 0
  }

  /// The second half of a long look at a book: nobody knows how long each case takes.
  func showCompared(_ cases: Int64) {
    guard streams.isErrorTerminal else { return }
    shown = max(shown, 0)
    let words = Phrase(vi: "đã so \(cases) hồ sơ với nhật ký", en: "\(cases) cases compared with the log")
    write("\r\(words(language))\u{1B}[K")
  }

  func show(_ done: Int) {
    guard streams.isErrorTerminal else { return }
    let share = total > 0 ? min(99, done * 100 / total) : 0
    // Drawn when something about it changes, not for every row.
    let step = total > 0 ? share : done / 1000
    guard step != shown else { return }
    shown = step
    let filled = share * Self.width / 100
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    write("\r\(total > 0 ? "\(bar) \(share) % · " : "")\(done) \(things(language))\u{1B}[K")
  }

  /// Does the work, and leaves the line empty for what is said next.
  func during<Result>(_ work: () throws -> Result) rethrows -> Result {
    defer { clear() }
    return try work()
  }

  private func clear() {
    guard streams.isErrorTerminal, shown >= 0 else { return }
    shown = -1
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) {
    streams.writeError(Array(text.utf8))
  }
}

/// How many lines a file has, counted fast; 0 when it cannot be read.
func countLines(ofFileAt path: String) -> Int {
  guard let stream = fopen(path, "re") else { return 0 }
  defer { fclose(stream) }
  var bytes = [UInt8](repeating: 0, count: 1 << 18)
  var lines = 0
  while true {
    let count = fread(&bytes, 1, bytes.count, stream)
    if count == 0 { return lines }
    for byte in bytes[..<count] where byte == UInt8(ascii: "\n") { lines += 1 }
  }
}
