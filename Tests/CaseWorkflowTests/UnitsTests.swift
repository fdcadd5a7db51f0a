import CaseWorkflow
import Testing
import WorkingCalendar

@Suite("A body keeps its key; its names, its end and its heirs are dated")
struct UnitsTests {
  private var settings: OfficeSettings {
    get throws { try Desk(received: "2025-06-02").settings }
  }

  /// UBND xã renamed on 01/09/2026, and renamed again on 01/01/2027.
  private func renamed() throws -> Unit {
    var unit = try #require(try settings.unit("ubnd"))
    unit.rename(
      Phrase(vi: "UBND phường Suối Đá", en: "Ward"), shortName: "UBND phường", from: try day("2026-09-01"))
    unit.rename(
      Phrase(vi: "UBND phường Hòn Cấm", en: "Ward 2"), shortName: "UBND P2", from: try day("2027-01-01"))
    return unit
  }

  @Test(
    "a renamed body is called on each day as it was called then",
    arguments: [
      ("2020-01-01", "Ủy ban nhân dân xã", "UBND"), ("2026-08-31", "Ủy ban nhân dân xã", "UBND"),
      ("2026-09-01", "UBND phường Suối Đá", "UBND phường"),
      ("2026-12-31", "UBND phường Suối Đá", "UBND phường"),
      ("2027-01-01", "UBND phường Hòn Cấm", "UBND P2"), ("2030-01-01", "UBND phường Hòn Cấm", "UBND P2"),
    ])
  func names(on iso: String, name: String, short: String) throws {
    let unit = try renamed()
    let today = try day(iso)
    #expect(unit.name(on: today).vi == name && unit.shortName(on: today) == short)
    #expect(unit.everyName.contains("Ủy ban nhân dân xã") && unit.everyName.first == "UBND phường Hòn Cấm")
  }

  @Test(
    "a merged body is there through its last day, then its heir is; after two mergers the last heir",
    arguments: [
      ("2025-06-30", true, []), ("2025-07-01", false, ["ubnd"]), ("2027-06-30", false, ["ubnd"]),
      ("2027-07-01", false, ["ubnd-moi"]),
    ] as [(String, Bool, [UnitKey])])
  func mergers(on iso: String, isThere: Bool, heirs: [UnitKey]) throws {
    var settings = try settings
    let index = try #require(settings.units.firstIndex { $0.key == "ubnd" })
    settings.units[index].validTo = try day("2027-06-30")
    settings.units.append(
      Unit(
        key: "ubnd-moi", name: Phrase("UBND xã Mới"), shortName: "UBND Mới", line: .state,
        validFrom: try day("2027-07-01"),
        predecessors: [Unit.Predecessor(unit: "ubnd", on: try day("2027-07-01"))]))
    let today = try day(iso)
    #expect(settings.unit("ubnd-huyen")?.isInForce(on: today) == isThere)
    #expect(settings.successors(of: "ubnd-huyen", on: today).map(\.key) == heirs)
    #expect(settings.unitsInForce(on: today).contains { $0.key == "ubnd-huyen" } == isThere)
  }

  @Test("mergers round in a circle end")
  func circle() throws {
    var settings = try settings
    for (index, unit) in settings.units.enumerated() where unit.key == "ubnd-huyen" {
      settings.units[index].predecessors = [Unit.Predecessor(unit: "ubnd", on: try day("2025-07-01"))]
    }
    #expect(settings.successors(of: "ubnd-huyen", on: try day("2026-01-01")).map(\.key) == ["ubnd"])
  }

  @Test(
    "each line has a tree of its own",
    arguments: [
      ("mttq", Unit.Line.front, "mttq-tinh"), ("mttq", .party, "dang-uy"), ("mttq", .state, nil),
      ("ubnd", .state, "ubnd-tinh"), ("ubnd", .party, "dang-uy"), ("hoi-phu-nu", .front, "mttq"),
      ("hoi-phu-nu", .party, "dang-uy"), ("ban-ttnd", .front, "mttq"), ("dang-uy", .party, "tinh-uy"),
      ("ubkt-tinh-uy", .party, "tinh-uy"),
    ] as [(UnitKey, Unit.Line, UnitKey?)])
  func lines(unit: UnitKey, line: Unit.Line, superior: UnitKey?) throws {
    #expect(try settings.unit(unit)?.superior(in: line) == superior)
  }

  @Test(
    "a rung that names a merged body reports to its heir",
    arguments: [("2025-06-30", "huyen-uy"), ("2025-07-01", "dang-uy")])
  func rungAfterMerger(iso: String, above: UnitKey) throws {
    #expect(try settings.levelAbove(debtor: "ubnd", startingAt: "huyen-uy", on: try day(iso)) == above)
  }

  @Test("an act on the last day of a body is taken, by its date, not the day it is entered")
  func lastDay() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.act("register")
    try desk.act("forward", "to=ubnd-huyen document=1/PC sent=2025-06-30", on: "2025-07-02")
    #expect(desk.answer?.debtor == "ubnd-huyen")
    // What it left undone goes to its heir.
    try desk.act("transfer", "to=ubnd document=2/PC sent=2025-07-02")
    #expect(desk.answers.map(\.state) == [.transferred, .open])
  }
}

