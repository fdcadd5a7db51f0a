import CaseOffice
import CaseWorkflow
import TerminalKit
import TestChance
import TestSupport
import Testing
import WorkingCalendar

@testable import DungHanTUI

/// The list “Hồ sơ” over several windows, its filter, and where its cursor stands.
@Suite("The list of cases")
struct CaseListTests {
  /// An act that moves a case to another place of the list by date due.
  struct Move: CustomStringConvertible, Sendable {
    var number: String
    var action: String
    var values: [String]
    var description: String { "\(action) \(number)" }

    func make(in office: Office) throws {
      let code = try office.resolve(number)
      try office.act(CaseAct(code: code, action: action, values: values.assignments))
    }
  }

  static let moves = [
    Move(number: "4", action: "confirm-receipt", values: ["received=2026-11-20"]),
    Move(number: "5", action: "forward", values: ["to=ubnd", "document=60/CV", "sent=2026-11-23"]),
    Move(
      number: "7", action: "record-reply",
      values: [
        "from=ubnd", "document=91/UBND", "issued=2026-11-20", "arrived=2026-11-23", "outcome=dung",
        "summary=Đã thay máy.",
      ]),
  ]

  @Test("A list of several windows is whole after a case has moved", arguments: [1, 2, 3], moves)
  func moved(windowSize: Int, move: Move) throws {
    let office = try ScreenOffice()
    for start in 0..<8 {
      let copy = start == 0 ? office : try ScreenOffice()
      var reader = try Reader(copy.on(), windowSize: windowSize)
      for _ in 0..<(2 * start) { try reader.press(.down) }
      let selected = reader.screen.selectedLine?.code
      try move.make(in: copy.on(as: "chu-tich"))
      try reader.reload()
      #expect(reader.screen.selectedLine?.code == selected, "the choice stays on its case")
      let wanted = try copy.on().list(CaseFilter()).map(\.code)
      #expect(
        try reader.walkUp() == wanted.prefix(through: wanted.firstIndex { $0 == selected } ?? 0).reversed())
      #expect(try reader.walkDown() == wanted)
    }
  }

  @Test(
    "Whatever is pressed between the changes, every case is reached once", arguments: [UInt64(1), 2, 3, 4, 5])
  func anywhere(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let office = try ScreenOffice()
    var reader = try Reader(office.on(), windowSize: Int(seed % 3) + 1)
    for move in Self.moves.shuffled(using: &chance) {
      for _ in 0..<12 {
        try reader.press([.down, .down, .pageDown, .up, .end, .home].randomElement(using: &chance) ?? .down)
      }
      try move.make(in: office.on(as: "chu-tich"))
      try reader.reload()
    }
    _ = try reader.walkUp()
    #expect(try reader.walkDown() == office.on().list(CaseFilter()).map(\.code), "seed \(seed)")
  }

  @Test("What was asked for before the list was read again is no part of it")
  func lateAnswers() throws {
    let office = try ScreenOffice()
    var reader = try Reader(office.on(), windowSize: 2)
    let late = try reader.answers(to: .end)
    let behind = try reader.answersOfReload()
    // The window comes while the list is being read: that is asked for again, to where the list is now.
    try reader.take(late)
    try reader.take(behind)
    try Self.moves[0].make(in: office.on(as: "chu-tich"))
    let next = try reader.answers(to: .end)
    try reader.reload()
    try reader.take(next)
    _ = try reader.walkUp()
    #expect(try reader.walkDown() == office.on().list(CaseFilter()).map(\.code))
  }

  @Test("Another saves, and the list of three windows shows it by itself, the choice where it was")
  func threeWindows() throws {
    let folder = try TestOffice()
    let path = folder.folder + "/tap-huan.dunghan"
    let office = try TrainingOffice.make(
      path: path, cases: 330, seed: 3, tables: OfficeTables.load(directory: TestOffice.configDirectory),
      clock: .fixed(TestOffice.day(ScreenOffice.today)), randomBytes: [UInt8](repeating: 9, count: 48))
    func on(_ account: String) throws -> Office {
      try Office.open(
        path: path, clock: .fixed(TestOffice.day(ScreenOffice.today)),
        visitor: Office.Visitor(named: account, systemUser: "thu"))
    }
    let clerk = try Clerk(on("can-bo")).press(.function(3), .end, .end, .end, .end, .end)
    #expect(clerk.shows("330/330"))
    let sent = try #require(office.list(CaseFilter()).first { $0.next?.action == "confirm-receipt" })
    try on("chu-tich").act(sent.code, "confirm-receipt", "received=\(sent.received.iso)")
    clerk.send(.tick)
    #expect(clerk.shows("330/330") && clerk.shows("đã đọc lại"))
    clerk.press(.home, .home, .home, .home, .home)
    #expect(clerk.shows(" 1/"))
  }

  // MARK: the filter

  @Test("F5 and F8 on the cases behind a figure keep what the figure counts")
  func figureKept() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(as: "giam-sat"))
    clerk.press(.home)
    let label = "Đã chuyển, chưa có ngày nhận"
    for _ in 0..<4 where !clerk.rows[clerk.frame.cursor?.row ?? 0].contains(label) { clerk.press(.down) }
    clerk.press(.enter)
    #expect(clerk.rows[0].contains("HỒ SƠ ▸ \(label)") && clerk.shows("1/1"))
    let before = clerk.rows[0]
    clerk.press(.function(5))
    #expect(clerk.shows("Đã chuyển, chưa có ngày nhận"))
    clerk.press(.function(8))
    #expect(clerk.rows[0] == before && clerk.shows("1/1"))
    // Another standing takes its place.
    clerk.press(.function(5)).type("qua han").press(.function(8))
    #expect(clerk.shows("HỒ SƠ ▸ quá hạn") && !clerk.rows[0].contains("chưa có ngày nhận"))
  }

  @Test("The form of the filter gives back every standing it was opened on")
  func standings() throws {
    let office = try ScreenOffice()
    let desk = try Desk(office: office.on(), language: .vi)
    var filters = [CaseFilter()]
    for change: (inout CaseFilter) -> Void in [
      { $0.state = "sent" }, { $0.isOverdue = true }, { $0.isOpenOnly = true }, { $0.dueWithin = 5 },
      { $0.dueWithin = 9 }, { $0.dueSpan = desk.today...desk.today }, { $0.awaiting = "cap-uy" },
    ] {
      filters += filters.map { filter in
        var filter = filter
        change(&filter)
        return filter
      }
    }
    for filter in filters {
      var form = FilterForm(filter, desk)
      let steps = form.handle(.function(8), Size(rows: 24, columns: 80), desk)
      let given = steps.compactMap { step in
        if case .give(let choice) = step { choice as? CaseFilter } else { nil }
      }
      #expect(given == [filter])
    }
  }

  @Test("days the wrong way round are said in their field, and nothing is narrowed or kept under a name")
  func reversedDays() throws {
    let clerk = try Clerk(ScreenOffice().on()).press(.function(3), .function(5))
    clerk.press(.tab, .tab, .tab).type("1/10")
    clerk.press(.tab).type("1/9").press(.function(8))
    #expect(clerk.shows("ở trước ngày đầu"), "\(clerk.text)")
  }

  // MARK: the cursor

  @Test("The cursor stands on the chosen row after an arrow, in the search field after a letter")
  func cursor() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(3))
    let search = 1
    #expect(clerk.frame.cursor?.row == search)
    clerk.press(.down)
    let row = try #require(clerk.frame.cursor?.row)
    #expect(clerk.rows[row].contains("Bồi thường đất kênh N2"))
    clerk.press(.down)
    #expect(clerk.frame.cursor?.row == row + 1)
    clerk.type("x")
    #expect(clerk.frame.cursor?.row == search)
    clerk.press(.home)
    #expect(clerk.frame.cursor?.row == row - 1)
    clerk.press(.function(3))
    #expect(clerk.frame.cursor?.row == search)
    // The cases behind a figure are read, not searched.
    let supervisor = try Clerk(office.on(as: "giam-sat")).press(.enter)
    let first = try #require(supervisor.frame.cursor?.row)
    #expect(
      supervisor.rows[first].contains("Bồi thường") || supervisor.rows[first].contains("Phản ánh về cán bộ"))
    // With no row there is only the field.
    supervisor.type("không có đơn nào như vậy").press(.down)
    #expect(supervisor.frame.cursor?.row == search)
  }
}

