/// When an answer is due, and how sure that is.
package struct Deadline: Hashable, Sendable, Codable {
  package let received: CivilDate
  package let days: Int
  package let unit: TermUnit
  /// The last day on which it is on time (D4), every uncertain day counted as off (D16).
  package let due: CivilDate
  /// Whether a notice still to come or an uncertain day can move `due` (D12).
  package let isProvisional: Bool
  /// The due date if every uncertain day came to be worked.
  package let earliest: CivilDate
  /// The latest due date any reading of the uncertain days gives. Steps that cannot be undone wait for it (D12).
  package let latest: CivilDate

  package init(
    received: CivilDate, days: Int, unit: TermUnit, due: CivilDate, isProvisional: Bool, earliest: CivilDate,
    latest: CivilDate
  ) {
    self.received = received
    self.days = days
    self.unit = unit
    self.due = due
    self.isProvisional = isProvisional
    self.earliest = earliest
    self.latest = latest
  }
}
