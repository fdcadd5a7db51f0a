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
    case .errand(let errand): .message(errand.answer(in: office))
    }
  }
}

/// Does the effects of the screens on an office that went over to a thread of its own: another's lock or a slow disk keeps
/// an answer back, and the screens live on.
final class WorkingHost: Sendable {
  let mailbox: Mailbox<ScreenMessage>
  private let worker: Worker<any Errand>

  /// An office belongs to one thread: nobody uses this one from now on until `finish` has come back. Opening it once more
  /// would cost a small office half of its start.
  // Proof: only the worker's thread touches it between `init` and the end of `finish`, which waits for that thread.
  private struct Handed: @unchecked Sendable { let office: Office }

  /// Throws `TerminalError.system` when the system has no thread to give.
  init(taking office: Office) throws(TerminalError) {
    let mailbox = try Mailbox<ScreenMessage>()
    self.mailbox = mailbox
    let handed = Handed(office: office)
    worker = try Worker { { errand in mailbox.post(errand.answer(in: handed.office)) } }
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
  fileprivate func answer(in office: Office) -> ScreenMessage {
    do {
      return ScreenMessage(kind: .answered(Answered(self, try run(in: office))))
    } catch {
      return ScreenMessage(kind: .failed(OfficeProblem(error), self))
    }
  }
}
