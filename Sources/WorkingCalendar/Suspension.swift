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

/// The stretches in which a clock stood, in order and without overlap.
struct Stops {
  /// `from` is the first day on which it stood, `resumed` the first on which it ran again.
  private(set) var stretches: [(from: CivilDate, resumed: CivilDate)] = []

  /// The ended suspensions, from the day after receipt on; the day of receipt is not counted anyway (D2).
  init(_ suspensions: [Suspension], after received: CivilDate) throws(CalendarError) {
    for suspension in suspensions.sorted(by: { $0.from < $1.from }) {
      guard let resumed = suspension.resumed else { continue }
      guard resumed >= suspension.from else {
        throw .suspensionReversed(from: suspension.from, resumed: resumed)
      }
      let from = max(suspension.from, stretches.last?.resumed ?? received + 1)
      if from < resumed { stretches.append((from, resumed)) }
    }
  }

  func contain(_ date: CivilDate) -> Bool { stretches.contains { $0.from <= date && date < $0.resumed } }
}
