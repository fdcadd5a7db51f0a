import WorkingCalendar

/// The stored form of an obligation, as events carry it: what is as it usually is stands by being left out, because the log
/// is most of an office's file and is never thinned. A key, once released, keeps its name and what its absence means.
extension Obligation: Codable {
  private enum Key: String, CodingKey {
    case number, key, debtor, creditor, term, days, unit, extendedDays, start, isStartConfirmed, due, firstDue
    case earliestDue, latestDue, isProvisional, extending, state, stage, suspensions, drafter, extensionLate
    case fulfilled, lateWorkingDays
  }

  package init(from decoder: any Decoder) throws {
    let stored = try decoder.container(keyedBy: Key.self)
    let unit = try stored.decodeIfPresent(TermUnit.self, forKey: .unit) ?? .working
    let due = try stored.decode(CivilDate.self, forKey: .due)
    self.init(
      stored: try stored.decode(Int.self, forKey: .number),
      key: try stored.decode(ObligationKey.self, forKey: .key),
      debtor: try stored.decode(UnitKey.self, forKey: .debtor),
      creditor: try stored.decode(String.self, forKey: .creditor),
      term: try stored.decode(TermKey.self, forKey: .term),
      length: TermLength(days: try stored.decode(Int.self, forKey: .days), unit: unit),
      extendedLength: try stored.decodeIfPresent(Int.self, forKey: .extendedDays).map {
        TermLength(days: $0, unit: unit)
      },
      start: try stored.decode(CivilDate.self, forKey: .start),
      isStartConfirmed: try stored.decodeIfPresent(Bool.self, forKey: .isStartConfirmed) ?? true,
      due: due,
      firstDue: try stored.decodeIfPresent(CivilDate.self, forKey: .firstDue) ?? due,
      earliestDue: try stored.decodeIfPresent(CivilDate.self, forKey: .earliestDue) ?? due,
      latestDue: try stored.decodeIfPresent(CivilDate.self, forKey: .latestDue) ?? due,
      isProvisional: try stored.decodeIfPresent(Bool.self, forKey: .isProvisional) ?? false,
      extending: try stored.decodeIfPresent(Extension.self, forKey: .extending) ?? .none,
      state: try stored.decodeIfPresent(State.self, forKey: .state) ?? .open,
      stage: try stored.decodeIfPresent(StateKey.self, forKey: .stage),
      suspensions: try stored.decodeIfPresent([Suspension].self, forKey: .suspensions) ?? [],
      drafter: try stored.decodeIfPresent(String.self, forKey: .drafter),
      extensionLate: try stored.decodeIfPresent(Int.self, forKey: .extensionLate),
      fulfilled: try stored.decodeIfPresent(CivilDate.self, forKey: .fulfilled),
      lateWorkingDays: try stored.decodeIfPresent(Int.self, forKey: .lateWorkingDays))
  }

  package func encode(to encoder: any Encoder) throws {
    var stored = encoder.container(keyedBy: Key.self)
    try stored.encode(number, forKey: .number)
    try stored.encode(key, forKey: .key)
    try stored.encode(debtor, forKey: .debtor)
    try stored.encode(creditor, forKey: .creditor)
    try stored.encode(term, forKey: .term)
    try stored.encode(length.days, forKey: .days)
    if length.unit != .working { try stored.encode(length.unit, forKey: .unit) }
    try stored.encodeIfPresent(extendedLength?.days, forKey: .extendedDays)
    try stored.encode(start, forKey: .start)
    if !isStartConfirmed { try stored.encode(false, forKey: .isStartConfirmed) }
    try stored.encode(due, forKey: .due)
    if firstDue != due { try stored.encode(firstDue, forKey: .firstDue) }
    if earliestDue != due { try stored.encode(earliestDue, forKey: .earliestDue) }
    if latestDue != due { try stored.encode(latestDue, forKey: .latestDue) }
    if isProvisional { try stored.encode(true, forKey: .isProvisional) }
    if extending != .none { try stored.encode(extending, forKey: .extending) }
    if state != .open { try stored.encode(state, forKey: .state) }
    try stored.encodeIfPresent(stage, forKey: .stage)
    if !suspensions.isEmpty { try stored.encode(suspensions, forKey: .suspensions) }
    try stored.encodeIfPresent(drafter, forKey: .drafter)
    try stored.encodeIfPresent(extensionLate, forKey: .extensionLate)
    try stored.encodeIfPresent(fulfilled, forKey: .fulfilled)
    try stored.encodeIfPresent(lateWorkingDays, forKey: .lateWorkingDays)
  }
}
