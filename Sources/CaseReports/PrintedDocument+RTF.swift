extension PrintedDocument {
  /// Rich text in ASCII: every other letter is `\uN`, so that no program guesses a code page.
  var rtf: String {
    var lines = [
      "{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1{\\fonttbl{\\f0\\froman Times New Roman;}}",
      "\\paperw11906\\paperh16838\\f0\\fs26",
    ]
    for block in blocks {
      switch block {
      case .issuer(let text): lines.append("\\pard\\b \(Self.escaped(text))\\b0\\par")
      case .title(let text): lines.append("\\pard\\qc\\sb240\\sa240\\b \(Self.escaped(text))\\b0\\par")
      case .heading(let text): lines.append("\\pard\\sb180\\b \(Self.escaped(text))\\b0\\par")
      case .entry(let label, let value):
        lines.append("\\pard \(Self.escaped(label)): \(Self.escaped(value))\\par")
      case .paragraph(let text): lines.append("\\pard\\qj \(Self.escaped(text))\\par")
      case .remark(let text): lines.append("\\pard\\sb180\\i \(Self.escaped(text))\\i0\\par")
      }
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for unit in safe(text).utf16 {
      switch unit {
      case 0x5C: result += "\\\\"
      case 0x7B: result += "\\{"
      case 0x7D: result += "\\}"
      case 0x0A: result += "\\line\n"
      case 0x09: result += "\\tab "
      case 0x20...0x7E: result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      // A signed number of sixteen bits, and one sign for programs that know no Unicode.
      default: result += "\\u\(Int16(bitPattern: unit))?"
      }
    }
    return result
  }
}
