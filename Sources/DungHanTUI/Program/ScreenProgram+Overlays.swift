import CaseOffice
import CaseWorkflow
import TerminalKit

/// Keys for what lies over the screen: help, palette, acts, forms, questions.
extension ScreenProgram {
  mutating func handleOverlay(_ key: Key) -> [ScreenEffect] {
    guard let top = overlays.last else { return [] }
    if key == .function(10), !top.isLeaving { return run(.quit) }
    switch top {
    case .help(let scroll): handleHelp(key, scroll)
    case .palette(var palette): return handlePalette(key, &palette)
    case .menu(var menu):
      let answer = menu.handle(key)
      overlays[overlays.count - 1] = .menu(menu)
      return finish(answer, menu)
    case .act(var form):
      let answer = form.handle(key, in: size, desk)
      overlays[overlays.count - 1] = .act(form)
      return finish(answer, form)
    case .filter(var form):
      let answer = form.handle(key, in: size, desk)
      overlays[overlays.count - 1] = .filter(form)
      return finish(answer)
    case .periodic(var form):
      let answer = form.handle(key, in: size, desk)
      overlays[overlays.count - 1] = .periodic(form)
      switch answer {
      case .stay: return []
      case .refused: return [.bell]
      case .cancelled: overlays.removeLast()
      case .chosen(let entry): return [.recordPeriodic(entry)]
      }
    case .notice(var dialog):
      switch dialog.handle(key, in: size) {
      case .chosen, .cancelled: overlays.removeLast()
      default: overlays[overlays.count - 1] = .notice(dialog)
      }
    case .discard(var dialog): return handleDiscard(key, &dialog)
    case .leave(var dialog):
      switch dialog.handle(key, in: size) {
      case .chosen(0): return [.quit]
      case .chosen, .cancelled: overlays.removeLast()
      default: overlays[overlays.count - 1] = .leave(dialog)
      }
    }
    return []
  }

  private mutating func handleHelp(_ key: Key, _ scroll: Int) {
    let most = max(0, helpLines.count - helpRows)
    switch key {
    case .up: overlays[overlays.count - 1] = .help(scroll: max(0, scroll - 1))
    case .down: overlays[overlays.count - 1] = .help(scroll: min(most, scroll + 1))
    case .pageUp, .home: overlays[overlays.count - 1] = .help(scroll: 0)
    case .pageDown, .end: overlays[overlays.count - 1] = .help(scroll: most)
    case .escape, .enter, .function(1): overlays.removeLast()
    default: break
    }
  }

  private mutating func handlePalette(_ key: Key, _ palette: inout PaletteState) -> [ScreenEffect] {
    if key == .escape || key == .function(9) {
      overlays.removeLast()
      return []
    }
    switch palette.list.handle(key, rows: 10) {
    case .open(let command):
      overlays.removeLast()
      return run(command)
    case .ignored:
      if palette.query.handle(key) == .edited {
        palette.list.replace(
          registry.matching(palette.query.text, desk.language.ofTerminal).map { .row($0.id) })
      }
    default: break
    }
    overlays[overlays.count - 1] = .palette(palette)
    return []
  }

  private mutating func handleDiscard(_ key: Key, _ dialog: inout Dialog<String>) -> [ScreenEffect] {
    switch dialog.handle(key, in: size) {
    case .chosen(0):
      overlays.removeLast()
      if case .intake = screens.last { screens.removeLast() }
      say(desk.say(IntakeWords.discarded))
      return [.dropCopy(key: IntakeScreen.copyKey)] + reload()
    case .chosen, .cancelled: overlays.removeLast()
    default: overlays[overlays.count - 1] = .discard(dialog)
    }
    return []
  }

  private mutating func finish(_ answer: ActMenu.Answer, _ menu: ActMenu) -> [ScreenEffect] {
    switch answer {
    case .stay: return []
    case .refused: return [.bell]
    case .cancelled:
      overlays.removeLast()
      return []
    case .chosen(let offer):
      overlays.removeLast()
      let copy = workingCopy(ActForm.copyKey(menu.file.code, offer.action.key))
      overlays.append(.act(ActForm(offer.action, on: menu.file, desk, copy: copy)))
      if copy != nil { say(desk.say(ActWords.copyBack)) }
      return []
    }
  }

  private mutating func finish(_ answer: ActForm.Answer, _ form: ActForm) -> [ScreenEffect] {
    switch answer {
    case .stay:
      isActDirty = isActDirty || form.isEdited
      return []
    case .refused: return [.bell]
    case .moved:
      guard form.isEdited else { return [] }
      isActDirty = false
      return [.keep(form.copy)]
    case .cancelled:
      overlays.removeLast()
      isActDirty = false
      guard form.isEdited else { return [] }
      say(desk.say(ActWords.kept))
      return [.keep(form.copy)]
    case .chosen(let act):
      isActDirty = false
      return [.keep(form.copy), .act(act, label: form.action.label)]
    }
  }

  private mutating func finish(_ answer: FilterForm.Answer) -> [ScreenEffect] {
    switch answer {
    case .stay: return []
    case .cancelled:
      overlays.removeLast()
      return []
    case .chosen(let filter):
      overlays.removeLast()
      guard case .list(var screen) = screens.last else { return [] }
      let request = screen.filter(by: filter)
      screens[screens.count - 1] = .list(screen)
      return [.readWindow(request)]
    }
  }

  var helpLines: [StyledLine] { registry.helpLines(context, desk.language.ofTerminal) }
  var helpRows: Int { max(1, size.rows - 6) }
}

extension ScreenProgram.Overlay {
  fileprivate var isLeaving: Bool {
    if case .leave = self { return true }
    return false
  }
}
