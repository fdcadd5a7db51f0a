package import WorkingCalendar

/// The calendar as a table anyone can make in a spreadsheet: `#weekend` and `#years` lines, a heading, then one row
/// for each special day. Read whole or not at all.
package enum CalendarFile {
  /// Reads a file from disk; `file` in the problems is the path as given.
  package static func read(path: String) throws(CalendarFileError) -> CalendarFileContents {
    let reader: TableReader
    do {
      reader = try TableReader(path: path)
    } catch {
      throw CalendarFileError(CalendarFileProblem(file: path, reason: .unreadable(error)))
    }
    return try read(reader, file: path)
  }

  /// Reads bytes at hand, called `file` in the problems.
  package static func read(bytes: [UInt8], file: String) throws(CalendarFileError) -> CalendarFileContents {
    try read(TableReader(ByteSource(bytes: bytes)), file: file)
  }
}

/// What a calendar file says.
package struct CalendarFileContents: Hashable, Sendable {
  /// The weekdays of rest; Saturday and Sunday when the file doesn't say.
  package var weekend: Set<Weekday>
  /// The years whose notice is out: those of `#years`, else those of its announced rows.
  package var announcedYears: Set<Int>
  /// In the order of the file.
  package var days: [SpecialDay]
  /// Whether the file has a `#weekend` line.
  package var namesWeekend: Bool
  /// Whether the file has a `#years` line.
  package var namesYears: Bool

  package init(
    weekend: Set<Weekday>, announcedYears: Set<Int>, days: [SpecialDay], namesWeekend: Bool = true,
    namesYears: Bool = true
  ) {
    self.weekend = weekend
    self.announcedYears = announcedYears
    self.days = days
    self.namesWeekend = namesWeekend
    self.namesYears = namesYears
  }
}

extension OfficeCalendar {
  /// The calendar of a file. With Vietnam's rules the years it doesn't know are projected; a file given to compute
  /// with alone has them as its weekly rest only. Throws for contents no file was read from.
  package init(
    _ contents: CalendarFileContents, projectsVietnameseRules: Bool
  ) throws(CalendarError) {
    try self.init(
      weeklyRest: contents.weekend, days: contents.days, announcedYears: contents.announcedYears,
      projectsVietnameseRules: projectsVietnameseRules)
  }
}
