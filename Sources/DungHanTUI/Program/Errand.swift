import CaseOffice
import CaseWorkflow

/// Something a screen sends out for: a window read, an act done. A value that knows how to be done in an open office, now
/// or by a worker, and what follows for the screens when it is done or refused. Each screen keeps its own beside it.
protocol Errand: Sendable {
  associatedtype Result: Sendable

  /// Does it. Throws what the office throws; nothing of it is then done.
  func run(in office: Office) throws -> Result

  /// What follows by itself; nil when the answer is for whichever screen waits for it.
  func done(_ result: Result, _ desk: Desk) -> [Step]?

  /// What follows when it was refused or failed.
  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step]
}

extension Errand {
  func done(_ result: Result, _ desk: Desk) -> [Step]? { nil }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    [.say(desk.say(problem.message).withoutCommandWords, .problem)]
  }
}

/// What the host does for the program.
package struct ScreenEffect: Sendable {
  enum Kind: Sendable {
    case errand(any Errand)
    case bell
    case quit
  }

  let kind: Kind

  static let bell = ScreenEffect(kind: .bell)
  static let quit = ScreenEffect(kind: .quit)
  static func errand(_ errand: any Errand) -> ScreenEffect { ScreenEffect(kind: .errand(errand)) }
}

/// What comes back from the office.
package struct ScreenMessage: Sendable {
  enum Kind: Sendable {
    case answered(Answered)
    case failed(OfficeProblem, any Errand)
  }

  let kind: Kind
}

/// An errand that was done, with its result.
struct Answered: Sendable {
  let errand: any Errand
  let result: any Sendable

  init<E: Errand>(_ errand: E, _ result: E.Result) {
    self.errand = errand
    self.result = result
  }

  /// The errand and its result, where it is one of this kind.
  func of<E: Errand>(_: E.Type) -> (errand: E, result: E.Result)? {
    guard let errand = errand as? E, let result = result as? E.Result else { return nil }
    return (errand, result)
  }

  func followed(by desk: Desk) -> [Step]? {
    func follow<E: Errand>(_ errand: E) -> [Step]? {
      (result as? E.Result).flatMap { errand.done($0, desk) }
    }
    return follow(errand)
  }
}