@Suite("Who signs, and where a matter is reported")
struct SignersAndRoutesTests {
  private var settings: OfficeSettings {
    get throws { try Desk(received: "2025-06-02").settings }
  }

  @Test(
    "the head signs on behalf, then the deputy for the head",
    arguments: [("ubnd", ["TM", "KT"]), ("mttq", ["TM", "KT"]), ("dang-uy", ["TM", "TM", "TL"])])
  func order(unit: UnitKey, authorities: [String]) throws {
    let signers = try settings.signers(of: unit, on: try day("2026-11-23"))
    #expect(signers.map(\.authority.rawValue) == authorities)
    #expect(signers.allSatisfy { $0.name == nil })
  }

  @Test("a post signs from its day through its last, and who is barred is passed over")
  func days() throws {
    var settings = try settings
    settings.signers = [
      Signer(
        unit: "ubnd", post: Phrase("Chủ tịch A"), authority: .onBehalf, account: "a",
        validTo: try day("2026-06-30")),
      Signer(
        unit: "ubnd", post: Phrase("Chủ tịch B"), authority: .onBehalf, account: "b",
        validFrom: try day("2026-07-01")),
      Signer(
        unit: "ubnd", post: Phrase("Phó"), authority: .forHead, insteadOf: Phrase("Chủ tịch"), account: "c"),
    ]
    let (last, first) = (try day("2026-06-30"), try day("2026-07-01"))
    #expect(settings.signers(of: "ubnd", on: last).map(\.post.vi) == ["Chủ tịch A", "Phó"])
    #expect(settings.signers(of: "ubnd", on: first).map(\.post.vi) == ["Chủ tịch B", "Phó"])
    #expect(settings.signer(of: "ubnd", on: first, barring: ["b"])?.post.vi == "Phó")
    #expect(settings.signer(of: "ubnd", on: first, barring: ["b", "c"]) == nil)
  }

  @Test(
    "the shipped routes propose, by type, reason and where the matter stands",
    arguments: [
      ("phan-anh", "vuong-mac", "ubnd", ["dang-uy"]), ("phan-anh", "vuot-tham-quyen", "ubnd", ["ubnd-tinh"]),
      ("phan-anh", nil, "ubnd", ["dang-uy"]), ("phan-anh", "qua-han", "dang-uy", ["tinh-uy"]),
      ("qd124", "qua-han", "dang-uy", ["ubkt-tinh-uy"]), ("qd124", nil, "ubkt", ["dang-uy"]),
      ("gop-y", "vuot-tham-quyen", "mttq", ["mttq-tinh"]), ("gop-y", "phuc-tap", "mttq", ["dang-uy"]),
      ("phan-anh", nil, "hoi-phu-nu", ["mttq"]), ("phan-anh", nil, "tinh-uy", ["dang-uy"]),
    ] as [(CaseTypeKey, String?, UnitKey, [UnitKey])])
  func routes(type: CaseTypeKey, reason: String?, from unit: UnitKey, to: [UnitKey]) throws {
    #expect(try settings.route(type: type, reason: reason, from: unit, on: try day("2026-11-23")) == to)
  }

  @Test("a body that ceased is passed over for the next route")
  func ceased() throws {
    var settings = try settings
    settings.routes.insert(Route(fromUnit: "ubnd", to: ["ubnd-huyen"]), at: 0)
    let route = { (iso: String) in
      settings.route(type: "phan-anh", reason: nil, from: "ubnd", on: try day(iso))
    }
    #expect(try route("2025-06-30") == ["ubnd-huyen"])
    #expect(try route("2025-07-01") == ["dang-uy"])
  }

  @Test(
    "what is proposed is never the debtor: on time by route, late by the rung reached",
    arguments: [
      ("ubnd", "2025-06-10", ["dang-uy"]), ("ubnd", "2025-07-01", ["dang-uy"]),
      ("ubnd", "2025-07-08", ["ubkt"]),
      ("ubnd", "2025-07-20", ["mttq-tinh"]), ("dang-uy", "2025-06-10", ["tinh-uy"]),
      ("dang-uy", "2025-07-08", ["tinh-uy"]),
    ] as [(UnitKey, String, [UnitKey])])
  func proposal(debtor: UnitKey, on iso: String, to: [UnitKey]) throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.confirmed(by: debtor, received: "2025-06-02")
    #expect(
      desk.settings.escalationProposal(
        of: desk.matter, reason: nil, on: try day(iso), calendar: desk.calendar) == to)
  }

  @Test("before it is forwarded a matter stands with the Front, which reports to the committee")
  func unforwarded() throws {
    let desk = try Desk(received: "2025-06-02")
    #expect(
      desk.settings.escalationProposal(
        of: desk.matter, reason: "phuc-tap", on: desk.today, calendar: desk.calendar) == ["dang-uy"])
  }
}
