package import WorkingCalendar

/// One place at which the log is not what was written, or a run of them.
package struct ChainDamage: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// What the event says is not what its check number was made from.
    case changed
    /// A text that the event refers to was changed or taken away.
    case reworded
    /// Its check number fits what it says, but the event after it rests on another: it was written anew.
    case rewritten
    /// Events of these numbers were written and are not there.
    case missing
    /// Events written under other numbers stand here.
    case moved
    /// Nothing of this number was written when the log says it was, or it is a copy of another.
    case inserted
    /// Events at the very end that do not fit: changed or added, and nothing stands after them that could tell which.
    case loose
    /// Events of another office.
    case foreign
    /// Events of a live book that bear an earlier day than the one before them.
    case backdated
    /// Events that an account wrote in a role which it did not hold then.
    case unentitled
    /// Events that were written after the last one here and are there no more.
    case cut
    /// The log is sound in itself and is not the one of which this check number was noted.
    case other
    /// The log goes on from a backup that was put back, and this check number is of what was put aside then.
    case aside
  }

  /// A return of a backup: its day, and the name of the file that was put aside.
  package struct Aside: Hashable, Sendable {
    package var day: CivilDate
    package var kept: String

    init(_ day: CivilDate, _ kept: String) {
      self.day = day
      self.kept = kept
    }
  }

  package var kind: Kind
  /// The number it begins at, and the last one it holds of; they are equal for one event.
  package var first: Int64
  package var last: Int64
  /// Of what was moved: the number that `first` was written under.
  package var origin: Int64?
  /// Of what was put aside: when, and where it is.
  package var aside: Aside?

  package init(_ kind: Kind, _ first: Int64, _ last: Int64, origin: Int64? = nil, aside: Aside? = nil) {
    self.aside = aside
    self.kind = kind
    self.first = first
    self.last = last
    self.origin = origin
  }
}

/// What checking the chain found.
package struct ChainReport: Hashable, Sendable {
  /// How many events there are.
  package var events: Int64
  /// The check number of the last one, whole.
  package var head: String
  /// The number of the last one.
  package var headNumber: Int64
  /// What was found, by number; at most `mostTold`.
  package var damages: [ChainDamage]
  /// How many more places there are.
  package var untold: Int

  /// The numbers noted elsewhere that a log put aside explains.
  package var heldAside: [Int64: ChainDamage.Aside] = [:]

  package static let mostTold = 20

  package var isSound: Bool { damages.isEmpty }
  /// Whether the log reads as it was written, though somebody may have written what he had no right to: that is told, and a
  /// backup of it is a good one.
  package var isUnbroken: Bool { untold == 0 && damages.allSatisfy { $0.kind == .unentitled } }
  /// The number of the first event that was changed, removed, inserted or moved.
  package var firstBad: Int64? { damages.map(\.first).min() }

  /// Adds what another witness knows.
  package mutating func add(_ more: [ChainDamage]) {
    let all = (damages + more).sorted { ($0.first, $0.kind.rawValue) < ($1.first, $1.kind.rawValue) }
    untold += max(0, all.count - Self.mostTold)
    damages = Array(all.prefix(Self.mostTold))
  }
}
