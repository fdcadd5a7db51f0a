import CaseStore
import CaseWorkflow
import WorkingCalendar

extension CalendarRevision {
  /// What one changed day makes of the office's calendar. Whatever was swapped for it, or for its other date, is an ordinary
  /// day again. Of a year that follows from the rules, a day that becomes ordinary leaves the others as they are.
  ///
  /// Throws the refusal of what cannot be: a swap that is none, a Tết that is worked, a day beyond 1900–2100.
  init(_ change: ChangedDay, on stored: StoredCalendar) throws {
    let old = try stored.counting()
    try Self.check(change, on: old)
    let dates = Set([change.date] + (change.kind?.otherHalf == nil ? [] : [change.pair].compactMap { $0 }))
    var rows = stored
    rows.days.removeAll { day in dates.contains(day.date) || day.pair.map(dates.contains) ?? false }
    if change.kind == nil {
      let left = try rows.counting()
      let year = change.date.year
      if left.special(on: change.date) != nil {
        // The rules would bring it back: from now on the year is its rows.
        rows.days.removeAll { $0.date.year == year }
        rows.days += left.specialDays(of: year).filter { $0.date != change.date }
      }
    }
    rows.days = (rows.days + change.rows).sorted { $0.date < $1.date }
    let new = try rows.counting()
    self.init(rows, on: stored, touching: dates) { (old.special(on: $0), new.special(on: $0)) }
  }

  /// The whole of an earlier calendar in the place of the one there is. What a date is before and after is told by its meaning,
  /// not by its row: a year whose rows stood for its rules follows from them again.
  init(puttingBack earlier: StoredCalendar, on stored: StoredCalendar) throws {
    let (old, new) = (try stored.counting(), try earlier.counting())
    let rows = Set(stored.days).symmetricDifference(earlier.days)
    let dates = Set(rows.map(\.date.year)).flatMap { year in
      (old.specialDays(of: year) + new.specialDays(of: year)).map(\.date)
    }
    self.init(earlier, on: stored, touching: Set(dates)) { (old.special(on: $0), new.special(on: $0)) }
    let (before, after) = (Set(stored.announcedYears), Set(earlier.announcedYears))
    announced = after.subtracting(before).sorted()
    noLongerAnnounced = before.subtracting(after).sorted()
    newWeeklyRest = earlier.weeklyRest == stored.weeklyRest ? nil : earlier.weeklyRest
  }

  private static func check(_ change: ChangedDay, on calendar: OfficeCalendar) throws {
    for date in [change.date, change.pair].compactMap({ $0 }) where !OfficeCalendar.knows(date) {
      throw refusal(CalendarError.outsideKnownYears.vietnamese, CalendarError.outsideKnownYears.english)
    }
    let isWorked = change.kind == nil || change.kind == .swappedWorking
    if isWorked, LunarCalendar.newYear(change.date.year) == change.date {
      throw refusal(
        "\(change.date.vietnamese) là mùng 1 Tết, luật cho nghỉ; không ghi là ngày làm việc được",
        "\(change.date.iso) is the first day of Tết, a day off by law; it cannot be worked")
    }
    guard let kind = change.kind, kind.otherHalf != nil else { return }
    guard let pair = change.pair, pair != change.date else {
      throw refusal(
        "hoán đổi phải có hai ngày: ngày nghỉ và ngày đi làm bù",
        "a swap has two dates: the day off and the day worked for it")
    }
    let (off, worked) = kind == .swappedOff ? (change.date, pair) : (pair, change.date)
    if calendar.weeklyRest.contains(off.weekday) {
      throw refusal(
        "\(off.vietnamese) là \(off.weekday.vietnamese), vốn đã nghỉ; ngày nghỉ hoán đổi phải là ngày làm việc",
        "\(off.iso) is a \(off.weekday.english), a day of rest already; the day off must be a working day")
    }
    guard calendar.weeklyRest.contains(worked.weekday) else {
      throw refusal(
        "\(worked.vietnamese) là \(worked.weekday.vietnamese), vốn đã làm việc; ngày đi làm bù phải là ngày nghỉ "
          + "cuối tuần",
        "\(worked.iso) is a \(worked.weekday.english), worked already; the day worked instead must be a day of rest"
      )
    }
    if let other = calendar.special(on: worked), other.kind == .holiday {
      throw refusal(
        "\(worked.vietnamese) là ngày lễ (\(other.name)), không đi làm bù được",
        "\(worked.iso) is a holiday (\(other.name)) and cannot be worked instead")
    }
  }

  private static func refusal(_ vi: String, _ en: String) -> Refusal {
    Refusal(.calendarKnowsDay, phrases: ["reason": Phrase(vi: vi, en: en)])
  }
}

extension StoredCalendar {
  /// The calendar it is, or why it is none, as a refusal.
  fileprivate func counting() throws -> OfficeCalendar {
    do {
      return try officeCalendar()
    } catch {
      throw Refusal(.calendarKnowsDay, phrases: ["reason": Phrase(vi: error.vietnamese, en: error.english)])
    }
  }
}
