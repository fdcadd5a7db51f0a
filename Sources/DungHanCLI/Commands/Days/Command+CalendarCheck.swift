import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// `calendar check` says which years a calendar covers, and what in it cannot be right.
extension Command {
  static let calendarCheck = Command(
    path: ["calendar", "check"],
    summary: Phrase(
      vi: "soát lịch: đủ năm, ngày hoán đổi đủ cặp", en: "check the calendar: years, swaps in pairs"),
    remarks: [
      Phrase(
        vi: "Thoát 1 khi có chỗ sai, 7 khi tệp không đọc được.",
        en: "Exits with 1 when something is wrong, with 7 when the file cannot be read.")
    ],
    flags: [calendarFlag], formats: [.json],
    examples: ["calendar check", "calendar check --calendar lich.csv"],
    run: { session in
      let rules = try session.countingRules()
      let check = CalendarCheck(rules.calendar, today: session.clock.today)
      switch session.format {
      case .json: try session.print(check.json(session.language))
      case .text, .csv: try check.print(rules, to: session)
      }
      guard check.problems.isEmpty else {
        throw Failure.problemsFound(
          vi: "lịch \(rules.origin): \(check.problems.count) chỗ phải sửa (kể ở trên)",
          en:
            "the calendar \(rules.origin) has \(EnglishCount.of(check.problems.count, "problem")) (told above)"
        )
      }
    })
}

extension CalendarCheck {
  fileprivate func json(_ language: Language) -> JSONValue {
    [
      "ok": .bool(problems.isEmpty), "days": JSONValue(days),
      "announced": .list(announced.map { JSONValue($0) }),
      "projected": .list(projected.map { JSONValue($0) }),
      "uncertain": .list(uncertain.map { JSONValue($0.date) }),
      "problems": .list(problems.map { .text($0(language)) }),
    ]
  }

  fileprivate func print(_ rules: CountingRules, to session: Session) throws {
    var lines = [
      Phrase(vi: "Lịch: \(rules.origin)", en: "Calendar: \(rules.origin)"),
      Phrase(
        vi: "Đã thông báo: \(announced.isEmpty ? "không năm nào" : Self.spans(announced))",
        en: "Announced: \(announced.isEmpty ? "no year" : Self.spans(announced))"),
      Phrase(
        vi: "Dự tính có ghi ngày: \(projected.isEmpty ? "không" : Self.spans(projected))",
        en: "Projected with days listed: \(projected.isEmpty ? "none" : Self.spans(projected))"),
      rules.calendar.projectsVietnameseRules
        ? Phrase(
          vi: "Các năm khác: dự tính theo Bộ luật Lao động", en: "Other years: projected from the Labour Code"
        )
        : Phrase(vi: "Các năm khác: chỉ có ngày nghỉ hằng tuần", en: "Other years: the weekly rest alone"),
      Phrase(vi: "Số ngày ghi: \(days)", en: "Days listed: \(days)"),
    ]
    // Those of years without a notice are open all together.
    lines += uncertain.filter { announced.contains($0.date.year) }.map {
      Phrase(
        vi: "~ \($0.date.vietnamese) \($0.name): chưa chắc được nghỉ",
        en: "~ \($0.date.vietnamese) \($0.name): not certain to be off")
    }
    lines += problems.map { Phrase(vi: "!! " + $0.vi, en: "!! " + $0.en) }
    if problems.isEmpty { lines.append(Phrase(vi: "Không có chỗ sai.", en: "Nothing is wrong.")) }
    for line in lines { try session.output.line(line(session.language)) }
  }
}
