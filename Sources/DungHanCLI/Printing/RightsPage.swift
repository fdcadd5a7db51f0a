import CaseOffice
import CaseWorkflow
import VietnameseText

/// Who may do what, as a page: acts down, roles across.
struct RightsPage {
  var table: RightsTable
  var language: Language
  var width: Int

  private static let cellWidth = 6

  var lines: [String] {
    let column = max(18, width - Self.cellWidth * table.roles.count)
    var lines = [Phrase(vi: "Ai được làm việc gì", en: "Who may do what")(language), ""]
    // A key in two lines, so that nine of them stand side by side.
    let heads = table.roles.map { role -> (String, String) in
      let words = role.key.split(separator: "-", maxSplits: 1).map(String.init)
      return (words[0] + (words.count > 1 ? "-" : ""), words.count > 1 ? words[1] : "")
    }
    lines.append(row("", heads.map(\.0), column))
    lines.append(row("", heads.map(\.1), column))
    for entry in table.rows {
      var words = "\(entry.label(language)) (\(entry.key))".wrapped(toWidth: column - 2)
      lines.append(row(words.isEmpty ? "" : words.removeFirst(), entry.cells.map(\.mark), column))
      lines += words.map { "  " + $0 }
    }
    lines.append("")
    lines += RightsTable.legend(language).wrapped(toWidth: width)
    for remark in RightsTable.remarks { lines += remark(language).wrapped(toWidth: width) }
    return lines.map { line in
      var line = line
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  private func row(_ label: String, _ cells: [String], _ column: Int) -> String {
    label.padded(toWidth: column) + cells.map { $0.padded(toWidth: Self.cellWidth) }.joined()
  }
}

extension Session {
  /// By the office's own definitions; without an office by those a new one begins with.
  func rightsTable() throws -> RightsTable {
    if let office = try? office() {
      return RightsTable(types: try office.caseTypes(), settings: try office.settings())
    }
    let tables = try OfficeTables.load(directory: try configurationFolder())
    return RightsTable(types: tables.types, settings: tables.settings)
  }
}
