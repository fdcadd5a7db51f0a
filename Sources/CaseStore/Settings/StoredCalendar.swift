package import WorkingCalendar

/// The special days of an office and the span of years that is announced, as its file keeps them.
package struct StoredCalendar: Hashable, Sendable, Codable {
  /// The weekly rest: 1 for Monday to 7 for Sunday.
  package var weekend: [Int]
  package var firstAnnounced: Int
  package var lastAnnounced: Int
  package var days: [SpecialDay]

  package init(weekend: [Int], firstAnnounced: Int, lastAnnounced: Int, days: [SpecialDay]) {
    self.weekend = weekend
    self.firstAnnounced = firstAnnounced
    self.lastAnnounced = lastAnnounced
    self.days = days
  }
}
