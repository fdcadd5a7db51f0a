import CaseOffice
import CaseWorkflow
import OfficeFiles
import WorkingCalendar

/// `calendar show` tells the special days of a year, from notices or by the rules.
extension Command {
  static let calendarFlag = Flag(
    name: "calendar", value: .path("FILE.csv"),
    help: Phrase(vi: "đọc lịch trong tệp này", en: "read the calendar in this file"))

  static let calendarShow = Command(
    path: ["calendar", "show"],
    summary: Phrase(vi: "các ngày nghỉ, làm bù của một năm", en: "the days off and swaps of a year"),
    arguments: [Argument(name: "YEAR", help: Phrase(vi: "năm, 1900–2100", en: "a year, 1900–2100"))],
    flags: [calendarFlag], formats: [.json, .csv],
    examples: ["calendar show 2026", "calendar show 2027 --csv"],
    run: { session in
      let text = session.invocation.required(0)
      guard let year = Int(text), (OfficeCalendar.firstYear...OfficeCalendar.lastYear).contains(year) else {
        throw OfficeProblem.usage(
          vi:
            "YEAR: “\(text)” không phải năm trong khoảng \(OfficeCalendar.firstYear)–\(OfficeCalendar.lastYear)",
          en: "YEAR: “\(text)” is not a year of \(OfficeCalendar.firstYear)–\(OfficeCalendar.lastYear)")
      }
      let rules = try session.countingRules()
      let days = rules.calendar.specialDays(of: year)
      switch session.format {
      case .json: try session.print(.list(days.map { JSONValue($0) }))
      case .csv: try session.output.table(csv(days))
      case .text: try show(days, of: year, rules, to: session)
      }
    })

  /// The form of the calendar file, so that what is shown can be edited and given back.
  private static func csv(_ days: [SpecialDay]) -> String {
    var writer = TableWriter()
    writer.write(["date", "kind", "name", "source", "status", "pair"])
    for day in days {
      writer.write([
        day.date.iso, day.kind.rawValue, day.name, day.source, day.status.rawValue, day.pair?.iso ?? "",
      ])
    }
    return writer.text
  }

  private static func show(_ days: [SpecialDay], of year: Int, _ rules: CountingRules, to session: Session)
    throws
  {
    let language = session.language
    let standing =
      rules.calendar.isAnnounced(year: year)
      ? Phrase(vi: "đã có thông báo", en: "announced")
      : rules.calendar.isProjected(year: year)
        ? Phrase(vi: "chưa có thông báo, dự tính theo luật", en: "not announced, projected from the law")
        : Phrase(vi: "chưa có thông báo", en: "not announced")
    try session.output.line(
      session.ink.strong(
        Phrase(vi: "LỊCH NĂM \(year) · \(standing.vi)", en: "CALENDAR OF \(year) · \(standing.en)")(language))
    )
    var table = TextTable([
      TextTable.Column(heading: Phrase(vi: "Ngày", en: "Day")(language)),
      TextTable.Column(heading: Phrase(vi: "Là", en: "What")(language)),
      TextTable.Column(heading: Phrase(vi: "Tên", en: "Name")(language), isFlexible: true),
      TextTable.Column(heading: ""),
    ])
    for day in days {
      table.add([
        DayWords.long(day.date, language) + (day.status == .uncertain ? "~" : ""), what(day)(language),
        day.name,
        day.status == .announced ? "" : DayWords.status(day.status)(language),
      ])
    }
    for line in table.lines(width: session.columns) { try session.output.line(line) }
  }
}

extension Command {
  /// What a day is, of a half of a swap for which date.
  private static func what(_ day: SpecialDay) -> Phrase {
    let other = day.pair?.shortVietnamese ?? "?"
    return switch day.kind {
    case .holiday: DayWords.kind(.holiday)
    case .compensatory: DayWords.kind(.compensatory)
    case .swappedOff: Phrase(vi: "nghỉ, đổi \(other)", en: "off for \(other)")
    case .swappedWorking: Phrase(vi: "làm bù \(other)", en: "worked for \(other)")
    }
  }
}

extension JSONValue {
  init(_ day: SpecialDay) {
    self = [
      "date": JSONValue(day.date), "kind": .text(day.kind.rawValue), "name": .text(day.name),
      "source": .text(day.source), "status": .text(day.status.rawValue), "pair": JSONValue(day.pair),
    ]
  }
}
