import CaseOffice
import CaseWorkflow
import WorkingCalendar

extension Command {
  static let caseList = Command(
    path: ["case", "list"],
    summary: Phrase(vi: "danh sách hồ sơ, lọc và xếp theo ý", en: "cases, filtered and ordered"),
    remarks: [
      Phrase(
        vi: "Không có --limit thì in hết. --after CODE in tiếp sau một hồ sơ, cùng thứ tự.",
        en: "All of them without --limit. --after CODE goes on after a case, in the same order.")
    ],
    flags: [
      Flag(
        name: "overdue", value: .none, help: Phrase(vi: "đang quá hạn trả lời", en: "whose answer is overdue")
      ),
      Flag(
        name: "due-within", value: .number(atLeast: 0),
        help: Phrase(vi: "đến hạn trong N ngày làm việc tới", en: "due within N working days")),
      Flag(
        name: "awaiting", value: .text("ROLE"),
        help: Phrase(vi: "đang chờ vai trò này", en: "awaiting this role")),
      Flag(name: "state", value: .text("KEY"), help: Phrase(vi: "ở trạng thái này", en: "in this state")),
      Flag(name: "type", value: .text("KEY"), help: Phrase(vi: "thuộc loại này", en: "of this type")),
      Flag(
        name: "unit", value: .text("UNIT"),
        help: Phrase(vi: "nơi phải trả lời", en: "whose answer is owed by this body")),
      Flag(
        name: "received", value: .text("A..B"),
        help: Phrase(vi: "nhận trong khoảng ngày", en: "received in this span")),
      Flag(
        name: "text", value: .text("WORDS"),
        help: Phrase(vi: "có đủ các từ, không cần dấu", en: "with all these words, accents or not")),
      Flag(
        name: "sort", value: .choice(CaseOrder.allCases.map(\.rawValue)),
        help: Phrase(vi: "thứ tự (mặc định due)", en: "the order (default due)")),
      Flag(
        name: "limit", value: .number(atLeast: 1),
        help: Phrase(vi: "nhiều nhất N hồ sơ", en: "at most N cases")),
      Flag(
        name: "after", value: .text("CODE"),
        help: Phrase(vi: "tiếp sau hồ sơ này", en: "go on after this case")),
    ],
    formats: [.json, .csv],
    examples: [
      "case list --overdue", "case list --awaiting cap-uy --sort lateness --json",
      "case list --text 'rac thai' --csv",
    ],
    run: { session in
      var filter = try session.caseFilter()
      let office = try session.office()
      try session.check(filter, in: office)
      // The office's own unit keeps every case.
      if filter.unit == (try office.directory()).ownUnit { filter.unit = nil }
      try session.printCases(of: office) { emit in
        try office.each(filter) {
          try emit($0)
          return true
        }
      }
    })
}

extension Session {
  fileprivate func caseFilter() throws(UsageProblem) -> CaseFilter {
    var filter = CaseFilter()
    filter.isOverdue = invocation.has("overdue")
    filter.dueWithin = invocation.number("due-within")
    if filter.isOverdue, filter.dueWithin != nil { throw .notTogether("--overdue", "--due-within") }
    filter.awaiting = invocation.text("awaiting")
    filter.state = invocation.text("state")
    filter.type = invocation.text("type")
    filter.unit = invocation.text("unit")
    filter.text = invocation.text("text")
    filter.order = invocation.text("sort").flatMap(CaseOrder.init(rawValue:)) ?? .due
    filter.limit = invocation.number("limit")
    filter.after = invocation.text("after")
    if let text = invocation.text("received") {
      (filter.receivedFrom, filter.receivedTo) = try span(text, of: "received")
    }
    return filter
  }

  /// A misspelt key is said, since it would look like an empty list.
  fileprivate func check(_ filter: CaseFilter, in office: Office) throws {
    // The office's tables are read only where something is asked of them: a list is to be quick.
    if let unit = filter.unit, try office.directory().unit(unit) == nil {
      throw FieldProblem(
        field: "--unit", value: unit, reason: .unknownUnit(possible: try office.directory().units.map(\.key)))
    }
    if let role = filter.awaiting, try office.directory().role(role) == nil {
      throw UsageProblem.unknownChoice(
        flag: "awaiting", value: role, possible: try office.directory().roles.map(\.key))
    }
    guard filter.type != nil || filter.state != nil else { return }
    let types = try office.caseTypes()
    if let type = filter.type, !types.contains(where: { $0.key == type }) {
      throw UsageProblem.unknownChoice(flag: "type", value: type, possible: types.map(\.key))
    }
    let states = types.flatMap(\.states).map(\.key).reduce(into: [StateKey]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    if let state = filter.state, !states.contains(state) {
      throw UsageProblem.unknownChoice(flag: "state", value: state, possible: states)
    }
  }
}
