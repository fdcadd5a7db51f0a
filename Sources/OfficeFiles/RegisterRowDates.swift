import CaseWorkflow
import WorkingCalendar

/// The dates of one row, each read and all of them possible together.
struct RegisterRowDates {
  private(set) var received: CivilDate
  private(set) var petition: CivilDate?
  private(set) var forwarded: CivilDate?
  private(set) var forwardDocument: String?
  private(set) var receivedByUnit: CivilDate?
  private(set) var answered: CivilDate?
  private(set) var answerDocument: String?
  private(set) var notified: CivilDate?
  private(set) var due: CivilDate?
  private(set) var extendedTo: CivilDate?
  /// What was read of which column.
  private(set) var read: [RegisterField: CivilDate] = [:]
  /// Cells that say in words that there's no date: “chưa trả lời”.
  private(set) var words: [RegisterExtra] = []
  private(set) var warnings: [RegisterRemark] = []

  private let cells: RegisterCells
  private let format: RegisterMap.DateFormat
  private let today: CivilDate

  init(_ cells: RegisterCells, format: RegisterMap.DateFormat, today: CivilDate) throws(RegisterRemark) {
    self.cells = cells
    self.format = format
    self.today = today
    guard let text = cells[.received] else {
      throw cells.remark(.received, Phrase(vi: "không có ngày nhận", en: "there is no date received"))
    }
    guard case .date(let day) = RegisterDate.read(text, format) else {
      throw Self.unreadable(.received, cells, format)
    }
    received = day
    read[.received] = day
    try refuseFuture(.received, day)

    petition = try date(.petitionDate)
    forwarded = try date(.forwarded)
    receivedByUnit = try date(.receivedByUnit)
    answered = try date(.answered)
    notified = try date(.notified)
    (forwarded, forwardDocument) = try document(.forwardDocument, dated: .forwarded, forwarded)
    (answered, answerDocument) = try document(.answerDocument, dated: .answered, answered)
    due = optionalDate(.due)
    extendedTo = optionalDate(.extension)
    try checkOrder()
  }

  /// A date that may be left out, but not be wrong.
  private mutating func date(_ field: RegisterField) throws(RegisterRemark) -> CivilDate? {
    guard let text = cells[field] else { return nil }
    let plain = RegisterWords.plain(text)
    if RegisterWords.begins(plain, with: "chua") || RegisterWords.begins(plain, with: "khong") {
      words.append(RegisterExtra(heading: cells.layout.name(of: field), text: text))
      return nil
    }
    guard let day = resolved(RegisterDate.read(text, format)) else {
      throw Self.unreadable(field, cells, format)
    }
    read[field] = day
    try refuseFuture(field, day)
    return day
  }

  /// A date that may also be words: “30 ngày làm việc”.
  private mutating func optionalDate(_ field: RegisterField) -> CivilDate? {
    guard let text = cells[field] else { return nil }
    let day = resolved(RegisterDate.read(text, format)) ?? RegisterDate.found(in: text, format)?.date
    read[field] = day
    return day
  }

  /// The number of a letter, and its date where both are in one cell: “45/MTTQ ngày 12/3/2024”.
  private mutating func document(
    _ field: RegisterField, dated date: RegisterField, _ known: CivilDate?
  ) throws(RegisterRemark) -> (CivilDate?, String?) {
    guard let text = cells[field] else { return (known, nil) }
    guard known == nil, let found = RegisterDate.found(in: text, format) else {
      return (known, RegisterWords.tidy(text))
    }
    try refuseFuture(field, found.date, is: date)
    var number = RegisterWords.tidy(String(text[..<found.start]))
    while let last = number.last, ",;(".contains(last) || last == " " { number.removeLast() }
    return (found.date, number.isEmpty ? nil : number)
  }

  /// A day and month alone are of the year that follows the receipt.
  private func resolved(_ reading: RegisterDate.Reading) -> CivilDate? {
    switch reading {
    case .date(let day): return day
    case .dayAndMonth(let day, let month):
      let year = received.year
      guard let same = CivilDate(year: year, month: month, day: day) else { return nil }
      return same >= received ? same : CivilDate(year: year + 1, month: month, day: day)
    case .impossible, .unreadable: return nil
    }
  }

  private static func unreadable(
    _ field: RegisterField, _ cells: RegisterCells, _ format: RegisterMap.DateFormat
  ) -> RegisterRemark {
    let text = cells[field] ?? ""
    switch RegisterDate.read(text, format) {
    case .impossible:
      return cells.remark(
        field, Phrase(vi: "không có ngày này trong lịch", en: "there is no such day in the calendar"))
    case .dayAndMonth:
      return cells.remark(field, Phrase(vi: "ngày thiếu năm", en: "the year is missing"))
    case .date, .unreadable:
      return cells.remark(
        field,
        Phrase(
          vi: "không đọc được ngày; ghi như 05/03/2024",
          en: "this can't be read as a date; write it as 05/03/2024"))
    }
  }

  private func refuseFuture(
    _ field: RegisterField, _ day: CivilDate, is meant: RegisterField? = nil
  ) throws(RegisterRemark) {
    guard day > today else { return }
    throw cells.remark(
      field,
      Phrase(
        vi: "\((meant ?? field).label.vi) \(day.vietnamese) ở sau hôm nay (\(today.vietnamese))",
        en: "\((meant ?? field).label.en) \(day.iso) lies after today (\(today.iso))"))
  }

  /// Nothing is forwarded, answered or told before it came.
  private mutating func checkOrder() throws(RegisterRemark) {
    let start = (RegisterField.received, received)
    try refuse(.forwarded, forwarded, before: start)
    let sent = forwarded.map { (RegisterField.forwarded, $0) } ?? start
    try refuse(.receivedByUnit, receivedByUnit, before: sent)
    try refuse(.answered, answered, before: sent)
    try refuse(.notified, notified, before: start)
    if let petition, petition > received {
      let reason = Phrase(
        vi: "ngày trên đơn sau ngày nhận \(received.vietnamese)",
        en: "the petition is dated after it was received on \(received.iso)")
      warnings.append(cells.remark(.petitionDate, reason))
    }
  }

  private func refuse(
    _ field: RegisterField, _ day: CivilDate?, before other: (field: RegisterField, day: CivilDate)
  ) throws(RegisterRemark) {
    guard let day, day < other.day else { return }
    throw cells.remark(
      field, value: day.iso,
      Phrase(
        vi: "\(field.label.vi) \(day.vietnamese) trước \(other.field.label.vi) \(other.day.vietnamese)",
        en: "\(field.label.en) \(day.iso) is before \(other.field.label.en) \(other.day.iso)"))
  }
}
