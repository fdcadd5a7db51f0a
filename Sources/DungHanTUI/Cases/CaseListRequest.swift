import CaseOffice

/// Reads one window of a list: which cases, in which order, after which one.
struct CaseListRequest: Errand {
  /// The rows of a window.
  static let windowSize = 100
  /// Of the cases with the words typed only so many of the newest are looked through.
  static let newestHits = 1_000

  struct Window: Sendable {
    var lines: [CaseLine]
    /// Older cases that have the words were left out: only so many of the newest were looked at.
    var newestOnly: Int?
  }

  var filter: CaseFilter
  /// What was typed to search.
  var text: String
  /// Goes on after the case with this code.
  var after: String?
  /// The place of the window in the whole list, from 0.
  var place: Int
  /// Tells an answer to an earlier question.
  var round: Int
  /// Tells an answer that begins after a row of windows which were read again since.
  var edition = 0
  /// How many rows it reads.
  var size = Self.windowSize
}

extension CaseListRequest {
  func run(in office: Office) throws -> Window {
    if isSearchAlone {
      let lines = try office.search(text, limit: 2 * Self.windowSize, whileTyping: true)
      return Window(lines: lines, newestOnly: lines.count < 2 * Self.windowSize ? nil : lines.count)
    }
    var filter = filter
    filter.limit = size
    filter.after = after
    guard !text.isEmpty else { return Window(lines: try office.list(filter)) }
    filter.text = text
    let found = try office.list(filter, amongNewest: Self.newestHits)
    return Window(lines: found.lines, newestOnly: found.areAll ? nil : Self.newestHits)
  }
}

extension CaseFilter {
  /// Whether it narrows anything besides the words.
  var isNarrowing: Bool {
    isOverdue || dueWithin != nil || dueSpan != nil || awaiting != nil || state != nil || type != nil
      || unit != nil
      || receivedFrom != nil || receivedTo != nil || isOpenOnly || isAssignedByMe || asked != nil
  }
}
