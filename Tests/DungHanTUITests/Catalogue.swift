import CaseOffice
import CaseWorkflow
import Foundation
import TerminalKit

/// Every text the screens were written with, and those of the office's tables: to see whether a frame shows one cut short.
struct Catalogue {
  /// The beginnings of the texts, up to what is filled in, those of fewer than four letters left out.
  private let beginnings: [String]

  init(_ language: CaseWorkflow.Language, _ office: Office) throws {
    var texts: Set<String> = []
    let literal = try Regex("\\b\(language.rawValue):\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
    for path in try Self.sources() {
      for match in try String(contentsOfFile: path, encoding: .utf8).matches(of: literal) {
        if let text = match.output[1].substring { texts.insert(String(text)) }
      }
    }
    for type in try office.caseTypes() {
      let labels =
        [type.label] + type.states.map(\.label) + type.actions.map(\.label)
        + type.actions.flatMap { $0.fields.map(\.label) }
      texts.formUnion(labels.map { $0(language) })
    }
    beginnings = texts.map { text in
      let end = [text.firstRange(of: "{")?.lowerBound, text.firstRange(of: "\\(")?.lowerBound]
        .compactMap { $0 }.min()
      return String(text[..<(end ?? text.endIndex)])
    }.filter { $0.count > 3 }
  }

  /// The screens' own folder, and what the rooms below say on them.
  private static func sources() throws -> [String] {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Sources/"
    return try ["DungHanTUI", "TerminalKit"].flatMap { room in
      try FileManager.default.subpathsOfDirectory(atPath: root + room).filter { $0.hasSuffix(".swift") }
        .map { "\(root)\(room)/\($0)" }
    }
  }

  /// The texts that `frame` shows the beginning of, and then “…” or the edge of the screen.
  func cutShort(in frame: Frame) -> [String] {
    frame.textLines.flatMap { line in
      var pieces = line.split(separator: "…", omittingEmptySubsequences: false).dropLast().map { piece($0) }
      if line.last != " " { pieces.append(piece(line[...])) }
      return pieces.filter { piece in
        piece.count > 3 && beginnings.contains { $0.count > piece.count && $0.hasPrefix(piece) }
          && !beginnings.contains { $0 == piece || $0.hasPrefix(piece + "…") }
      }
    }
  }

  /// The last text of a line's piece: what stands after two spaces or a border.
  private func piece(_ line: Substring) -> String {
    var start = line.startIndex
    for separator in ["  ", "│", "─ ", "▸ ", "· ", "✓ ", "✗ ", "▾ ", "! ", "= "] {
      if let found = line.ranges(of: separator).last { start = max(start, found.upperBound) }
    }
    return String(line[start...]).trimmingCharacters(in: .whitespaces)
  }
}
