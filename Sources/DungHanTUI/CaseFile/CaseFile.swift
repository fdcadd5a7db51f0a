import CaseOffice
import CaseWorkflow

/// One case whole, with what happened to it and what can be done.
struct CaseFile: Sendable {
  var detail: CaseDetail
  var history: [HistoryEntry]
  var offers: [ActionOffer]
  /// The last act, where this account may take it back.
  var undoable: UndoableAct?

  var code: String { detail.line.code }
  var version: Int { detail.line.version }
}

extension CaseFile {
  init(reading code: String, in office: Office) throws {
    let detail = try office.show(code: code)
    let full = detail.line.code
    self.init(
      detail: detail, history: try office.history(code: full), offers: try office.offers(code: full),
      undoable: try office.undoable(code: full))
  }
}
