/// What the Labour Code gives days off for.
enum Occasion: Hashable, Sendable {
  case newYear
  case tet
  case hungKings
  case victoryDay
  case labourDay
  case nationalDay
  /// The second day of National Day, before or after it as the government chooses each year.
  case nationalDayNeighbour
  case cultureDay

  /// The first year it is projected for: the day of the Hùng kings was added to the Labour Code in 2007, the second
  /// day of National Day by the code of 2019, in force from 2021, and the day of culture by Nghị quyết 80-NQ/TW.
  var firstYear: Int {
    switch self {
    case .hungKings: 2007
    case .nationalDayNeighbour: 2021
    case .cultureDay: 2026
    case .newYear, .tet, .victoryDay, .labourDay, .nationalDay: OfficeCalendar.firstYear
    }
  }

  /// Whether the days themselves can still be settled otherwise than projected.
  var isOpen: Bool {
    switch self {
    case .tet, .nationalDayNeighbour, .cultureDay: true
    case .newYear, .hungKings, .victoryDay, .labourDay, .nationalDay: false
    }
  }

  /// The name of its day, as the notices write it.
  func name(on date: CivilDate) -> String {
    switch self {
    case .newYear: "Tết Dương lịch"
    case .tet: "Tết Âm lịch (\(Occasion.dayOfTet(date)))"
    case .hungKings: "Giỗ Tổ Hùng Vương (10/3 âm lịch)"
    case .victoryDay: "Ngày Chiến thắng"
    case .labourDay: "Ngày Quốc tế lao động"
    case .nationalDay: "Quốc khánh"
    case .nationalDayNeighbour: "Quốc khánh (ngày liền kề)"
    case .cultureDay: "Ngày Văn hóa Việt Nam"
    }
  }

  /// The name of the day that gives a holiday back.
  func compensatoryName(for holiday: CivilDate) -> String {
    self == .tet ? "Nghỉ bù Tết Âm lịch" : "Nghỉ bù \(name(on: holiday)) (\(holiday.shortVietnamese))"
  }

  /// What the projection rests on.
  var source: String {
    switch self {
    case .newYear, .hungKings, .victoryDay, .labourDay, .nationalDay:
      "Bộ luật Lao động 45/2019/QH14 Đ.112 k.1; trước 2021: Bộ luật Lao động 2012 Đ.115"
    case .tet: "Dự kiến: âm lịch tính theo giờ Việt Nam (UTC+7); chờ thông báo nghỉ Tết của năm"
    case .nationalDayNeighbour:
      "Dự kiến: Thủ tướng quyết định hằng năm (Bộ luật Lao động 45/2019/QH14 Đ.112 k.3)"
    case .cultureDay: "Nghị quyết 80-NQ/TW ngày 07/01/2026; chưa có văn bản luật quy định ngày nghỉ"
    }
  }

  static let compensatorySource =
    "Bộ luật Lao động 45/2019/QH14 Đ.111 k.3 (nghỉ bù vào ngày làm việc kế tiếp)"

  private static func dayOfTet(_ date: CivilDate) -> String {
    guard let lunar = LunarCalendar.lunar(of: date) else { return date.shortVietnamese }
    return lunar.month == 1 ? "mùng \(lunar.day) tháng Giêng" : "\(lunar.day) tháng Chạp"
  }
}
