import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

extension Command {
  static let sweep = Command(
    path: ["sweep"],
    summary: Phrase(
      vi: "rà hạn: việc phải nhắc, phải báo cáo cấp trên, hồ sơ bỏ quên",
      en: "find reminders and escalations due, and forgotten cases"),
    remarks: [
      Phrase(
        vi: "Mỗi mức chỉ báo một lần cho mỗi việc; chạy lại trong ngày không làm gì thêm.",
        en: "Each rung fires once for each thing owed; a second run the same day does nothing."),
      Phrase(
        vi: "Mỗi ngày sao lưu một lần vào sao-luu/ cạnh sổ; giữ 7 ngày, 4 tuần, 12 tháng gần nhất.",
        en: "Once a day it backs up into sao-luu/ beside the office; 7 days, 4 weeks, 12 months are kept."),
    ],
    flags: [
      Flag(
        name: "dry-run", value: .none, help: Phrase(vi: "chỉ xem, không ghi", en: "only look, record nothing")
      ),
      Flag(
        name: "no-backup", value: .none,
        help: Phrase(vi: "không sao lưu", en: "make no backup")),
    ],
    formats: [.json], examples: ["sweep", "sweep --dry-run --json"],
    run: { session in
      let office = try session.office()
      let isDryRun = session.invocation.has("dry-run")
      let report = try office.sweep(isDryRun: isDryRun)
      switch session.format {
      case .json: try session.print(json(report, session.language))
      case .text, .csv:
        // All of it is read before any is printed: half a report would look like a whole one.
        let found = text(report, try CaseWords(office, session.language), session.language)
        let sending = try PeriodicWords(office, session.language)
        let duties = try office.periodicPressing().map(sending.sentence)
        let toSend = section(Phrase(vi: "Phải gửi", en: "To send"), duties, session.language)
        for line in found + toSend { try session.output.line(line.sanitizedForTerminal()) }
      }
      // Last: what was found stands whether or not there is room for a copy.
      if !isDryRun, !session.invocation.has("no-backup") { try backUp(office, session) }
    })

  private static func backUp(_ office: Office, _ session: Session) throws {
    let night: NightlyBackup
    do {
      night = try office.backUpForTheNight()
    } catch {
      var failure = Failure(error)
      failure.code = OfficeProblem.Kind.storage.rawValue
      failure.message = Phrase(
        vi: "đã rà hạn, CHƯA sao lưu được: \(failure.message.vi)",
        en: "swept, but NOT backed up: \(failure.message.en)")
      throw failure
    }
    guard session.format != .json else { return }
    let words =
      night.isNew
      ? Phrase(vi: "Đã sao lưu: \(night.path)", en: "Backed up: \(night.path)")
      : Phrase(vi: "Hôm nay đã sao lưu: \(night.path)", en: "Backed up earlier today: \(night.path)")
    try session.output.line(words(session.language).sanitizedForTerminal())
  }

  private static func json(_ report: SweepReport, _ language: Language) -> JSONValue {
    [
      "reminded": .list(report.reminded.map { json($0, language) }),
      "escalationDue": .list(report.escalationDue.map { json($0, language) }),
      "stale": .list(
        report.stale.map {
          [
            "code": .text($0.code), "title": .text(title($0.title, $0.isTitleWithheld)),
            "touched": JSONValue($0.touched),
            "days": JSONValue($0.calendarDays),
          ]
        }),
      "alreadyDone": JSONValue(report.alreadyDone),
    ]
  }

  private static func title(_ title: String, _ isWithheld: Bool) -> String {
    isWithheld ? CommonSeal.mark + title : title
  }

  private static func json(_ finding: SweepReport.Finding, _ language: Language) -> JSONValue {
    [
      "code": .text(finding.code), "title": .text(title(finding.title, finding.isTitleWithheld)),
      "unit": .text(finding.debtor),
      "due": JSONValue(finding.due), "lateWorkingDays": JSONValue(finding.workingDaysLate),
      "key": .text(finding.duty.rawValue), "rung": .text(finding.rung.key),
      "reached": JSONValue(finding.reached), "to": JSONValue(finding.to),
    ]
  }

  private static func text(_ report: SweepReport, _ words: CaseWords, _ language: Language) -> [String] {
    var lines: [String] = []
    lines += section(
      Phrase(vi: "Phải nhắc", en: "To remind"), report.reminded.map { words.finding($0) }, language)
    lines += section(
      Phrase(vi: "Phải báo cáo cấp trên", en: "To escalate"), report.escalationDue.map { words.finding($0) },
      language)
    lines += section(
      Phrase(vi: "Không ai đụng tới", en: "Nobody touched"),
      report.stale.map {
        "\($0.code) · \(words.title($0.title, isSealed: $0.isSealed)) · "
          + Phrase(
            vi: "từ \($0.touched.vietnamese), \($0.calendarDays) ngày",
            en: "since \($0.touched.vietnamese), \(EnglishCount.of($0.calendarDays, "day"))")(language)
      }, language)
    lines.append(
      Phrase(
        vi: "Đã báo từ trước: \(report.alreadyDone).", en: "Told before: \(report.alreadyDone).")(language))
    return lines
  }

  private static func section(_ title: Phrase, _ lines: [String], _ language: Language) -> [String] {
    ["\(title(language)): \(lines.count)"] + lines.map { "  " + $0 }
  }
}

extension CaseWords {
  fileprivate func finding(_ finding: SweepReport.Finding) -> String {
    let to = finding.to.map { " → " + unit($0) } ?? ""
    let due = Phrase(vi: "hạn ", en: "due ")(language) + DayWords.long(finding.due, language)
    let isLate = finding.due < today
    let title = title(finding.title, isSealed: finding.isSealed)
    // Its day went by unseen: the office hears of it now, and since when it is so.
    let since =
      finding.reached == today
      ? ""
      : Phrase(vi: " (từ \(finding.reached.vietnamese))", en: " (since \(finding.reached.vietnamese))")(
        language)
    return
      "\(finding.code) · \(title) · \(shortUnit(finding.debtor)): \(finding.dutyLabel(language)) · \(due)"
      + (isLate ? ", \(late(finding.workingDaysLate))" : "")
      + " · \(finding.rung.label(language))\(since)\(to)"
  }
}
