import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// `calendar lunar` tells the lunar date of a day, reckoned for Vietnam (D17).
extension Command {
  static let calendarLunar = Command(
    path: ["calendar", "lunar"],
    summary: Phrase(vi: "ngày âm lịch của một ngày", en: "the lunar date of a day"),
    arguments: [Argument(name: "DATE", help: Phrase(vi: "ngày dương lịch", en: "a civil date"))],
    formats: [.json], examples: ["calendar lunar 17/2/2026"],
    run: { session in
      let date = try session.day(session.invocation.required(0), for: "DATE")
      guard let lunar = LunarCalendar.lunar(of: date) else {
        throw OfficeProblem.usage(
          vi: "DATE: \(date.vietnamese): \(CalendarError.outsideKnownYears.words.vi)",
          en: "DATE: \(date.iso): \(CalendarError.outsideKnownYears.words.en)")
      }
      switch session.format {
      case .json:
        try session.print([
          "date": JSONValue(date), "day": JSONValue(lunar.day), "month": JSONValue(lunar.month),
          "year": JSONValue(lunar.year), "leap": .bool(lunar.isLeap),
        ])
      case .text, .csv:
        try session.output.line(
          Phrase(
            vi: "\(DayWords.long(date, .vi)) là ngày \(lunar.day) tháng \(lunar.month)"
              + "\(lunar.isLeap ? " nhuận" : "") năm \(lunar.year) âm lịch",
            en: "\(DayWords.long(date, .en)) is day \(lunar.day) of \(lunar.isLeap ? "leap " : "")month "
              + "\(lunar.month), lunar year \(lunar.year)")(session.language))
      }
    })
}
