import CaseOffice
import CaseWorkflow
import TerminalKit

/// “Quản trị”: the tables the office works by, a page each. Whoever may read looks; who may change them does it in a form
/// that shows what it will do.
struct AdministrationScreen: Screen {
  private(set) var page = AdministrationPage.units
  private(set) var picture: TablesPicture?
  private var lists: [AdministrationPage: ListView<String>] = [:]
  /// What the registry needs, which is asked without the desk.
  private var mayChange = false

  init(_ page: AdministrationPage = .units) { self.page = page }

  var list: ListView<String> { lists[page] ?? ListView() }

  func table(_ desk: Desk) -> (any TablePage)? { picture.map { page.table($0, desk) } }

  var registry: ScreenCommands.Registry { ScreenCommands.administration(page, mayChange: mayChange) }

  func reading(_ desk: Desk) -> [any Errand] { [ReadTables()] }

  mutating func take(_ answer: Answered, _ size: Size, _ desk: Desk) -> [Step] {
    if let read = answer.of(ReadTables.self) {
      var new = read.result
      new.checkups = picture?.checkups ?? []
      new.checkedAt = picture?.checkedAt ?? ""
      picture = new
      mayChange = desk.may(.changeTables)
      refill(desk)
    }
    guard let checked = answer.of(CheckBook.self) else { return [] }
    picture?.checkups = checked.result
    picture?.checkedAt = desk.time
    refill(desk)
    let isSound = checked.result.allSatisfy(\.isSound)
    let words = isSound ? AdministrationWords.sound : AdministrationWords.unsound
    return [.say(desk.say(words.filled(["time": desk.time])), isSound ? .good : .caution)]
  }

  private mutating func refill(_ desk: Desk) {
    guard let picture else { return }
    for page in AdministrationPage.allCases {
      var list = lists[page] ?? ListView()
      list.replace(page.table(picture, desk).items)
      lists[page] = list
    }
  }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step]? {
    switch key {
    case .left, .backTab: return turn(-1)
    case .right, .tab: return turn(1)
    default: break
    }
    var list = list
    defer { lists[page] = list }
    switch list.handle(key, rows: layout(size, desk).list.rows) {
    case .open(let id): return open(id, desk)
    case .handled, .needsBefore, .needsAfter: return []
    case .ignored: return nil
    }
  }

  private mutating func turn(_ step: Int) -> [Step] {
    let count = AdministrationPage.allCases.count
    page = AdministrationPage(rawValue: (page.rawValue + step + count) % count) ?? .units
    return []
  }

  private func open(_ id: String, _ desk: Desk) -> [Step] {
    guard let picture, let table = table(desk) else { return [] }
    let acts = table.acts(id)
    if acts.count == 1, let act = acts.first, act.isForReaders { return act.steps(picture, desk) }
    return [.lay(RowSheet(table, id, picture, mayChange: mayChange, desk))]
  }

  mutating func run(_ command: ScreenCommand, _ size: Size, _ desk: Desk) -> [Step]? {
    switch command {
    case .addRow:
      guard let picture, let act = table(desk)?.addition(list.selectedID) else { return [] }
      return act.steps(picture, desk)
    case .open: return list.selectedID.map { open($0, desk) } ?? []
    // It is open already.
    case .administration: return []
    default: return nil
    }
  }

  func place(_ desk: Desk) -> String {
    let rows = list.items.filter(\.isRow).count
    guard let selected = list.selected, rows > 0 else { return "" }
    return "\(list.items[...selected].filter(\.isRow).count)/\(rows)"
  }
}
