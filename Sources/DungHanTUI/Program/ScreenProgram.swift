package import CaseOffice
import CaseWorkflow
package import TerminalKit

/// The screens as a value: what is open, what lies over it, and what the status line says. `update` and `render` are pure;
/// what the office must do is returned as effects.
package struct ScreenProgram: Program {
  package typealias Message = ScreenMessage
  package typealias Effect = ScreenEffect

  var desk: Desk
  var size = Size(rows: 24, columns: 80)
  /// Never empty; the last is the one that is seen.
  var screens: [any Screen]
  var overlays: [any Overlay] = []
  var status: Status?
  /// Since when this person was not here; on the board alone.
  var greeting: String?
  /// The half-typed forms known to be kept.
  var copies: [WorkingCopy]
  /// What the last intake used, for the next one.
  var lastIntake: (source: String, received: String)?
  var look: LookSettings
  /// Letters came and were not drawn yet: what follows in the same burst may be pasted, and saves nothing.
  var hasUnseenLetters = false
  /// How this account types Vietnamese.
  var typing: TypingSettings
  /// What was done last on these screens and can be taken back.
  var lastAct: Undoing?
  /// What lies on top was laid by a key and not drawn yet: nobody can have meant to press “Ghi” in it.
  var isUnseen = false
  /// Somebody walked in: nothing is shown and no key does anything until it is lifted.
  var curtain: Curtain?
  /// Beats since the last key.
  private var idleBeats = 0
  /// Why the program closed by itself: the account was ended.
  var end: OfficeProblem?
  /// An answer of the office keeps the person waiting.
  var isWaiting = false
  /// The mark of the newest change that was seen.
  var mark: Int64?
  private let firstCase: String?
  /// The mark of this visit was sent out to be left.
  private var hasLeftMark = false

  /// `firstCase` opens that case at once. `copies` are the half-typed forms of this account.
  /// `warning` is what the terminal has to say at the start.
  package init(
    desk: Desk, copies: [WorkingCopy] = [], firstCase: String? = nil, warning: String? = nil
  ) {
    self.desk = desk
    self.copies = copies
    self.firstCase = firstCase
    typing = TypingSettings(copies)
    look = LookSettings(copies)
    screens = [TodayScreen()]
    status = warning.map { Status(text: $0, tone: .caution) }
  }

  package mutating func update(_ event: Event<ScreenMessage>) -> [ScreenEffect] {
    if case .key = event { idleBeats = 0 }
    switch event {
    case .started(let size):
      self.size = size
      // The mark first: what somebody changes while the board is read shows at the next beat.
      return perform(
        [.ask(Pulse()), .reload]
          + (firstCase.map { [.ask(ReadCase(code: $0, purpose: .show))] } ?? []))
    case .key(.resize(let size)):
      self.size = size
      return []
    case .key(.hangUp): return keep(.everything)
    case .key(let key) where curtain != nil: return pressOnCurtain(key)
    case .key(.click(let place)): return click(place)
    case .key(.wheelUp): return (0..<Self.wheelRows).flatMap { _ in press(.up) }
    case .key(.wheelDown): return (0..<Self.wheelRows).flatMap { _ in press(.down) }
    case .key(let key): return press(key)
    case .message(let message):
      switch message.kind {
      case .answered(let answer): return take(answer)
      case .failed(let problem, let errand): return perform(errand.failed(problem, desk))
      }
    case .tick:
      idleBeats += 1
      if idleBeats >= Curtain.idleBeats {
        // Also where somebody blanked the screen and went away.
        if desk.hasPassword, curtain?.isLocked != true {
          curtain = .locked
        } else if curtain == nil {
          curtain = .open
        }
      }
      return [.errand(Pulse())] + keep(.changed)
    case .drawn:
      isUnseen = false
      hasUnseenLetters = false
      guard !hasLeftMark else { return [] }
      // The mark of this visit is written to the disk: the first picture does not wait for it.
      hasLeftMark = true
      return [.errand(ReadVisit(last: workingCopy(ReadVisit.copyKey)))]
    case .waiting(let isWaiting):
      self.isWaiting = isWaiting
      return []
    }
  }

  /// The screen is blanked at once, whatever is waited for.
  package func isUrgent(_ key: Key) -> Bool {
    curtain != nil || registry.command(for: key)?.id == .curtain
  }

  package var isResting: Bool { curtain != nil }

  private mutating func pressOnCurtain(_ key: Key) -> [ScreenEffect] {
    switch curtain?.handle(key) {
    case .lifted: curtain = nil
    case .tries(let password): return [.errand(Unlock(password: password))]
    case .leaves: return keep(.everything) + [.quit]
    case .stays, nil: break
    }
    return []
  }

  /// An answer with a consequence of its own is followed; any other is for whoever waits for it.
  private mutating func take(_ answer: Answered) -> [ScreenEffect] {
    if let steps = answer.followed(by: desk) { return perform(steps) }
    var steps: [Step] = []
    for index in overlays.indices { steps += overlays[index].take(answer, size, desk) }
    // A screen below reads again when it is come back to.
    steps += screens[screens.count - 1].take(answer, size, desk)
    return perform(steps)
  }

  // MARK: keeping what is typed

  enum Typed { case changed, everything }

  /// The copies of half-typed forms: before leaving all of them, else those that changed since they were kept.
  func keep(_ which: Typed) -> [ScreenEffect] {
    let all = screens.map { ($0.typed, $0.isDirty) } + overlays.map { ($0.typed, $0.isDirty) }
    return all.compactMap { copy, isDirty in
      guard let copy, which == .everything || isDirty else { return nil }
      return .errand(KeepCopy(copy: copy))
    }
  }

  func workingCopy(_ key: String) -> WorkingCopy? { copies.first { $0.key == key } }

  // MARK: what is chosen

  /// The case that F4 speaks of.
  var currentCase: String? { screens.last?.currentCase }

  var context: CommandContext {
    CommandContext(
      mayLog: desk.may(.intake), hasCase: currentCase != nil,
      canActOnCase: desk.mayAct, mayChangeCalendar: desk.may(.changeCalendar),
      isOnlyLookedAt: desk.isOnlyLookedAt)
  }

  var registry: ScreenCommands.Registry { screens.last?.registry ?? ScreenCommands.everywhere }

  mutating func say(_ text: String, _ tone: Status.Tone = .plain) { status = Status(text: text, tone: tone) }
}
