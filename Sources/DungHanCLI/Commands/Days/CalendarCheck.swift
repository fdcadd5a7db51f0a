import CaseWorkflow
import WorkingCalendar

/// What is wrong with a calendar that could be read, for the person who keeps it.
struct CalendarCheck {
  var announced: [Int]
  /// Years with days of their own and no notice.
  var projected: [Int]
  var days: Int
  var uncertain: [SpecialDay]
  var problems: [Phrase] = []

  init(_ calendar: OfficeCalendar, today: CivilDate) {
    announced = calendar.announcedYears.sorted()
    projected = Set(calendar.listedDays.map(\.date.year)).subtracting(announced).sorted()
    days = calendar.listedDays.count
    uncertain = calendar.listedDays.filter { $0.status == .uncertain }
    checkYears(today)
    checkSwaps(calendar.listedDays)
    checkStatus(calendar.listedDays, today)
  }

  /// `2018–2026`, `2018–2020, 2022`.
  static func spans(_ years: [Int]) -> String {
    var spans: [ClosedRange<Int>] = []
    for year in years {
      if let last = spans.last, last.upperBound + 1 == year {
        spans[spans.count - 1] = last.lowerBound...year
      } else {
        spans.append(year...year)
      }
    }
    return spans.map { $0.count == 1 ? String($0.lowerBound) : "\($0.lowerBound)–\($0.upperBound)" }
      .joined(separator: ", ")
  }

  private mutating func checkYears(_ today: CivilDate) {
    if let first = announced.first, let last = announced.last, last - first + 1 != announced.count {
      problems.append(
        Phrase(
          vi: "các năm đã thông báo bị cách quãng: \(Self.spans(announced)); nhập đủ các năm",
          en: "the announced years have a gap: \(Self.spans(announced)); enter every year"))
    }
    guard !announced.contains(today.year) else { return }
    problems.append(
      Phrase(
        vi: "năm \(today.year) chưa có thông báo; mọi hạn trong năm chỉ là tạm tính",
        en: "\(today.year) is not announced; every due date in it is provisional"))
  }

  /// A day off by a swap has its worked day, each names the other, and one of the two is a day of rest.
  private mutating func checkSwaps(_ days: [SpecialDay]) {
    for day in days where day.kind == .swappedOff || day.kind == .swappedWorking {
      let wanted: SpecialDayKind = day.kind == .swappedOff ? .swappedWorking : .swappedOff
      guard let pair = day.pair else {
        problems.append(
          Phrase(
            vi: "\(day.date.vietnamese) \(day.name): hoán đổi mà không ghi ngày kia (pair)",
            en: "\(day.date.iso) \(day.name): a swap without its other date (pair)"))
        continue
      }
      guard days.contains(where: { $0.date == pair && $0.kind == wanted && $0.pair == day.date }) else {
        problems.append(
          Phrase(
            vi:
              "\(day.date.vietnamese) \(day.name): đổi với \(pair.vietnamese), nhưng ngày đó không ghi đổi lại",
            en: "\(day.date.iso) \(day.name): swapped for \(pair.iso), which is not swapped for it"))
        continue
      }
    }
  }

  private mutating func checkStatus(_ days: [SpecialDay], _ today: CivilDate) {
    for day in days where day.status == .uncertain && day.date < today {
      problems.append(
        Phrase(
          vi: "\(day.date.vietnamese) \(day.name): đã qua mà còn ghi chưa chắc; ghi đã nghỉ hay không",
          en: "\(day.date.iso) \(day.name): past and still uncertain; enter whether it was off"))
    }
    for day in days where day.status == .projected && announced.contains(day.date.year) {
      problems.append(
        Phrase(
          vi: "\(day.date.vietnamese) \(day.name): năm đã thông báo mà ngày còn ghi dự tính",
          en: "\(day.date.iso) \(day.name): a projected day in an announced year"))
    }
  }
}
