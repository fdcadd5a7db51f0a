import CaseOffice
import CaseWorkflow
import TerminalKit
import Testing

@testable import DungHanTUI

/// The first run: the keyboard is tried, four questions found the book.
@Suite("The first run, before there is a book")
struct SetupTests {
  /// Somebody before the first run; the founding answers as the test says.
  private final class Founder {
    var program = SetupProgram(language: .vi, path: "/tmp/so.dunghan")
    var size: Size
    var answers: FoundingAnswers?
    var refusal: Phrase?
    var hasLeft = false
    var bells = 0

    init(_ size: Size = Size(rows: 24, columns: 80)) {
      self.size = size
      send(.started(size))
    }

    var frame: Frame { program.render(size: size) }
    var text: String { frame.textLines.joined(separator: "\n") }
    func shows(_ words: String) -> Bool { text.contains(words) }

    func send(_ event: Event<SetupProgram.Message>) {
      for effect in program.update(event) {
        switch effect {
        case .bell: bells += 1
        case .quit: hasLeft = true
        case .found(let answers):
          self.answers = answers
          send(.message(refusal.map { .refused($0) } ?? .founded))
        }
      }
    }

    @discardableResult
    func press(_ keys: Key...) -> Founder {
      for key in keys { send(.key(key)) }
      return self
    }

    @discardableResult
    func type(_ text: String) -> Founder {
      for scalar in text.unicodeScalars { send(.key(.character(Character(scalar)))) }
      return self
    }

    /// The test of the keyboard, all right.
    @discardableResult
    func passTest() -> Founder {
      type("đường").press(.enter, .function(1), .function(10), .backspace, .enter)
    }
  }

