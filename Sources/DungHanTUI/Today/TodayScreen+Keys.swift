import CaseOffice
import CaseWorkflow
import TerminalKit
import WorkingCalendar

extension TodayScreen {
  var registry: ScreenCommands.Registry { ScreenCommands.today }
  var currentCase: String? { selectedLine?.code }
  var currentAct: ActionKey? { selectedLine?.ownDuty?.move.action }

  func reading(_ desk: Desk) -> [any Errand] { [ReadBoard(reader: desk.board)] }

  mutating func take(_ answer: Answered, _ size: Size, _ desk: Desk) -> [Step] {
    if let read = answer.of(ReadBoard.self) { show(read.result, desk) }
    return []
  }

  mutating func run(_ command: ScreenCommand, _ size: Size, _ desk: Desk) -> [Step]? {
    marks.run(command, on: selectedLine?.code, desk)
  }

  mutating func receive(_ choice: any Sendable, _ size: Size, _ desk: Desk) -> [Step] {
    if let unmark = choice as? Unmark { marks.remove(unmark) }
    return []
  }

  /// Letters and digits search; the rest chooses and opens.
  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step]? {
    switch key {
    case .character(let character) where character != " ":
      return [.open(CaseListScreen(text: String(character)))]
    case .paste(let text): return [.open(CaseListScreen(text: text))]
    default: break
    }
    switch list.handle(key, rows: Self.layout(size).list.rows) {
    case .ignored: return nil
    case .open(.matter(let code)), .open(.owed(let code)): return [.ask(ReadCase(code: code, purpose: .show))]
    case .open(.figure(let index)):
      guard figures.indices.contains(index) else { return [] }
      switch figures[index].target {
      case .list(let filter): return [.open(CaseListScreen(filter: filter))]
      case .matter(let code): return [.ask(ReadCase(code: code, purpose: .show))]
      }
    case .open(.duty(let key, let period)):
      return duty(key, period).map { line in
        [.lay(desk.may(.periodic) ? PeriodicForm(line, desk) : PeriodicForm.notice(line, desk))]
      } ?? []
    case .handled, .needsBefore, .needsAfter: return []
    }
  }

  func place(_ desk: Desk) -> String {
    guard let selected = list.selected else { return "" }
    let rows = list.items.indices.filter { list.items[$0].isRow }
    let place = rows.firstIndex(of: selected).map { $0 + 1 } ?? 0
    return marks.words(desk) + place.outOf(rows.count)
  }

  func reminder(_ copies: [WorkingCopy], _ desk: Desk) -> StyledLine? {
    let kept = IntakeCopy.all(in: copies)
    return kept.first.map { first in
      let words = kept.count > 1 ? TodayWords.copiesKept : TodayWords.copyKept
      return StyledLine(
        desk.say(words.filled(["when": first.when(today: desk.today.iso), "n": String(kept.count)])), .warning
      )
    }
  }
}
