/// A documented stop of a clock (D10): suspended on every day from `from` up to, not including, `resumed`.
package struct Suspension: Hashable, Sendable, Codable {
  package let from: CivilDate
  /// Nil while the clock still stands: how many days it will have stood is not known, and nothing is added yet.
  package let resumed: CivilDate?

  package init(from: CivilDate, resumed: CivilDate?) {
    self.from = from
    self.resumed = resumed
  }
}
