import CaseOffice
import CaseWorkflow
import TerminalKit
import WorkingCalendar

/// What keys do: first to what lies on top, then to the screen, then by the table of commands.
extension ScreenProgram {
  mutating func handle(_ key: Key) -> [ScreenEffect] {
    if status?.tone == .problem || status?.tone == .caution { status = nil }
    if !overlays.isEmpty { return handleOverlay(key) }
    guard let top = screens.last else { return [.quit] }
    // A form takes what it can type; only then do the keys of commands.
    switch top {
    case .intake(var screen):
      let answer = screen.handle(key, size: size, desk)
      screens[screens.count - 1] = .intake(screen)
      if let effects = finish(answer) { return effects }
    case .today(var screen):
      if registry.command(for: key)?.isMovement != false, let answer = screen.handle(key, size: size) {
        screens[screens.count - 1] = .today(screen)
        return finish(answer)
      }
    case .list(var screen):
      if registry.command(for: key)?.isMovement != false, let answer = screen.handle(key, size: size) {
        screens[screens.count - 1] = .list(screen)
        switch answer {
        case .stay: return []
        case .open(let code): return [.readFile(code: code, purpose: .show)]
        case .read(let request): return [.readWindow(request)]
        }
      }
    case .file(var screen):
      if screen.handle(key, size: size, desk) {
        screens[screens.count - 1] = .file(screen)
        return []
      }
      if key == .enter { return run(.act) }
      if case .character(let letter) = key, letter.wholeNumberValue != nil {
        return run(.act) + digit(key)
      }
    }
    guard let command = registry.command(for: key) else { return [] }
    return run(command.id)
  }

  /// A digit on the case's screen opens the acts with that one chosen.
  private mutating func digit(_ key: Key) -> [ScreenEffect] {
    guard case .menu(var menu) = overlays.last else { return [] }
    _ = menu.handle(key)
    overlays[overlays.count - 1] = .menu(menu)
    return []
  }

  private mutating func finish(_ answer: TodayScreen.Answer) -> [ScreenEffect] {
    switch answer {
    case .stay: return []
    case .openCase(let code): return [.readFile(code: code, purpose: .show)]
    case .openList(let filter): return openList(filter: filter)
    case .openDuty(let line):
      overlays.append(
        desk.may(.periodic) ? .periodic(PeriodicForm(line, desk)) : .notice(PeriodicForm.notice(line, desk)))
      return []
    case .search(let text): return openList(text: text)
    }
  }

  /// Nil when the key is not the form's.
  private mutating func finish(_ answer: IntakeScreen.Answer) -> [ScreenEffect]? {
    switch answer {
    case .ignored: return nil
    case .stay: return []
    case .atEnd:
      say(desk.say(IntakeWords.pressSave))
      return []
    case .moved: return keepDirty() + lookForAlike()
    case .edited(let lookAgain): return lookAgain ? lookForAlike() : []
    case .save: return run(.save)
    case .leave: return run(.back)
    }
  }

  private mutating func lookForAlike() -> [ScreenEffect] {
    guard case .intake(var screen) = screens.last else { return [] }
    let (likeness, round) = screen.likeness()
    screens[screens.count - 1] = .intake(screen)
    return [.findAlike(likeness, round: round)]
  }

  // MARK: commands

  mutating func run(_ command: ScreenCommand) -> [ScreenEffect] {
    if case .unavailable(let reason) = registry[command]?.availability(context) {
      say(reason[desk.language.ofTerminal], .problem)
      return [.bell]
    }
    switch command {
    case .help: overlays.append(.help(scroll: 0))
    case .palette: openPalette()
    case .quit: return quit()
    case .back: return back()
    case .today: return goToday()
    case .reload: return reload()
    case .copyPaste: say(desk.say(CommonWords.copyPaste))
    case .intake: return openIntake()
    case .find: return find()
    case .filter: return openFilter()
    case .act: return openActs()
    case .save: return saveIntake()
    case .discard: return askDiscard()
    case .clear: return clearList()
    case .open: return currentCase.map { [.readFile(code: $0, purpose: .show)] } ?? []
    case .moreFields:
      if case .intake(var screen) = screens.last {
        screen.isOnMore.toggle()
        screens[screens.count - 1] = .intake(screen)
      }
    case .tabs, .scroll: break
    }
    return []
  }