/// Somebody who reads a list of small windows, each answer at once.
private struct Reader {
  private(set) var screen: CaseListScreen
  private let office: Office
  private let desk: Desk
  /// One row of the list is seen: fewer than a window holds, as ever.
  private let size = Size(rows: 6, columns: 60)

  init(_ office: Office, windowSize: Int) throws {
    self.office = office
    desk = try Desk(office: office, language: .vi)
    screen = CaseListScreen(windowSize: windowSize)
    try reload()
  }

  mutating func press(_ key: Key) throws { try take(answers(to: key)) }

  mutating func reload() throws { try take(answersOfReload()) }

  /// What a key brings back, not taken yet.
  mutating func answers(to key: Key) throws -> [Answered] {
    try answers(screen.handle(key, size, desk) ?? [])
  }

  func answersOfReload() throws -> [Answered] { try screen.reading(desk).map { try answer($0) } }

  mutating func take(_ answers: [Answered]) throws {
    for answer in answers { try take(self.answers(screen.take(answer, size, desk))) }
  }

  private func answers(_ steps: [Step]) throws -> [Answered] {
    try steps.compactMap { step in
      if case .ask(let errand) = step { try answer(errand) } else { nil }
    }
  }

  private func answer(_ errand: any Errand) throws -> Answered {
    func run<E: Errand>(_ errand: E) throws -> Answered { Answered(errand, try errand.run(in: office)) }
    return try run(errand)
  }

  /// The cases from the chosen one to the last, or the first, as the arrow comes to them.
  mutating func walkDown() throws -> [String] { try walk(.down) }
  mutating func walkUp() throws -> [String] { try walk(.up) }

  private mutating func walk(_ key: Key) throws -> [String] {
    var codes = [screen.selectedLine?.code].compactMap { $0 }
    var still = 0
    while still < 4, codes.count < 100 {
      try press(key)
      let code = screen.selectedLine?.code
      if let code, code != codes.last {
        codes.append(code)
        still = 0
      } else {
        still += 1
      }
    }
    return codes
  }
}
