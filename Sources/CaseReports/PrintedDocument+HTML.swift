import CaseWorkflow

extension PrintedDocument {
  /// One file that needs no other: no script, no picture, nothing fetched.
  var html: String {
    let title = blocks.lazy.compactMap { if case .title(let text) = $0 { text } else { nil } }.first ?? ""
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"\(language.rawValue)\">", "<head>", "<meta charset=\"utf-8\">",
      "<title>\(Self.escaped(title))</title>",
      "<style>body{font-family:\"Times New Roman\",serif;max-width:42em;margin:2em auto}p{margin:.3em 0}</style>",
      "</head>", "<body>",
    ]
    for block in blocks {
      switch block {
      case .issuer(let text): lines.append("<p><strong>\(Self.escaped(text))</strong></p>")
      case .title(let text): lines.append("<h1>\(Self.escaped(text))</h1>")
      case .heading(let text): lines.append("<h2>\(Self.escaped(text))</h2>")
      case .entry(let label, let value):
        lines.append("<p><b>\(Self.escaped(label)):</b> \(Self.escaped(value))</p>")
      case .paragraph(let text): lines.append("<p>\(Self.escaped(text))</p>")
      case .remark(let text): lines.append("<p><i>\(Self.escaped(text))</i></p>")
      }
    }
    return (lines + ["</body>", "</html>"]).joined(separator: "\n") + "\n"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in safe(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "<br>\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
