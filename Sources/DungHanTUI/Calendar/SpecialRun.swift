import TerminalKit
import VietnameseText
import WorkingCalendar

/// Special days that follow each other under one name: the five days of Tết are one line.
struct SpecialRun: Sendable {
  private(set) var span: ClosedRange<CivilDate>
  private let first: SpecialDay
  private(set) var name: String

  /// Runs in order of date, as `days` are.
  static func runs(of days: [SpecialDay]) -> [SpecialRun] {
    var runs: [SpecialRun] = []
    for day in days {
      if let last = runs.last, last.goes(on: day) {
        runs[runs.count - 1].span = last.span.lowerBound...day.date
        runs[runs.count - 1].name = last.bareName
      } else {
        runs.append(SpecialRun(span: day.date...day.date, first: day, name: day.name.sanitizedForTerminal()))
      }
    }
    return runs
  }

  private var bareName: String { Self.bare(first.name) }

  /// “Tết Âm lịch” of “Tết Âm lịch (mùng 1 tháng Giêng)”.
  private static func bare(_ name: String) -> String {
    (name.split(separator: " (").first.map(String.init) ?? name).sanitizedForTerminal()
  }

  private func goes(on day: SpecialDay) -> Bool {
    span.upperBound + 1 == day.date && first.kind == day.kind && first.status == day.status
      && first.pair == nil && day.pair == nil && bareName == Self.bare(day.name)
  }

  /// `04/02`, `04/02–10/02`.
  static func words(_ span: ClosedRange<CivilDate>) -> String {
    let (first, last) = (span.lowerBound, span.upperBound)
    return first == last
      ? first.shortVietnamese : "\(first.shortVietnamese)–\(last.shortVietnamese)"
  }

  /// Its mark, its days (with the year when it is not `year`) and its name; `day` among them stands out.
  func line(of year: Int, chosen day: CivilDate, _ kind: DayKind) -> StyledLine {
    let isUncertain = first.status == .uncertain
    let sign = DaySign(CalendarGrids.sign(kind), isUncertain: isUncertain)
    let days =
      Self.words(span) + (span.lowerBound.year == year ? "" : "/\(span.lowerBound.year % 100)")
    var line = StyledLine("\(sign.mark) \(days) ", isUncertain ? .warning : .normal)
    line.add(name, span.contains(day) ? .emphasis : .normal)
    return line
  }
}
