/// What somebody was typing and has not saved: a form's fields as they stand (“bản ghi tạm”).
package struct WorkingCopy: Hashable, Sendable {
  /// Which form: `intake`, or `act/SD-2026-00412/forward`.
  package var key: String
  /// When it was kept, `2026-11-23 09:41`.
  package var keptAt: String
  package var values: [String: String]

  package init(key: String, keptAt: String = "", values: [String: String]) {
    self.key = key
    self.keptAt = keptAt
    self.values = values
  }

  /// `09:41`, or the day before it when it was not today.
  package func when(today iso: String) -> String {
    keptAt.hasPrefix(iso) ? String(keptAt.dropFirst(iso.count + 1)) : keptAt
  }
}

/// The text form of working copies: one line each for a key and for every field, tabs and newlines escaped.
enum WorkingCopyText {
  static let heading = "dunghan-ban-ghi-tam 1"

  static func text(_ copies: [WorkingCopy]) -> String {
    var lines = [heading]
    for copy in copies {
      lines.append("=\t\(escaped(copy.key))\t\(escaped(copy.keptAt))")
      for (field, value) in copy.values.sorted(by: { $0.key < $1.key }) {
        lines.append("\(escaped(field))\t\(escaped(value))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What can be read of a file; a torn or foreign one gives what stands before the tear.
  static func read(_ text: String) -> [WorkingCopy] {
    var copies: [WorkingCopy] = []
    // By scalars: a carriage return before a newline is part of a text, not of the line's end.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.first == heading else { return [] }
    for line in lines.dropFirst() {
      let parts = line.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false)
        .map { unescaped(String($0)) }
      if parts.count == 3, parts[0] == "=" {
        copies.append(WorkingCopy(key: parts[1], keptAt: parts[2], values: [:]))
      } else if parts.count == 2, !copies.isEmpty {
        copies[copies.count - 1].values[parts[0]] = parts[1]
      }
    }
    return copies
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        result.append(scalar == "n" ? "\n" : scalar == "t" ? "\t" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
