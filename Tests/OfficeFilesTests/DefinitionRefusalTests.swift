import CaseWorkflow
import OfficeFiles
import Testing

/// What an office may get wrong in its own files, and what it is told.
@Suite("A definition with a mistake is refused")
struct DefinitionRefusalTests {
  private static let path = "case-types/paths/tra-loi.json5"
  private static let type = "case-types/phan-anh.json5"

  @Test(
    "in a case type, naming file and place",
    arguments: [
      Mistake(path, "final: true", "finall: true", at: "paths/tra-loi.json5: states[8]", says: "finall"),
      Mistake(type, "\"giay-to\",", "\"giay-tờ\",", at: "phan-anh.json5: fields[3]", says: "giay-tờ"),
      Mistake(type, "\"giay-to\",", "\"linh-vuc\",", at: "phan-anh.json5: fields[3]", says: "twice"),
      Mistake(path, "duty: \"forward\"", "duty: \"fordward\"", at: "states[0].next.duty", says: "fordward"),
      Mistake(path, "{ key: \"register\",", "{", at: "actions[0]", says: "key"),
      Mistake(path, "key: \"registered\"", "key: \"Registered\"", at: "states[1].key", says: "Registered"),
      Mistake(path, "key: \"registered\"", "key: \"new\"", at: "states[1]", says: "twice"),
      Mistake(path, "from: [\"new\"]", "from: [\"neu\"]", at: "actions[0].from[0]", says: "neu"),
      Mistake(path, "from: [\"new\"]", "from: []", at: "actions[0].from", says: "starts nowhere"),
      Mistake(
        path, "from: [\"new\"]", "from: [\"new\", \"new\"]", at: "actions[0].from[1]", says: "twice"),
      Mistake(
        path, "roles: [\"can-bo\"], to: \"registered\"", "roles: [], to: \"registered\"",
        at: "actions[0].roles",
        says: "nobody may do"),
      Mistake(
        path, "roles: [\"can-bo\"], to: \"registered\"", "roles: [\"can-boo\"], to: \"registered\"",
        at: "actions[0].roles[0]", says: "can-boo"),
      Mistake(path, "to: \"registered\"", "to: \"sent\"", at: "actions[0].to", says: "scope matter"),
      Mistake(
        path, "answerTo: \"received\"", "answerTo: \"told\"", at: "actions[2].answerTo", says: "scope answer"),
      Mistake(
        path, "next: { action: \"register\"", "next: { action: \"registre\"", at: "states[0].next.action",
        says: "registre"),
      Mistake(
        path, "next: { action: \"register\"", "next: { action: \"approve-reply\"", at: "states[0].next",
        says: "cannot be done from"),
      Mistake(
        path, "action: \"register\", role: \"can-bo\"", "action: \"register\", role: \"cap-uy\"",
        at: "states[0].next.role", says: "may not do"),
      Mistake(
        path, "{ key: \"withdrawn\", final: true, ends: \"dropped\",", "{ key: \"withdrawn\",",
        at: "states[12]",
        says: "whose move"),
      Mistake(path, "effects: [\"finish\"]", "effects: [\"finnish\"]", at: "effects[0]", says: "finnish"),
      Mistake(path, "effects: [\"finish\"], ", "", at: "phan-anh.json5", says: "finish"),
      Mistake(path, "rules: [\"separate-hands\"]", "rules: [\"one-hand\"]", at: "rules[0]", says: "one-hand"),
      Mistake(path, "when: \"all-answered\"", "when: \"always\"", at: "actions[3]", says: "all-answered"),
      Mistake(
        path, "initialState: \"new\"", "initialState: \"closed\"", at: "phan-anh.json5", says: "initialState"),
      Mistake(
        path, "{ key: \"reason-code\", kind: \"choice\"", "{ key: \"reason-code\", kind: \"text\"",
        at: "actions[6].fields[0]", says: "choices"),
      Mistake(
        path, "{ key: \"sent\", kind: \"date\", required: true",
        "{ key: \"sent\", kind: \"text\", required: true",
        at: "actions[1].fields", says: "of kind date"),
      Mistake(
        path, "{ key: \"sent\", kind: \"date\", required: true", "{ key: \"sent\", kind: \"date\"",
        at: "actions[1].fields", says: "required"),
      Mistake(
        path, "{ key: \"to\", kind: \"units\"", "{ key: \"too\", kind: \"units\"", at: "actions[1]",
        says: "needs the field “to”"),
      Mistake(
        path, "{ key: \"approve\", vi", "{ key: \"approved\", vi", at: "actions[7].fields", says: "approve"),
      Mistake(type, "path: \"tra-loi\"", "path: \"../x\"", at: "phan-anh.json5: path", says: "../x"),
      Mistake(
        type, "office.answer", "office.ansver", at: "phan-anh.json5: answerTerm", says: "office.ansver"),
      Mistake(type, "fields: [", "fields: {", at: "phan-anh.json5", says: "line "),
      Mistake(
        type, "fields: [", "fields: [ { key: \"title\", kind: \"text\", label: { vi: \"a\", en: \"b\" } },",
        at: "phan-anh.json5: fields", says: "already"),
      Mistake(type, "vi: \"Phản ánh\"", "vi: \"Phản\\u001bánh\"", at: "label.vi", says: "control characters"),
      Mistake(type, "vi: \"Phản ánh\"", "vi: 7", at: "label.vi", says: "must be a text"),
      Mistake(type, "key: \"phan-anh\"", "key: \"qd124\"", at: "qd124.json5", says: "two files"),
    ])
  func inACaseType(mistake: Mistake) throws {
    try mistake.expectRefused()
  }

