import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText

/// What a change would do, before it is saved: the old and the new of every row.
struct TablePreview: Overlay {
  private let change: ChangeTable
  private var dialog: Dialog<String>

  init(_ change: ChangeTable, _ result: ProposeTable.Result, _ desk: Desk) {
    self.change = change
    var lines = TableDifference(result.proposal, result.types, desk).lines
    for unit in result.proposal.awaited {
      lines.append("!! " + desk.say(AdministrationWords.awaited.filled(["unit": desk.unitShortName(unit)])))
    }
    lines += ["", desk.say(AdministrationWords.undo)]
    dialog = Dialog(
      title: desk.say(AdministrationWords.willDo.filled(["what": change.title])),
      text: lines.joined(separator: "\n").sanitizedForTerminal(keepingNewlines: true),
      buttons: [desk.say(ActWords.save), desk.say(AdministrationWords.goOn)])
  }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step] {
    if key == .function(8) || key == .control("s") { return [.ask(change)] }
    switch dialog.handle(key, in: size) {
    case .chosen(0): return [.ask(change)]
    case .chosen, .cancelled: return [.lift]
    default: return []
    }
  }

  func render(into frame: inout Frame, _ desk: Desk) { dialog.render(into: &frame) }
}
