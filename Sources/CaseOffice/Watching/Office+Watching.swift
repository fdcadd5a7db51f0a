import CaseStore
package import CaseWorkflow

/// What a screen needs besides the cases: whether others changed something, what time it is, who sits there.
extension Office {
  /// A number that changes when somebody else changed the office; own acts don't change it. And why this account may do
  /// nothing any more, where it was ended while its screens are open, or is signed in to by another password since: the old
  /// one may be what a thief has. Cheap enough to ask every two seconds.
  package func pulse() throws -> (mark: Int64, end: OfficeProblem?) {
    let (mark, accounts) = try file.changeMarkAndAccounts()
    guard let now = accounts.first(where: { $0.key == account.key }), !now.roles(on: today).isEmpty else {
      return (mark, try noRole())
    }
    guard mark != soundPulse else { return (mark, nil) }
    let isAnother =
      try now.systemUser != account.systemUser
      || signedInPair.map { try file.accountKey(account.key)?.publicKey != $0.publicKey } ?? false
    guard !isAnother else { return (mark, .signInAnew) }
    soundPulse = mark
    return (mark, nil)
  }

  /// `09:41`.
  package var timeOfDay: String { String(clock.now().time.prefix(5)) }

  /// The roles this account holds today; none when it was ended.
  package func roleKeys() throws -> [RoleKey] { try standing()?.roles(on: today) ?? [] }

  /// The number of the newest event and its wall clock, `2026-11-23T09:41:07+07:00`: how fresh the figures are.
  package func freshness() throws -> (events: Int64, at: String) {
    _ = try actor(for: .read)
    let newest = try file.newestEvent()
    return (newest?.number ?? 0, newest?.at ?? "")
  }

  /// Where the screens write what goes wrong, beside the office file: it names no case and no person.
  package var screensLogPath: String { file.path + ".log" }
}

extension OfficeProblem {
  fileprivate static let signInAnew = OfficeProblem(
    .refused,
    Phrase(
      vi: "mật khẩu hoặc cách đăng nhập của tài khoản này vừa đổi; đăng nhập lại",
      en: "the password of this account, or how it signs in, was just changed; sign in again"))
}
