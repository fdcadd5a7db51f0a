import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

/// The board in text, after the drawing in day.md: whose move it is, case by case, most pressing first.
struct BoardDrawing {
  private let board: Board
  private let words: CaseWords
  private let language: Language
  private let width: Int
  private let ink: Ink
  private let office: (unit: String, account: String, isTraining: Bool)
  private let codeWidth: Int
  private let dateWidth: Int
  private let calendar: OfficeCalendar
  private let moves: OwnMoves
  /// What must be sent without a case.
  private let duties: [PeriodicLine]
  private let dutyWords: PeriodicWords
  /// At most so many of the late ones, lest they hide what can still be sent in time; the rest is counted.
  private static let mostLateDuties = 5

  init(_ board: Board, of office: Office, language: Language, width: Int, ink: Ink) throws {
    self.board = board
    duties = try office.periodicPressing()
    dutyWords = try PeriodicWords(office, language)
    self.language = language
    self.width = min(width, 120)
    self.ink = ink
    words = try CaseWords(office, language)
    calendar = try office.calendar()
    moves = try office.ownMoves()
    self.office = (office.unitName, words.accountName(of: office), office.isTraining)
    let rows = board.rows
    let words = words
    codeWidth = max(
      rows.reduce(3) { max($0, words.spokenCode($1).displayWidth) },
      duties.reduce(0) { max($0, $1.period.short.displayWidth) })
    let duties = duties
    dateWidth =
      (rows.map(words.date) + duties.map { words.short($0.due, isProvisional: $0.isProvisional) })
      .reduce(9) { max($0, $1.displayWidth) }
  }

  var lines: [String] {
    var lines = [heading] + figures
    if office.isTraining { lines.append(ink.faint(" [" + Session.trainingNote(language) + "]")) }
    lines.append(columnsHeading)
    for section in board.sections where section.total > 0 || section.kind != .dueSoonElsewhere {
      lines.append(rule(title(of: section)))
      if section.lines.isEmpty { lines.append(ink.faint("  " + nothing)) }
      for line in section.lines { lines.append(row(line, in: section.kind)) }
      let hidden = section.total - section.lines.count
      if hidden > 0, section.kind != .mine { lines.append(ink.faint("  " + more(hidden, section.kind))) }
    }
    lines += toSend
    lines.append(String(repeating: "─", count: width))
    return lines + doubts + [hint]
  }

  /// Reports and plans that are late or due soon, after everything that is owed to people.
  private var toSend: [String] {
    guard !duties.isEmpty else { return [] }
    var lines = [
      rule(Phrase(vi: "PHẢI GỬI (\(duties.count))", en: "TO SEND (\(duties.count))")(language))
    ]
    let late = duties.filter { $0.state == .late }
    for duty in duties.filter({ $0.state != .late }) + late.prefix(Self.mostLateDuties) {
      let isLate = duty.state == .late
      let mark = isLate ? "!!" : (duty.workingDaysLeft ?? 0) <= 1 ? "!" : ""
      let what = [duty.label(language), duty.nextStep?.label(language)].compactMap { $0 }.joined(
        separator: ": ")
      let text = cells(
        mark, duty.period.short, what.sanitizedForTerminal(),
        "\(dutyWords.debtor(duty)) → \(dutyWords.receivers(duty))".sanitizedForTerminal(),
        words.short(duty.due, isProvisional: duty.isProvisional), dutyWords.standing(duty))
      lines.append(isLate ? ink.alarm(text) : mark == "!" ? ink.warning(text) : text)
    }
    let hidden = late.count - Self.mostLateDuties
    if hidden > 0 {
      lines.append(
        ink.faint(
          Phrase(
            vi: "  … còn \(hidden) việc: dunghan periodic list",
            en: "  … \(hidden) more: dunghan periodic list")(
              language)))
    }
    return lines
  }

  private var heading: String {
    let left =
      Phrase(vi: " HÔM NAY · ", en: " TODAY · ")(language) + DayWords.weekdayInFull(board.today, language)
      + " " + board.today.vietnamese
    let right = "\(office.unit) · \(office.account)".sanitizedForTerminal()
    let room = max(8, width - left.displayWidth - 1)
    return ink.strong(left + right.truncated(toWidth: room).padded(toWidth: room, alignedRight: true))
  }

  private var figures: [String] {
    var parts = [
      Phrase(vi: "Quá hạn \(board.overdue)", en: "Overdue \(board.overdue)")(language),
      Phrase(vi: "Sắp hết hạn \(board.dueSoon)", en: "Due soon \(board.dueSoon)")(language),
      Phrase(vi: "Tạm tính \(board.provisional)", en: "Provisional \(board.provisional)")(language),
    ]
    let waiting = board.awaiting.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\(words.role($0.key)) \($0.value)" }
    if !waiting.isEmpty {
      parts.append(Phrase(vi: "Đang chờ: ", en: "Awaiting: ")(language) + waiting.joined(separator: ", "))
    }
    return parts.joined(separator: " · ").wrapped(toWidth: width - 1).map { " " + $0 }
  }

  private var columnsHeading: String {
    ink.faint(
      cells(
        "", Phrase(vi: "Số", en: "No")(language), Phrase(vi: "Nội dung", en: "Matter")(language),
        Phrase(vi: "Việc phải làm", en: "What to do")(language), Phrase(vi: "Hạn", en: "Due")(language),
        Phrase(vi: "Còn/trễ", en: "Left/late")(language)))
  }

