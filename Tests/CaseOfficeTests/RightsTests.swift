import CaseOffice
import CaseStore
import CaseWorkflow
import TestSupport
import Testing
import WorkingCalendar

/// Who may do what: the contract's table, held against every type and every role through the door.
@Suite("Roles and rights")
struct RightsTests {
  private static let day = "2026-03-02"
  private static let officer: Set<ActionKey> = [
    "register", "forward", "confirm-receipt", "record-reply", "request-extension", "draft-reply",
    "notify-sender", "remind", "suspend", "resume", "transfer", "withdraw", "close", "reopen",
    "correct-receipt", "note-call", "number",
  ]
  static let rights: [String: Set<ActionKey>] = [
    "can-bo": officer, "chu-tich": officer.union(["escalate"]),
    "cap-uy": [
      "assign", "decide-extension", "approve-reply", "return-reply", "issue-reply", "confirm-entry",
    ],
    "giam-sat": ["remind", "escalate"], "quan-tri": [], "tra-cuu": [],
    "van-phong": ["number", "note-call", "record-reply"], "ubkt": ["assign", "note-call", "confirm-entry"],
    "don-vi-ubnd": ["draft-reply"],
  ]

  /// The acts of the answering path; what a type adds is the officer's, or as its definition says.
  private static let contracted = rights.values.reduce(into: Set<ActionKey>()) { $0.formUnion($1) }

