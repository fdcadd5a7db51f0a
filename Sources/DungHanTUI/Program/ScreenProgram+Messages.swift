import CaseOffice
import CaseWorkflow
import TerminalKit
import WorkingCalendar

/// What comes back from the office.
extension ScreenProgram {
  mutating func take(_ message: ScreenMessage) -> [ScreenEffect] {
    switch message {
    case .board(let picture):
      for (index, screen) in screens.enumerated() {
        if case .today(var today) = screen {
          today.show(picture, desk)
          screens[index] = .today(today)
        }
      }
    case .window(let request, let rows):
      if case .list(var screen) = screens.last {
        screen.take(request, rows, desk)
        screens[screens.count - 1] = .list(screen)
      }
    case .file(let file, let purpose): return show(file, purpose)
    case .conflict(let file, let since): showConflict(file, since)
    case .alike(let duplicates, let round):
      if case .intake(var screen) = screens.last {
        screen.take(duplicates, round: round, size: size, desk)
        screens[screens.count - 1] = .intake(screen)
      }
    case .acted(let line, let key, let label, let warnings):
      let effects = acted(line, key, label)
      show(warnings, of: line)
      return effects
    case .logged(let line, let warnings):
      let effects = logged(line)
      show(warnings, of: line)
      return effects
    case .recordedPeriodic(let line):
      overlays.removeAll()
      say(
        desk.say(
          TodayWords.dutySaved.filled([
            "time": desk.time, "label": desk.say(line.label), "period": desk.say(line.period.words),
          ])), .good)
      return reload()
    case .kept(let copy): kept(copy)
    case .dropped(let key): copies.removeAll { $0.key == key }
    case .pulse(let today, let time, let isChanged):
      let isNewDay = today != desk.today
      desk.today = today
      desk.time = time
      if isChanged || isNewDay {
        if isChanged, overlays.isEmpty, status?.tone != .problem { say(desk.say(CommonWords.others)) }
        return reload()
      }
    case .failed(let problem, let effect): return failed(problem, effect)
    }
    return []
  }

  private mutating func show(_ file: CaseFile, _ purpose: FilePurpose) -> [ScreenEffect] {
    switch purpose {
    case .refresh:
      if case .file(var screen) = screens.last, screen.code == file.code {
        screen.show(file)
        screens[screens.count - 1] = .file(screen)
      }
    case .show:
      status = status?.tone == .good || status?.tone == .caution ? status : nil
      screens.append(.file(CaseScreen(file)))
    case .showAndAct:
      screens.append(.file(CaseScreen(file)))
      overlays.append(.menu(ActMenu(file, desk)))
    case .act:
      // Nobody says yes to a draft that was not opened.
      if file.offers.contains(where: { $0.isProposed && $0.isEnabled && $0.action.key == "approve-reply" }) {
        screens.append(.file(CaseScreen(file)))
        say(desk.say(TodayWords.keysRead))
      } else {
        overlays.append(.menu(ActMenu(file, desk)))
      }
    }
    return []
  }

  /// What to look at takes the place of the plain sentence: it was saved all the same.
  private mutating func show(_ warnings: [ActWarning], of line: CaseLine) {
    guard let first = warnings.first else { return }
    say(
      desk.say(
        ActWords.savedBut.filled([
          "code": desk.spoken(line.code), "warning": desk.say(first.message).withoutCommandWords,
        ])), .caution)
  }

  private mutating func acted(_ line: CaseLine, _ key: String, _ label: Phrase) -> [ScreenEffect] {
    overlays.removeAll()
    isActDirty = false
    say(
      desk.say(
        ActWords.saved.filled(["time": desk.time, "label": desk.say(label), "code": desk.spoken(line.code)])),
      .good)
    return [.dropCopy(key: key)] + reload()
  }

  private mutating func logged(_ line: CaseLine) -> [ScreenEffect] {
    if case .intake(let screen) = screens.last {
      lastIntake = (screen.form.value(.source), screen.form.value(.received))
      screens.removeLast()
    }
    say(
      desk.say(
        IntakeWords.saved.filled(["time": desk.time, "code": desk.spoken(line.code), "full": line.code])),
      .good)
    return [.dropCopy(key: IntakeScreen.copyKey), .readBoard, .readFile(code: line.code, purpose: .show)]
  }

  private mutating func kept(_ copy: WorkingCopy) {
    copies.removeAll { $0.key == copy.key }
    copies.append(copy)
    guard copy.key == IntakeScreen.copyKey else {
      isActDirty = false
      return
    }
    let when = copy.when(today: desk.today.iso)
    if case .intake(var screen) = screens.last {
      screen.kept(at: when)
      screens[screens.count - 1] = .intake(screen)
    } else {
      say(desk.say(IntakeWords.kept.filled(["when": when])))
    }
  }

  private mutating func failed(_ problem: OfficeProblem, _ effect: ScreenEffect) -> [ScreenEffect] {
    let words = desk.say(problem.message).withoutCommandWords
    switch effect {
    case .act(let act, _) where problem.kind == .changedMeanwhile:
      // The form is closed and kept: it was filled in for a case that no longer stands so.
      overlays.removeAll()
      return [.bell, .readConflict(code: act.code, since: act.expected ?? 0)]
    case .act:
      if case .act(var form) = overlays.last {
        form.show(words, desk)
        overlays[overlays.count - 1] = .act(form)
      }
      return [.bell]
    case .recordPeriodic:
      if case .periodic(var form) = overlays.last {
        form.show(words)
        overlays[overlays.count - 1] = .periodic(form)
      }
      return [.bell]
    case .log:
      say(desk.say(CommonWords.notSaved) + ": " + words, .problem)
      return [.bell]
    default:
      say(words, .problem)
      return []
    }
  }

  /// A conflict is shown, not swallowed: who did what meanwhile, and that nothing of this act was saved.
  private mutating func showConflict(_ file: CaseFile, _ since: Int) {
    _ = show(file, .refresh)
    // Every act is one event and one version; the sweep's findings are events that change none.
    let newer = file.history.suffix(max(1, file.version - since))
    let what = newer.map { entry in
      desk.say(
        ActWords.conflictLine.filled([
          "label": desk.say(entry.label), "who": entry.account,
          "when": "\(entry.at.dropFirst(11).prefix(5)) \(desk.bare(entry.day))",
        ]))
    }
    overlays.append(
      .notice(
        Dialog.notice(
          title: desk.say(ActWords.conflictTitle),
          text: desk.say(
            ActWords.conflict.filled([
              "code": desk.spoken(file.code), "what": what.joined(separator: "\n"),
            ])), close: desk.say(CommonWords.close))))
  }
}
