import VietnameseText

/// What a reader sees of HTML, and what stands in its comments, scripts and attributes too: a name hidden there leaves the
/// house all the same.
enum HTMLWords {
  private static let breaking: Set<String> = [
    "p", "br", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "title", "body", "head", "html",
    "style", "td", "th",
  ]

  static func read(_ html: String) -> String {
    var words = ""
    var hidden = ""
    var rest = html.unicodeScalars[...]
    while let next = rest.first {
      switch next {
      case "<":
        let tag = rest.prefix { $0 != ">" }
        rest = rest[tag.endIndex...].dropFirst()
        // “Quách <span lang="vi">Thị</span>” is one name: what a tag says of itself comes after the text.
        let said = said(in: tag)
        if said.breaksLine { words += "\n" }
        hidden += said.hidden
      case "&":
        let (letters, end) = entity(rest)
        words += letters
        rest = rest[end...]
      case "\n", "\r":
        words += " "
        rest = rest.dropFirst()
      default:
        words.unicodeScalars.append(next)
        rest = rest.dropFirst()
      }
    }
    return (words + hidden).split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
      .filter { !$0.isEmpty }
      .joined(separator: "\n").nfc
  }

  /// Whether a tag breaks a line, and the words of its attributes.
  private static func said(in tag: Substring.UnicodeScalarView) -> (breaksLine: Bool, hidden: String) {
    let inside = String(tag.dropFirst())
    let name = inside.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    guard inside.hasPrefix("!--") || inside.contains("=") else { return (breaking.contains(name), "") }
    return (breaking.contains(name), "\n" + decoded(inside.split { $0.isNewline }.joined(separator: " ")))
  }

  private static func decoded(_ text: String) -> String {
    var words = ""
    var rest = text.unicodeScalars[...]
    while let next = rest.first {
      if next == "&" {
        let (letters, end) = entity(rest)
        words += letters
        rest = rest[end...]
      } else {
        words.unicodeScalars.append(next)
        rest = rest.dropFirst()
      }
    }
    return words
  }

  /// `&amp;`, `&#7841;`, `&#x1EA1;`; anything else stays as it is.
  private static func entity(
    _ text: Substring.UnicodeScalarView
  ) -> (letters: String, end: Substring.UnicodeScalarView.Index) {
    let name = String(text.dropFirst().prefix(10).prefix { $0 != ";" && $0 != "&" && $0 != "<" })
    let end = text.index(text.startIndex, offsetBy: name.unicodeScalars.count + 1)
    guard end < text.endIndex, text[end] == ";" else { return ("&", text.index(after: text.startIndex)) }
    let after = text.index(after: end)
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let value =
        digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      if let scalar = value.flatMap(Unicode.Scalar.init) { return (String(Character(scalar)), after) }
    }
    return (named[name] ?? latin(name) ?? "&\(name);", after)
  }

  private static let named = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "shy": "", "ndash": "–",
  ]

  /// `&aacute;`, `&Ocirc;`: a letter and its mark.
  private static func latin(_ name: String) -> String? {
    let marks = ["grave": "\u{300}", "acute": "\u{301}", "circ": "\u{302}", "tilde": "\u{303}"]
    guard let letter = name.first, let mark = marks[String(name.dropFirst())] else { return nil }
    return (String(letter) + mark).nfc
  }
}
