import CaseStore
package import WorkingCalendar

extension OfficeClock {
  /// Vietnam's civil day and time (UTC+7, no summer time) by a count of seconds since 1970-01-01 00:00 UTC (D1).
  package init(secondsSince1970: @escaping @Sendable () -> Int64) {
    self.init {
      let local = secondsSince1970() + 7 * 3600
      let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
      let second = Int(local - day * 86_400)
      let time = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : String($0) }
      return Moment(day: CivilDate(dayNumber: Int32(clamping: day)), time: time.joined(separator: ":"))
    }
  }

  /// The same time of day on another day: a training office's `--today`.
  package func on(_ day: CivilDate) -> OfficeClock {
    let now = now
    return OfficeClock { Moment(day: day, time: now().time) }
  }

  package var today: CivilDate { now().day }
}
