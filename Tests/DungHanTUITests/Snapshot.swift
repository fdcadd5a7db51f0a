import Glibc
import TerminalKit
import Testing

/// Frames kept as text beside the tests: the grid, the cursor, the styles, and at 80 columns how the cells look where there
/// are no colours. White space counts; rows of styles end with the last that is not normal.
///
/// Recorded on purpose only: `DUNGHAN_RECORD=1 swift test --filter Snapshot`, then read what changed before keeping it.
enum Snapshot {
  static func text(_ frame: Frame) -> String {
    // The check numbers of events follow from every word of `config/` and from keys made by chance; they are no part of how
    // a screen looks.
    var lines = frame.textLines.map { line in
      "|"
        + line.replacing(/\)  [0-9a-f]{3,8}/, with: ")  ########")
        .replacing(/(Sự kiện số: \d+ · )[0-9a-f]{8}/) { $0.1 + "########" } + "|"
    }
    if let cursor = frame.cursor { lines.append("cursor \(cursor.row),\(cursor.column)") }
    lines += ["styles"] + frame.attributeLines.map(Self.trimmed)
    if frame.size.columns == 80 {
      lines += ["mono"]
      for row in 0..<frame.size.rows {
        let looks = (0..<frame.size.columns).map { Theme.mono.ink(frame[row, $0].attributes).letter }
        lines.append(Self.trimmed(String(looks)))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func trimmed(_ letters: String) -> String {
    "|" + letters.reversed().drop { $0 == "." }.reversed().map(String.init).joined()
  }

  static func expect(
    _ frame: Frame, is name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let shown = text(frame)
    let path = folder + "/" + name + ".txt"
    guard let kept = read(path) else {
      if getenv("DUNGHAN_RECORD") != nil {
        write(shown, to: path)
      } else {
        Issue.record("there is no snapshot \(name); record it on purpose", sourceLocation: sourceLocation)
      }
      return
    }
    if kept == shown { return }
    if getenv("DUNGHAN_RECORD") != nil { return write(shown, to: path) }
    let was = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let now = shown.split(separator: "\n", omittingEmptySubsequences: false)
    let changes = (0..<max(was.count, now.count)).compactMap { row -> String? in
      let old = row < was.count ? String(was[row]) : ""
      let new = row < now.count ? String(now[row]) : ""
      return old == new ? nil : "- \(old)\n+ \(new)"
    }
    Issue.record(
      "\(name) looks different:\n\(changes.joined(separator: "\n"))", sourceLocation: sourceLocation)
  }

  private static let folder: String = {
    var parts = #filePath.split(separator: "/").map(String.init)
    parts.removeLast()
    return "/" + parts.joined(separator: "/") + "/Snapshots"
  }()

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else {
      Issue.record("the snapshot \(path) cannot be written")
      return
    }
    fputs(text, file)
    fclose(file)
  }
}

extension Theme.Ink {
  /// How a cell looks without colours: `b` bold, `u` underlined, `B` both, `d` dim, and reversed `#`, `@`, `=`, `&`.
  fileprivate var letter: Character {
    switch (isReversed, isBold, isUnderlined) {
    case (true, false, false): "#"
    case (true, true, false): "@"
    case (true, false, true): "="
    case (true, true, true): "&"
    case (false, true, true): "B"
    case (false, true, false): "b"
    case (false, false, true): "u"
    case (false, false, false): isDim ? "d" : "."
    }
  }
}
