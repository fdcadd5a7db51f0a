/// A date of Vietnam's lunar calendar (âm lịch).
package struct LunarDate: Hashable, Sendable, Codable {
  /// 1…30.
  package let day: Int
  /// 1…12; 1 is tháng Giêng, 12 tháng Chạp.
  package let month: Int
  /// The year whose Tết opened it: 29 tháng Chạp of 2026 falls in February 2027.
  package let year: Int
  /// Whether the month is the second of its number (tháng nhuận).
  package let isLeap: Bool

  package init(day: Int, month: Int, year: Int, isLeap: Bool = false) {
    self.day = day
    self.month = month
    self.year = year
    self.isLeap = isLeap
  }
}