  private mutating func quit() -> [ScreenEffect] {
    let typed = keepEverything()
    guard !typed.isEmpty else { return [.quit] }
    overlays.append(
      .leave(
        Dialog(
          title: desk.say(CommonWords.leaveTitle), text: desk.say(CommonWords.leaveText),
          buttons: [desk.say(CommonWords.yes), desk.say(CommonWords.no)], button: 0)))
    return typed
  }

  /// To the screen before; on the board Esc stays. A search is taken back first, a form is kept.
  private mutating func back() -> [ScreenEffect] {
    switch screens.last {
    case .intake(let screen):
      screens.removeLast()
      if screen.hasText { return [.keep(screen.copy)] + reload() }
      return (workingCopy(IntakeScreen.copyKey) == nil ? [] : [.dropCopy(key: IntakeScreen.copyKey)])
        + reload()
    case .list(let screen) where screen.isSearching || screen.filter.isNarrowing && screens.count < 2:
      return clearList()
    default:
      guard screens.count > 1 else { return [] }
      screens.removeLast()
      status = nil
      return reload()
    }
  }

  private mutating func goToday() -> [ScreenEffect] {
    let kept = keepEverything()
    screens.removeLast(screens.count - 1)
    return kept + reload()
  }

  /// Reads again what the top screen shows.
  mutating func reload() -> [ScreenEffect] {
    switch screens.last {
    case .today, nil: [.readBoard]
    case .list(let screen): screen.refresh().map { .readWindow($0) }
    case .file(let screen): [.readFile(code: screen.code, purpose: .refresh)]
    case .intake: []
    }
  }

  private mutating func openIntake() -> [ScreenEffect] {
    if case .intake = screens.last { return [] }
    status = nil
    if let copy = workingCopy(IntakeScreen.copyKey) {
      screens.append(.intake(IntakeScreen(copy, desk)))
      say(desk.say(IntakeWords.resumed.filled(["when": copy.when(today: desk.today.iso)])))
    } else {
      screens.append(
        .intake(
          IntakeScreen(
            desk, source: lastIntake?.source ?? IntakeSource.direct.rawValue, received: lastIntake?.received))
      )
    }
    return lookForAlike()
  }

  private mutating func saveIntake() -> [ScreenEffect] {
    guard case .intake(var screen) = screens.last else { return [] }
    let new = screen.newCase(desk)
    screens[screens.count - 1] = .intake(screen)
    guard let new else { return [.bell] }
    // Kept before it is tried: a failure to write the book must not cost a word.
    return [.keep(screen.copy), .log(new)]
  }

  private mutating func askDiscard() -> [ScreenEffect] {
    overlays.append(
      .discard(
        Dialog.confirmation(
          title: desk.say(IntakeWords.discardTitle), text: desk.say(IntakeWords.discardText),
          yes: desk.say(CommonWords.yes), no: desk.say(CommonWords.no))))
    return []
  }

  private mutating func find() -> [ScreenEffect] {
    switch screens.last {
    case .list: return clearList()
    default: return openList()
    }
  }

  mutating func openList(filter: CaseFilter? = nil, text: String = "") -> [ScreenEffect] {
    let kept = keepEverything()
    screens.removeAll { screen in
      if case .intake = screen { return true }
      return false
    }
    status = nil
    var screen = CaseListScreen(filter: filter ?? CaseFilter(), text: text)
    let request = screen.restart()
    screens.append(.list(screen))
    return kept + [.readWindow(request)]
  }

  private mutating func clearList() -> [ScreenEffect] {
    guard case .list(var screen) = screens.last else { return [] }
    let request = screen.clear()
    screens[screens.count - 1] = .list(screen)
    return [.readWindow(request)]
  }

  private mutating func openFilter() -> [ScreenEffect] {
    var effects: [ScreenEffect] = []
    if case .list = screens.last {} else { effects = openList() }
    guard case .list(let screen) = screens.last else { return effects }
    overlays.append(.filter(FilterForm(screen.filter, desk)))
    return effects
  }

  private mutating func openActs() -> [ScreenEffect] {
    if case .file(let screen) = screens.last, let file = screen.file {
      overlays.append(.menu(ActMenu(file, desk)))
      return []
    }
    return currentCase.map { [.readFile(code: $0, purpose: .act)] } ?? []
  }

  private mutating func openPalette() {
    var palette = PaletteState()
    palette.list = ListView(registry.commands.map { .row($0.id) })
    overlays.append(.palette(palette))
  }
}

extension Command where ID == ScreenCommand {
  /// The keys of these are the list's own.
  fileprivate var isMovement: Bool { id == .scroll || id == .open || id == .tabs }
}
