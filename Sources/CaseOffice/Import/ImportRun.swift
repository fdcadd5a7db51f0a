import CaseStore
import CaseWorkflow
import OfficeFiles
import WorkingCalendar

/// An import under way: records what was made ready, and counts.
struct ImportRun {
  let file: OfficeFile
  let signature: Signature
  private(set) var report = ImportReport()

  init(file: OfficeFile, signature: Signature) {
    self.file = file
    self.signature = signature
  }

  /// Takes rows into the file. Only inside `write`.
  mutating func take(_ rows: [PreparedRow], rejects: inout RejectsFile) throws {
    var head = try file.log.head()
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
      case .ready(let ready, let content, let occurrence, let warnings):
        report.read += 1
        let identity = file.rowIdentity(of: content, occurrence: occurrence)
        guard try !file.isImported(identity) else {
          report.skipped += 1
          continue
        }
        let stored = try file.record(
          ready, code: try file.nextCode(year: ready.received.year), opening: "import", by: signature,
          after: &head)
        try file.noteImported(identity, as: stored.id)
        report.imported += 1
        report.warnings += warnings.map {
          ImportReport.Reject(line: $0.line, column: $0.column, value: $0.value, reason: $0.reason)
        }
      }
    }
  }
}
