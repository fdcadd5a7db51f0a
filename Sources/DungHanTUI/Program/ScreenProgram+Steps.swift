import CaseOffice
import CaseWorkflow
import TerminalKit
import WorkingCalendar

/// What screens, overlays and errands ask of the program is done here, in order.
extension ScreenProgram {
  mutating func perform(_ steps: [Step]) -> [ScreenEffect] {
    var effects: [ScreenEffect] = []
    for step in steps { effects += perform(step) }
    return effects
  }

  /// On another screen Ctrl+Z takes nothing of this one back, and no line says that it would.
  private mutating func forgetLastAct() {
    if lastAct != nil { status = nil }
    lastAct = nil
  }

  private mutating func perform(_ step: Step) -> [ScreenEffect] {
    switch step {
    case .ask(let errand):
      // Known here before it is on the disk: where it cannot be kept there, no word of it is lost.
      if let keeping = errand as? KeepCopy { remember(keeping.copy) }
      return [.errand(errand)]
    case .run(let command): return run(command)
    case .press(let key): return handle(key)
    case .open(let screen):
      forgetLastAct()
      screens.append(screen)
      return reload()
    case .show(let screen):
      if status?.tone != .good, status?.tone != .caution { status = nil }
      forgetLastAct()
      screens.append(screen)
    case .leave:
      if screens.count > 1 { screens.removeLast() }
      forgetLastAct()
    case .lay(let overlay): lay(overlay)
    case .fillIn(let offer, let files): if let form = ActForm(offer, on: files, desk) { lay(form) }
    case .lift: if !overlays.isEmpty { overlays.removeLast() }
    case .liftAll: overlays.removeAll()
    case .give(let choice):
      let top = screens.count - 1
      return perform(screens[top].receive(choice, size, desk))
    case .reload: return reload()
    case .say(let text, let tone): say(text, tone)
    case .greet(let text): greeting = text
    case .refuse(let words): refuse(words)
    case .kept(let copy): kept(copy)
    case .dropped(let key): copies.removeAll { $0.key == key }
    case .startIntake(let types, let key): return startIntake(types, after: key)
    case .remember(let source, let received): lastIntake = (source, received)
    case .undoable(let act): lastAct = act
    case .clock(let today, let time, let mark): return beat(today, time, mark)
    case .tables(let fresh): desk.furnish(from: fresh)
    case .uncover(let problem):
      if problem == nil { curtain = nil }
      curtain?.problem = problem
      curtain?.isTrying = false
    case .end(let problem):
      end = problem
      return keep(.everything) + [.quit]
    case .bell: return [.bell]
    case .quit: return [.quit]
    }
    return []
  }

  /// Reads again what the top screen shows.
  func reload() -> [ScreenEffect] { screens.last?.reading(desk).map { .errand($0) } ?? [] }

  /// Goes on with the half-typed intake after that of `left`, or begins another.
  private mutating func startIntake(_ types: [CaseType], after left: String?) -> [ScreenEffect] {
    status = nil
    guard let copy = IntakeCopy.next(after: left, in: copies) else {
      let form = IntakeScreen(
        desk, types, key: IntakeCopy.free(in: copies, besides: left, session: desk.session),
        source: lastIntake?.source ?? IntakeSource.direct.rawValue, received: lastIntake?.received)
      if left != nil { say(desk.say(IntakeWords.another)) }
      return perform([.open(form)])
    }
    say(desk.say(IntakeWords.resumed.filled(["when": copy.when(today: desk.today.iso)])))
    return perform([.open(IntakeScreen(copy, desk, types))])
  }

  /// With what was typed into it before, where it keeps that.
  private mutating func lay(_ overlay: any Overlay) {
    var overlay = overlay
    if let key = overlay.copyKey, let copy = workingCopy(key) {
      overlay.resume(copy, desk)
      say(desk.say(ActWords.copyBack))
    }
    overlays.append(overlay)
    isUnseen = true
  }

  private mutating func refuse(_ words: String) {
    if let top = overlays.indices.last, overlays[top].refuse(words, desk) { return }
    say(words, .problem)
  }

  private mutating func remember(_ copy: WorkingCopy) {
    copies.removeAll { $0.key == copy.key }
    copies.append(copy)
  }

  private mutating func kept(_ copy: WorkingCopy) {
    remember(copy)
    var isOpen = false
    for index in screens.indices where screens[index].typed?.key == copy.key {
      screens[index].kept(copy, desk)
      isOpen = true
    }
    for index in overlays.indices where overlays[index].typed?.key == copy.key {
      overlays[index].kept(copy, desk)
      isOpen = true
    }
    // Where another is open already it has said so.
    guard !isOpen, IntakeCopy.number(copy.key) != nil, !(screens.last is IntakeScreen) else { return }
    say(desk.say(IntakeWords.kept.filled(["when": copy.when(today: desk.today.iso)])))
  }

  private mutating func beat(_ today: CivilDate, _ time: String, _ mark: Int64) -> [ScreenEffect] {
    let isChanged = self.mark != nil && self.mark != mark
    let isNewDay = today != desk.today
    self.mark = mark
    desk.today = today
    desk.time = time
    guard isChanged || isNewDay else { return [] }
    if isNewDay { for index in overlays.indices { overlays[index].dayChanged(desk) } }
    // What was just saved, or is to be looked at, is not covered.
    if isChanged, overlays.isEmpty, status == nil || status?.tone == .plain {
      say(desk.say(CommonWords.others))
    }
    // Others may have changed a table as well as a case.
    return [.errand(ReadDesk(language: desk.language))] + reload()
  }
}
