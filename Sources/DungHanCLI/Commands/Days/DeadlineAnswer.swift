import CaseWorkflow
import VietnameseText
import WorkingCalendar

/// A due date with its proof.
struct DeadlineAnswer {
  var deadline: Deadline
  var ledger: [LedgerLine]
  var term: Term?
  var calendar: OfficeCalendar

  var json: JSONValue {
    [
      "received": JSONValue(deadline.received), "days": JSONValue(deadline.days),
      "unit": .text(deadline.unit.rawValue), "due": JSONValue(deadline.due),
      "provisional": .bool(deadline.isProvisional), "earliest": JSONValue(deadline.earliest),
      "latest": JSONValue(deadline.latest),
      "ledger": .list(
        ledger.map { line in
          [
            "date": JSONValue(line.date), "kind": .text(line.kind.rawValue), "name": JSONValue(line.name),
            "counted": JSONValue(line.counted),
          ]
        }),
    ]
  }

  /// The due date alone on the first line; below it what can still move it, and the proof when asked for.
  func print(to session: Session, isExplained: Bool) throws {
    let language = session.language
    try session.output.line(deadline.due.iso)
    for sentence in doubts { try session.output.line(session.ink.warning(sentence(language))) }
    guard isExplained else { return }
    try session.output.line()
    for line in proof(language, width: session.columns) { try session.output.line(line) }
  }

  /// Why the date is provisional, and within which span (D12).
  private var doubts: [Phrase] {
    guard deadline.isProvisional else { return [] }
    let span =
      deadline.earliest == deadline.latest
      ? Phrase(
        vi: "~ tạm tính: hạn này còn có thể thay đổi", en: "~ provisional: this date can still change")
      : Phrase(
        vi: "~ tạm tính: sớm nhất \(deadline.earliest.vietnamese), muộn nhất \(deadline.latest.vietnamese)",
        en:
          "~ provisional: at the earliest \(deadline.earliest.vietnamese), at the latest \(deadline.latest.vietnamese)"
      )
    let open = ledger.filter { $0.status == .uncertain && $0.date > deadline.received }.map { line in
      Phrase(
        vi: "  \(line.date.vietnamese) \(line.name ?? ""): chưa chắc được nghỉ, tạm coi là nghỉ",
        en: "  \(line.date.vietnamese) \(line.name ?? ""): not certain to be off, taken as off")
    }
    let years = Set(ledger.dropFirst().map(\.date.year)).filter { !calendar.isAnnounced(year: $0) }.sorted()
    let unannounced = years.map { year in
      Phrase(
        vi: "  năm \(year): chưa có thông báo lịch nghỉ", en: "  \(year): the calendar is not announced yet")
    }
    return [span] + open + unannounced
  }

  /// The ledger of D16 as people read it: day, its number, what it is, and on whose word.
  private func proof(_ language: Language, width: Int) -> [String] {
    var lines = [heading(language), ""]
    for line in ledger {
      let number = line.counted.map(String.init) ?? "–"
      let day = DayWords.long(line.date, language) + (line.status == .uncertain ? "~" : "")
      let text =
        "  \(day.padded(toWidth: 16)) \(number.padded(toWidth: 4, alignedRight: true))  \(what(line, language))"
      lines.append(text.sanitizedForTerminal())
      guard let source = line.source else { continue }
      lines += "(\(source))".sanitizedForTerminal().wrapped(toWidth: width - 25)
        .map { String(repeating: " ", count: 25) + $0 }
    }
    return lines + ["", conclusion(language)]
  }

  private func what(_ line: LedgerLine, _ language: Language) -> String {
    var words = DayWords.kind(line.kind)(language)
    if let name = line.name { words += ": " + name }
    if line.status == .uncertain { words += Phrase(vi: " (chưa chắc)", en: " (uncertain)")(language) }
    if line.date == deadline.received {
      words = Phrase(vi: "ngày nhận, không tính; ", en: "the receipt, not counted; ")(language) + words
    }
    return words
  }

  private func heading(_ language: Language) -> String {
    let unit = DayWords.unit(deadline.unit)
    var words = Phrase(
      vi: "Nhận \(DayWords.long(deadline.received, .vi)), thời hạn \(deadline.days) \(unit.vi)",
      en: "Received \(DayWords.long(deadline.received, .en)), a term of \(deadline.days) \(unit.en)")
    if let term {
      words.vi += " (\(term.label.vi); \(term.basis))"
      words.en += " (\(term.label.en); \(term.basis))"
    }
    return words(language).sanitizedForTerminal()
  }

  private func conclusion(_ language: Language) -> String {
    let day = DayWords.long(deadline.due, language)
    let rolled = deadline.unit == .calendar && ledger.last.map { $0.counted == nil } ?? false
    let last =
      rolled
      ? Phrase(
        vi: "ngày cuối là ngày nghỉ, hạn chuyển sang ngày làm việc kế tiếp (BLDS Đ.148 k.5)",
        en: "the last day is a day off, so the next working day (BLDS Đ.148 k.5)")
      : Phrase(vi: "ngày thứ \(deadline.days)", en: "day \(deadline.days)")
    return Phrase(
      vi: "Hạn: \(day), hết 24 giờ; \(last.vi). Quá hạn từ \(DayWords.long(deadline.due + 1, .vi)).",
      en: "Due: \(day), until midnight; \(last.en). Overdue from \(DayWords.long(deadline.due + 1, .en)).")(
        language)
  }
}
