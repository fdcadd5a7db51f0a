import CaseOffice
import CaseStore
import CaseWorkflow
import TestSupport
import Testing
import WorkingCalendar

/// D4: the case goes to the next signer or one level up, and the log says why.
@Suite("The person complained of")
struct BarredTests {
  private static let day = "2026-03-02"

  private func open(
    _ office: Office, about person: String, type: String = "phan-anh", field: FieldKey = "about-person"
  ) throws -> String {
    try office.open(
      NewCase(
        type: type, summary: "Thu tiền không biên lai", received: TestOffice.day(Self.day),
        source: "truc-tiep", values: [(field, person)])
    ).code
  }

  private func barred(_ test: TestOffice, _ code: String) throws -> Set<String> {
    Set(try test.on(Self.day, as: "quan-tri").file.matter(code: code).matter.dossier.barred.map(\.account))
  }

  static let officials = [
    Account(
      key: "hung", name: "Hùng (Phó Bí thư)", systemUser: nil, roles: ["cap-uy"], person: "Trần Văn Hùng"),
    Account(key: "minh", name: "Lê Thị Minh", systemUser: nil, roles: ["tra-cuu"]),
    Account(key: "lan", name: "Lan", systemUser: nil, roles: ["tra-cuu"]),
  ]

  @Test(
    "is known by the account's key or by the whole name, accents or not",
    arguments: [
      ("hung", ["hung"]), ("Trần Văn Hùng", ["hung"]), ("ông TRAN VAN HUNG, xóm 3", ["hung"]),
      ("le thi minh; hung", ["hung", "minh"]), ("Hùng", []), ("Trần Văn Hùngg", []), ("Lan", []),
      ("bà Lan xóm 4", []), ("lan", ["lan"]), ("Văn Hùng Trần", []), ("Hung", []), ("", []),
    ] as [(String, Set<String>)])
  func names(written: String, expected: Set<String>) throws {
    let test = try TestOffice(accounts: Self.officials)
    let code = try open(test.on(Self.day), about: written)
    #expect(try barred(test, code) == expected)
  }

  @Test(
    "may be named in the type's own field for it",
    arguments: [("qd124", "doi-tuong"), ("to-cao", "doi-tuong")])
  func ownField(type: String, field: FieldKey) throws {
    let test = try TestOffice(accounts: Self.officials)
    let code = try open(test.on(Self.day), about: "đồng chí Trần Văn Hùng", type: type, field: field)
    #expect(try barred(test, code) == ["hung"])
  }

  /// Role of the person, others that hold accounts, and whose move “the role's” then is.
  @Test(
    "is passed over for the next: the same role, the next signer, one level up",
    arguments: [
      ("can-bo", [], "chu-tich"), ("can-bo", ["can-bo"], "can-bo"), ("chu-tich", [], "cap-uy"),
      ("chu-tich", ["chu-tich"], "chu-tich"), ("cap-uy", [], "giam-sat"), ("cap-uy", ["cap-uy"], "cap-uy"),
      ("giam-sat", [], "cap-uy"), ("can-bo, chu-tich", [], "cap-uy"), ("cap-uy, giam-sat", [], "giam-sat"),
      ("can-bo, chu-tich, cap-uy", [], "giam-sat"),
    ])
  func successor(person: String, others: [RoleKey], expected: RoleKey) throws {
    let more = others.map { Account(key: "them-\($0)", name: "Thêm", systemUser: nil, roles: [$0]) }
    let test = try TestOffice(accounts: more)
    let code = try open(test.on(Self.day), about: person)
    let first = person.split(separator: ",").first.map(String.init) ?? ""
    let matter = try test.on(Self.day, as: "quan-tri").file.matter(code: code).matter
    #expect(matter.dossier.barred.last { $0.account == first }?.passedTo == expected)
    if person.hasPrefix("can-bo") {
      // Its first move is the officer's.
      #expect(try test.on(Self.day, as: "quan-tri").show(code: code).line.next?.role == expected)
    }
  }

