import CaseOffice
import CaseWorkflow
import TerminalKit

/// “Vụ việc”: one case with its dates, content, letters, history, and what can be done next.
struct CaseScreen: Sendable {
  enum Tab: Int, CaseIterable, Sendable {
    case content, dates, documents, history, sender
  }

  let code: String
  private(set) var file: CaseFile?
  private(set) var tab = Tab.content
  private(set) var scroll = 0

  init(code: String) { self.code = code }

  init(_ file: CaseFile) {
    code = file.code
    self.file = file
  }

  mutating func show(_ file: CaseFile) { self.file = file }

  /// True when the key was this screen's.
  mutating func handle(_ key: Key, size: Size, _ desk: Desk) -> Bool {
    let rows = max(1, layout(size, desk).text.rows)
    switch key {
    case .left, .backTab: turn(-1)
    case .right, .tab: turn(1)
    case .up: scrollBy(-1, size, desk)
    case .down: scrollBy(1, size, desk)
    case .pageUp: scrollBy(-max(1, rows - 1), size, desk)
    case .pageDown: scrollBy(max(1, rows - 1), size, desk)
    case .home: scroll = 0
    case .end: scrollBy(100_000, size, desk)
    default: return false
    }
    return true
  }

  private mutating func turn(_ step: Int) {
    let count = Tab.allCases.count
    tab = Tab(rawValue: (tab.rawValue + step + count) % count) ?? .content
    scroll = 0
  }

  private mutating func scrollBy(_ count: Int, _ size: Size, _ desk: Desk) {
    let text = layout(size, desk).text
    let most = max(0, lines(width: text.columns, desk).count - text.rows)
    scroll = min(max(0, min(scroll, most) + count), most)
  }
}
