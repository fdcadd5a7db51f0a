import CaseOffice
import TerminalKit
import VietnameseText

/// “Hồ sơ”: the list, searched as one types. At most three windows of it are held; the others are read when one comes near.
struct CaseListScreen: Screen {
  private(set) var query = TextField("", limit: 120)

  var input: TextInput { .words }
  var typing: TypingStyle? {
    get { query.typing }
    set { query.typing = newValue }
  }
  private(set) var filter: CaseFilter
  private(set) var list = ListView<String>()
  private(set) var lines: [String: CaseLine] = [:]
  private(set) var numberWidth = 4
  private(set) var hasAnswer = false
  var marks = Marks()
  private(set) var views: [CaseView] = []
  private var windows: [[CaseLine]] = []
  /// The place of the first window held.
  private var first = 0
  /// The code after which each window known so far begins.
  private var anchors: [String?] = [nil]
  private var isComplete = false
  /// How many of the newest cases with the words were looked at, where that is not all.
  private(set) var newestOnly: Int?
  private var round = 0
  /// Goes up when the windows are read again: their beginnings are others then.
  private var edition = 0
  /// The rows of a window; fewer in a test.
  private let windowSize: Int
  /// Whether the cursor stands in the search field: something was typed there and the list not moved since.
  private(set) var isInSearch: Bool

  /// What it was opened with: Esc comes back to it.
  private let initial: CaseFilter

  private static let heldWindows = 3

  init(
    filter: CaseFilter = CaseFilter(), text: String = "", windowSize: Int = CaseListRequest.windowSize
  ) {
    self.filter = filter
    self.windowSize = windowSize
    initial = filter
    // Opened to find something, or on the cases behind a figure.
    isInSearch = !text.isEmpty || filter == CaseFilter()
    query.text = text
  }

  var selectedLine: CaseLine? { list.selectedID.flatMap { lines[$0] } }
  var text: String { query.text }
  var isSearching: Bool { !query.text.isEmpty }

  /// How many rows are known, and whether there are more.
  var known: (count: Int, hasMore: Bool) {
    (first * windowSize + windows.reduce(0) { $0 + $1.count }, !isComplete)
  }

  /// The place of the chosen row in the whole list, from 1.
  func place(_ desk: Desk) -> String {
    guard let selected = list.selected else { return "" }
    return marks.words(desk) + (first * windowSize + selected + 1).outOf(known.count)
      + (known.hasMore ? "+" : "")
  }

  var registry: ScreenCommands.Registry { ScreenCommands.list }
  var currentCase: String? { selectedLine?.code }

  /// The list from its beginning.
  mutating func restart() -> CaseListRequest {
    round += 1
    windows = []
    first = 0
    anchors = [nil]
    isComplete = false
    return request(0)
  }

  mutating func filter(by new: CaseFilter) -> CaseListRequest {
    filter = new
    return restart()
  }

  mutating func clear() -> CaseListRequest {
    query.text = ""
    isInSearch = true
    return filter(by: CaseFilter())
  }

  /// What is shown, again: somebody changed something.
  func reading(_ desk: Desk) -> [any Errand] {
    if windows.isEmpty { return [request(0), ReadViews()] }
    let reload = CaseListReload(
      request: request(0), count: first + windows.count, selected: list.selectedID)
    return [reload, ReadViews()]
  }

  private func request(_ place: Int) -> CaseListRequest {
    CaseListRequest(
      filter: filter, text: query.text, after: anchors[place], place: place, round: round,
      edition: edition, size: windowSize)
  }

  /// A window that was read. One for an earlier question is dropped.
  mutating func take(_ answer: Answered, _ size: Size, _ desk: Desk) -> [Step] {
    if let (request, window) = answer.of(CaseListRequest.self), request.round == round,
      request.edition == edition
    {
      newestOnly = window.newestOnly
      take(request, window.lines, desk)
    }
    if let (reload, result) = answer.of(CaseListReload.self), reload.request.round == round {
      // Somebody has paged on since it was asked for: asked again, to where the list is now.
      guard result.isComplete || result.windows.count >= first + windows.count else {
        return reading(desk).map { .ask($0) }
      }
      newestOnly = result.newestOnly
      take(result, desk)
    }
    if let read = answer.of(ReadViews.self) { views = CaseView.common(desk) + read.result }
    return []
  }

