import CaseOffice

/// Reads one window of a list: which cases, in which order, after which one.
struct CaseListRequest: Errand {
  /// The rows of a window.
  static let windowSize = 100

  var filter: CaseFilter
  /// What was typed to search.
  var text: String
  /// Goes on after the case with this code.
  var after: String?
  /// The place of the window in the whole list, from 0.
  var place: Int
  /// Tells an answer to an earlier question.
  var round: Int
}

extension CaseListRequest {
  func run(in office: Office) throws -> [CaseLine] {
    if isSearchAlone { return try office.search(text, limit: 2 * Self.windowSize) }
    var filter = filter
    filter.text = text.isEmpty ? nil : text
    filter.limit = Self.windowSize
    filter.after = after
    return try office.list(filter)
  }
}

extension CaseFilter {
  /// Whether it narrows anything besides the words.
  var isNarrowing: Bool {
    isOverdue || dueWithin != nil || dueSpan != nil || awaiting != nil || state != nil || type != nil
      || unit != nil
      || receivedFrom != nil || receivedTo != nil || isOpenOnly
  }
}