  @Test(
    "in a table, naming file and place",
    arguments: [
      Mistake("terms.json5", "days: 20", "days: 0", at: "terms.json5: [0].days", says: "from 1"),
      Mistake("terms.json5", "days: 20", "days: 2.5", at: "terms.json5: [0].days", says: "whole number"),
      Mistake(
        "terms.json5", "extendedDays: 30", "extendedDays: 20", at: "[0].extendedDays", says: "more than 20"),
      Mistake("terms.json5", "unit: \"working\"", "unit: \"hours\"", at: "[0].unit", says: "hours"),
      Mistake(
        "terms.json5", "key: \"office.answer\"", "key: \"qd124.result\"", at: "terms.json5", says: "twice"),
      Mistake(
        "terms.json5", "validTo: \"2026-06-30\"", "validTo: \"2026-07-01\"", at: "terms.json5",
        says: "twice"),
      Mistake(
        "terms.json5", "basis: \"QĐ 124-QĐ/TW Đ.8 k.2\", ", "", at: "terms.json5: [0]", says: "basis"),
      Mistake(
        "terms.json5", "certainty: \"excerpt\"", "certainty: \"sure\"", at: "[0].certainty", says: "sure"),
      Mistake(
        "terms.json5", "frequency: { times: 2, per: [\"month\"] }",
        "days: 2, frequency: { times: 2, per: [\"month\"] }", at: "days", says: "a frequency has no"),
      Mistake("terms.json5", "per: [\"month\"] }", "per: [] }", at: "frequency", says: "at least one period"),
      Mistake(
        "terms.json5", "days: 5, direction: \"before\",", "days: 5, direction: \"before\", extendedDays: 9,",
        at: "extendedDays", says: "backwards"),
      Mistake(
        "units.json5", "superiors: { dang: \"dang-uy\" }", "superiors: { dang: \"dang-uyy\" }",
        at: "[0].superiors.dang", says: "dang-uyy"),
      Mistake(
        "units.json5", "superiors: { dang: \"dang-uy\" }", "superiors: { \"mat-tran\": \"dang-uy\" }",
        at: "[0].superiors", says: "parent"),
      Mistake(
        "units.json5", "predecessors: [{ unit: \"mttq-huyen\"", "predecessors: [{ unit: \"mttq\"",
        at: "[0].predecessors", says: "its own predecessor"),
      Mistake("units.json5", "kind: \"hdnd\"", "kind: \"hoi\"", at: "[4].kind", says: "hoi"),
      Mistake("units.json5", "symbol: \"UBND\"", "symbol: \"UB/ND\"", at: "[3].symbol", says: "UB/ND"),
      Mistake(
        "units.json5", "name: { vi: \"Đảng ủy xã\"",
        "formerNames: [{ name: { vi: \"a\", en: \"b\" }, shortName: \"a\", until: \"2025-06-30\" }, "
          + "{ name: { vi: \"a\", en: \"b\" }, shortName: \"a\", until: \"2025-06-30\" }], "
          + "name: { vi: \"Đảng ủy xã\"", at: "[1].formerNames", says: "old to new"),
      Mistake("signers.json5", "unit: \"mttq\"", "unit: \"mtttq\"", at: "[0].unit", says: "mtttq"),
      Mistake(
        "signers.json5", "authority: \"TM\"", "authority: \"KT\"", at: "signers.json5: [0]",
        says: "insteadOf"),
      Mistake("routes.json5", "to: [\"tinh-uy\"]", "to: [\"tinhuy\"]", at: "[3].to", says: "tinhuy"),
      Mistake("routes.json5", "types: [\"qd124\"]", "types: [\"qd125\"]", at: "[0].types", says: "qd125"),
      Mistake(
        "case-types/phan-anh.json5", "office.answer", "ltcd.chairman", at: "answerTerm", says: "no due date"),
      Mistake(
        "terms.json5", "validTo: \"2026-06-30\"", "validTo: \"30/2/2026\"", at: "validTo", says: "a date"),
      Mistake(
        "units.json5", "parent: \"mttq-tinh\"", "parent: \"mttq-tw\"", at: "[0].parent", says: "mttq-tw"),
      Mistake("units.json5", "key: \"ubkt\"", "key: \"ubnd\"", at: "units.json5", says: "twice"),
      Mistake(
        "units.json5", "key: \"tinh-uy\", line", "key: \"tinh-uy\", parent: \"ubkt\", line",
        at: "units.json5",
        says: "circle"),
      Mistake(
        "roles.json5", "includes: [\"can-bo\"]", "includes: [\"canbo\"]", at: "[1].includes", says: "canbo"),
      Mistake("periodic.json5", "before: \"15/12\"", "before: \"31/11\"", at: "rule.before", says: "30/11"),
      Mistake(
        "periodic.json5", "to: [\"tinh-uy\"]", "to: [\"tinh\"]", at: "periodic.json5: [0]", says: "tinh"),
      Mistake("periodic.json5", "\"qd124-6-thang\"", "\"qd124-quy\"", at: "[1]", says: "twice"),
      Mistake("periodic.json5", "periods: [1, 3]", "periods: [1, 5]", at: "rule.periods[1]", says: "4"),
      Mistake("periodic.json5", "every: \"year\" }", "every: \"week\" }", at: "rule.every", says: "week"),
      Mistake("periodic.json5", "to: \"31/12\"", "to: \"30/09\"", at: "rule.to", says: "from"),
      Mistake("periodic.json5", "key: \"thong-nhat\"", "key: \"hiep-thuong\"", at: "steps[1]", says: "twice"),
      Mistake("ladder.json5", "to: \"ubkt\"", "to: \"ubkt-xa\"", at: "[2].to", says: "ubkt-xa"),
      Mistake("ladder.json5", ", to: \"dang-uy\"", "", at: "ladder.json5: [1]", says: "to"),
      Mistake(
        "ladder.json5", "workingDays: 5", "workingDays: -5", at: "[2].workingDays", says: "before it is late"),
      Mistake(
        "policies.json5", "extensionReading: \"total\"", "extensionReading: \"both\"", at: "extensionReading",
        says: "both"),
    ])
  func inATable(mistake: Mistake) throws {
    try mistake.expectRefused()
  }

