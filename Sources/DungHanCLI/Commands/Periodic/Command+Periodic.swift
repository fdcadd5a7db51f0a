import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

/// What comes back without a case: yearly, half-yearly and quarterly reports, next year's plan.
extension Command {
  static let periodicList = Command(
    path: ["periodic", "list"],
    summary: Phrase(
      vi: "báo cáo, kế hoạch phải gửi theo kỳ: còn nợ, sắp đến hạn, trễ, đã gửi",
      en: "reports and plans owed by the calendar: owed, due soon, late, done"),
    remarks: [
      Phrase(
        vi:
          "Không ghi --year: mọi việc còn nợ từ trước và việc của năm nay. Ngày có * là văn bản không ghi ngày.",
        en: "Without --year: all still owed from before, and this year's. A date with * is set by no text.")
    ],
    flags: [
      Flag(
        name: "year", value: .number(atLeast: OfficeCalendar.firstYear),
        help: Phrase(vi: "các kỳ của một năm", en: "the periods of a year"))
    ],
    formats: [.json], examples: ["periodic list", "periodic list --year 2026 --json"],
    run: { session in
      let office = try session.office()
      let lines = try office.periodicDuties(of: session.invocation.number("year"))
      let words = try PeriodicWords(office, session.language)
      if session.format == .json { return try session.print(.list(lines.map(words.json))) }
      guard !lines.isEmpty else {
        return try session.output.line(
          Phrase(vi: "Không có việc định kỳ nào.", en: "There is no periodic duty.")(session.language))
      }
      for line in try session.table(of: lines, words) { try session.output.line(line) }
    })

  private static let key = Argument(
    name: "KEY", help: Phrase(vi: "việc định kỳ, như noi-vu-nam", en: "the duty, as noi-vu-nam"))

  private static let period = Flag(
    name: "period", value: .text("PERIOD"),
    help: Phrase(vi: "kỳ: 2026, 2026-H1 hoặc 2026-Q3", en: "the period: 2026, 2026-H1 or 2026-Q3"),
    isRequired: true)

  static let periodicDone = Command(
    path: ["periodic", "done"],
    summary: Phrase(vi: "ghi báo cáo của một kỳ đã gửi", en: "record that a period's report was sent"),
    remarks: [
      Phrase(
        vi: "Mỗi kỳ ghi một lần; số ngày trễ tính theo ngày gửi và giữ nguyên từ đó.",
        en: "Each period is recorded once; how late it was is counted by the date sent and kept for good.")
    ],
    arguments: [key],
    flags: [
      period,
      Flag(
        name: "document", value: .text("N"), help: Phrase(vi: "số văn bản", en: "the document's number"),
        isRequired: true),
      Flag(name: "sent", value: .day, help: Phrase(vi: "ngày gửi", en: "the date sent"), isRequired: true),
    ],
    formats: [.json], examples: ["periodic done noi-vu-nam --period 2025 --document 41/BC-MTTQ --sent 20/11"],
    run: { session in
      let sent = try session.day("sent") ?? session.clock.today
      try session.recordPeriodic { office, period in
        try office.fulfilPeriodic(
          session.invocation.required(0), period: period, document: session.invocation.text("document") ?? "",
          sent: sent)
      }
    })

  static let periodicStep = Command(
    path: ["periodic", "step"],
    summary: Phrase(
      vi: "ghi một bước của kế hoạch năm sau, theo thứ tự", en: "record a step of next year's plan, in order"),
    arguments: [
      key,
      Argument(
        name: "STEP",
        help: Phrase(
          vi: "hiep-thuong, thong-nhat, trinh-btv, ban-hanh",
          en: "hiep-thuong, thong-nhat, trinh-btv, ban-hanh"
            + ", one after another")),
    ],
    flags: [
      period,
      Flag(
        name: "on", value: .day, help: Phrase(vi: "ngày làm (mặc định hôm nay)", en: "the day (else today)")),
      Flag(
        name: "document", value: .text("N"),
        help: Phrase(vi: "số văn bản; bước cuối phải có", en: "the document's number; the last step needs it")
      ),
    ],
    formats: [.json], examples: ["periodic step ke-hoach-nam-sau hiep-thuong --period 2026 --on 20/11"],
    run: { session in
      let day = try session.day("on") ?? session.clock.today
      try session.recordPeriodic { office, period in
        try office.takePeriodicStep(
          session.invocation.required(0), period: period, step: session.invocation.required(1), on: day,
          document: session.invocation.text("document") ?? "")
      }
    })

  static let periodicUndo = Command(
    path: ["periodic", "undo"],
    summary: Phrase(
      vi: "hoàn tác lần ghi cuối của một kỳ (ghi nhầm)", en: "take back what was last recorded of a period"),
    remarks: [
      Phrase(
        vi: "Việc đã ghi và việc hoàn tác đều còn trong nhật ký.",
        en: "What was recorded and its taking back both stay in the log.")
    ],
    arguments: [key],
    flags: [
      period,
      Flag(
        name: "reason", value: .text("TEXT"), help: Phrase(vi: "vì sao", en: "why"), isRequired: true),
    ],
    formats: [.json], examples: ["periodic undo noi-vu-nam --period 2025 --reason 'Ghi nhầm kỳ'"],
    run: { session in
      try session.recordPeriodic { office, period in
        try office.takeBackPeriodic(
          session.invocation.required(0), period: period, reason: session.invocation.text("reason") ?? "")
      }
    })
}

extension Session {
  /// Does one recording and says where the duty stands afterwards.
  fileprivate func recordPeriodic(_ body: (Office, DutyPeriod) throws -> PeriodicLine) throws {
    let written = invocation.text("period") ?? ""
    guard let period = DutyPeriod(written.trimmed) else {
      throw OfficeProblem.usage(
        vi: "--period: không đọc được “\(written)”; ghi như 2026, 2026-H1 hoặc 2026-Q3",
        en: "--period: unreadable “\(written)”; write 2026, 2026-H1 or 2026-Q3")
    }
    let office = try office()
    do {
      let line = try body(office, period)
      let words = try PeriodicWords(office, language)
      if format == .json { return try print(words.json(line)) }
      try output.line(words.sentence(line))
    } catch var problem as FieldProblem where problem.field == "document" {
      problem.field = "--document"
      throw problem
    }
  }

  fileprivate func table(of lines: [PeriodicLine], _ words: PeriodicWords) throws -> [String] {
    func heading(_ vi: String, _ en: String) -> String { Phrase(vi: vi, en: en)(language) }
    var table = TextTable([
      TextTable.Column(heading: heading("Việc", "Key")), TextTable.Column(heading: heading("Kỳ", "Period")),
      TextTable.Column(heading: heading("Nội dung", "What"), isFlexible: true),
      TextTable.Column(heading: heading("Ai gửi", "Who")),
      TextTable.Column(heading: heading("Hạn", "Due")),
      TextTable.Column(heading: heading("Còn/trễ", "State")),
    ])
    for line in lines {
      let step = line.nextStep.map { ": " + $0.label(language) } ?? ""
      table.add([
        line.key, line.period.key, line.label(language) + step, words.debtor(line),
        words.due(line, isShort: true),
        words.standing(line),
      ])
    }
    return table.lines(width: columns)
  }
}
