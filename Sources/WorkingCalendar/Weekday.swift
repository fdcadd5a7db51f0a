/// A day of the week, numbered as ISO 8601 does: Monday 1 … Sunday 7.
package enum Weekday: Int, Hashable, Comparable, CaseIterable, Sendable, Codable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// `T2` … `T7`, `CN`, as on the office's wall calendar.
  package var shortVietnamese: String {
    switch self {
    case .monday: "T2"
    case .tuesday: "T3"
    case .wednesday: "T4"
    case .thursday: "T5"
    case .friday: "T6"
    case .saturday: "T7"
    case .sunday: "CN"
    }
  }

  /// `Thứ Hai` … `Chủ Nhật`.
  package var vietnamese: String {
    switch self {
    case .monday: "Thứ Hai"
    case .tuesday: "Thứ Ba"
    case .wednesday: "Thứ Tư"
    case .thursday: "Thứ Năm"
    case .friday: "Thứ Sáu"
    case .saturday: "Thứ Bảy"
    case .sunday: "Chủ Nhật"
    }
  }

  /// `Mon` … `Sun`.
  package var shortEnglish: String { String(english.prefix(3)) }

  /// `Monday` … `Sunday`.
  package var english: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  package static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
