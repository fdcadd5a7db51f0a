package import WorkingCalendar

/// A way by which matters of some types, for some reasons, are reported above (C1, C2): data, since levels come and go. It
/// proposes; a person may choose another body.
package struct Route: Hashable, Sendable, Codable {
  /// Empty: every type.
  package var types: [CaseTypeKey]
  /// `reason-code` of the escalation; empty: every reason.
  package var reasons: [String]
  /// The body at which the matter stands; nil: any of the line, or any at all.
  package var fromUnit: UnitKey?
  package var fromLine: Unit.Line?
  package var to: [UnitKey]
  /// Through which body it goes.
  package var via: UnitKey?

  package init(
    types: [CaseTypeKey] = [], reasons: [String] = [], fromUnit: UnitKey? = nil, fromLine: Unit.Line? = nil,
    to: [UnitKey], via: UnitKey? = nil
  ) {
    self.types = types
    self.reasons = reasons
    self.fromUnit = fromUnit
    self.fromLine = fromLine
    self.to = to
    self.via = via
  }

  fileprivate func fits(type: CaseTypeKey, reason: String?, from unit: Unit) -> Bool {
    (types.isEmpty || types.contains(type))
      && (reasons.isEmpty || reason.map { reasons.contains($0) } ?? false)
      && (fromUnit.map { $0 == unit.key } ?? true) && (fromLine.map { $0 == unit.line } ?? true)
  }
}

extension OfficeSettings {
  /// Whom to report a matter of this type to that stands at `unit`, for this reason: by the first route that fits and leads
  /// to a body in force on `day` other than `unit` itself. Empty where none does.
  package func route(
    type: CaseTypeKey, reason: String?, from unit: UnitKey, on day: CivilDate
  ) -> [UnitKey] {
    guard let start = self.unit(unit) else { return [] }
    for route in routes where route.fits(type: type, reason: reason, from: start) {
      let open = route.to.filter { $0 != unit && self.unit($0)?.isInForce(on: day) == true }
      if !open.isEmpty { return open }
    }
    return []
  }

  /// Whom the office proposes to report `matter` to on `day`: once it is late, the body of the highest rung reached; else by
  /// the routes; else the level above the body it stands at. Never a body that `reporters`, for whom the reporting person
  /// speaks, contains: in its place stands the one above it.
  package func escalationProposal(
    of matter: Matter, reason: String?, by reporters: Set<UnitKey> = [], on day: CivilDate,
    calendar: OfficeCalendar
  ) -> [UnitKey] {
    let proposed = proposedReceivers(of: matter, reason: reason, on: day, calendar: calendar)
    let debtors = Set(matter.owedByOthers(than: ownUnit).map(\.debtor))
    var receivers: [UnitKey] = []
    for unit in proposed {
      let receiver =
        reporters.contains(unit)
        ? self.receiver(unit, otherThan: reporters.union(debtors), on: day) : unit
      guard let receiver, !receivers.contains(receiver) else { continue }
      receivers.append(receiver)
    }
    return receivers
  }

  /// `unit`, or the first above it, in its own line or the Party's, that is none of `reporters`; nil where there is none.
  private func receiver(_ unit: UnitKey, otherThan reporters: Set<UnitKey>, on day: CivilDate) -> UnitKey? {
    var seen: Set<UnitKey> = []
    var candidate: UnitKey? = unit
    while let key = candidate, seen.insert(key).inserted {
      guard let body = self.unit(key) else { return nil }
      if !reporters.contains(key), body.isInForce(on: day) { return key }
      candidate = body.parent ?? body.superior(in: .party)
    }
    return nil
  }

  private func proposedReceivers(
    of matter: Matter, reason: String?, on day: CivilDate, calendar: OfficeCalendar
  ) -> [UnitKey] {
    let owed = matter.owedByOthers(than: ownUnit)
    let pressing = owed.filter { $0.state == .open }.min { $0.latestDue < $1.latestDue }
    let place = (pressing ?? owed.first)?.debtor ?? ownUnit
    if let pressing, reason == nil || reason == "qua-han",
      let rung = ladder.rungs.last(where: { rung in
        rung.kind == .escalate
          && ladder.day(of: rung, for: pressing, calendar: calendar).map { $0 <= day } ?? false
      }), let named = rung.to, let above = levelAbove(debtor: place, startingAt: named, on: day)
    {
      return [above]
    }
    let open = Set(owed.map(\.debtor))
    let routed = route(type: matter.type, reason: reason, from: place, on: day).filter { !open.contains($0) }
    if !routed.isEmpty { return routed }
    let above = unit(place)?.parent.flatMap { levelAbove(debtor: place, startingAt: $0, on: day) }
    return above.map { [$0] } ?? []
  }
}