  @Test("when a state can be entered and never left, or never entered")
  func statesWithoutWays() throws {
    let dead = try SpoiltConfiguration()
    try dead.replace("to: \"registered\" },", with: "to: \"parked\" },", in: Self.path)
    try dead.replace(
      "{ key: \"registered\", label",
      with: """
        { key: "parked", label: { vi: "Để đó", en: "Parked" },
          next: { action: "park", role: "can-bo", duty: "forward" } },
        { key: "registered", label
        """, in: Self.path)
    try dead.replace(
      "actions: [",
      with: """
        actions: [
        { key: "park", label: { vi: "Để đó", en: "Park" }, from: ["parked"], roles: ["can-bo"], to: "parked" },
        """, in: Self.path)
    #expect(
      dead.problems.contains { $0.path == "states[1]" && $0.reason.en.contains("no end can be reached") })

    let lonely = try SpoiltConfiguration()
    try lonely.replace(
      "states: [", with: "states: [ { key: \"lonely\", final: true, label: { vi: \"Lẻ\", en: \"Lonely\" } },",
      in: Self.path)
    #expect(
      lonely.problems.contains { $0.path == "states[0]" && $0.reason.en.contains("no action leads to") })
  }

  @Test("all at once: two mistakes in two types are both told")
  func allAtOnce() throws {
    let spoilt = try SpoiltConfiguration()
    try spoilt.replace("office.answer", with: "office.a", in: Self.type)
    try spoilt.replace("office.forward", with: "office.f", in: Self.type)
    try spoilt.replace("qd124.result", with: "qd124.r", in: "case-types/qd124.json5")
    #expect(spoilt.problems.map(\.path) == ["answerTerm", "forwardTerm", "answerTerm"])
    #expect(spoilt.problems.map(\.file) == ["phan-anh.json5", "phan-anh.json5", "qd124.json5"])
  }

  @Test("when a file is missing, is no text, or the folder is not there")
  func unreadable() throws {
    #expect(OfficeConfiguration.problems(directory: "/nowhere/config").count == 1)
    let spoilt = try SpoiltConfiguration()
    try spoilt.write([0x7B, 0xFF, 0xFE, 0x7D], to: "case-types/gop-y.json5")
    #expect(spoilt.problems.map(\.file) == ["gop-y.json5"])
    try spoilt.write(Array(repeating: 0x20, count: 1 << 20), to: "policies.json5")
    #expect(spoilt.problems.first?.reason.en.contains("too large") == true)
    try spoilt.write(Array(String(repeating: "[", count: 100_000).utf8), to: "policies.json5")
    #expect(spoilt.problems.map(\.file) == ["policies.json5"])
  }

  @Test("but a type's own action in place of the path's is taken, and one of its own is added")
  func ownActions() throws {
    let spoilt = try SpoiltConfiguration()
    try spoilt.replace(
      "fields: [",
      with: """
        actions: [
          { key: "register", label: { vi: "Vào sổ riêng", en: "Own book" }, from: ["new"], roles: ["can-bo"],
            to: "registered" },
          { key: "note-it", label: { vi: "Ghi chú", en: "Note" }, from: ["registered"], roles: ["chu-tich"] },
        ],
        fields: [
        """, in: Self.type)
    let types = try OfficeConfiguration.load(directory: spoilt.path).types
    let type = try #require(types.first { $0.key == "phan-anh" })
    #expect(type.action("register")?.label.en == "Own book")
    #expect(type.actions.last?.key == "note-it")
    #expect(type.actions.count == types[1].actions.count + 1)
    #expect(types[1].action("register")?.label.en != "Own book")
  }
}
