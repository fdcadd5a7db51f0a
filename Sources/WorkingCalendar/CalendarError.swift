/// Why the calendar has no answer.
package enum CalendarError: Error, Hashable, Sendable {
  /// The day itself, or the day it was asked for, lies outside the years the calendar knows.
  case outsideKnownYears
  /// A term of no days, or fewer.
  case termTooShort(days: Int)
  /// A suspension that ends before it begins.
  case suspensionReversed(from: CivilDate, resumed: CivilDate)
  /// A weekly rest of all seven days.
  case noWorkingWeekday
  /// Two special days on one date.
  case listedTwice(CivilDate)

  /// One sentence for the person at the screen, in Vietnamese.
  package var vietnamese: String {
    switch self {
    case .outsideKnownYears:
      "Lịch chỉ biết các năm \(OfficeCalendar.firstYear)–\(OfficeCalendar.lastYear)."
    case .termTooShort(let days):
      "Thời hạn phải từ 1 ngày trở lên, không thể là \(days)."
    case .suspensionReversed(let from, let resumed):
      "Tạm dừng từ \(from.vietnamese) nhưng tiếp tục từ \(resumed.vietnamese), trước ngày tạm dừng."
    case .noWorkingWeekday:
      "Cả bảy ngày trong tuần đều là ngày nghỉ: phải có ít nhất một ngày làm việc."
    case .listedTwice(let date):
      "Ngày \(date.vietnamese) được ghi hai lần trong lịch."
    }
  }

  /// The same sentence in English.
  package var english: String {
    switch self {
    case .outsideKnownYears:
      "The calendar knows the years \(OfficeCalendar.firstYear)–\(OfficeCalendar.lastYear) only."
    case .termTooShort(let days):
      "A term is at least 1 day, it cannot be \(days)."
    case .suspensionReversed(let from, let resumed):
      "Suspended from \(from.iso) but resumed on \(resumed.iso), before it was suspended."
    case .noWorkingWeekday:
      "All seven days of the week are days of rest: at least one must be worked."
    case .listedTwice(let date):
      "The calendar lists \(date.iso) twice."
    }
  }
}
