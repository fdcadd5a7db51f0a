import Foundation
import Testing
import WorkingCalendar

/// The calendars the tests are told about, and short ways to write a date and a term.
enum Calendars {
  /// Vietnam's, as shipped in `config/calendar/vietnam.csv`.
  static let vietnam = makeVietnam()

  static func vietnamRows() throws -> [SpecialDay] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "config/calendar/vietnam.csv")
    // No cell of this file holds a comma; how any calendar file is read is tested with the room that reads it.
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { $0.first?.isNumber == true }
      .map { line in
        let fields = line.split(separator: ",", omittingEmptySubsequences: false).map {
          String($0.filter { $0 != "\"" })
        }
        try #require(fields.count == 6, "\(line)")
        return SpecialDay(
          date: try date(fields[0]), kind: try #require(SpecialDayKind(rawValue: fields[1])), name: fields[2],
          source: fields[3], status: try #require(SpecialDayStatus(rawValue: fields[4])),
          pair: fields[5].isEmpty ? nil : try date(fields[5]))
      }
  }

  /// Vietnam's calendar with a change to its rows or its announced years.
  static func vietnam(
    announced: ClosedRange<Int> = 2018...2026, changing change: (inout [SpecialDay]) -> Void = { _ in }
  ) throws -> OfficeCalendar {
    var rows = try vietnamRows()
    change(&rows)
    return try OfficeCalendar(days: rows, announcedYears: Set(announced), projectsVietnameseRules: true)
  }

  private static func makeVietnam() -> Result<OfficeCalendar, any Error> { Result { try vietnam() } }
}

/// A date written as in the tables of the rules; a test that misspells one fails there.
func date(_ iso: String, at location: SourceLocation = #_sourceLocation) throws -> CivilDate {
  try #require(CivilDate(iso: iso), "\(iso) is no date", sourceLocation: location)
}

func holiday(_ iso: String, _ status: SpecialDayStatus = .announced, named name: String = "Ngày nghỉ") throws
  -> SpecialDay
{
  SpecialDay(date: try date(iso), kind: .holiday, name: name, source: "thông báo thử", status: status)
}
