import CaseWorkflow
import WorkingCalendar

extension Command {
  static let deadline = Command(
    path: ["deadline"],
    summary: Phrase(vi: "tính hạn từ một ngày nhận", en: "count a due date from a day of receipt"),
    remarks: [
      Phrase(
        vi: "Ngày nhận không tính; ngày làm việc kế tiếp là ngày 1. Không cần sổ.",
        en: "The day of receipt is not counted; the next working day is day 1. No office is needed."),
      Phrase(
        vi: "Dòng đầu in ra là ngày đến hạn. Với --stdin: mỗi dòng một ngày vào, một ngày ra.",
        en: "The first line printed is the due date alone. With --stdin: one date a line in, one out."),
    ],
    arguments: [
      Argument(
        name: "DATE",
        help: Phrase(vi: "ngày nhận: 2/11/2026, 2026-11-02", en: "the receipt: 2/11/2026, 2026-11-02"),
        isRequired: false)
    ],
    flags: [
      Flag(
        name: "days", value: .number(atLeast: 1),
        help: Phrase(vi: "số ngày (mặc định 20)", en: "how many days (20 unless told)")),
      Flag(
        name: "unit", value: .choice(TermUnit.allCases.map(\.rawValue)),
        help: Phrase(
          vi: "ngày làm việc hay ngày lịch (mặc định working)",
          en: "working or calendar days (default working)")),
      Flag(
        name: "term", value: .text("KEY"),
        help: Phrase(vi: "theo thời hạn đã đặt tên, như qd124.result", en: "by a named term, as qd124.result")
      ),
      Flag(
        name: "calendar", value: .path("FILE.csv"),
        help: Phrase(vi: "chỉ tính theo lịch trong tệp này", en: "count by the calendar in this file alone")),
      Flag(
        name: "explain", value: .none,
        help: Phrase(vi: "kể từng ngày được tính và vì sao", en: "tell every day, counted or not, and why")),
      Flag(
        name: "stdin", value: .none,
        help: Phrase(vi: "đọc các ngày từ đầu vào chuẩn", en: "read the dates from standard input")),
    ],
    formats: [.json],
    examples: [
      "deadline 2/11/2026", "deadline 2026-11-21 --days 10 --explain",
      "deadline --stdin --days 30 < days.txt",
    ],
    run: { session in
      let invocation = session.invocation
      if invocation.has("stdin") {
        if invocation.argument(0) != nil { throw UsageProblem.notTogether("DATE", "--stdin") }
        if invocation.has("explain") { throw UsageProblem.notTogether("--explain", "--stdin") }
        return try DeadlineStream(session).run()
      }
      guard let text = invocation.argument(0) else {
        throw UsageProblem.missingArgument("DATE", command: invocation.command.name)
      }
      let received = try session.day(text, for: "DATE")
      let question = try DeadlineQuestion(session, on: received)
      let answer = try question.answer(received)
      switch session.format {
      case .json: try session.print(answer.json)
      case .text, .csv: try answer.print(to: session, isExplained: invocation.has("explain"))
      }
    })
}
