/// What the places show when all of them are known.
///
/// A number that was written and has its row elsewhere was moved; one that has no row anywhere is missing; a row under a
/// number that another row was written under, or that was never reached, was inserted.
extension ChainWalk {
  func report() -> ChainReport {
    var report = ChainReport(
      events: count, head: Fingerprint.hex(end.hash), headNumber: end.number, damages: [], untold: uncounted)
    report.add(damages())
    return report
  }

  private func damages() -> [ChainDamage] {
    let gaps = runs { $0 == .gap }
    let odd = runs { $0 == .odd }
    let drifted = drifts()
    let away = Runs(gaps + odd + drifted.map(\.stands))
    let held = end.number > 0 ? Runs([1...end.number]).without(away) : Runs([])
    // Whose number is held by a row that fits as well is a copy of it.
    let moved = drifted.filter { !held.contains($0.written) }
    let elsewhere = Runs(moved.map(\.written))
    let reached = Runs(highest > 0 ? [1...highest] : [])

    var found: [ChainDamage] = []
    found += drifted.filter { held.contains($0.written) }.map { ChainDamage(.inserted, $0.stands) }
    found += moved.map { ChainDamage(.moved, $0.stands, origin: $0.written.lowerBound) }
    found += held.common(with: elsewhere).map { ChainDamage(.inserted, $0) }
    for run in odd {
      let written = Runs([run]).common(with: reached)
      found += Runs(written).without(elsewhere).list.map { ChainDamage(.changed, $0) }
      found += Runs(written).common(with: elsewhere).map { ChainDamage(.inserted, $0) }
      found += Runs([run]).without(reached).list.map {
        ChainDamage($0.lowerBound == highest &+ 1 ? .loose : .inserted, $0)
      }
    }
    let empty = Runs(gaps + moved.map(\.stands))
    found += Runs(empty.common(with: reached)).without(elsewhere).list.map { ChainDamage(.missing, $0) }
    found += runs { $0 == .unsupported }.map { ChainDamage(.rewritten, $0) }
    found += runs { $0 == .foreign }.map { ChainDamage(.foreign, $0) }
    found += runs { $0 == .reworded }.map { ChainDamage(.reworded, $0) }
    found += runs { $0 == .backdated }.map { ChainDamage(.backdated, $0) }
    return found
  }

  private func runs(_ isWanted: (Place.Finding) -> Bool) -> [ClosedRange<Int64>] {
    places.filter { isWanted($0.finding) }.map { $0.first...$0.last }
  }

  /// Where drifted runs stand, and the numbers they were written under.
  private func drifts() -> [(stands: ClosedRange<Int64>, written: ClosedRange<Int64>)] {
    places.compactMap { place in
      guard case .drifted(let by) = place.finding else { return nil }
      return (place.first...place.last, (place.first &- by)...(place.last &- by))
    }
  }
}

extension ChainDamage {
  fileprivate init(_ kind: Kind, _ run: ClosedRange<Int64>, origin: Int64? = nil) {
    self.init(kind, run.lowerBound, run.upperBound, origin: origin)
  }
}

/// Numbers in runs that do not touch, in order.
private struct Runs {
  private(set) var list: [ClosedRange<Int64>] = []

  init(_ runs: [ClosedRange<Int64>]) {
    for run in runs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = list.last, last.upperBound == .max || run.lowerBound <= last.upperBound + 1 {
        list[list.count - 1] = last.lowerBound...max(last.upperBound, run.upperBound)
      } else {
        list.append(run)
      }
    }
  }

  func contains(_ run: ClosedRange<Int64>) -> Bool {
    list.contains { $0.lowerBound <= run.lowerBound && run.upperBound <= $0.upperBound }
  }

  func common(with other: Runs) -> [ClosedRange<Int64>] {
    list.flatMap { run in
      other.list.filter { $0.overlaps(run) }.map { $0.clamped(to: run) }
    }
  }

  func without(_ other: Runs) -> Runs {
    Runs(
      list.flatMap { run in
        var rest: [ClosedRange<Int64>] = []
        var start = run.lowerBound
        for hole in other.list where hole.overlaps(run) {
          if hole.lowerBound > start { rest.append(start...(hole.lowerBound - 1)) }
          guard hole.upperBound < run.upperBound else { return rest }
          start = hole.upperBound + 1
        }
        rest.append(start...run.upperBound)
        return rest
      })
  }
}