  private mutating func take(_ request: CaseListRequest, _ rows: [CaseLine], _ desk: Desk) {
    let index = request.place - first
    let isFresh = windows.isEmpty
    let isLast = rows.count < windowSize || request.isSearchAlone
    if windows.indices.contains(index) {
      windows[index] = rows
      if index == windows.count - 1 { isComplete = isLast }
    } else if index == windows.count {
      windows.append(rows)
      isComplete = isLast
    } else if index == -1 {
      windows.insert(rows, at: 0)
      first -= 1
    } else {
      return
    }
    trim(keepingEnd: index > 0)
    if request.place + 1 == anchors.count, let last = rows.last, !isLast { anchors.append(last.code) }
    rebuild(desk, isFresh: isFresh)
  }

  /// All windows anew, with their beginnings. Those around the chosen case are held, where they were else.
  private mutating func take(_ result: CaseListReload.Result, _ desk: Desk) {
    edition += 1
    let full = result.isComplete ? result.windows.dropLast() : result.windows[...]
    anchors = [nil] + full.map { $0.last?.code }
    let selected = list.selectedID
    let last = max(0, result.windows.count - Self.heldWindows)
    var start = min(first, last)
    if let chosen = result.windows.firstIndex(where: { $0.contains { $0.code == selected } }),
      !(start..<start + Self.heldWindows).contains(chosen)
    {
      start = min(max(0, chosen - 1), last)
    }
    first = start
    windows = Array(result.windows.dropFirst(start).prefix(Self.heldWindows))
    isComplete = result.isComplete && start + windows.count == result.windows.count
    rebuild(desk, isFresh: false)
  }

  private mutating func trim(keepingEnd: Bool) {
    guard windows.count > Self.heldWindows else { return }
    if keepingEnd {
      windows.removeFirst()
      first += 1
    } else {
      windows.removeLast()
      isComplete = false
    }
  }

  private mutating func rebuild(_ desk: Desk, isFresh: Bool) {
    let rows = windows.joined()
    lines = Dictionary(rows.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    numberWidth = CaseRow.numberWidth(rows, desk)
    let items = rows.map { ListView<String>.Item.row($0.code) }
    if isFresh {
      // Another question: its answer is read from the top.
      list = ListView(items, hasMoreBefore: first > 0, hasMoreAfter: !isComplete)
    } else {
      list.replace(items, hasMoreBefore: first > 0, hasMoreAfter: !isComplete)
    }
    hasAnswer = true
  }

  /// Letters search; Backspace takes back what was typed and, with nothing typed, does nothing.
  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step]? {
    if key == .tab { return turn(1) }
    if key == .backTab { return turn(-1) }
    let event = list.handle(key, rows: Self.layout(size).list.rows)
    if event != .ignored { isInSearch = false }
    switch event {
    case .open(let code): return [.ask(ReadCase(code: code, purpose: .show))]
    case .needsAfter:
      let place = first + windows.count
      return anchors.indices.contains(place) ? [.ask(request(place))] : []
    case .needsBefore: return first > 0 ? [.ask(request(first - 1))] : []
    case .handled: return []
    case .ignored: break
    }
    switch query.handle(key) {
    case .edited:
      isInSearch = true
      return [.ask(restart())]
    case .moved:
      isInSearch = true
      return []
    case .ignored: return nil
    }
  }

  mutating func run(_ command: ScreenCommand, _ size: Size, _ desk: Desk) -> [Step]? {
    switch command {
    case .find, .clear: return [.ask(clear())]
    // What was searched, filtered and marked is taken back, in this order, before the screen is left.
    case .back where isSearching:
      query.text = ""
      return [.ask(restart())]
    case .back where filter != initial: return [.ask(filter(by: initial))]
    case .filter: return [.lay(FilterForm(filter, view: view, desk))]
    default: return marks.run(command, on: selectedLine?.code, desk)
    }
  }

  mutating func receive(_ choice: any Sendable, _ size: Size, _ desk: Desk) -> [Step] {
    switch choice {
    case let chosen as CaseFilter: return [.ask(filter(by: chosen))]
    case let unmark as Unmark: marks.remove(unmark)
    default: break
    }
    return []
  }

  /// The view that the filter is, if it is one.
  var view: CaseView? { views.first { $0.filter == filter } }

  private mutating func turn(_ step: Int) -> [Step] {
    guard !views.isEmpty else { return [] }
    let place = views.firstIndex { $0.filter == filter } ?? (step > 0 ? -1 : 0)
    return [.ask(filter(by: views[(place + step + views.count) % views.count].filter))]
  }
}

extension CaseListRequest {
  /// Words alone are searched newest first, in one window.
  var isSearchAlone: Bool { !text.isEmpty && !filter.isNarrowing }
}
