import Foundation
import Testing
import VietnameseText

@testable import TerminalKit

@Suite("An answer that is late: the keys wait for it, the person is told, nothing is lost")
struct WaitingTests {
  /// Reads a text for every Enter; `?` lays a curtain.
  struct Reader: Program {
    enum Effect {
      case ask(String)
      case quit
    }

    var typed = ""
    var answers: [String] = []
    var told: [Bool] = []
    var isCurtained = false
    var isHungUp = false
    var clicks = 0
    /// Curtains and answers as they came.
    var order: [String] = []

    mutating func update(_ event: Event<String>) -> [Effect] {
      switch event {
      case .key(.enter):
        defer { typed = "" }
        return [.ask(typed)]
      case .key(.character("?")):
        isCurtained.toggle()
        order.append("?")
      case .key(.character(let letter)): typed.append(letter)
      case .key(.click): clicks += 1
      case .key(.function(10)): return [.ask("last"), .quit]
      case .key(.hangUp):
        isHungUp = true
        return [.ask("kept " + typed)]
      case .message(let answer):
        order.append(answer)
        answers.append(answer + (typed.isEmpty ? "" : " before \(typed)"))
      case .waiting(let isWaiting): told.append(isWaiting)
      default: break
      }
      return []
    }

    func isUrgent(_ key: Key) -> Bool { isCurtained || key == .character("?") }
    var isResting: Bool { isCurtained }

    func render(size: Size) -> Frame {
      var frame = Frame(size: size)
      frame.put(told.last == true ? "waiting" : answers.joined(), row: 0, column: 0, .normal)
      return frame
    }
  }

  /// Runs `steps` on a worker that needs `delay` milliseconds for an answer.
  static func run(_ steps: [HeadlessBackend.Step], delay: UInt32) throws -> (Reader, HeadlessBackend) {
    let mailbox = try Mailbox<String>()
    let worker = try Worker<String> {
      { job in
        usleep(delay * 1000)
        mailbox.post(job)
      }
    }
    let backend = HeadlessBackend(steps: steps)
    var patience = Patience()
    patience.unseen = 60
    let runner = Runner(Reader(), on: backend, mailbox: mailbox, patience: patience) { effect in
      switch effect {
      case .ask(let text):
        worker.give(text)
        return .awaited
      case .quit: return .quit
      }
    }
    runner.run()
    worker.finish()
    return (runner.program, backend)
  }

  static let typed: [HeadlessBackend.Step] = [
    .keys("một".map(Key.character) + [.enter] + "hai".map(Key.character) + [.enter])
  ]

  @Test("Keys typed ahead mean what they would have meant; a quick answer is waited for without a word")
  func quick() throws {
    let (reader, backend) = try Self.run(Self.typed + [.keys([.function(10)])], delay: 1)
    #expect(reader.answers == ["một", "hai", "last"] && reader.told.isEmpty)
    #expect(backend.drawCount == 2)
  }

  @Test("A late one is told of, the keys pressed meanwhile follow it, and the telling ends")
  func late() throws {
    let steps = Self.typed + Array(repeating: .awaitWorker(milliseconds: 2000), count: 2)
    let (reader, _) = try Self.run(steps + [.keys([.function(10)])], delay: 200)
    #expect(reader.answers == ["một", "hai", "last"])
    #expect(reader.told == [true, false, true, false, true, false])
  }

  @Test("An urgent key is heeded at once")
  func urgent() throws {
    let steps: [HeadlessBackend.Step] = [
      .keys([.character("a"), .enter]), .keys([.character("b"), .character("?")]), .pause,
    ]
    let (reader, _) = try Self.run(steps, delay: 400)
    #expect(reader.isCurtained && reader.order.prefix(2) == ["?", "a"])
    // What came before it waits its turn, and is kept when the line breaks.
    #expect(reader.answers == ["a", "kept b before b"] && reader.isHungUp)
  }

  @Test(
    "Keys from before the curtain mean what they would have meant once it is lifted; clicks from then are gone"
  )
  func lifted() throws {
    let steps: [HeadlessBackend.Step] = [
      .keys([.character("a"), .enter]),
      .keys([.character("b"), .click(Position(row: 1, column: 1)), .character("?")]),
      .awaitWorker(milliseconds: 2000), .keys([.character("?"), .enter]), .awaitWorker(milliseconds: 2000),
      .keys([.function(10)]),
    ]
    let (reader, _) = try Self.run(steps, delay: 200)
    #expect(!reader.isCurtained && reader.answers == ["a", "b", "last"] && reader.clicks == 0)
  }

  @Test("A click is heeded where nothing is waited for")
  func clicked() throws {
    let click = Key.click(Position(row: 1, column: 1))
    let (reader, _) = try Self.run(
      [.keys([click, .character("a"), click]), .keys([.function(10)])], delay: 1)
    #expect(reader.clicks == 2 && reader.answers == ["last before a"])
  }

  @Test("In one burst, what follows the curtain is for the curtain")
  func burst() throws {
    let (reader, _) = try Self.run(
      [.keys([.character("a"), .character("?"), .character("?"), .enter]), .keys([.function(10)])], delay: 1)
    #expect(!reader.isCurtained && reader.answers == ["a", "last"])
  }

  @Test(
    "A hang-up while something is written: that is finished, what was typed is kept, and the end waits for it"
  )
  func hangUp() throws {
    let steps: [HeadlessBackend.Step] = [.keys([.enter] + "nửa chừng".map(Key.character)), .keys([.hangUp])]
    let (reader, backend) = try Self.run(steps, delay: 300)
    #expect(reader.answers == ["", "kept nửa chừng before nửa chừng"] && reader.isHungUp)
    #expect(backend.isClosed)
  }
}
