import CaseWorkflow
import WorkingCalendar

/// Texts of the calendar.
enum CalendarWords {
  static let title = Phrase(vi: "LỊCH", en: "CALENDAR")
  static let month = Phrase(vi: "Tháng {month}/{year}", en: "{name} {year}")
  static let monthAlone = Phrase(vi: "Tháng {month}", en: "{name}")
  static let year = Phrase(vi: "Năm {year}", en: "Year {year}")
  static let monthTitle = Phrase(
    vi: "Tháng {month} · {n} ngày làm việc", en: "{name} · {n} working days")

  static let announced = Phrase(
    vi: "Năm {year}: đã có thông báo nghỉ, hạn là hạn chắc.", en: "{year}: announced; dates are settled.")
  static let announcedNext = Phrase(
    vi: "{year}: đã có thông báo nghỉ. Năm {next} chưa có: hạn sang {next} là tạm tính ~",
    en: "{year} is announced. {next} is not: dates in it are provisional ~")
  static let projected = Phrase(
    vi: "Năm {year}: chưa có thông báo nghỉ. Ngày nghỉ là dự tính, mọi hạn là tạm tính ~",
    en: "{year} is not announced: days off are projected, every date is provisional ~")
  static let projectedShort = Phrase(
    vi: "Năm {year} chưa có thông báo nghỉ: mọi hạn là tạm tính ~",
    en: "{year} is not announced: every date is provisional ~")
  static let doubt = Phrase(
    vi: "~ {days} chưa chắc nghỉ: hạn đi qua là tạm tính, đi làm thì sớm hơn 1 ngày.",
    en: "~ {days} may be worked: dates over it are provisional, a day earlier if so.")
  static let doubts = Phrase(
    vi: "~ chưa chắc nghỉ: {days}; hạn đi qua là tạm tính",
    en: "~ may be worked: {days}; dates over them are provisional")

  static let specials = Phrase(vi: "NGHỈ LỄ, NGHỈ BÙ, LÀM BÙ", en: "DAYS OFF AND SWAPS")
  static let noSpecials = Phrase(vi: "Tháng này không có ngày lễ.", en: "No special day this month.")
  static let coming = Phrase(vi: "Sắp tới:", en: "To come:")
  static let andMore = Phrase(vi: "… và {n} ngày nữa", en: "… and {n} more")

  static let lunar = Phrase(vi: "{day}/{month} âm lịch", en: "lunar {day}/{month}")
  static let lunarLeap = Phrase(vi: "{day}/{month} nhuận âm lịch", en: "lunar {day}/{month} (leap)")
  static let inDays = Phrase(vi: "{n} ngày làm việc nữa", en: "in {n} working days")
  static let daysAgo = Phrase(vi: "{n} ngày làm việc trước", en: "{n} working days ago")

  static let by = Phrase(vi: "Theo: {source}", en: "By: {source}")
  static let swapOff = Phrase(vi: "nghỉ, đi làm bù {day}", en: "off, worked on {day} instead")
  static let swapWorked = Phrase(vi: "đi làm, thay cho {day}", en: "worked in place of {day}")
  static let counts = Phrase(vi: "tính vào hạn", en: "counts")
  static let countsNot = Phrase(vi: "không tính vào hạn", en: "does not count")
  static let uncertainDay = Phrase(
    vi: "Chưa chắc: tạm coi là nghỉ. {n} hạn trả lời đi qua ngày này đang tạm tính ~",
    en: "Uncertain: taken as off. {n} answers run over it, provisional ~")
  static let uncertainShort = Phrase(vi: "{n} hạn đang tạm tính ~", en: "{n} dates provisional ~")
  static let uncertainAlone = Phrase(
    vi: "Chưa chắc: tạm coi là nghỉ. Chưa có hạn trả lời nào đi qua ngày này.",
    en: "Uncertain: taken as off. No answer runs over it yet.")
  static let provisionalYear = Phrase(
    vi: "Năm {year} chưa có thông báo nghỉ: hạn rơi vào ngày này là tạm tính ~",
    en: "{year} is not announced: a date on this day is provisional ~")

  static let due = Phrase(vi: "ĐẾN HẠN TRẢ LỜI ({n}) · Enter mở danh sách", en: "ANSWERS DUE ({n}) · Enter")
  static let dueShort = Phrase(vi: "ĐẾN HẠN ({n}) · Enter mở", en: "DUE ({n}) · Enter")
  static let dueNone = Phrase(vi: "KHÔNG CÓ HẠN TRẢ LỜI NÀO", en: "NO ANSWER IS DUE")
  static let dueLine = Phrase(
    vi: "Đến hạn trả lời: {n} · Enter mở danh sách", en: "Answers due: {n} · Enter opens them")
  static let nothingDue = Phrase(
    vi: "Không có hạn trả lời nào vào {day}.", en: "No answer is due on {day}.")
  static let dueMore = Phrase(vi: "… và {n} hồ sơ nữa: Enter", en: "… and {n} more: Enter")
  static let toSend = Phrase(vi: "Phải gửi: {label}, {period}", en: "To send: {label}, {period}")
  static let heat = Phrase(vi: "hạn/ngày: {levels}", en: "due a day: {levels}")
  static let edges = Phrase(
    vi: "Lịch chỉ biết các năm {first}–{last}.", en: "The calendar knows {first}–{last}.")

  static let kinds: [DayKind: Phrase] = [
    .working: Phrase(vi: "Ngày làm việc", en: "Working day"),
    .weekend: Phrase(vi: "Nghỉ cuối tuần", en: "Weekly rest"),
    .holiday: Phrase(vi: "Nghỉ lễ", en: "Holiday"),
    .compensatory: Phrase(vi: "Nghỉ bù", en: "Day in lieu"),
    .swappedOff: Phrase(vi: "Nghỉ hoán đổi", en: "Off by a swap"),
    .swappedWorking: Phrase(vi: "Đi làm bù", en: "Worked by a swap"),
  ]

  /// The marks of the month, in the order of the legend.
  static let marks: [(kind: DayKind, word: Phrase)] = [
    (.holiday, Phrase(vi: "lễ", en: "holiday")), (.compensatory, Phrase(vi: "bù", en: "in lieu")),
    (.swappedOff, Phrase(vi: "hoán đổi", en: "swap")),
    (.swappedWorking, Phrase(vi: "làm bù", en: "worked")),
  ]
  static let uncertain = Phrase(vi: "chưa chắc", en: "uncertain")

  static let statuses: [SpecialDayStatus: Phrase] = [
    .announced: Phrase(vi: "đã có thông báo", en: "announced"),
    .projected: Phrase(vi: "tạm tính", en: "projected"),
    .uncertain: Phrase(vi: "chưa chắc", en: "uncertain"),
  ]

  static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
