import CaseStore
import CaseWorkflow
import OfficeFiles
import WorkingCalendar

/// An import under way: records what was made ready, and counts.
struct ImportRun {
  let file: OfficeFile
  let signature: Signature
  private(set) var report = ImportReport()
  private var known: ImportedRows
  /// The code of a case whose sender stands in the open, where this account is shown it.
  private let openCode: (Int64) throws -> String?

  init(
    file: OfficeFile, signature: Signature, sender: @escaping (Int64) throws -> KeptSender?,
    openCode: @escaping (Int64) throws -> String?
  ) {
    self.openCode = openCode
    known = ImportedRows(sender: sender)
    self.file = file
    self.signature = signature
  }

  /// Takes about `count` rows into the file; whether there may be more. Only inside `write`.
  mutating func take(
    _ count: Int, from next: () throws -> [PreparedRow]?, rejects: inout RejectsFile
  ) throws -> Bool {
    var head = try file.log.head()
    let enough = report.read + count
    while report.read < enough {
      guard let rows = try next() else { return false }
      try take(rows, after: &head, rejects: &rejects)
    }
    return true
  }

  private mutating func take(
    _ rows: [PreparedRow], after head: inout EventLog.Head, rejects: inout RejectsFile
  ) throws {
    for row in rows {
      switch row {
      case .passedOver:
        break
      case .rejected(let reject):
        report.read += 1
        report.rejected += 1
        report.rejects.append(
          ImportReport.Reject(
            line: reject.line, column: reject.column, value: reject.value, reason: reject.reason))
        rejects.write(reject)
      case .ready(let ready, let identity, let isMasked, let warnings):
        report.read += 1
        let finding = try known.find(
          identity.content, occurrence: identity.occurrence, of: identity.sender, in: file)
        guard case .new(let like) = finding else {
          report.skipped += 1
          if finding == .uncompared { report.uncompared.append(identity.line) }
          continue
        }
        try file.record(
          ready, code: try file.nextCode(year: ready.received.year), opening: StoredMatter.importKind,
          by: signature,
          after: &head)
        report.imported += 1
        if let like, let code = try openCode(like) {
          report.warnings.append(.alike(code, line: identity.line))
        }
        if isMasked { report.masked += 1 }
        report.warnings += warnings.map {
          ImportReport.Reject(line: $0.line, column: $0.column, value: $0.value, reason: $0.reason)
        }
      }
    }
  }
}

extension ImportReport.Reject {
  /// A row that may be one that came in before, with more or less of its sender.
  fileprivate static func alike(_ code: String, line: Int) -> Self {
    Self(
      line: line, column: "", value: "",
      reason: Phrase(
        vi:
          "chữ như \(code) đã nhập, chỉ khác phần người gửi ghi thêm hoặc thiếu; nếu là một đơn thì ghép (case merge)",
        en:
          "reads as \(code), which is in the book, with more or less of its sender; if it is the same, merge them (case merge)"
      ))
  }
}