  private func row(_ line: CaseLine, in kind: Board.Section.Kind) -> String {
    let mark = words.mark(line)
    let text = cells(
      mark, words.spokenCode(line), words.title(line).sanitizedForTerminal(),
      move(line, in: kind), words.date(line), words.standing(line))
    return mark == "!!" ? ink.alarm(text) : mark == "!" ? ink.warning(text) : text
  }

  /// Of a case that lies with another, whose it is comes first.
  private func move(_ line: CaseLine, in kind: Board.Section.Kind) -> String {
    guard kind != .mine, line.ownDuty == nil, let addressee = line.addressee, line.hasOpenAnswer else {
      return words.move(line)
    }
    let unit = words.shortUnit(addressee)
    // Where a draft lies with the committee it is not the body that is waited for.
    if moves.waitsForBody(line) { return Phrase(vi: "\(unit) trả lời", en: "\(unit) answers")(language) }
    return "\(unit): \(words.move(line))"
  }

  /// One line of the six columns; matter and move share what the others leave.
  private func cells(
    _ mark: String, _ code: String, _ title: String, _ move: String, _ date: String, _ left: String
  ) -> String {
    let room = max(24, width - 3 - codeWidth - 1 - 1 - dateWidth - 1 - 9 - 1)
    let moveWidth = room * 2 / 5
    return mark.padded(toWidth: 3) + code.padded(toWidth: codeWidth) + " "
      + title.padded(toWidth: room - moveWidth) + " " + move.padded(toWidth: moveWidth) + " "
      + date.padded(toWidth: dateWidth) + " " + left
  }

  private func rule(_ title: String) -> String {
    let line = "─ " + title + " "
    return ink.strong(line + String(repeating: "─", count: max(0, width - line.displayWidth)))
  }

  private func title(of section: Board.Section) -> String {
    let name =
      switch section.kind {
      case .overdue: Phrase(vi: "QUÁ HẠN", en: "OVERDUE")
      case .mine: Phrase(vi: "TÔI PHẢI LÀM", en: "MINE TO DO")
      case .besides:
        Phrase(vi: "CÒN PHẢI LÀM TRONG HỒ SƠ ĐÃ CHUYỂN", en: "STILL TO DO IN CASES SENT ON")
      case .toNumber: Phrase(vi: "VĂN BẢN CHỜ SỐ", en: "LETTERS TO NUMBER")
      case .toConfirm:
        Phrase(vi: "GHI HỘ THEO BÚT PHÊ, CHỜ ĐỒNG CHÍ XÁC NHẬN", en: "ENTERED FOR YOU, TO CONFIRM")
      case .assigned: Phrase(vi: "ĐÃ GIAO, CHƯA XONG", en: "ASSIGNED, NOT FINISHED")
      case .dueSoonElsewhere: Phrase(vi: "SẮP HẾT HẠN Ở NƠI KHÁC", en: "DUE SOON ELSEWHERE")
      case .awaitingBody: Phrase(vi: "CHỜ NƠI KHÁC TRẢ LỜI", en: "ANSWERS AWAITED")
      }
    let unit = section.kind == .overdue ? Phrase(vi: " · ngày làm việc", en: " · working days")(language) : ""
    let count = String(section.total) + (section.isCut ? "+" : "")
    return "\(name(language)) (\(count))\(unit)"
  }

  private var nothing: String { Phrase(vi: "không có việc nào", en: "nothing")(language) }

  private func more(_ count: Int, _ kind: Board.Section.Kind) -> String {
    let command = kind == .overdue ? "dunghan case list --overdue" : "dunghan case list --due-within 5"
    return Phrase(vi: "… còn \(count) hồ sơ: \(command)", en: "… \(count) more: \(command)")(language)
  }

  /// The uncertain days that `~` speaks of.
  private var doubts: [String] {
    let dates = board.rows.compactMap { line in
      words.spokenDay(line).flatMap { $0.isProvisional ? $0.day : nil }
    }
    guard let last = dates.max(), let first = dates.min() else { return [] }
    var open: [String] = []
    for year in (first.year - 1)...last.year {
      for day in calendar.specialDays(of: year)
      where day.status == .uncertain && day.date <= last && day.date > first - 60 {
        open.append(day.date.shortVietnamese)
      }
    }
    let why =
      open.isEmpty
      ? Phrase(vi: "lịch nghỉ của năm chưa có thông báo", en: "the year's calendar is not announced")
      : Phrase(
        vi: "\(open.prefix(4).joined(separator: ", ")) chưa có văn bản cho nghỉ; đi làm thì hạn sớm hơn",
        en:
          "\(open.prefix(4).joined(separator: ", ")) not yet announced as off; if worked, the due date is earlier"
      )
    return [Phrase(vi: " ~ tạm tính: \(why.vi).", en: " ~ provisional: \(why.en).")(language)]
  }

  private var hint: String {
    ink.faint(
      Phrase(
        vi: " dunghan case show SỐ · case actions SỐ · case do SỐ VIỆC · search TỪ",
        en: " dunghan case show NO · case actions NO · case do NO ACTION · search WORDS")(language))
  }
}
