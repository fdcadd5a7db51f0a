import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

/// `deadline --stdin`: one date a line in, one due date a line out, in bytes, as fast as they come.
///
/// Lines stay side by side: a blank line gives a blank line, and so does one that cannot be answered; after the last,
/// the first of those is named (exit 2).
final class DeadlineStream {
  private let session: Session
  private let today: CivilDate
  /// Of a line, what was read so far; of a line far too long to be a date, its beginning.
  private var held: [UInt8] = []
  private var line = 0
  private var firstBad: (line: Int, reason: Phrase)?
  private var bad = 0
  private static let longestLine = 256

  init(_ session: Session) {
    self.session = session
    today = session.clock.today
  }

  func run() throws {
    let question = try DeadlineQuestion(session, on: today)
    if session.format == .json {
      let list = try JSONList(session.output)
      try eachLine { try list.add(json($0, question)) }
      try list.end()
    } else {
      try eachLine { bytes in
        let due = due(bytes, question)
        try session.output.append { output in
          if let due { IsoBytes.append(due, to: &output) }
          output.append(UInt8(ascii: "\n"))
        }
      }
    }
    guard let firstBad else { return }
    let others =
      bad > 1
      ? Phrase(vi: " (và \(bad - 1) dòng khác)", en: " (and \(EnglishCount.of(bad - 1, "more line")))")
      : Phrase("")
    throw OfficeProblem.usage(
      vi: "dòng \(firstBad.line): \(firstBad.reason.vi)\(others.vi)",
      en: "line \(firstBad.line): \(firstBad.reason.en)\(others.en)")
  }

  /// Gives `body` every line, without what ends it. After each piece read what is answered is sent on, so that another
  /// program can ask line by line.
  private func eachLine(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    var isFirst = true
    while true {
      var bytes = session.streams.read(1 << 16)
      if bytes.isEmpty { break }
      if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      isFirst = false
      try bytes.withUnsafeBufferPointer { try cut($0, body) }
      try session.output.flush()
    }
    if !held.isEmpty { try endLine(body) }
  }

  private func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    var start = 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      if held.isEmpty {
        line += 1
        try body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      } else {
        hold(bytes[start..<end])
        try endLine(body)
      }
      start = end + 1
    }
    hold(bytes[start...])
  }

  private func hold(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    held.append(contentsOf: bytes.prefix(max(0, Self.longestLine - held.count)))
  }

  private func endLine(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    line += 1
    let bytes = held
    held.removeAll(keepingCapacity: true)
    try bytes.withUnsafeBufferPointer { try body($0) }
  }

  /// The due date of one line; nil for a blank line, and for one that is noted as bad.
  private func due(_ bytes: UnsafeBufferPointer<UInt8>, _ question: DeadlineQuestion) -> CivilDate? {
    guard let received = received(bytes) else { return nil }
    do {
      return try question.rules.calendar.deadline(received: received, length: question.length).due
    } catch {
      note(error.words)
      return nil
    }
  }

  private func json(_ bytes: UnsafeBufferPointer<UInt8>, _ question: DeadlineQuestion) throws -> JSONValue {
    guard let received = received(bytes) else { return .null }
    do {
      return try question.answer(received).json
    } catch let problem as OfficeProblem {
      note(problem.message)
      return .null
    }
  }

  private func received(_ line: UnsafeBufferPointer<UInt8>) -> CivilDate? {
    var bytes = line[...]
    while let last = bytes.last, last <= UInt8(ascii: " ") { bytes = bytes.dropLast() }
    while let first = bytes.first, first <= UInt8(ascii: " ") { bytes = bytes.dropFirst() }
    if bytes.isEmpty { return nil }
    if let day = IsoBytes.day(bytes) { return day }
    let text = String(decoding: bytes, as: UTF8.self)
    if let day = CivilDate.read(text, today: today) { return day }
    let shown = text.sanitizedForTerminal().truncated(toWidth: 40)
    note(
      Phrase(
        vi: "không có ngày “\(shown)”; ghi như 2026-11-02 hoặc 2/11/2026",
        en: "there is no date “\(shown)”; write 2026-11-02 or 2/11/2026"))
    return nil
  }

  private func note(_ reason: Phrase) {
    bad += 1
    if firstBad == nil { firstBad = (line, reason) }
  }
}
