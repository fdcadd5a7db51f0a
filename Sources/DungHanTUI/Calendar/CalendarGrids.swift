import CaseWorkflow
import TerminalKit
import WorkingCalendar

/// A year's days as a wall calendar shows them.
struct CalendarGrids {
  private let desk: Desk
  private let answers: [CivilDate: Int]
  private let scale: HeatScale

  init(_ answers: [CivilDate: Int], _ desk: Desk) {
    self.desk = desk
    self.answers = answers
    scale = HeatScale(largest: answers.values.max() ?? 0)
  }

  /// `selected` and today are marked where they lie in it.
  func month(_ month: Int, of year: Int, title: String, selected: CivilDate?) -> MonthGrid {
    let uncertain = Set(desk.calendar.specialDays(of: year).filter { $0.status == .uncertain }.map(\.date))
    return self.month(month, of: year, title: title, selected: selected, uncertain)
  }

  func year(_ year: Int, selected: CivilDate) -> YearGrid {
    let uncertain = Set(desk.calendar.specialDays(of: year).filter { $0.status == .uncertain }.map(\.date))
    let months = (1...12).map { month in
      self.month(
        month, of: year, title: desk.say(CalendarText.monthAlone(month)), selected: nil, uncertain)
    }
    return YearGrid(months, today: place(desk.today, in: year), selected: place(selected, in: year))
  }

  private func place(_ day: CivilDate, in year: Int) -> YearGrid.Place? {
    day.year == year ? YearGrid.Place(month: day.month - 1, day: day.day) : nil
  }

  private func month(
    _ month: Int, of year: Int, title: String, selected: CivilDate?, _ uncertain: Set<CivilDate>
  ) -> MonthGrid {
    guard let first = CivilDate(year: year, month: month, day: 1) else {
      return MonthGrid(title: title, weekdays: [], firstWeekday: 0, days: [])
    }
    let days = (0..<CivilDate.days(inMonth: month, of: year)).map { offset in
      let date = first + offset
      return MonthGrid.Day(
        DaySign(Self.sign(desk.calendar.kind(of: date)), isUncertain: uncertain.contains(date)),
        level: scale.level(of: answers[date] ?? 0))
    }
    func number(_ day: CivilDate?) -> Int? {
      guard let day, day.year == year, day.month == month else { return nil }
      return day.day
    }
    return MonthGrid(
      title: title,
      weekdays: Weekday.allCases.map {
        desk.language == .vi ? $0.shortVietnamese : String($0.shortEnglish.prefix(2))
      },
      firstWeekday: first.weekday.rawValue - 1, days: days, today: number(desk.today),
      selected: number(selected))
  }

  static func sign(_ kind: DayKind) -> DaySign.Kind {
    switch kind {
    case .working: .ordinary
    case .weekend: .weekend
    case .holiday: .holiday
    case .compensatory: .compensatory
    case .swappedOff: .swappedOff
    case .swappedWorking: .swappedWorking
    }
  }

  /// `▁ 1  ▃ 2–3  █ 4`; nil while nothing falls due.
  var legend: String? {
    let levels = (1...4).compactMap { level -> String? in
      guard let counts = scale.counts(ofLevel: level) else { return nil }
      let words =
        counts.count == 1 ? String(counts.lowerBound) : "\(counts.lowerBound)–\(counts.upperBound)"
      return "\(HeatScale.mark(ofLevel: level)) \(words)"
    }
    return levels.isEmpty ? nil : levels.joined(separator: "  ")
  }
}
