package import WorkingCalendar

/// Which nightly backups are kept: the newest seven, of the newest four weeks the newest each, of the newest twelve months
/// the newest each. Weeks begin on Monday (ISO 8601).
package enum BackupRotation {
  package static let days = 7
  package static let weeks = 4
  package static let months = 12

  /// The backups of `dates` that are to go. Those of days after `today` come from a clock that was wrong; they neither
  /// count nor go.
  package static func outdated(_ dates: [CivilDate], today: CivilDate) -> [CivilDate] {
    let past = Set(dates).filter { $0 <= today }.sorted(by: >)
    var kept = Set(past.prefix(days))
    kept.formUnion(newest(weeks, of: past) { Int($0.dayNumber) - $0.weekday.rawValue })
    kept.formUnion(newest(months, of: past) { $0.year * 12 + $0.month })
    return past.filter { !kept.contains($0) }.sorted()
  }

  /// The newest date of each of the newest `count` spans.
  private static func newest(
    _ count: Int, of dates: [CivilDate], span: (CivilDate) -> Int
  ) -> [CivilDate] {
    var seen: Set<Int> = []
    var found: [CivilDate] = []
    for date in dates where seen.insert(span(date)).inserted {
      found.append(date)
      if found.count == count { break }
    }
    return found
  }
}
