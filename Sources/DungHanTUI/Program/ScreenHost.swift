package import CaseOffice
package import TerminalKit

/// Does the effects of the screens on an open office, between two keys: for tests and measurements.
package final class ScreenHost {
  private let office: Office

  package init(office: Office) { self.office = office }

  package func perform(_ effect: ScreenEffect) -> Outcome<ScreenMessage> {
    switch effect.kind {
    case .bell: .bell
    case .quit: .quit
    case .errand(let errand): .message(errand.answer { office })
    }
  }
}

/// Does the effects of the screens on an office that a thread of its own opens: another's lock or a slow disk keeps an
/// answer back, and the screens live on.
final class WorkingHost: Sendable {
  let mailbox: Mailbox<ScreenMessage>
  private let worker: Worker<any Errand>

  /// Throws `TerminalError.system` when the system has no thread to give.
  init(opening open: @escaping @Sendable () throws -> Office) throws(TerminalError) {
    let mailbox = try Mailbox<ScreenMessage>()
    self.mailbox = mailbox
    worker = try Worker {
      let office = Result { try open() }
      return { errand in mailbox.post(errand.answer { try office.get() }) }
    }
  }

  func perform(_ effect: ScreenEffect) -> Outcome<ScreenMessage> {
    switch effect.kind {
    case .bell: return .bell
    case .quit: return .quit
    case .errand(let errand):
      worker.give(errand)
      return .awaited
    }
  }

  /// After the last errand that was given is done.
  func finish() { worker.finish() }
}

extension Errand {
  fileprivate func answer(in office: () throws -> Office) -> ScreenMessage {
    do {
      return ScreenMessage(kind: .answered(Answered(self, try run(in: try office()))))
    } catch {
      return ScreenMessage(kind: .failed(OfficeProblem(error), self))
    }
  }
}
