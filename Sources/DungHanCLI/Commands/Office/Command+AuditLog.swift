import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

extension Command {
  static let auditLog = Command(
    path: ["audit", "log"],
    summary: Phrase(
      vi: "nhật ký của chính sổ: tài khoản, mật khẩu, chìa, bảng, lịch, khôi phục",
      en: "the book's own log: accounts, passwords, keys, tables, calendar, restores"),
    remarks: [
      Phrase(
        vi:
          "Mới nhất trước. Quản trị, Chủ tịch Mặt trận, Cấp trên theo dõi xem. Việc của từng đơn: dunghan case history MÃ.",
        en:
          "Newest first. For the administrator, the chairman, the supervisor. Of a case: dunghan case history CODE."
      )
    ],
    flags: [
      Flag(
        name: "account", value: .text("ACCOUNT"),
        help: Phrase(
          vi: "chỉ việc do hoặc về tài khoản này", en: "only what this account did, or what it is about")),
      Flag(
        name: "days", value: .text("A..B"),
        help: Phrase(vi: "trong khoảng ngày", en: "of this span of days")),
      Flag(
        name: "limit", value: .number(atLeast: 1),
        help: Phrase(vi: "nhiều nhất N dòng (mặc định 50)", en: "at most N lines (50 by default)")),
      Flag(
        name: "before", value: .number(atLeast: 1),
        help: Phrase(
          vi: "tiếp theo, trước sự kiện số này", en: "further back, before the event of this number")),
    ],
    formats: [.json], examples: ["audit log --as giam-sat", "audit log --account can-bo --as quan-tri"],
    run: { session in
      let office = try session.office()
      let limit = min(session.invocation.number("limit") ?? 50, 1_000_000)
      try session.checkAccount(in: office)
      // One more tells whether there is one more.
      var entries = try office.bookLog(try query(session, limit: limit + 1))
      let hasMore = entries.count > limit
      entries = Array(entries.prefix(limit))
      let language = session.language
      guard session.format == .text else {
        return try session.print(.list(entries.map { $0.members(language) }))
      }
      for entry in entries { try session.print(entry) }
      if entries.isEmpty { try session.output.line(Phrase(vi: "Không có dòng nào", en: "Nothing")(language)) }
      if hasMore, let last = entries.last {
        session.say(
          Phrase(vi: "còn nữa: --before \(last.number)", en: "there is more: --before \(last.number)"))
      }
    })

  private static func query(_ session: Session, limit: Int) throws -> Office.BookLogQuery {
    var days: ClosedRange<CivilDate>?
    if let text = session.invocation.text("days") {
      let (from, to) = try session.span(text, of: "days")
      let first = from ?? min(OfficeCalendar.firstDay, to ?? OfficeCalendar.firstDay)
      days = first...max(first, to ?? OfficeCalendar.lastDay)
    }
    return Office.BookLogQuery(
      before: session.invocation.number("before").map { Int64($0) } ?? .max, limit: limit,
      account: session.invocation.text("account"), days: days)
  }
}

extension Session {
  /// A misspelt name is said, since it would look like an empty log.
  fileprivate func checkAccount(in office: Office) throws {
    guard let account = invocation.text("account") else { return }
    let known = try office.accounts().map(\.key)
    guard known.contains(account) else {
      throw UsageProblem.unknownChoice(flag: "account", value: account, possible: known)
    }
  }
}
