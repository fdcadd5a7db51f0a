import WorkingCalendar

/// Which column holds what.
struct CalendarFileHeading {
  static let required = ["date", "kind", "name", "source", "status"]
  static let columns = required + ["pair"]

  let width: Int
  /// Required columns that aren't there.
  let missing: [String]
  let doubled: [String]
  private let places: [String: Int]

  init(_ cells: [String]) {
    let names = cells.map { $0.lowercased() }
    width = names.count
    places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    missing = Self.required.filter { !names.contains($0) }
    doubled = Self.columns.filter { column in names.count { $0 == column } > 1 }
  }

  /// Whether it's no heading at all.
  var isNone: Bool { missing.count == Self.required.count }
  var isWhole: Bool { missing.isEmpty && doubled.isEmpty }

  func cell(_ column: String, of cells: [String]) -> String {
    guard let place = places[column], cells.indices.contains(place) else { return "" }
    return cells[place]
  }
}

/// One special day and the line it stands on.
struct CalendarFileRow {
  let day: SpecialDay
  let line: Int

  typealias Problem = (field: String, reason: CalendarFileProblem.Reason)

  /// The row, or what is wrong with it, column by column.
  static func read(
    _ cells: [String], _ heading: CalendarFileHeading, line: Int
  ) -> (row: CalendarFileRow?, problems: [Problem]) {
    var problems: [Problem] = []
    let texts = Dictionary(
      uniqueKeysWithValues: CalendarFileHeading.columns.map { ($0, heading.cell($0, of: cells)) })
    let (dateText, kindText) = (texts["date"] ?? "", texts["kind"] ?? "")
    let (statusText, pairText) = (texts["status"] ?? "", texts["pair"] ?? "")
    let date = CivilDate.inCalendarFile(dateText)
    if let date, !OfficeCalendar.knows(date) { problems.append(("date", .unknownYear)) }
    if date == nil { problems.append(("date", .noSuchDate(dateText))) }
    let kind = SpecialDayKind(rawValue: kindText.lowercased())
    if kind == nil { problems.append(("kind", .noSuchKind(kindText))) }
    let status = SpecialDayStatus(rawValue: statusText.lowercased())
    if status == nil { problems.append(("status", .noSuchStatus(statusText))) }
    let pair = CivilDate.inCalendarFile(pairText)
    if pair == nil, !pairText.isEmpty { problems.append(("pair", .noSuchDate(pairText))) }
    if let kind {
      let isSwap = kind == .swappedOff || kind == .swappedWorking
      if isSwap, pairText.isEmpty { problems.append(("pair", .pairMissing)) }
      if !isSwap, !pairText.isEmpty { problems.append(("pair", .pairWithoutSwap)) }
    }
    guard problems.isEmpty, let date, let kind, let status else { return (nil, problems) }
    let day = SpecialDay(
      date: date, kind: kind, name: texts["name"] ?? "", source: texts["source"] ?? "", status: status,
      pair: pair)
    return (CalendarFileRow(day: day, line: line), [])
  }
}

extension CivilDate {
  /// `2026-11-02`, or `2/11/2026` as a spreadsheet rewrites it; never without its year.
  fileprivate static func inCalendarFile(_ text: String) -> CivilDate? {
    guard text.utf8.count(where: { "-/.".utf8.contains($0) }) == 2 else { return nil }
    return CivilDate.read(text, today: OfficeCalendar.firstDay)
  }
}

extension String {
  /// Without the spaces, also unbreakable ones, around it.
  var trimmedCell: String {
    func isSpace(_ character: Character) -> Bool { character.isWhitespace }
    guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) })
    else {
      return ""
    }
    return String(self[first...last])
  }
}
