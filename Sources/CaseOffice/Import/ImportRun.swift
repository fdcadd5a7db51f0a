import CaseStore
import CaseWorkflow
import OfficeFiles
import WorkingCalendar

/// An import under way: what it has counted, and what it keeps so that a row costs little.
struct ImportRun {
  let office: Office
  let actor: Actor
  /// The book has no column for telling the sender.
  let isToldUnrecorded: Bool
  private(set) var report = ImportReport()
  private var engines: [CaseTypeKey: Engine] = [:]
  /// How often each content occurred so far in this file, by a hash that is the same in every run.
  private var occurrences: [UInt64: Int] = [:]

  init(office: Office, actor: Actor, isToldUnrecorded: Bool) {
    self.office = office
    self.actor = actor
    self.isToldUnrecorded = isToldUnrecorded
  }

  /// Takes up to `count` rows into the file; true when there are no more. Only inside `write`.
  mutating func take(_ count: Int, from reader: RegisterReader, rejects: inout RejectsFile) throws -> Bool {
    var head = try office.file.log.head()
    for _ in 0..<count {
      guard let item = try next(reader) else { return true }
      switch item {
      case .skipped:
        continue
      case .rejected(let reject):
        report.read += 1
        turnAway(reject, &rejects)
      case .row(let row):
        report.read += 1
        try takeIn(row, after: &head, rejects: &rejects)
      }
    }
    return false
  }

  private func next(_ reader: RegisterReader) throws -> RegisterItem? {
    do {
      return try reader.next()
    } catch {
      throw OfficeProblem(.badInput, error.reason)
    }
  }

  private mutating func turnAway(_ reject: RegisterReject, _ rejects: inout RejectsFile) {
    report.rejected += 1
    report.rejects.append(
      ImportReport.Reject(
        line: reject.line, column: reject.column, value: reject.value, reason: reject.reason))
    rejects.write(reject)
  }

  private mutating func takeIn(
    _ row: RegisterRow, after head: inout EventLog.Head, rejects: inout RejectsFile
  ) throws {
    let content = office.file.rowContent(row.normalisedKey)
    let occurrence = occurrences[content.short, default: 0] + 1
    occurrences[content.short] = occurrence
    let identity = office.file.rowIdentity(of: content, occurrence: occurrence)
    guard try !office.file.isImported(identity) else {
      report.skipped += 1
      return
    }
    let engine = try engine(for: row.type)
    let history = history(of: row, type: engine.type)
    let decision: Decision
    do {
      // The rules are asked before a code is taken, so that a row turned away leaves no gap.
      decision = try engine.record(history, code: "")
    } catch {
      turnAway(
        RegisterReject(line: row.line, column: "", value: "", reason: error.message, raw: row.raw), &rejects)
      return
    }
    let stored = try office.file.record(
      decision.coded(try office.file.nextCode(year: row.received.year)), opening: "import",
      sender: Sender(
        name: row.senderName ?? "", address: row.senderAddress ?? "", phone: row.senderPhone ?? ""),
      by: office.signature(actor), after: &head)
    try office.file.noteImported(identity, as: stored.id)
    report.imported += 1
    report.warnings += row.warnings.map {
      ImportReport.Reject(line: $0.line, column: $0.column, value: $0.value, reason: $0.reason)
    }
  }

  private mutating func engine(for type: CaseTypeKey) throws -> Engine {
    if let known = engines[type] { return known }
    let engine = try office.engine(openingA: type, by: actor)
    engines[type] = engine
    return engine
  }

  private func history(of row: RegisterRow, type: CaseType) -> RecordedHistory {
    var history = RecordedHistory(
      intake: Intake(
        received: row.received, source: row.source.rawValue, isSealed: type.isSealedByDefault,
        people: row.people ?? 1, title: row.summary.firstWords, summary: row.summary),
      addressees: row.unit.map { [$0] } ?? [], sent: row.forwarded, sentDocument: row.forwardDocument,
      receivedByBody: row.receivedByUnit, isExtended: row.extendedTo != nil, answered: row.answered,
      answerDocument: row.answerDocument, outcome: row.outcome, told: row.notified,
      isToldUnrecorded: isToldUnrecorded)
    if let result = row.resultText { history.texts.append(.init(field: "result", text: result)) }
    let remarks = notes(of: row)
    if !remarks.isEmpty { history.texts.append(.init(field: "note", text: remarks)) }
    return history
  }

  /// Everything else the book says of the row, so that nothing of it is lost.
  private func notes(of row: RegisterRow) -> String {
    var lines: [String] = []
    if let ordinal = row.ordinal { lines.append("Số trong sổ cũ: \(ordinal)") }
    if let day = row.petitionDate { lines.append("Ngày trên đơn: \(day.vietnamese)") }
    if let field = row.fieldOfWork { lines.append("Lĩnh vực: \(field)") }
    if row.isAnonymous { lines.append("Không để tên") }
    if row.unitIsPart, let unit = row.unitText { lines.append("Nơi giải quyết: \(unit)") }
    if let due = row.dueText { lines.append("Hạn ghi trong sổ: \(due)") }
    if let extended = row.extensionText { lines.append("Gia hạn: \(extended)") }
    lines += row.extras.map { "\($0.heading): \($0.text)" }
    if let notes = row.notes { lines.append(notes) }
    return lines.joined(separator: "\n")
  }
}

extension Decision {
  /// The same opening under the code it was given.
  fileprivate func coded(_ code: String) -> Decision {
    var coded = self
    if case .opened(var opening) = changes.first {
      opening.code = code
      coded.changes[0] = .opened(opening)
    }
    return coded
  }
}
