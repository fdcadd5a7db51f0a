import Foundation
import TestChance
import Testing
import VietnameseText

@testable import TerminalKit

@Suite("The loop: everything that came, then one frame")
struct RunnerTests {
  /// What the host was asked to do.
  final class Host {
    var effects: [IntakeDesk.Effect] = []
    let mailbox: Mailbox<IntakeDesk.Answer>
    init() throws { mailbox = try Mailbox() }

    func perform(_ effect: IntakeDesk.Effect) -> Outcome<IntakeDesk.Answer> {
      effects.append(effect)
      switch effect {
      case .quit: return .quit
      case .ring: return .bell
      case .lend: return .outside {}
      case .keepDraft: return .done
      case .ask(let id):
        let mailbox = mailbox
        // A stale answer of an older question, and the right one, from another thread.
        Thread.detachNewThread {
          mailbox.post(.init(generation: 0, count: -1))
          mailbox.post(.init(generation: 1, count: id))
        }
        return .done
      }
    }
  }

  @discardableResult
  func run(_ steps: [HeadlessBackend.Step], size: Size = Size(rows: 24, columns: 80)) throws
    -> (desk: IntakeDesk, backend: HeadlessBackend, effects: [IntakeDesk.Effect])
  {
    let host = try Host()
    let backend = HeadlessBackend(size: size, steps: steps)
    let runner = Runner(IntakeDesk(), on: backend, mailbox: host.mailbox, tick: 2000, perform: host.perform)
    runner.run()
    #expect(backend.isClosed)
    return (runner.program, backend, host.effects)
  }

  @Test("A burst of an input method is drawn once")
  func drawsOnce() throws {
    let burst: [Key] = [.backspace, .backspace] + TextFieldTests.typed("ưởng")
    let run = try run([.keys([.function(2), .tab, .tab]), .keys(burst), .keys([.hangUp])])
    #expect(run.backend.drawCount == 3)
    #expect(run.desk.form?.value(.sender) == "ưởng")
  }

  @Test("A key that changes nothing draws nothing")
  func drawsNothing() throws {
    let run = try run([.keys([.up]), .keys([.unknown]), .pause])
    #expect(run.backend.drawCount == 1)
    #expect(run.desk.ticks == 1)
  }

  @Test("A hang-up keeps the draft once and ends")
  func hangUp() throws {
    let run = try run([.keys([.function(2), .hangUp, .function(10)]), .keys([.function(10)])])
    #expect(run.effects == [.keepDraft])
    #expect(run.desk.drafts == 1)
    #expect(run.desk.form != nil)
  }

  @Test("Quitting stops at once, what was typed after it is not obeyed")
  func quits() throws {
    let run = try run([.keys([.function(10), .function(2)])])
    #expect(run.effects == [.quit])
    #expect(run.desk.form == nil)
  }

  @Test("A worker's answer arrives, a stale one changes nothing")
  func worker() throws {
    let run = try run([.keys([.enter]), .awaitWorker(milliseconds: 5000), .awaitWorker(milliseconds: 50)])
    #expect(run.effects == [.ask(362), .keepDraft])
    #expect(run.backend.frame?.textLines.contains { $0.contains("có 362 việc") } == true)
  }

  @Test(
    "On a screen below 60×15 one sentence shows, keys do nothing, and the state is there again afterwards")
  func tooSmall() throws {
    let run = try run([
      .keys([.function(2)]), .typed("dien"), .resize(Size(rows: 5, columns: 40)),
      .keys([.escape, .function(8)]),
      .resize(Size(rows: 15, columns: 60)),
    ])
    #expect(run.desk.form?.value(.source) == "phone")
    #expect(run.backend.frame?.size == Size(rows: 15, columns: 60))

    let small = try self.run([.resize(Size(rows: 5, columns: 40))])
    #expect(
      small.backend.frame?.textLines == [
        "Cửa sổ nhỏ quá (40×5). Xin kéo rộng tới ", "60×15; việc đang làm vẫn còn nguyên.    ",
        String(repeating: " ", count: 40), String(repeating: " ", count: 40),
        String(repeating: " ", count: 40),
      ])
  }

  @Test("The bell rings, a pager gets the terminal and the screen is painted again")
  func outside() throws {
    let run = try run([.keys([.control("g")]), .keys([.function(6)])])
    #expect(run.backend.bellCount == 1 && run.backend.suspendCount == 1)
    #expect(run.backend.drawCount == 2)
  }

  @Test("The clock beats although keys never pause")
  func tickUnderKeys() throws {
    let host = try Host()
    let backend = HeadlessBackend(steps: Array(repeating: .keys([.down, .up]), count: 2000))
    let runner = Runner(IntakeDesk(), on: backend, tick: 1, perform: host.perform)
    runner.run()
    #expect(runner.program.ticks > 1)
  }

  @Test("Any keys on any sizes: no trap, no frame of the wrong size, the cursor inside, no text lost unasked")
  func fuzz() {
    let seed = UInt64.newSeed
    var chance = Chance(seed: seed)
    let keys: [Key] =
      [
        .enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
        .pageDown, .wordLeft, .wordRight, .textStart, .textEnd, .function(1), .function(2), .function(4),
        .function(8), .control("u"), .alt("x"), .unknown, .paste("một\nhai 한국\u{1B}[A"), .paste(""),
        .paste(String(repeating: "dài ", count: 50)),
      ] + TextFieldTests.typed("aễ đo\u{302}\u{323}한🙂\u{301}\u{200D}🇻🇳 ?")
    for _ in 0..<Soak.times(20) {
      var desk = IntakeDesk()
      for _ in 0..<100 {
        if chance.isOneIn(8) {
          let size = Size(
            rows: Int.random(in: 0...50, using: &chance), columns: Int.random(in: 0...160, using: &chance))
          _ = desk.update(.key(.resize(size)))
        }
        if let key = keys.randomElement(using: &chance) { _ = desk.update(.key(key)) }
        let frame = desk.render(size: desk.size)
        #expect(frame.textLines.count == desk.size.rows, "seed \(seed)")
        #expect(Self.isStraight(frame), "seed \(seed)")
        if let cursor = frame.cursor, desk.size.holds(.smallest) {
          let isInside =
            (0..<desk.size.rows).contains(cursor.row) && (0..<desk.size.columns).contains(cursor.column)
          #expect(isInside, "seed \(seed): \(cursor) in \(desk.size)")
        }
      }
    }
  }

  /// Every wide letter is followed by its right half, and no half stands alone. (Joined into one text, two halves of
  /// a flag typed apart would count as one.)
  static func isStraight(_ frame: Frame) -> Bool {
    (0..<frame.size.rows).allSatisfy { row in
      (0..<frame.size.columns).allSatisfy { column in
        let cell = frame[row, column]
        let next = column + 1 < frame.size.columns ? frame[row, column + 1].width : 1
        return cell.width == 2 ? next == 0 : next != 0
      }
    }
  }
}
