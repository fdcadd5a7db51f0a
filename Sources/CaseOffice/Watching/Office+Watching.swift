import CaseStore
package import CaseWorkflow

/// What a screen needs besides the cases: whether others changed something, what time it is, who sits there.
extension Office {
  /// A number that changes when somebody else changed the office; own acts don't change it. Cheap enough to ask every
  /// two seconds.
  package func changeMark() throws -> Int64 { try file.changeMark() }

  /// `09:41`.
  package var timeOfDay: String { String(clock.now().time.prefix(5)) }

  /// The roles this account holds today; none when it was ended.
  package func roleKeys() throws -> [RoleKey] { try standing()?.roles(on: today) ?? [] }

  /// Why this account may do nothing any more, where it was ended while its screens are open.
  package func endOfAccount() throws -> OfficeProblem? {
    try roleKeys().isEmpty ? noRole() : nil
  }

  /// The number of the newest event and its wall clock, `2026-11-23T09:41:07+07:00`: how fresh the figures are.
  package func freshness() throws -> (events: Int64, at: String) {
    _ = try actor(for: .read)
    let newest = try file.newestEvent()
    return (newest?.number ?? 0, newest?.at ?? "")
  }

  /// Where the screens write what goes wrong, beside the office file: it names no case and no person.
  package var screensLogPath: String { file.path + ".log" }
}
