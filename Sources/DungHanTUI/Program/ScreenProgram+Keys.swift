import CaseOffice
import CaseWorkflow
import TerminalKit
import WorkingCalendar

/// What keys do: first to what lies on top, then to the screen, then by the table of commands.
extension ScreenProgram {
  mutating func handle(_ key: Key) -> [ScreenEffect] {
    if status?.tone == .problem || status?.tone == .caution { status = nil }
    defer { if case .character = key { hasUnseenLetters = true } }
    if let top = overlays.indices.last { return handle(key, on: top) }
    let top = screens.count - 1
    // A key of a command is a screen's own only where the command is a movement in it.
    let command = registry.command(for: key)
    if command?.isMovement != false || !screens[top].yieldsCommandKeys,
      let steps = screens[top].handle(key, size, desk)
    {
      return perform(steps)
    }
    return command.map { run($0.id) } ?? []
  }

  /// A key for what lies on top. A burst of keys that laid it does not save it too: it was not seen yet.
  private mutating func handle(_ key: Key, on top: Int) -> [ScreenEffect] {
    let saves = key == .enter || key == .function(8) || key == .control("s")
    // A text in one go may be pasted where the terminal does not say so; its line ends are Enter, never F8.
    let isPasted = hasUnseenLetters && key == .enter
    if isPasted || isUnseen && saves && !overlays[top].onlyOpens {
      say(desk.say(CommonWords.lookFirst), .caution)
      return [.bell]
    }
    if key == .control("g") {
      curtain = .open
      return []
    }
    if overlays[top].isLeaving { return perform(overlays[top].handle(key, size, desk)) }
    switch key {
    case .function(10): return run(.quit)
    case .function(1) where !(overlays[top] is HelpPage):
      return perform([.lay(HelpPage(overlays[top].registry, context))])
    default: return perform(overlays[top].handle(key, size, desk))
    }
  }

  mutating func run(_ command: ScreenCommand) -> [ScreenEffect] {
    if case .unavailable(let reason) = registry[command]?.availability(context) {
      say(reason[desk.language.ofTerminal], .problem)
      return [.bell]
    }
    let top = screens.count - 1
    if let steps = screens[top].run(command, size, desk) { return perform(steps) }
    switch command {
    case .help: return perform([.lay(HelpPage(registry, context))])
    case .palette: return perform([.lay(Palette(registry, desk))])
    case .quit: return quit()
    case .back: return back()
    case .today: return goToday()
    case .reload: return reload()
    case .curtain: curtain = .open
    case .undo: return undo()
    case .copyPaste: say(desk.say(CommonWords.copyPaste))
    case .intake: return perform([.ask(ReadTypes())])
    case .find: return openList(CaseListScreen())
    case .filter:
      let list = CaseListScreen()
      return openList(list) + perform([.lay(FilterForm(list.filter, desk))])
    case .act:
      let purpose = ReadCase.Purpose.act(wanted: screens.last?.currentAct)
      return perform(currentCase.map { [.ask(ReadCase(code: $0, purpose: purpose))] } ?? [])
    case .open: return perform(currentCase.map { [.ask(ReadCase(code: $0, purpose: .show))] } ?? [])
    case .calendar: return perform([.open(CalendarScreen(desk))])
    case .typing: return switchTyping()
    case .typingMethod: return switchMethod()
    case .tonePlacement: return switchPlacement()
    case .figures: return perform([.open(FiguresScreen())])
    case .look: return turnLook()
    case .mouse: return turnMouse()
    case .keyTest: return perform([.lay(KeyTestPage())])
    case .administration: return perform([.open(AdministrationScreen())])
    case .changeDay, .save, .discard, .clear, .moreFields, .tabs, .scroll, .mark, .view, .addRow: break
    }
    return []
  }

  /// What was done last on this screen is taken back at once; what was done before only on the case's own screen, after
  /// asking.
  private mutating func undo() -> [ScreenEffect] {
    guard let last = lastAct else {
      if let undoing = screens.last?.undoing { return perform([.ask(undoing)]) }
      say(desk.say(ActWords.nothingToUndo), .problem)
      return [.bell]
    }
    // What is only looked at first can be looked at again.
    if case .act = last { lastAct = nil }
    return perform([last.step])
  }

  private mutating func quit() -> [ScreenEffect] {
    let typed = keep(.everything)
    guard !typed.isEmpty else { return [.quit] }
    let question = Question(
      Dialog(
        title: desk.say(CommonWords.leaveTitle), text: desk.say(CommonWords.leaveText),
        buttons: [desk.say(CommonWords.yes), desk.say(CommonWords.no)], button: 0), yes: [.quit],
      isLeaving: true)
    return typed + perform([.lay(question)])
  }

  /// To the screen before; on the board Esc stays.
  private mutating func back() -> [ScreenEffect] {
    guard screens.count > 1 else { return [] }
    screens.removeLast()
    lastAct = nil
    status = nil
    return reload()
  }

  private mutating func goToday() -> [ScreenEffect] {
    let kept = keep(.everything)
    screens.removeLast(screens.count - 1)
    lastAct = nil
    return kept + reload()
  }

  /// A list takes the place of a half-typed form, which is kept.
  private mutating func openList(_ list: CaseListScreen) -> [ScreenEffect] {
    let kept = keep(.everything)
    screens.removeAll { $0.typed != nil }
    status = nil
    return kept + perform([.open(list)])
  }
}

extension Command where ID == ScreenCommand {
  /// The keys of these are the screen's own.
  fileprivate var isMovement: Bool { id == .scroll || id == .open || id == .tabs || id == .view }
}
