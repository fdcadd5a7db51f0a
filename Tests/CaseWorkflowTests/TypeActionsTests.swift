import CaseWorkflow
import Testing
import WorkingCalendar

@Suite("Each type has acts of its own, each in its states and no others")
struct TypeActionsTests {
  /// An act with all it needs, the types that have it and the states it is allowed in.
  struct Row: Sendable, CustomTestStringConvertible {
    var types: [CaseTypeKey]
    var action: ActionKey
    var values: String
    var states: Set<StateKey>
    var role: RoleKey = "can-bo"

    init(
      _ types: String, _ action: ActionKey, _ values: String, in states: String, by role: RoleKey = "can-bo"
    ) {
      self.types = types.split(separator: " ").map(String.init)
      self.action = action
      self.values = values
      self.states = Set(states.split(separator: " ").map(String.init))
      self.role = role
    }

    var testDescription: String { action }
  }

  static let petitions = "phan-anh kien-nghi khieu-nai to-cao qd124"
  static let guided = petitions + " gop-y"
  static let all = guided + " kien-nghi-giam-sat phan-bien"
  static let waiting = "sent received drafted approved"
  static let open = "new registered \(waiting) answered told"

  @Test(
    "as the table says; elsewhere refused by state-allows",
    arguments: [
      Row(guided, "classify", "dieu-kien=du tham-quyen=chinh-quyen", in: "new registered needs-info"),
      Row(guided, "request-info", "asked=Tên sent=2025-06-20", in: "new registered"),
      Row(guided, "supply-info", "supplied=Tên", in: "needs-info"),
      Row(guided, "guide", "guidance=Tòa_án sent=2025-06-20 document=1/HD", in: "new registered needs-info"),
      Row(
        guided, "file-without-action", "reason-code=nac-danh reason=x", in: "new registered needs-info"),
      Row(
        guided, "report-to-committee", "document=3/BC sent=2025-06-20", in: "registered needs-info \(waiting)"
      ),
      Row(petitions, "add-content", "content=Một", in: "new registered needs-info \(waiting)"),
      Row(petitions, "split", "type=phan-anh summary=Một", in: "new registered needs-info \(waiting)"),
      Row("gop-y", "add-contribution", "content=Một", in: "new registered needs-info \(waiting)"),
      Row("phan-bien", "add-opinion", "content=Một", in: "new registered \(waiting)"),
      Row(
        "phan-bien", "record-conference", "ngay-phan-bien=2025-06-20 soan-thao-du=yes",
        in: "registered \(waiting)"),
      Row(
        "phan-bien", "report-to-issuer", "document=1 sent=2025-06-20 to=hdnd", in: "\(waiting) answered told"),
      Row(
        "kien-nghi-giam-sat", "add-recommendation", "content=Một to=hdnd days=15",
        in: "new registered \(waiting)"),
      Row(
        "khieu-nai to-cao", "record-decision", "document=1/QĐ decided=2025-06-20", in: waiting),
      Row(
        "qd124", "record-finding",
        "finding=co-vi-pham handling=phe-binh document=1 concluded=2025-06-20 by=ubkt",
        in: "\(waiting) answered told"),
      Row("qd124", "record-finding", "finding=khong-vi-pham", in: "\(waiting) answered told", by: "cap-uy"),
      Row(guided, "flag", "flag=keo-dai", in: open + " needs-info"),
      Row("kien-nghi-giam-sat phan-bien", "flag", "flag=keo-dai", in: open),
      Row(guided, "link", "case=SD-2025-00009", in: open + " needs-info guided archived closed withdrawn"),
      Row(
        all, "link-document", "document=1 dated=2025-06-20",
        in: open + " needs-info guided archived closed withdrawn"),
      Row(
        all, "record-incident", "category=can-tro happened=2025-06-20 against=x",
        in: open + " needs-info guided archived closed withdrawn"),
      Row(all, "publish", "published=2025-06-20 form=niem-yet", in: "\(waiting) answered told closed"),
      Row(
        "phan-anh kien-nghi khieu-nai qd124 gop-y kien-nghi-giam-sat phan-bien", "require-publication",
        "by=ubnd decided=2025-06-20", in: "\(waiting) answered told closed"),
      Row(guided, "reopen", "reason=x", in: "answered told closed withdrawn guided archived"),
    ])
  func states(row: Row) throws {
    for type in ShippedOffice.typeKeys {
      guard row.types.contains(type) else {
        // Some rows speak of a part of the types that have the act.
        if row.types.count > 2 { continue }
        let desk = try Desk(type, received: "2025-06-02")
        let isElsewhere = ["flag"].contains(row.action)
        #expect(isElsewhere || desk.type.action(row.action) == nil, "\(type): \(row.action)")
        continue
      }
      for (state, desk) in try Self.desks(type) {
        var desk = desk
        let refusal = try desk.refusal(row.action, row.values, by: row.role, on: "2025-06-20")
        #expect(
          refusal?.rule == (row.states.contains(state) ? nil : .stateAllows),
          "\(type), \(state): \(row.action)")
      }
    }
  }

  @Test(
    "and nobody but the officer and who includes him does them",
    arguments: ["cap-uy", "giam-sat", "tra-cuu", "quan-tri"])
  func roles(role: RoleKey) throws {
    for type in ShippedOffice.typeKeys {
      var desk = try Desk(type, received: "2025-06-02")
      for action in ["flag", "link", "publish", "record-incident", "classify", "add-content", "split"]
      where desk.type.action(action) != nil {
        #expect(try desk.refusal(action, by: role)?.rule == .roleMay, "\(type): \(action)")
      }
    }
  }

  @Test("a case guided or filed without action is at its end, owes nothing more, and can be reopened")
  func ends() throws {
    var guided = try Desk(received: "2025-06-02")
    try guided.act("guide", "guidance=Tòa_án sent=2025-06-04 document=2/HD", on: "2025-06-04")
    #expect(guided.shown == "guided" && guided.next == nil)
    #expect(guided.matter.obligations.map(\.state) == [.fulfilled, .fulfilled])
    #expect(guided.matter.documents.map(\.number) == ["2/HD"])

    var filed = try Desk(received: "2025-06-02")
    try filed.act("register")
    try filed.act("file-without-action", "reason-code=nac-danh reason=Không_tên", on: "2025-06-11")
    #expect(filed.shown == "archived" && filed.next == nil)
    #expect(filed.matter.obligations.map(\.state) == [.fulfilled, .cancelled])
    #expect(filed.forwarding?.lateWorkingDays == 2)
    try filed.act("reopen", "reason=Có_tên", on: "2025-06-12")
    #expect(filed.shown == "registered" && filed.next?.action == "forward")
    #expect(filed.matter.openAnswers.isEmpty && filed.matter.obligations.filter(\.isOpen).count == 2)
  }

  @Test("asking the sender for more waits for him, by the same date, and he may be answered without")
  func needsInfo() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.act("request-info", "asked=Địa_chỉ sent=2025-06-03", on: "2025-06-03")
    #expect(desk.shown == "needs-info" && desk.next?.action == "supply-info")
    #expect(desk.next?.due.iso == "2025-06-09")
    try desk.act("supply-info", "supplied=Xóm_4", on: "2025-06-05")
    #expect(desk.shown == "registered" && desk.next?.action == "forward")
  }

  @Test("a report to the committee needs no addressee: it goes to the Party committee, which answers")
  func committee() throws {
    var desk = try Desk("qd124", received: "2025-06-02")
    try desk.act("register")
    try desk.act("report-to-committee", "document=5-BC/MTTQ sent=2025-06-04", on: "2025-06-04")
    #expect(desk.answers.map(\.debtor) == ["dang-uy"] && desk.shown == "sent")
    #expect(desk.matter.documents.last?.to == ["dang-uy"] && desk.forwarding?.state == .fulfilled)
  }

  /// cli.md: what a session that knows only the contract gives. Nothing of a type's own may be in its way.
  @Test(
    "the plain path of the contract goes through every type to its end", arguments: ShippedOffice.typeKeys,
    [false, true])
  func plainPath(type: CaseTypeKey, isOwnLetter: Bool) throws {
    var desk = try Desk(type, received: "2025-06-02")
    try desk.act("register")
    try desk.act("forward", "to=ubnd document=12/PC-MTTQ sent=2025-06-02")
    try desk.act("confirm-receipt", "received=2025-06-03", on: "2025-06-03")
    if isOwnLetter {
      try desk.act(
        "record-reply",
        "from=ubnd document=1/UBND issued=2025-06-09 arrived=2025-06-10 outcome=dung summary=Có",
        on: "2025-06-10")
    } else {
      try desk.act("draft-reply", "summary=Có outcome=dung", on: "2025-06-05")
      try desk.act("approve-reply", by: "cap-uy")
      try desk.act(
        "issue-reply", "document=1/CV issued=2025-06-09 recipients=mttq", by: "cap-uy", on: "2025-06-10")
    }
    try desk.act("notify-sender", "stage=result sent=2025-06-10 document=20/TB-MTTQ")
    try desk.act("close")
    #expect(desk.shown == "closed" && desk.next == nil)
    // What is owed beyond it is publication, and of denunciations only.
    let open = desk.matter.obligations.filter(\.isOpen).map(\.key.rawValue)
    #expect(open == (type == "to-cao" ? ["publish"] : []))
    #expect(desk.matter.obligations.filter { $0.key == .answer }.map(\.state) == [.fulfilled])
    #expect(try rebuilt(desk.decisions) == desk.matter)
  }

  /// A case of this type in every state it can stand in by the plain path and its ways out.
  private static func desks(_ type: CaseTypeKey) throws -> [(StateKey, Desk)] {
    var desk = try Desk(type, received: "2025-06-02")
    var desks = [("new", desk)]
    try desk.act("register")
    desks.append(("registered", desk))
    for (state, action, values) in [
      ("withdrawn", "withdraw", "reason=x document=1"),
      ("needs-info", "request-info", "asked=x sent=2025-06-02"),
      ("guided", "guide", "guidance=x sent=2025-06-02"),
      ("archived", "file-without-action", "reason-code=khac reason=x"),
    ] where desk.type.action(action) != nil {
      var side = desk
      try side.act(action, values)
      desks.append((state, side))
    }
    for (state, action, values, role) in [
      ("sent", "forward", "to=ubnd document=1 sent=2025-06-02", "can-bo"),
      ("received", "confirm-receipt", "received=2025-06-02", "can-bo"),
      ("drafted", "draft-reply", "summary=x outcome=dung", "can-bo"),
      ("approved", "approve-reply", "", "cap-uy"),
      ("answered", "issue-reply", "document=1 issued=2025-06-02 recipients=mttq", "cap-uy"),
      ("told", "notify-sender", "stage=result sent=2025-06-02", "can-bo"), ("closed", "close", "", "can-bo"),
    ] {
      try desk.act(action, values, by: role)
      #expect(desk.shown == state)
      desks.append((state, desk))
    }
    return desks
  }
}
