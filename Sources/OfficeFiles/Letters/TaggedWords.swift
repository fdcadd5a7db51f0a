import VietnameseText

/// What a reader sees of a text with tags, and what stands in its comments, scripts and attributes too: a name hidden there
/// leaves the house all the same.
struct TaggedWords: Sendable {
  /// What a tag means to a reader: nothing, a blank or a new line in the text; and the words that it hides.
  var meaning: @Sendable (_ tag: Substring) -> (separator: String, hidden: String)

  /// The words, line by line, without empty ones; what was hidden comes last.
  func read(_ text: String) -> String {
    var words = ""
    var hidden = ""
    var rest = text.unicodeScalars[...]
    while let next = rest.first {
      switch next {
      case "<" where Self.beginsTag(rest):
        let tag = rest.prefix { $0 != ">" }
        rest = rest[tag.endIndex...].dropFirst()
        // “Quách <span lang="vi">Thị</span>” is one name: what a tag says of itself comes after the text.
        let said = meaning(Substring(tag.dropFirst()))
        words += said.separator
        hidden += said.hidden
      case "&":
        let (letters, end) = Self.entity(rest)
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

  /// “5 < 6” is no tag.
  private static func beginsTag(_ text: Substring.UnicodeScalarView) -> Bool {
    guard let next = text.dropFirst().first else { return false }
    return next == "/" || next == "!" || next == "?" || next.properties.isAlphabetic
  }

  /// The words that stand in an attribute, on a line of their own.
  static func hidden(_ text: Substring) -> String {
    "\n" + decoded(text.split { $0.isNewline }.joined(separator: " "))
  }

  /// The name of a tag, opening or closing.
  static func name(of tag: Substring) -> Substring {
    tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == ":" || $0 == "-" }
  }
}

/// HTML as browsers and word processors write it.
extension TaggedWords {
  private static let breaking: Set<String> = [
    "p", "br", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "title", "body", "head", "html",
    "style", "td", "th",
  ]

  static let html = TaggedWords { tag in
    let separator = breaking.contains(name(of: tag).lowercased()) ? "\n" : ""
    // A bare “<b>” says nothing more; what is no tag at all, as “<b Bà Thử” without its end, is kept.
    return (separator, tag.contains { $0 == " " || $0 == "=" || $0 == "-" } ? hidden(tag) : "")
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

  /// `&amp;`, `&#7841;`, `&#x1EA1;`, also where the semicolon was forgotten; anything else stays as it is.
  private static func entity(
    _ text: Substring.UnicodeScalarView
  ) -> (letters: String, end: Substring.UnicodeScalarView.Index) {
    let body = text.dropFirst()
    if body.first == "#" {
      let isHex = body.dropFirst().first == "x" || body.dropFirst().first == "X"
      let digits = body.dropFirst(isHex ? 2 : 1).prefix(8).prefix {
        $0.isASCII && (isHex ? $0.properties.isASCIIHexDigit : $0.properties.numericType != nil)
      }
      guard let scalar = UInt32(String(digits), radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init) else {
        return ("&", body.startIndex)
      }
      let isClosed = digits.endIndex < text.endIndex && text[digits.endIndex] == ";"
      return (String(Character(scalar)), isClosed ? text.index(after: digits.endIndex) : digits.endIndex)
    }
    let letters = body.prefix(18).prefix {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
    }
    let name = String(letters)
    let isClosed = letters.endIndex < text.endIndex && text[letters.endIndex] == ";"
    let after = isClosed ? text.index(after: letters.endIndex) : letters.endIndex
    if isClosed, let letters = named[name] ?? latin(name) { return (letters, after) }
    // “&nbspThị”: the longest name that it begins with.
    if !isClosed, let known = named.keys.filter({ name.hasPrefix($0) }).max(by: { $0.count < $1.count }) {
      return (named[known] ?? "", text.index(body.startIndex, offsetBy: known.unicodeScalars.count))
    }
    return ("&", body.startIndex)
  }

  private static let named = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "shy": "", "ndash": "–",
    "ensp": " ", "emsp": " ", "thinsp": " ", "zwnj": "", "zwj": "", "ZeroWidthSpace": "", "NoBreak": "",
  ]

  /// `&aacute;`, `&Ocirc;`: a letter and its mark.
  private static func latin(_ name: String) -> String? {
    let marks = ["grave": "\u{300}", "acute": "\u{301}", "circ": "\u{302}", "tilde": "\u{303}"]
    guard let letter = name.first, let mark = marks[String(name.dropFirst())] else { return nil }
    return (String(letter) + mark).nfc
  }
}
