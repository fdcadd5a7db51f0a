package import CaseOffice
package import TerminalKit

/// Does the effects of the screens on an open office. Every read is a window, so that this may be done between two keys; as
/// errands are values, a worker with an office of its own can do the same.
package final class ScreenHost {
  private let office: Office

  package init(office: Office) { self.office = office }

  package func perform(_ effect: ScreenEffect) -> Outcome<ScreenMessage> {
    switch effect.kind {
    case .bell: .bell
    case .quit: .quit
    case .errand(let errand): .message(run(errand))
    }
  }

  private func run<E: Errand>(_ errand: E) -> ScreenMessage {
    do {
      return ScreenMessage(kind: .answered(Answered(errand, try errand.run(in: office))))
    } catch {
      return ScreenMessage(kind: .failed(OfficeProblem(error), errand))
    }
  }
}
