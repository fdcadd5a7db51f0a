import WorkingCalendar

extension CalendarFile {
  /// Reads every row, and gives the contents only when nothing was wrong with any.
  static func read(_ reader: TableReader, file: String) throws(CalendarFileError) -> CalendarFileContents {
    var reading = CalendarFileReading(file: file)
    do {
      while !reading.isHopeless, let item = try reader.next() {
        switch item {
        case .row(let row): reading.take(row)
        case .refused(let problem): reading.refuse(.notARow(problem), line: problem.line)
        }
      }
    } catch {
      throw CalendarFileError(CalendarFileProblem(file: file, reason: .unreadable(error)))
    }
    return try reading.finish()
  }
}

/// A calendar file as far as it has been read.
struct CalendarFileReading {
  private let file: String
  private var heading: CalendarFileHeading?
  private var hasContent = false
  private var weekend: Set<Weekday>?
  private var years: Set<Int>?
  private var rows: [CalendarFileRow] = []
  private var placeOfDate: [CivilDate: Int] = [:]
  private var problems: [CalendarFileProblem] = []

  init(file: String) { self.file = file }

  /// Whether so much is wrong that it's no use going on.
  var isHopeless: Bool { problems.count >= 100 }

  mutating func refuse(_ reason: CalendarFileProblem.Reason, line: Int? = nil, field: String? = nil) {
    problems.append(CalendarFileProblem(file: file, line: line, field: field, reason: reason))
  }

  mutating func take(_ row: TableRow) {
    guard !row.isBlank else { return }
    hasContent = true
    let cells = row.texts.map(\.trimmedCell)
    if cells[0].hasPrefix("#") {
      takeDirective(cells, line: row.line)
    } else if let heading {
      takeDay(cells, heading, line: row.line)
    } else {
      takeHeading(cells, line: row.line)
    }
  }

  private mutating func takeDirective(_ cells: [String], line: Int) {
    let name = cells[0].lowercased()
    // A spreadsheet fills every line up to the width of the table.
    let values = cells.dropFirst().filter { !$0.isEmpty }
    guard rows.isEmpty else { return refuse(.directiveAfterRows, line: line, field: name) }
    switch name {
    case "#weekend": takeWeekend(values, line: line)
    case "#years":
      guard values.count == 2, let first = Int(values[0]), let last = Int(values[1]), first <= last,
        first >= OfficeCalendar.firstYear, last <= OfficeCalendar.lastYear
      else { return refuse(.notASpan, line: line, field: name) }
      years = (years ?? []).union(first...last)
    default: refuse(.unknownDirective(cells[0]), line: line, field: nil)
    }
  }

  private mutating func takeWeekend(_ names: [String], line: Int) {
    let field = "#weekend"
    guard weekend == nil else { return refuse(.weekendTwice, line: line, field: field) }
    var days: Set<Weekday> = []
    weekend = days
    guard !names.isEmpty else { return refuse(.noWeekday, line: line, field: field) }
    for name in names {
      if let day = Weekday.allCases.first(where: { $0.english.lowercased() == name.lowercased() }) {
        days.insert(day)
      } else {
        refuse(.noSuchWeekday(name), line: line, field: field)
      }
    }
    weekend = days
    if days.count == Weekday.allCases.count { refuse(.noWorkingWeekday, line: line, field: field) }
  }

  private mutating func takeHeading(_ cells: [String], line: Int) {
    let heading = CalendarFileHeading(cells)
    self.heading = heading
    if heading.isNone { return refuse(.noHeading, line: line) }
    for column in heading.missing { refuse(.columnMissing, line: line, field: column) }
    for column in heading.doubled { refuse(.columnTwice, line: line, field: column) }
  }

  private mutating func takeDay(_ cells: [String], _ heading: CalendarFileHeading, line: Int) {
    // Without a whole heading, what is wrong with its rows can't be told.
    guard heading.isWhole else { return }
    if cells.dropFirst(heading.width).contains(where: { !$0.isEmpty }) { refuse(.tooManyCells, line: line) }
    let outcome = CalendarFileRow.read(cells, heading, line: line)
    for (field, reason) in outcome.problems { refuse(reason, line: line, field: field) }
    guard let row = outcome.row else { return }
    if let place = placeOfDate[row.day.date] {
      return refuse(.listedTwice(firstLine: rows[place].line), line: line, field: "date")
    }
    placeOfDate[row.day.date] = rows.count
    rows.append(row)
  }

  /// What can be told only when all rows are known, then the contents. Throws everything that was wrong.
  mutating func finish() throws(CalendarFileError) -> CalendarFileContents {
    if !hasContent { refuse(.empty) } else if heading == nil { refuse(.noHeading) }
    if problems.isEmpty { checkSwaps() }
    if problems.isEmpty, let years {
      for row in rows where row.day.status == .announced && !years.contains(row.day.date.year) {
        refuse(.announcedOutsideYears(row.day.date.year), line: row.line, field: "status")
      }
    }
    if let first = problems.first { throw CalendarFileError(first, Array(problems.dropFirst())) }
    let announced = rows.lazy.filter { $0.day.status == .announced }.map(\.day.date.year)
    return CalendarFileContents(
      weekend: weekend ?? [.saturday, .sunday], announcedYears: years ?? Set(announced),
      days: rows.map(\.day),
      namesWeekend: weekend != nil, namesYears: years != nil)
  }

  /// A day off and the day of rest worked for it name each other.
  private mutating func checkSwaps() {
    for row in rows {
      guard let pair = row.day.pair else { continue }
      guard let place = placeOfDate[pair] else {
        refuse(.pairNotListed(pair), line: row.line, field: "pair")
        continue
      }
      let other = rows[place]
      if other.day.pair != row.day.date || other.day.kind == row.day.kind {
        refuse(.pairNotMutual(pair, line: other.line), line: row.line, field: "pair")
      }
    }
  }
}
