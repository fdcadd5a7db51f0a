import CaseStore
import CaseWorkflow
import OfficeFiles
import WorkingCalendar

/// A row of an old book, read, decided on and made ready away from the file.
enum PreparedRow: Sendable {
  /// It holds no case.
  case passedOver
  case rejected(RegisterReject)
  /// `isMasked`: its words told who the sealed sender is.
  case ready(ReadyCase, identity: PreparedIdentity, isMasked: Bool, warnings: [RegisterRemark])
}

/// What a row is known by: what it says, the how-manieth of its file that says so, and who it is from.
struct PreparedIdentity: Sendable {
  var content: RowContent
  var occurrence: Int
  var sender: Sender
  /// The line of the file.
  var line: Int
}

/// Reads a register and makes its rows ready, on a thread of its own: reading and deciding cost as much as recording.
// Proof: it is made, then given to the thread that reads, and used by that one alone until the thread has ended.
final class RegisterClerk: @unchecked Sendable {
  let reader: RegisterReader
  /// One for each of the office's types.
  let engines: [CaseTypeKey: Engine]
  let preparer: CasePreparer
  let entered: CivilDate
  /// How often each content occurred so far in this file, by a hash that is the same in every run.
  private var occurrences: [UInt64: Int] = [:]

  init(
    reader: RegisterReader, engines: [CaseTypeKey: Engine], preparer: CasePreparer, entered: CivilDate
  ) {
    self.reader = reader
    self.engines = engines
    self.preparer = preparer
    self.entered = entered
  }

  /// The next rows, at most `count`; nil when there are none left.
  func next(_ count: Int) throws -> [PreparedRow]? {
    var rows: [PreparedRow] = []
    rows.reserveCapacity(count)
    while rows.count < count, let item = try read() { rows.append(try prepare(item)) }
    return rows.isEmpty ? nil : rows
  }

  private func read() throws -> RegisterItem? {
    do {
      return try reader.next()
    } catch {
      throw OfficeProblem(.badInput, error.reason)
    }
  }

  private func prepare(_ item: RegisterItem) throws -> PreparedRow {
    switch item {
    case .skipped: return .passedOver
    case .rejected(let reject): return .rejected(reject)
    case .row(let row):
      guard let engine = engines[row.type] else {
        throw FieldProblem(
          field: "type", value: row.type, reason: .unknownChoice(possible: engines.keys.sorted()))
      }
      var sender = Sender(
        name: row.senderName ?? "", address: row.senderAddress ?? "", phone: row.senderPhone ?? "")
      var history = history(of: row, type: engine.type)
      let isMasked = history.intake.isSealed && SealedRow.mask(&history, &sender)
      let content = preparer.rowContent(
        row.normalisedKey(words: [history.intake.summary] + history.texts.map(\.text)))
      let occurrence = occurrences[content.short, default: 0] + 1
      occurrences[content.short] = occurrence
      let decision: Decision
      do {
        decision = try engine.record(history, code: "")
      } catch {
        return .rejected(
          RegisterReject(line: row.line, column: "", value: "", reason: error.message, raw: row.raw))
      }
      let ready = try preparer.prepare(decision, of: engine.type, sender: sender, on: entered)
      return .ready(
        ready,
        identity: PreparedIdentity(content: content, occurrence: occurrence, sender: sender, line: row.line),
        isMasked: isMasked, warnings: row.warnings)
    }
  }

  private func history(of row: RegisterRow, type: CaseType) -> RecordedHistory {
    var history = RecordedHistory(
      intake: Intake(
        received: row.received, source: row.source.rawValue, isSealed: type.isSealedByDefault,
        people: row.people ?? 1, summary: row.summary),
      addressees: row.unit.map { [$0] } ?? [], sent: row.forwarded, sentDocument: row.forwardDocument,
      receivedByBody: row.receivedByUnit, isExtended: row.extendedTo != nil, answered: row.answered,
      answerDocument: row.answerDocument, outcome: row.outcome, told: row.notified,
      isToldUnrecorded: reader.layout.columns[.notified] == nil)
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