  @Test(
    "Four answers found the book: the symbol is proposed from the name, the person begins in the daily role")
  func founds() {
    let founder = Founder().passTest()
    #expect(founder.shows("Sổ nằm ở: /tmp/so.dunghan"))
    founder.type("Ủy ban MTTQ Việt Nam xã Suối Đá").press(.tab)
    #expect(founder.shows("số đơn như SD-2026-00001"))
    founder.press(.tab, .tab).type("Lan").press(.tab).type("chu tich").press(.function(8))
    #expect(
      founder.answers
        == FoundingAnswers(
          unitName: "Ủy ban MTTQ Việt Nam xã Suối Đá", symbol: "SD", isTraining: false,
          person: .init(
            name: "Lan",
            role: "chu-tich")))
    #expect(founder.hasLeft && founder.program.isFounded)
  }

  @Test("A training book needs no role, and a symbol that was typed is left alone")
  func training() {
    let founder = Founder().press(.escape).type("MTTQ").press(.tab, .backspace).type("th1").press(
      .tab, .right)
    #expect(founder.shows("mỗi vai trò một người"))
    founder.press(.backTab, .backTab).type(" xã Mới").press(.tab, .tab, .tab).type("Hà").press(.function(8))
    #expect(
      founder.answers
        == FoundingAnswers(
          unitName: "MTTQ xã Mới", symbol: "TH1", isTraining: true, person: .init(name: "Hà", role: "can-bo"))
    )
  }

  @Test("What is missing is asked for where it is missing, and a refusal of the office stands on the screen")
  func refusals() {
    let founder = Founder().press(.escape, .function(8))
    #expect(founder.shows("còn thiếu tên đơn vị") && founder.bells == 1 && founder.answers == nil)
    founder.refusal = Phrase(vi: "không ghi được vào thư mục; chạy dunghan init", en: "no")
    founder.type("MTTQ xã Mới").press(.tab, .tab, .tab).type("Hà").press(.function(8))
    #expect(founder.shows("✗ không ghi được vào thư mục") && !founder.shows("dunghan init"))
    #expect(!founder.program.isFounded && !founder.hasLeft && founder.shows("MTTQ xã Mới"))
    // Who has typed is asked before leaving.
    founder.press(.function(10))
    #expect(founder.shows("chữ vừa gõ sẽ mất") && !founder.hasLeft)
    founder.press(.enter, .function(10), .left, .enter)
    #expect(founder.hasLeft && !founder.program.isFounded)
  }

  @Test(
    "The symbol is proposed from the place's own name",
    arguments: [
      ("Ủy ban MTTQ Việt Nam xã Suối Đá", "SD"), ("MTTQ phường Trường Lâm", "TL"), ("MTTQ Ea Kao", "EK"),
      ("UBMTTQ đặc khu Phú Quý", "PQ"), ("", ""), ("MTTQ xã Y Ngọc Đăk Glei", "YNDG"),
    ])
  func symbol(_ name: String, _ symbol: String) { #expect(OfficeSymbol.proposed(for: name) == symbol) }

  @Test(
    "A word that arrives wrong is told with the setting to change",
    arguments: [
      ("đường", nil), ("Đường", nil), ("d\u{111}uong", "Backspace"), ("dđường", "Control-? (127)"),
      ("duong", "Unikey"), ("dduwowngf", "Ctrl+Space"), ("\u{FFFD}\u{FFFD}ng", "UTF-8"),
      ("Ä‘Æ°á»ng", "UTF-8"), ("®­êng", "TCVN3"), ("ñöôøng", "VNI"), ("??ng", "UTF-8"), ("", "Unikey"),
    ] as [(String, String?)])
  func words(_ typed: String, _ setting: String?) {
    let finding = KeyTest.finding(ofWord: typed)
    #expect(finding.isRight == (setting == nil))
    if let setting {
      #expect(finding.advice.contains { $0.vi.contains(setting) } || typed == "d\u{111}uong", "\(finding)")
    }
  }

  @Test("Keys that arrive as others, or not at all, are told with the setting to change")
  func keys() {
    let founder = Founder()
    founder.type("đường").press(.enter)
    #expect(founder.shows("✓ đúng") && founder.shows("Bấm phím F1 một lần"))
    founder.press(.unknown, .enter, .delete)
    #expect(founder.shows("✗ đến là một phím lạ") && founder.shows("Xterm R6"))
    #expect(founder.shows("✗ không thấy đến") && founder.shows("menu accelerator"))
    #expect(founder.shows("✗ đến là Del") && founder.shows("Control-? (127)"))
    founder.press(.tab)
    #expect(founder.shows("Gõ chữ “đường”"))
    founder.press(.escape)
    #expect(founder.shows("1 Tên đơn vị"))
    // F2 tries once more.
    founder.press(.function(2)).passTest()
    #expect(founder.shows("1 Tên đơn vị") && !founder.shows("THỬ BÀN PHÍM"))
  }

  @Test("The keyboard is tried later from the palette, F10 and all, without leaving")
  func later() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(9)).type("thu ban phim").press(.enter)
    #expect(clerk.shows("THỬ BÀN PHÍM"))
    clerk.type("đường").press(.enter, .function(1), .function(10), .backspace)
    #expect(clerk.shows("Bàn phím tốt.") && !clerk.hasLeft)
    clerk.press(.enter)
    #expect(clerk.shows("HÔM NAY") && !clerk.shows("THỬ BÀN PHÍM"))
  }

  @Test("The first run at every size", arguments: SnapshotTests.sizes)
  func snapshots(_ size: Size) {
    let place = "\(size.columns)x\(size.rows)"
    let founder = Founder(size)
    Snapshot.expect(founder.frame, is: "lap-so-thu-phim-\(place)")
    founder.type("duong").press(.enter, .unknown, .enter, .delete)
    Snapshot.expect(founder.frame, is: "lap-so-phim-sai-\(place)")
    founder.press(.enter).type("Ủy ban MTTQ Việt Nam xã Suối Đá").press(.tab)
    Snapshot.expect(founder.frame, is: "lap-so-\(place)")
  }
}
