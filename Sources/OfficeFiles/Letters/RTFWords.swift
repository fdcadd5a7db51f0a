import VietnameseText

/// What stands in rich text, whether it is shown or not: header, footer, comments, and what the file says of itself, as its
/// title, its author, properties of the user's own. What is not in the run of the text comes after it, each on its own line:
/// a bookmark cuts no name in two, and a title is not one word with the author that follows it.
enum RTFWords {
  static func read(_ bytes: [UInt8]) -> String {
    var reader = RTFReading(bytes)
    reader.run()
    return reader.words.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: "\n").nfc
  }
}

private struct RTFReading {
  private let bytes: [UInt8]
  private var place = 0
  /// The text as it runs, and what stands beside it.
  private var shown: [UInt16] = []
  private var beside: [UInt16] = []
  private var groups = [Group()]
  private var toSkip = 0

  private struct Group {
    /// How many signs follow a `\uN` for programs that know none.
    var skips = 1
    /// Whether it stands beside the text.
    var isBeside = false
    /// Whether it begins and ends a line there.
    var isApart = false
  }

  /// What is kept beside the text without the `\*` that says so.
  /// Rich Text Format Specification 1.9.1, “Document Area”, “Information Group”.
  private static let apart: Set<String> = [
    "info", "title", "subject", "author", "manager", "company", "operator", "category", "keywords", "comment",
    "doccomm", "hlinkbase", "vern", "propname", "staticval", "linkval", "userprops", "fonttbl", "colortbl",
    "stylesheet", "listtable", "pict", "object", "objdata", "annotation", "atnid", "atnauthor", "header",
    "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "footnote", "xe", "tc",
  ]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var words: String {
    let lines = String(decoding: beside, as: UTF16.self).split(separator: "\n")
      .filter { $0.contains { $0 != " " && $0 != ";" } }
    return ([String(decoding: shown, as: UTF16.self)] + lines.map(String.init)).joined(separator: "\n")
  }

  mutating func run() {
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\\"): control()
      case UInt8(ascii: "{"): begin()
      case UInt8(ascii: "}"): end()
      case 0x0A, 0x0D: break
      default: add(UInt16(byte))
      }
    }
  }

  private mutating func begin() {
    var group = groups[groups.count - 1]
    group.isApart = false
    groups.append(group)
    toSkip = 0
  }

  private mutating func end() {
    toSkip = 0
    guard groups.count > 1, groups.removeLast().isApart else { return }
    beside.append(0x0A)
  }

  /// This group is none of the text's.
  private mutating func setApart() {
    // What is wrong with its groups hides no text.
    guard groups.count > 2 else { return }
    groups[groups.count - 1].isBeside = true
    groups[groups.count - 1].isApart = true
    beside.append(0x0A)
  }

  private mutating func add(_ unit: UInt16) {
    if toSkip > 0 {
      toSkip -= 1
    } else {
      put(unit)
    }
  }

  private mutating func put(_ unit: UInt16) {
    if groups[groups.count - 1].isBeside { beside.append(unit) } else { shown.append(unit) }
  }

  private mutating func control() {
    guard place < bytes.count else { return }
    let byte = bytes[place]
    guard isLetter(byte) else {
      place += 1
      switch byte {
      case UInt8(ascii: "'"):
        let digits = String(decoding: bytes[place..<min(place + 2, bytes.count)], as: UTF8.self)
        place = min(place + 2, bytes.count)
        if let value = UInt16(digits, radix: 16) { add(windows1258(value)) }
      case UInt8(ascii: "~"): add(0x20)
      case UInt8(ascii: "_"): add(0x2D)
      case UInt8(ascii: "*"): setApart()
      case UInt8(ascii: "-"): break
      case 0x0A, 0x0D: add(0x0A)
      default: add(UInt16(byte))
      }
      return
    }
    let start = place
    while place < bytes.count, isLetter(bytes[place]) { place += 1 }
    let name = String(decoding: bytes[start..<place], as: UTF8.self)
    let digits = place
    if place < bytes.count, bytes[place] == UInt8(ascii: "-") { place += 1 }
    while place < bytes.count, bytes[place] &- 0x30 < 10 { place += 1 }
    let value = Int(String(decoding: bytes[digits..<place], as: UTF8.self))
    if place < bytes.count, bytes[place] == 0x20 { place += 1 }
    apply(name, value)
  }

  private mutating func apply(_ name: String, _ value: Int?) {
    switch name {
    case "par", "line", "row", "sect", "page": put(0x0A)
    case "tab", "cell": put(0x20)
    case "u":
      put(UInt16(truncatingIfNeeded: value ?? 0x20))
      toSkip = groups[groups.count - 1].skips
    case "uc": groups[groups.count - 1].skips = max(0, min(value ?? 1, 8))
    case "bin": place = min(bytes.count, place + max(0, value ?? 0))
    case "endash", "emdash": add(0x2013)
    case _ where Self.apart.contains(name): setApart()
    default: break
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// The code page of Vietnamese Windows: Latin letters, and tones as marks of their own.
  private func windows1258(_ value: UInt16) -> UInt16 {
    switch value {
    case 0xC3: 0x102
    case 0xE3: 0x103
    case 0xCC: 0x300
    case 0xD2: 0x309
    case 0xDE: 0x303
    case 0xEC: 0x301
    case 0xF2: 0x323
    case 0xD0: 0x110
    case 0xF0: 0x111
    case 0xD5: 0x1A0
    case 0xF5: 0x1A1
    case 0xDD: 0x1AF
    case 0xFD: 0x1B0
    default: value
    }
  }
}
