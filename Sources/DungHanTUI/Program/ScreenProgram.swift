package import CaseOffice
import CaseWorkflow
package import TerminalKit

/// The screens as a value: what is open, what lies over it, and what the status line says. `update` and `render` are pure;
/// what the office must do is returned as effects.
package struct ScreenProgram: Program {
  package typealias Message = ScreenMessage
  package typealias Effect = ScreenEffect

  /// One screen; the last of the stack is the one that is seen.
  enum Screen: Sendable {
    case today(TodayScreen)
    case list(CaseListScreen)
    case file(CaseScreen)
    case intake(IntakeScreen)
  }

  /// What lies over the screen and gets the keys.
  enum Overlay: Sendable {
    case help(scroll: Int)
    case palette(PaletteState)
    case menu(ActMenu)
    case act(ActForm)
    case filter(FilterForm)
    case periodic(PeriodicForm)
    case notice(Dialog<String>)
    case discard(Dialog<String>)
    case leave(Dialog<String>)
  }

  struct Status: Sendable {
    enum Tone: Sendable { case plain, good, caution, problem }
    var text: String
    var tone = Tone.plain
  }

  var desk: Desk
  var size = Size(rows: 24, columns: 80)
  var screens: [Screen]
  var overlays: [Overlay] = []
  var status: Status?
  /// The half-typed forms known to be kept.
  var copies: [WorkingCopy]
  /// The form of an act has text that is not kept yet.
  var isActDirty = false
  /// What the last intake used, for the next one.
  var lastIntake: (source: String, received: String)?
  private let firstCase: String?

  /// `firstCase` opens that case at once. `copies` are the half-typed forms of this account.
  package init(desk: Desk, copies: [WorkingCopy] = [], firstCase: String? = nil) {
    self.desk = desk
    self.copies = copies
    self.firstCase = firstCase
    screens = [.today(TodayScreen())]
  }

  package mutating func update(_ event: Event<ScreenMessage>) -> [ScreenEffect] {
    switch event {
    case .started(let size):
      self.size = size
      var effects = [ScreenEffect.readBoard]
      if let firstCase { effects.append(.readFile(code: firstCase, purpose: .show)) }
      return effects
    case .key(.resize(let size)):
      self.size = size
      return []
    case .key(.hangUp): return keepEverything()
    case .key(let key): return handle(key)
    case .message(let message): return take(message)
    case .tick: return [.pulse] + keepDirty()
    }
  }

  // MARK: keeping what is typed

  /// The copies of forms that changed since they were kept.
  func keepDirty() -> [ScreenEffect] {
    var effects: [ScreenEffect] = []
    if case .intake(let screen) = screens.last, screen.isDirty, screen.hasText {
      effects.append(.keep(screen.copy))
    }
    if isActDirty, let form = actForm { effects.append(.keep(form.copy)) }
    return effects
  }

  /// Before leaving: whatever has text, changed or not.
  func keepEverything() -> [ScreenEffect] {
    var effects: [ScreenEffect] = []
    for case .intake(let screen) in screens where screen.hasText { effects.append(.keep(screen.copy)) }
    if let form = actForm, form.isEdited { effects.append(.keep(form.copy)) }
    return effects
  }

  var actForm: ActForm? {
    for overlay in overlays.reversed() { if case .act(let form) = overlay { return form } }
    return nil
  }

  func workingCopy(_ key: String) -> WorkingCopy? { copies.first { $0.key == key } }

  // MARK: what is chosen

  /// The case that F4 speaks of.
  var currentCase: String? {
    switch screens.last {
    case .today(let screen): screen.selectedLine?.code
    case .list(let screen): screen.selectedLine?.code
    case .file(let screen): screen.code
    case .intake, nil: nil
    }
  }

  var context: CommandContext {
    CommandContext(
      mayLog: desk.may(.intake), hasCase: currentCase != nil,
      canActOnCase: desk.types.contains { type in type.actions.contains { desk.holds(anyOf: $0.roles) } })
  }

  var registry: ScreenCommands.Registry {
    switch screens.last {
    case .today, nil: ScreenCommands.today
    case .list: ScreenCommands.list
    case .file: ScreenCommands.file
    case .intake: ScreenCommands.intake
    }
  }

  mutating func say(_ text: String, _ tone: Status.Tone = .plain) { status = Status(text: text, tone: tone) }
}

/// F9: a command found by its name.
struct PaletteState: Sendable {
  var query = TextField("", limit: 60)
  var list = ListView<ScreenCommand>()
}
