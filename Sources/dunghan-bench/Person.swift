import CaseOffice
import CaseWorkflow
import DungHanTUI
import TerminalKit

/// Somebody at the screens without a terminal: a key, all that follows from it, and the frame.
final class Person {
  private var program: ScreenProgram
  private let answers: any Answering
  private let size: Size
  private(set) var frame: Frame

  /// `answers` does what the screens send out for: on this thread or on one of its own. `atFirstFrame`: what follows the
  /// first picture is still to come.
  init(
    _ office: Office, answers: (any Answering)? = nil, size: Size = Size(rows: 24, columns: 80),
    atFirstFrame: Bool = false
  ) throws {
    self.size = size
    self.answers = answers ?? AnsweringHere(office: office)
    program = ScreenProgram(desk: try Desk(office: office, language: .vi))
    frame = Frame(size: size)
    send(.started(size))
    if !atFirstFrame { send(.drawn) }
  }

  /// A key to its frame, and what is read once that is seen.
  func press(_ key: Key) {
    send(.key(key))
    send(.drawn)
  }

  func press(_ keys: [Key]) { for key in keys { press(key) } }

  func beat() { send(.tick) }

  private func send(_ event: Event<ScreenMessage>) {
    var events = [event]
    while !events.isEmpty {
      for effect in program.update(events.removeFirst()) {
        if let message = answers.answer(effect) { events.append(.message(message)) }
      }
    }
    frame = program.render(size: size)
  }
}

/// Does what the screens send out for, and waits for it.
protocol Answering {
  func answer(_ effect: ScreenEffect) -> ScreenMessage?
}

/// On this thread.
struct AnsweringHere: Answering {
  private let host: ScreenHost

  init(office: Office) { host = ScreenHost(office: office) }

  func answer(_ effect: ScreenEffect) -> ScreenMessage? { host.perform(effect).answer }
}

/// On a thread of its own with an office of its own, as the program does it.
final class AnsweringThere: Answering {
  private let mailbox: Mailbox<ScreenMessage?>
  private let worker: Worker<ScreenEffect>
  /// What was sent there so far.
  private(set) var count = 0

  init(opening open: @escaping @Sendable () throws -> Office) throws {
    let mailbox = try Mailbox<ScreenMessage?>()
    self.mailbox = mailbox
    worker = try Worker {
      let host = (try? open()).map { ScreenHost(office: $0) }
      return { effect in mailbox.post(host?.perform(effect).answer) }
    }
  }

  func answer(_ effect: ScreenEffect) -> ScreenMessage? {
    count += 1
    worker.give(effect)
    mailbox.wait(milliseconds: nil)
    return mailbox.take().last ?? nil
  }

  func finish() { worker.finish() }
}

extension Outcome {
  fileprivate var answer: Message? {
    if case .message(let message) = self { message } else { nil }
  }
}