  @Test(
    "of an answering body is followed by another of that body, never of another body",
    arguments: [("ubnd", "don-vi"), ("dang-uy", "can-bo")])
  func successorInABody(unit: UnitKey, expected: RoleKey) throws {
    let accounts = [
      Account(key: "hoa", name: "Hoa Thử", systemUser: nil, roles: ["don-vi"], unit: "ubnd"),
      Account(key: "khanh", name: "Khánh Thử", systemUser: nil, roles: ["don-vi"], unit: unit),
    ]
    let test = try TestOffice(accounts: accounts)
    let code = try open(test.on(Self.day), about: "hoa")
    let matter = try test.on(Self.day, as: "quan-tri").file.matter(code: code).matter
    #expect(matter.dossier.barred.map(\.passedTo) == [expected])
  }

  @Test("leaves the decision to whoever it is passed to, who may then do it")
  func decidesInstead() throws {
    let test = try TestOffice()
    let officer = try test.on(Self.day)
    let code = try open(officer, about: "cap-uy")
    try officer.act(code, "register")
    try officer.act(code, "forward", "to=ubnd", "document=1/PC", "sent=\(Self.day)")
    try officer.act(code, "confirm-receipt", "received=\(Self.day)")
    let drafted = try officer.act(code, "draft-reply", "summary=Đã sửa", "outcome=dung")
    #expect(drafted.next?.role == "giam-sat" && drafted.next?.action == "approve-reply")
    let supervisor = try test.on(Self.day, as: "giam-sat")
    #expect(try supervisor.board().awaiting["giam-sat"] == 1)
    #expect(try supervisor.offers(code: code).contains { $0.action.key == "approve-reply" && $0.isEnabled })
    try supervisor.act(code, "approve-reply")
    let history = try supervisor.history(code: code)
    #expect(history.last?.role.vi == "Cấp trên theo dõi")
    #expect(
      history.first?.details.contains {
        $0.value.vi == "cap-uy (Cấp ủy): người bị phản ánh; chuyển Cấp trên theo dõi"
      } == true)
    // In another case the supervisor approves nothing.
    let other = try officer.sent(Self.day)
    #expect(throws: Refusal.self) { try supervisor.act(other, "approve-reply") }
  }

  @Test("cannot have decided on paper either")
  func decidesNotOnPaper() throws {
    let test = try TestOffice()
    let officer = try test.on(Self.day)
    let code = try open(officer, about: "cap-uy")
    try officer.act(code, "register")
    let offer = try #require(try officer.offers(code: code).first { $0.action.key == "assign" })
    let deciders = offer.fields.first { $0.key == "decided-by" }?.choices.map(\.key)
    #expect(deciders == ["giam-sat"])
    #expect(throws: FieldProblem.self) {
      try officer.act(code, "assign", "to=ubkt", "decided-by=cap-uy", "paper-date=\(Self.day)")
    }
  }

  @Test("is barred when the account comes later, and passed over for who comes later; neither ages the case")
  func accountsChange() throws {
    let test = try TestOffice()
    let code = try open(test.on(Self.day), about: "Phạm Văn Thử; can-bo")
    let before = try test.on(Self.day, as: "quan-tri").line(code: code)
    #expect(try barred(test, code) == ["can-bo"] && before.next?.role == "chu-tich")
    let administrator = try test.on("2026-03-10", as: "quan-tri")
    let accounts =
      try administrator.file.accounts() + [
        Account(key: "thu", name: "Phạm Văn Thử", systemUser: nil, roles: ["tra-cuu"]),
        Account(key: "moi", name: "Cán bộ mới", systemUser: nil, roles: ["can-bo"]),
      ]
    #expect(try administrator.change(accounts: accounts, reason: "thêm hai tài khoản") == 1)
    #expect(try administrator.change(accounts: accounts, reason: "không đổi") == 0)
    let after = try administrator.line(code: code)
    #expect(after.next?.role == "can-bo" && after.version == before.version)
    #expect(throws: StoreError.self) { try test.on("2026-03-10", as: "thu").show(code: code) }
    #expect(try test.on("2026-03-10", as: "moi").show(code: code).line.code == code)
    #expect(try administrator.history(code: code).last?.label.vi == "Người bị phản ánh")
    #expect(try administrator.checkups().allSatisfy(\.isSound))
    #expect(throws: Refusal.self) { try test.on("2026-03-10").change(accounts: accounts, reason: "x") }
  }

  @Test("stays barred under another name, and who takes over is looked for again")
  func renamed() throws {
    let test = try TestOffice(accounts: Self.officials)
    let code = try open(test.on(Self.day), about: "Trần Văn Hùng")
    let administrator = try test.on("2026-03-10", as: "quan-tri")
    let holder = { try administrator.file.matter(code: code).matter.dossier.barred.last?.passedTo }
    #expect(try holder() == "cap-uy")
    var accounts = try administrator.file.accounts()
    for index in accounts.indices {
      if accounts[index].key == "hung" { accounts[index].person = "Trần Văn Hải" }
      if accounts[index].key == "cap-uy" { accounts[index].roles = ["tra-cuu"] }
    }
    #expect(try administrator.change(accounts: accounts, reason: "sửa tên, thôi cấp ủy") == 1)
    #expect(try barred(test, code) == ["hung"] && holder() == "giam-sat")
  }

  @Test("is not told of by a screen that was open before")
  func openBefore() throws {
    let test = try TestOffice()
    let screen = try test.on(Self.day, as: "chu-tich")
    #expect(try screen.list(CaseFilter()).isEmpty)
    let code = try open(test.on(Self.day), about: "chu-tich")
    #expect(try screen.list(CaseFilter()).isEmpty)
    #expect(try screen.board().rows.isEmpty && screen.board().awaiting.isEmpty)
    #expect(throws: StoreError.unknownCase(code: code)) { try screen.show(code: code) }
    #expect(throws: StoreError.unknownCase(code: "SD-2026-09999")) { try screen.show(code: "SD-2026-09999") }
  }

  @Test("who logs a complaint about himself is told its code, and sees it no more")
  func aboutOneself() throws {
    let test = try TestOffice()
    let officer = try test.on(Self.day)
    let code = try open(officer, about: "can-bo")
    #expect(code == "SD-2026-00001")
    #expect(throws: StoreError.self) { try officer.show(code: code) }
  }

  @Test("sees no case into which the complaint was merged, and of a link only the end he may see")
  func merged() throws {
    let test = try TestOffice()
    let officer = try test.on(Self.day)
    let main = try officer.opened("2026-03-01")
    let other = try open(officer, about: "chu-tich")
    try officer.merge(main, other)
    let chairman = try test.on(Self.day, as: "chu-tich")
    #expect(throws: StoreError.self) { try chairman.show(code: main) }
    #expect(try officer.show(code: main).matter.dossier.links.count == 1)
  }

  @Test("finds no trace of the complaint in a case of his that is linked with it")
  func linked() throws {
    let test = try TestOffice(accounts: Self.officials)
    let officer = try test.on(Self.day)
    let plain = try officer.sent(Self.day)
    let about = try open(officer, about: "Trần Văn Hùng")
    try officer.act(plain, "link", "case=\(about)")
    #expect(try officer.show(code: plain).matter.dossier.links.map(\.code) == [about])
    #expect(try test.on(Self.day, as: "hung").show(code: plain).matter.dossier.links == [])
  }

  @Test("sees the other case again once the merge is taken back, and his own complaint never")
  func unmerged() throws {
    let test = try TestOffice(accounts: Self.officials)
    let officer = try test.on(Self.day)
    let plain = try officer.sent(Self.day)
    let about = try open(officer, about: "Trần Văn Hùng")
    let hung = try test.on(Self.day, as: "hung")
    try officer.merge(plain, about)
    #expect(throws: StoreError.self) { try hung.show(code: plain) }
    try officer.unmerge(plain)
    #expect(try hung.show(code: plain).matter.dossier.barred.isEmpty)
    #expect(throws: StoreError.self) { try hung.show(code: about) }
  }

  @Test("a letter to a body whose every account is barred is sent, with a word of warning")
  func warned() throws {
    let another = Account(
      key: "ubkt-2", name: "Kiểm tra Hai", systemUser: nil, roles: ["ubkt"], person: "Kiểm Văn Hai")
    let test = try TestOffice(accounts: TestOffice.otherRoles + [another])
    let officer = try test.on(Self.day)
    // Of the commission another can read it.
    let code = try open(officer, about: "don-vi-ubnd, ubkt")
    try officer.act(code, "register")
    let sent = try officer.act(code, "forward", "to=ubnd,ubkt", "document=1/PC", "sent=\(Self.day)")
    #expect(sent.warnings.count == 1 && sent.warnings.first?.vi.contains("Ủy ban nhân dân xã") == true)
    let plain = try officer.opened(Self.day)
    try officer.act(plain, "register")
    #expect(
      try officer.act(plain, "forward", "to=ubnd", "document=1/PC", "sent=\(Self.day)").warnings.isEmpty)
  }
}
