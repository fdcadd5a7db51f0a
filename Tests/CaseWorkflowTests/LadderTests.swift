import CaseWorkflow
import Testing
import WorkingCalendar

@Suite("The ladder of reminding and reporting")
struct LadderTests {
  private func rungDays(_ desk: Desk) throws -> [String?] {
    let answer = try #require(desk.answer)
    return desk.settings.ladder.rungs.map {
      desk.settings.ladder.day(of: $0, for: answer, calendar: desk.calendar)?.iso
    }
  }

  @Test("has its days: three working days before, the first late day, five and ten working days after")
  func days() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.confirmed(received: "2025-06-02")
    #expect(try rungDays(desk) == ["2025-06-25", "2025-07-01", "2025-07-07", "2025-07-14"])
  }

  @Test("reminds by the earliest reading of an uncertain date and reports by the latest (D12)")
  func uncertainDays() throws {
    var desk = try Desk(received: "2026-11-02")
    try desk.confirmed(received: "2026-11-02")
    // Due on 30/11 or 01/12. Counted as off, 24/11 is none of the three days before.
    #expect(try rungDays(desk).prefix(2) == ["2026-11-25", "2026-12-02"])
  }

  @Test("goes on with the next rung that has not fired, and ends with the answer")
  func nextRung() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.confirmed(received: "2025-06-02")
    let ladder = desk.settings.ladder
    let keys = ladder.rungs.map(\.key)
    let open = try #require(desk.answer)
    #expect(ladder.nextDay(for: open, fired: [], calendar: desk.calendar)?.iso == "2025-06-25")
    #expect(
      ladder.nextDay(for: open, fired: Set(keys.prefix(2)), calendar: desk.calendar)?.iso == "2025-07-07")
    #expect(ladder.nextDay(for: open, fired: Set(keys), calendar: desk.calendar) == nil)
    try desk.answered(issued: "2025-06-10")
    #expect(ladder.nextDay(for: try #require(desk.answer), fired: [], calendar: desk.calendar) == nil)
  }

  @Test(
    "reports to the level named, but never to the debtor or a body under it: then one level up",
    arguments: [
      ("ubnd", "dang-uy", "dang-uy"), ("ubnd", "ubkt", "ubkt"), ("ubnd", "mttq-tinh", "mttq-tinh"),
      ("dang-uy", "dang-uy", "tinh-uy"), ("dang-uy", "ubkt", "tinh-uy"), ("ubkt", "dang-uy", "dang-uy"),
      ("ubkt", "ubkt", "dang-uy"), ("tinh-uy", "dang-uy", nil), ("mttq-tinh", "mttq-tinh", nil),
    ] as [(UnitKey, UnitKey, UnitKey?)])
  func levels(debtor: UnitKey, named: UnitKey, reported: UnitKey?) throws {
    let settings = try Desk(received: "2025-06-02").settings
    #expect(settings.levelAbove(debtor: debtor, startingAt: named) == reported)
  }
}

@Suite("What a person writes into a field is read, or told where it cannot be")
struct FieldValuesTests {
  private let definitions = [
    FieldDefinition(key: "sent", label: Phrase("x"), kind: .date, isRequired: true),
    FieldDefinition(key: "to", label: Phrase("x"), kind: .units, isRequired: true),
    FieldDefinition(key: "from", label: Phrase("x"), kind: .unit, isRequired: true),
    FieldDefinition(key: "count", label: Phrase("x"), kind: .number, isRequired: false),
    FieldDefinition(key: "sealed", label: Phrase("x"), kind: .flag, isRequired: false),
    FieldDefinition(key: "summary", label: Phrase("x"), kind: .longText, isRequired: false),
    FieldDefinition(key: "document", label: Phrase("x"), kind: .document, isRequired: false),
    FieldDefinition(
      key: "way", label: Phrase("x"), kind: .choice, isRequired: false,
      choices: [FieldDefinition.Choice(key: "van-ban", label: Phrase("x"))]),
  ]

  private func read(_ key: String, _ value: String) throws -> FieldValue? {
    try FieldValues(
      reading: [(key: key, value: value)], by: definitions, today: try day("2026-11-21"),
      units: ["ubnd", "dang-uy"])[key]
  }

  @Test(
    "as it is meant",
    arguments: [
      ("sent", "2/11", "2026-11-02"), ("sent", " 2/11/2025 ", "2025-11-02"),
      ("sent", "2025-11-02", "2025-11-02"),
      ("to", "ubnd, dang-uy", "ubnd,dang-uy"), ("from", "ubnd", "ubnd"), ("count", "7", "7"),
      ("sealed", "có", "yes"),
      ("sealed", "no", "no"), ("document", " 33 - KH/HU ", "33 - KH/HU"), ("way", "van-ban", "van-ban"),
      ("summary", " Hai\ndòng ", " Hai\ndòng "),
    ])
  func asMeant(key: String, value: String, coded: String) throws {
    #expect(try read(key, value)?.coded == coded)
  }

  @Test(
    "an empty value is as good as none",
    arguments: ["sent", "to", "count", "sealed", "summary", "document", "way"])
  func empty(key: String) throws {
    #expect(try read(key, "  ") == nil)
  }

  @Test(
    "and what is not one is refused by the field's name",
    arguments: [
      ("sent", "30/2/2026"), ("sent", "hôm qua"), ("to", "ubnd,ubdn"), ("to", ","), ("from", "ubnd,dang-uy"),
      ("count", "-1"), ("count", "0"), ("count", "ba"), ("sealed", "perhaps"), ("way", "fax"), ("hour", "8"),
    ])
  func refused(key: String, value: String) throws {
    let problem = try #require(throws: FieldProblem.self) { _ = try read(key, value) }
    #expect(problem.field == key && problem.message.vi.contains(key) && problem.message.en.contains(key))
    #expect(problem.message.vi != problem.message.en)
  }
}
