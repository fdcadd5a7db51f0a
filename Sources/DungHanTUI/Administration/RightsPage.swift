import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText

/// “Vai trò và quyền”: the table of who may do what, acts down and roles across, as it is enforced.
struct RightsPage: TablePage {
  let picture: TablesPicture
  let desk: Desk

  private var table: RightsTable { picture.rights }
  var isWide: Bool { true }

  private func entry(_ id: String) -> RightsTable.Row? { table.rows.first { $0.key == id } }

  var items: [ListView<String>.Item] {
    let tasks = Set(OfficeTask.allCases.map(\.rawValue))
    let sights = table.rows.filter { $0.key.hasPrefix("sees-") }
    let acts = table.rows.filter { !tasks.contains($0.key) && !$0.key.hasPrefix("sees-") }
    return [.heading(say(AdministrationWords.rightsOffice))]
      + table.rows.filter { tasks.contains($0.key) }.map { .row($0.key) }
      + [.heading(say(AdministrationWords.rightsSight))] + sights.map { .row($0.key) }
      + [.heading(say(AdministrationWords.rightsActs))] + acts.map { .row($0.key) }
  }

  private func cellWidth(_ width: Int) -> Int { width >= 110 ? 9 : width >= 76 ? 6 : 4 }

  /// A role's name in two lines of a word each; where even that has no room, its number, told above.
  func headings(width: Int) -> [StyledLine] {
    let cell = cellWidth(width)
    let names = table.roles.map { say($0.label).split(separator: " ").map(String.init) }
    if cell >= 6 {
      return (0..<2).map { line in
        row(
          line == 1 ? say(AdministrationWords.act) : "",
          names.map { $0.count > line ? $0[line].cut(to: cell - 1) : "" }, width)
      }
    }
    let legend = names.enumerated().map { "\($0 + 1) \($1.prefix(2).joined(separator: " "))" }
    return legend.joined(separator: " · ").wrapped(toWidth: max(1, width - 2)).map {
      StyledLine(" " + $0, .faint)
    }
      + [row(say(AdministrationWords.act), names.indices.map { String($0 + 1) }, width)]
  }

  func line(_ id: String, width: Int) -> StyledLine {
    guard let entry = entry(id) else { return StyledLine() }
    return row(say(entry.label), entry.cells.map(\.mark), width)
  }

  private func row(_ label: String, _ cells: [String], _ width: Int) -> StyledLine {
    let cell = cellWidth(width)
    let room = max(12, width - cell * table.roles.count - 2)
    return StyledLine(
      " " + label.truncated(toWidth: room).padded(toWidth: room) + " "
        + cells.map { $0.padded(toWidth: cell) }.joined())
  }

  func title(_ id: String) -> String { entry(id).map { say($0.label) } ?? id }

  func facts(_ id: String) -> [Fact] {
    guard let entry = entry(id) else { return [] }
    let may = zip(table.roles, entry.cells).filter { $0.1 != .no }
    let cells: [(RightsTable.Cell, Phrase)] = [
      (.yes, AdministrationWords.mayDo), (.inSomeTypes, AdministrationWords.mayInSome),
      (.ownOnly, AdministrationWords.mayOwn), (.enters, AdministrationWords.mayEnter),
    ]
    return cells.map { cell, words in
      Fact(say(words), may.filter { $0.1 == cell }.map { say($0.0.label) }.joined(separator: ", "))
    }.filter { !$0.value.isEmpty } + [Fact("", say(RightsTable.legend))]
      + RightsTable.remarks.map { Fact("", say($0)) }
  }
}

extension String {
  /// The first letters that fit, without a mark that some are missing.
  fileprivate func cut(to width: Int) -> String {
    var text = self
    while text.displayWidth > width { text.removeLast() }
    return text
  }
}
