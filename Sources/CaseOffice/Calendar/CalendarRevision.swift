import CaseStore
import CaseWorkflow
import OfficeFiles
package import WorkingCalendar

/// What a calendar file makes of the office's calendar.
///
/// A file that lists a year's Tết is that whole year: its rows replace all rows the office has of it, so that leaving a row
/// out makes the day an ordinary one again. (The same sign by which a calendar knows that a year needs no projecting.) Of
/// any other year each row adds a day, or replaces the one of the same date. `#years` says which years are announced: it
/// adds to those the office knows, and a year given whole outside of it is announced no more. A row alone announces no
/// year. `#weekend` replaces the weekly rest; without it that stays.
package struct CalendarRevision: Sendable {
  /// A day that is something else afterwards; nil for an ordinary day.
  package struct DayChange: Hashable, Sendable {
    package var date: CivilDate
    package var old: SpecialDay?
    package var new: SpecialDay?
  }

  var calendar: StoredCalendar
  /// In order of date.
  package var days: [DayChange]
  package var announced: [Int]
  package var noLongerAnnounced: [Int]
  /// The weekly rest from now on; nil when it stays.
  package var newWeeklyRest: [Weekday]?

  package var isEmpty: Bool {
    days.isEmpty && announced.isEmpty && noLongerAnnounced.isEmpty && newWeeklyRest == nil
  }

  /// Throws when the two together cannot be a calendar: half of a swap would be left alone.
  init(_ contents: CalendarFileContents, on old: StoredCalendar, file: String) throws(OfficeProblem) {
    let listed = Set(contents.days.map(\.date))
    let whole = Set(
      Set(contents.days.map(\.date.year)).filter { LunarCalendar.newYear($0).map(listed.contains) ?? false })
    let kept = old.days.filter { !whole.contains($0.date.year) && !listed.contains($0.date) }
    let announcedByFile =
      contents.namesYears ? contents.announcedYears : contents.announcedYears.intersection(whole)
    let oldYears = Set(old.announcedYears)
    let newYears = oldYears.subtracting(whole).union(announcedByFile)
    let isRestNew = contents.namesWeekend && contents.weekend != Set(old.weeklyRest)
    newWeeklyRest = isRestNew ? contents.weekend.sorted() : nil
    calendar = StoredCalendar(
      weeklyRest: newWeeklyRest ?? old.weeklyRest,
      announcedYears: newYears == oldYears ? old.announcedYears : newYears.sorted(),
      days: (kept + contents.days).sorted { $0.date < $1.date })
    announced = newYears.subtracting(oldYears).sorted()
    noLongerAnnounced = oldYears.subtracting(newYears).sorted()
    days = Self.changes(from: old.days, to: calendar.days)
    try Self.checkSwaps(calendar.days, file: file)
  }

  /// Other special days, the years and the weekly rest as they are. `meaning` says what a date is before and after, which
  /// may be more than its row: a day that followed from the rules and is a row now is no change; one of `dates` that
  /// followed from them and has no row to lose is one.
  init(
    _ new: StoredCalendar, on old: StoredCalendar, touching dates: Set<CivilDate>,
    meaning: (CivilDate) -> (old: SpecialDay?, new: SpecialDay?)
  ) {
    calendar = new
    announced = []
    noLongerAnnounced = []
    newWeeklyRest = nil
    let listed = Self.changes(from: old.days, to: new.days).map(\.date)
    days = dates.union(listed).sorted().compactMap { date in
      let (before, after) = meaning(date)
      return before == after ? nil : DayChange(date: date, old: before, new: after)
    }
  }

  private static func changes(from old: [SpecialDay], to new: [SpecialDay]) -> [DayChange] {
    let before = Dictionary(old.map { ($0.date, $0) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.date, $0) }) { first, _ in first }
    return Set(before.keys).union(after.keys).sorted().compactMap { date in
      before[date] == after[date] ? nil : DayChange(date: date, old: before[date], new: after[date])
    }
  }

  /// A day off and the day of rest worked for it name each other, also where one came with the file and the other is the
  /// office's.
  private static func checkSwaps(_ days: [SpecialDay], file: String) throws(OfficeProblem) {
    let known = Dictionary(days.map { ($0.date, $0) }) { first, _ in first }
    for day in days {
      guard let pair = day.pair else { continue }
      guard let other = known[pair], other.pair == day.date, other.kind != day.kind else {
        throw OfficeProblem(
          .badInput,
          Phrase(
            vi: "\(file): ngày \(day.date.vietnamese) đổi với \(pair.vietnamese), "
              + "nhưng nhập tệp này thì ngày kia không còn đổi lại; ghi cả hai ngày vào tệp",
            en:
              "\(file): \(day.date.iso) is swapped for \(pair.iso), which by this file would not be swapped for "
              + "it any more; list both days"))
      }
    }
  }
}
