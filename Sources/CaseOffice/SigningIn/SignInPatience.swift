import CaseStore
import WorkingCalendar

/// What makes guessing slow: after every wrong password the account waits twice as long as before, after ten it is locked.
struct SignInPatience {
  static let most = SignInFailures.most
  private static let longestWait: Int64 = 300

  var failures: SignInFailures?

  var isLocked: Bool { (failures?.count ?? 0) >= Self.most }

  /// Seconds until the next try. A clock that was set back waits no longer than the last failure asked for.
  func wait(at now: Int64) -> Int64 {
    guard let failures, failures.count > 0 else { return 0 }
    let whole = min(Self.longestWait, 1 << Int64(min(failures.count - 1, 20)))
    guard failures.last <= now else { return whole }
    let (passed, isLong) = now.subtractingReportingOverflow(failures.last)
    return isLong ? 0 : max(0, whole - passed)
  }

  func failing(at now: Int64) -> SignInFailures {
    SignInFailures(count: (failures?.count ?? 0) + 1, last: now)
  }
}

extension Moment {
  /// Since 1/1/1970 in Vietnam.
  var seconds: Int64 {
    let parts = time.split(separator: ":").compactMap { Int64($0) }
    let clock = parts.count == 3 ? parts[0] * 3600 + parts[1] * 60 + parts[2] : 0
    return Int64(day.dayNumber) * 86_400 + clock
  }
}
