import WorkingCalendar

extension CalendarFile {
  /// The file that, read back, gives these contents. With `mark`, Excel knows that it's Vietnamese.
  package static func text(of contents: CalendarFileContents, mark: Bool = false) -> String {
    // What an office named stays as it was named: the file is read back, so nothing is put before it.
    var writer = TableWriter(mark: mark, guardsFormulas: false, lineEnd: "\n")
    writer.write(["#weekend"] + contents.weekend.sorted().map { $0.english.lowercased() })
    for span in spans(of: contents.announcedYears) {
      writer.write(["#years", String(span.lowerBound), String(span.upperBound)])
    }
    writer.write(CalendarFileHeading.columns)
    for day in contents.days {
      writer.write([
        day.date.iso, day.kind.rawValue, day.name, day.source, day.status.rawValue, day.pair?.iso ?? "",
      ])
    }
    return writer.text
  }

  /// The years in unbroken runs.
  private static func spans(of years: Set<Int>) -> [ClosedRange<Int>] {
    var spans: [ClosedRange<Int>] = []
    for year in years.sorted() {
      if let last = spans.last, last.upperBound + 1 == year {
        spans[spans.count - 1] = last.lowerBound...year
      } else {
        spans.append(year...year)
      }
    }
    return spans
  }
}
