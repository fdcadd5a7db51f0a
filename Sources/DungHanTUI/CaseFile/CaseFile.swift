import CaseOffice

/// One case whole, with what happened to it and what can be done.
struct CaseFile: Sendable {
  var detail: CaseDetail
  var history: [HistoryEntry]
  var offers: [ActionOffer]

  init(detail: CaseDetail, history: [HistoryEntry], offers: [ActionOffer]) {
    self.detail = detail
    self.history = history
    self.offers = offers
  }

  var code: String { detail.line.code }
  var version: Int { detail.line.version }

  init(reading code: String, in office: Office) throws {
    let detail = try office.show(code: code)
    let full = detail.line.code
    self.init(detail: detail, history: try office.history(code: full), offers: try office.offers(code: full))
  }
}
