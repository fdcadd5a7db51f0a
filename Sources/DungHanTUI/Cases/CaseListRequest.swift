package import CaseOffice

/// One window of a list: which cases, in which order, after which one.
package struct CaseListRequest: Sendable {
  /// The rows of a window.
  package static let windowSize = 100

  package var filter: CaseFilter
  /// What was typed to search.
  package var text: String
  /// Goes on after the case with this code.
  package var after: String?
  /// The place of the window in the whole list, from 0.
  package var place: Int
  /// Tells an answer to an earlier question.
  package var round: Int

  package init(filter: CaseFilter, text: String, after: String?, place: Int, round: Int) {
    self.filter = filter
    self.text = text
    self.after = after
    self.place = place
    self.round = round
  }
}

extension CaseFilter {
  /// Whether it narrows anything besides the words.
  package var isNarrowing: Bool {
    isOverdue || dueWithin != nil || awaiting != nil || state != nil || type != nil || unit != nil
      || receivedFrom != nil || receivedTo != nil || isOpenOnly
  }
}
