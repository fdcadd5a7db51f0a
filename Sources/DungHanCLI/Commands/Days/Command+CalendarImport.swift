import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

/// `calendar import` changes the office's calendar and every date that rests on it (D13).
extension Command {
  static let calendarImport = Command(
    path: ["calendar", "import"],
    summary: Phrase(
      vi: "đổi lịch của sổ theo tệp, tính lại mọi hạn còn chạy",
      en: "change the office's calendar and recompute every open date"),
    remarks: [
      Phrase(
        vi:
          "Tệp ghi Tết của năm nào là lịch đủ của năm đó: ngày nào bỏ ra là ngày thường. Không ghi Tết thì từng "
          + "dòng thêm hoặc thay ngày ấy.",
        en:
          "A file that lists a year's Tết is that whole year: a day left out is an ordinary one. Without it each row "
          + "adds or replaces its day."),
      Phrase(
        vi:
          "Việc đã trả lời, đã chuyển, đã rút giữ nguyên. Thư đã gửi ghi hạn cũ được kể ra kèm ngày phải báo lại.",
        en: "What was answered, transferred or withdrawn stays. Letters sent with an old date are listed."),
    ],
    arguments: [Argument(name: "FILE", help: Phrase(vi: "tệp CSV", en: "the CSV file"), isPath: true)],
    flags: [
      Flag(
        name: "dry-run", value: .none,
        help: Phrase(vi: "chỉ xem hạn nào đổi, không ghi", en: "only show what would move")),
      Flag(
        name: "reason", value: .text("TEXT"),
        help: Phrase(
          vi: "căn cứ: thông báo, công văn nào", en: "why: which notice or letter (unless --dry-run)")),
    ],
    formats: [.json],
    examples: [
      "calendar import lich-2027.csv --dry-run",
      "calendar import lich-2027.csv --reason 'Thông báo 123/TB ngày 20/11/2026'",
    ],
    run: { session in
      let path = session.invocation.required(0)
      let isDryRun = session.invocation.has("dry-run")
      let reason = session.invocation.text("reason")?.trimmed ?? ""
      guard isDryRun || !reason.isEmpty else {
        throw UsageProblem.missingFlag("reason", placeholder: "TEXT", command: "calendar import")
      }
      try session.printCalendarChange { office, progress, each in
        try office.importCalendar(
          path: path, isDryRun: isDryRun, reason: reason, progress: progress, each: each)
      }
    })

  static let calendarUndo = Command(
    path: ["calendar", "undo"],
    summary: Phrase(
      vi: "đặt lại lịch như trước lần đổi cuối, tính lại mọi hạn còn chạy",
      en: "take the last change of the calendar back and recompute every open date"),
    remarks: [
      Phrase(
        vi: "Người đã đổi, chủ tịch và quản trị làm được. Hoàn tác của hoàn tác thì phải ghi --expect.",
        en:
          "Who changed it, the chairman and the administrator may. Taking back a taking back needs --expect."
      )
    ],
    flags: [
      Flag(
        name: "dry-run", value: .none,
        help: Phrase(vi: "chỉ xem hạn nào đổi, không ghi", en: "only show what would move")),
      Flag(
        name: "expect", value: .number(atLeast: 1),
        help: Phrase(
          vi: "số của lần đổi đã xem; có người đổi nữa thì thôi", en: "the change that was seen; none newer")),
    ],
    formats: [.json],
    examples: ["calendar undo --dry-run", "calendar undo --expect 812"],
    run: { session in
      let isDryRun = session.invocation.has("dry-run")
      let expected = session.invocation.number("expect").map { Int64($0) }
      let last = try session.office().lastCalendarChange()
      try session.printCalendarChange(isUndo: true) { office, progress, each in
        try office.takeBackCalendarChange(expected, isDryRun: isDryRun, progress: progress, each: each)
      }
      if let last {
        session.say(
          Phrase(
            vi:
              "Lần đổi được hoàn tác: số \(last.number), \(last.account), \(last.day.vietnamese): \(last.reason)",
            en:
              "The change taken back: no. \(last.number), \(last.account), \(last.day.vietnamese): \(last.reason)"
          ))
      }
    })
}

extension Session {
  /// Does or tries a change of the calendar, and prints what it moves as it comes.
  fileprivate func printCalendarChange(
    isUndo: Bool = false,
    _ change: (Office, (Int) -> Void, (MovedDeadline) throws -> Void) throws -> CalendarImport
  ) throws {
    let office = try office()
    let printer: any CalendarImportPrinter =
      format == .json ? CalendarImportJSON(output) : try CalendarImportText(office, self, isUndo: isUndo)
    let bar = ProgressBar(self, of: Phrase(vi: "việc", en: "obligations")) {
      (try? office.openDutyCount()) ?? 0
    }
    let report = try bar.during {
      try change(office, { bar.show($0) }, { try printer.add($0) })
    }
    try printer.end(report)
  }
}

/// Prints what moves as it comes, and at the end what became of it.
protocol CalendarImportPrinter {
  func add(_ moved: MovedDeadline) throws
  func end(_ report: CalendarImport) throws
}

/// One object, its list written element by element.
final class CalendarImportJSON: CalendarImportPrinter {
  private let output: Output
  private var list: JSONList?

  init(_ output: Output) { self.output = output }

  func add(_ moved: MovedDeadline) throws { try begun().add(Self.json(moved)) }

  /// Begun with the first element, so that a file that is refused leaves nothing printed.
  private func begun() throws -> JSONList {
    if let list { return list }
    try output.write("{\"moved\":")
    let begun = try JSONList(output)
    list = begun
    return begun
  }

  func end(_ report: CalendarImport) throws {
    try begun().end()
    let revision = report.revision
    let rest: [(String, JSONValue)] = [
      ("unchanged", JSONValue(report.unchanged)), ("frozen", JSONValue(report.frozen)),
      ("applied", .bool(report.isApplied)), ("days", .list(revision.days.map(Self.json))),
      ("announced", .list(revision.announced.map { JSONValue($0) })),
      ("noLongerAnnounced", .list(revision.noLongerAnnounced.map { JSONValue($0) })),
    ]
    try output.append { bytes in
      for (key, value) in rest {
        bytes += ",\"\(key)\":".utf8
        value.append(to: &bytes)
      }
      bytes += "}\n".utf8
    }
  }

  private static func json(_ moved: MovedDeadline) -> JSONValue {
    [
      "code": .text(moved.code), "key": .text(moved.key.rawValue), "debtor": .text(moved.debtor),
      "oldDue": JSONValue(moved.oldDue), "newDue": JSONValue(moved.newDue),
      "oldEarliest": JSONValue(moved.oldEarliest), "newEarliest": JSONValue(moved.newEarliest),
      "oldLatest": JSONValue(moved.oldLatest), "newLatest": JSONValue(moved.newLatest),
      "letters": .list(
        moved.letters.map {
          [
            "document": .text($0.document), "dated": JSONValue($0.dated), "action": .text($0.action),
            "to": .text($0.to.joined(separator: ",")), "tell": JSONValue($0.tell),
          ]
        }),
    ]
  }

  private static func json(_ change: CalendarRevision.DayChange) -> JSONValue {
    [
      "date": JSONValue(change.date), "old": change.old.map { JSONValue($0) } ?? .null,
      "new": change.new.map { JSONValue($0) } ?? .null,
    ]
  }
}