  @Test(
    "each role does its acts and is refused all others by its right", arguments: AnsweringStoryTests.types)
  func roleByAct(type: String) throws {
    let test = try TestOffice(accounts: TestOffice.otherRoles)
    let code = try test.on(Self.day).sent(Self.day, type: type)
    try test.on(Self.day).act(code, "confirm-receipt", "received=\(Self.day)")
    for (account, may) in Self.rights {
      let office = try test.on(Self.day, as: account)
      for offer in try office.offers(code: code) {
        let key = offer.action.key
        guard Self.contracted.contains(key) else { continue }
        #expect((offer.refusal?.rule == .roleMay) == !may.contains(key), "\(account): \(key)")
        guard !may.contains(key) else { continue }
        #expect("\(account) is refused \(key)") {
          try office.act(code, key)
        } throws: { error in
          OfficeProblem(error).kind == .refused && OfficeProblem(error).rule == .roleMay
        }
      }
    }
  }

  @Test(
    "a task of the office is for the roles of the table, as the door has it", arguments: OfficeTask.allCases)
  func tasks(task: OfficeTask) throws {
    let test = try TestOffice(accounts: TestOffice.otherRoles)
    let settings = try test.on(Self.day).settings()
    let table = RightsTable(types: try test.on(Self.day).caseTypes(), settings: settings)
    let row = try #require(table.rows.first { $0.key == task.rawValue })
    for (role, cell) in zip(table.roles, row.cells) {
      let account = role.key == "don-vi" ? "don-vi-ubnd" : role.key
      let may = (try? test.on(Self.day, as: account).actor(for: task)) != nil
      #expect(may == (cell != .no), "\(role.key)")
    }
  }

  @Test("the table says who may in every type, who in some alone, who only for its own body, and who enters")
  func marks() throws {
    let office = try TestOffice().on(Self.day)
    var types = try office.caseTypes()
    func mark(_ action: ActionKey, _ role: RoleKey) throws -> String {
      let table = RightsTable(types: types, settings: try office.settings())
      let row = try #require(table.rows.first { $0.key == action })
      return try #require(zip(table.roles, row.cells).first { $0.0.key == role }).1.mark
    }
    #expect(try mark("forward", "can-bo") == "x" && mark("forward", "cap-uy") == "")
    #expect(try mark("decide-extension", "cap-uy") == "x" && mark("decide-extension", "can-bo") == "g")
    #expect(try mark("draft-reply", "don-vi") == "x*")
    // An office lets its committee forward in one type.
    let index = try #require(types[0].actions.firstIndex { $0.key == "forward" })
    types[0].actions[index].roles.append("cap-uy")
    #expect(try mark("forward", "cap-uy") == "(x)" && mark("forward", "can-bo") == "x")
  }

  @Test("an account with several roles uses the first that may, and the event keeps it")
  func severalRoles() throws {
    let both = Account(key: "hai-vai", name: "Hai vai", systemUser: nil, roles: ["cap-uy", "can-bo"])
    let other = Account(
      key: "ba-vai", name: "Ba vai", systemUser: nil, roles: ["tra-cuu", "chu-tich", "can-bo"])
    let test = try TestOffice(accounts: [both, other])
    let code = try test.on(Self.day, as: "hai-vai").sent(Self.day)
    try test.on(Self.day, as: "hai-vai").act(code, "assign", "to=ubkt")
    try test.on(Self.day, as: "ba-vai").act(code, "note-call", "with=x", "said=y")
    var used: [String] = []
    let file = try test.on(Self.day).file
    try file.log.each(ofMatter: try file.matter(code: code).id) {
      used.append("\($0.kind) \($0.role)")
      return true
    }
    #expect(
      used == [
        "open can-bo", "register can-bo", "forward can-bo", "assign cap-uy", "note-call chu-tich",
      ])
    #expect(
      try test.on(Self.day, as: "ba-vai").actor(for: .sweep).role.key == "chu-tich", "by what it includes")
  }

  @Test("roles hold from their first day to their last")
  func rolesInTime() throws {
    let term = Account(
      key: "nhiem-ky", name: "Nhiệm kỳ", systemUser: nil, roles: ["can-bo"],
      validFrom: try TestOffice.day("2026-03-01"), validTo: try TestOffice.day("2026-03-31"))
    let test = try TestOffice(accounts: [term])
    for (day, may) in [
      ("2026-02-28", false), ("2026-03-01", true), ("2026-03-31", true), ("2026-04-01", false),
    ] {
      #expect(((try? test.on(day, as: "nhiem-ky").list(CaseFilter())) != nil) == may, "\(day)")
    }
  }

  @Test("who drafted does not approve, in whatever role, unless the office has said so on the record")
  func separateHands() throws {
    let both = Account(key: "hai-vai", name: "Hai vai", systemUser: nil, roles: ["can-bo", "cap-uy"])
    let test = try TestOffice(accounts: [both])
    let office = try test.on(Self.day, as: "hai-vai")
    let code = try office.sent(Self.day)
    try office.act(code, "confirm-receipt", "received=\(Self.day)")
    try office.act(code, "draft-reply", "summary=Đã sửa", "outcome=dung")
    #expect {
      try office.act(code, "approve-reply")
    } throws: {
      ($0 as? Refusal)?.rule == .separateHands
    }
    let administrator = try test.on(Self.day, as: "quan-tri")
    var settings = try administrator.settings()
    #expect(!settings.policies.oneHandMayApprove)
    settings.policies.oneHandMayApprove = true
    let actor = try administrator.actor(for: .accounts)
    try administrator.file.change(
      settings: settings, reason: "đơn vị chỉ có một người",
      by: Signature(actor: actor, at: administrator.clock.now()))
    try test.on(Self.day, as: "hai-vai").act(code, "approve-reply")
    #expect(
      try administrator.history(code: code).last?.details.contains { $0.label.en.hasPrefix("One hand") }
        == true)
    // Another's approval says nothing of the kind.
    try test.on(Self.day, as: "hai-vai").undo(code: code)
    try test.on(Self.day, as: "cap-uy").act(code, "approve-reply")
    #expect(
      try administrator.history(code: code).last?.details.contains { $0.label.en.hasPrefix("One hand") }
        == false)
  }

  @Test("the decision on an extension is a letter of the body that decided")
  func extensionIsTheCommittees() throws {
    let test = try TestOffice()
    let code = try test.on(Self.day).sent(Self.day)
    try test.on(Self.day).act(code, "request-extension", "reason-code=nhieu-nguoi", "reason=Nhiều hộ")
    try test.on(Self.day, as: "cap-uy").act(
      code, "decide-extension", "decision=approve", "document=5-TB/ĐU", "decided=\(Self.day)")
    let letters = try test.on(Self.day).show(code: code).matter.documents
    #expect(letters.last?.from == "dang-uy" && letters.first?.from == "mttq")
    try test.on(Self.day, as: "giam-sat").act(code, "remind", "document=9/CV", "sent=\(Self.day)")
    #expect(try test.on(Self.day).show(code: code).matter.documents.last?.from == "mttq-tinh")
  }

  @Test(
    "a sealed case's title and words are read by officer, chairman, committee and inspection commission alone",
    arguments: [
      ("can-bo", true), ("chu-tich", true), ("cap-uy", true), ("ubkt", true), ("don-vi-ubnd", true),
      ("giam-sat", false), ("quan-tri", false), ("tra-cuu", false), ("van-phong", false),
    ])
  func sealedTitles(account: String, reads: Bool) throws {
    let test = try TestOffice(accounts: TestOffice.otherRoles)
    let officer = try test.on(Self.day)
    let code = try officer.open(
      NewCase(
        type: "to-cao", title: "Thu tiền trái phép", summary: "Thu tiền không biên lai",
        received: TestOffice.day(Self.day), source: "truc-tiep",
        sender: Sender(name: "Bùi Thị Thử"), values: [("noi-xay-ra", "xóm 3")])
    ).code
    try officer.act(code, "register")
    try officer.act(code, "forward", "to=ubnd", "document=1/PC", "sent=\(Self.day)")
    try officer.act(code, "note-call", "with=Cán bộ địa chính", "said=Thu tiền")
    let office = try test.on("2026-06-30", as: account)
    let swept = try? office.sweep(isDryRun: true)
    let shown = String(
      describing: (
        try office.list(CaseFilter()), try office.search(code), try office.board().rows,
        try office.show(code: code), try office.history(code: code), swept as Any
      ))
    #expect(shown.contains("Thu tiền trái phép") == reads)
    #expect(shown.contains("không biên lai") == reads && shown.contains("xóm 3") == reads)
    let detail = try office.show(code: code)
    #expect(!String(describing: detail.sender).contains("Bùi Thị"))
    #expect(detail.line.title == (reads ? "Thu tiền trái phép" : "Tố cáo"))
    #expect(detail.line.isTitleWithheld == !reads)
  }
}
