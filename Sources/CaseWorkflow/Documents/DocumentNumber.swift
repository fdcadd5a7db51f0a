/// A document's number and symbol as offices write them, read without changing a letter of what was written.
///
/// State form `number/KIND-BODY` (`01/KH-UBND`; an official letter has no kind: `106/UBND-KGVX`), Party form
/// `number-KIND/BODY` (`83-KH/TU`); spaces anywhere, `Số:` before, and a blank number of a draft are all met in practice
/// (requirements H, NĐ 30/2020, HD 36-HD/VPTW).
package struct DocumentNumber: Hashable, Sendable {
  package enum Style: String, Sendable {
    case state
    case party
  }

  /// As written, trimmed; what is stored and printed.
  package let written: String
  /// nil for a draft whose number is still blank.
  package let number: Int?
  /// `KH`, `QĐ`, `CV`; nil for a State letter, which has none.
  package let kind: String?
  /// `UBND`, `TU`, `MTTQ-BTT`: the issuing body, with the drafting unit where one is written.
  package let body: String?
  /// nil when the order of the parts tells neither.
  package let style: Style?

  /// Reads any text: what does not look like a number and symbol is kept as written, without parts.
  package init(_ text: String) {
    written = text.trimmed
    // A date written behind it is no part of the symbol: “12/PC-MTTQ ngày 20/11/2026”.
    let core = Self.withoutDate(Self.withoutLabel(written).drop { $0.isWhitespace || "….·_".contains($0) })
    let digits = core.prefix { $0.isASCII && $0.isNumber }
    let rest = core.dropFirst(digits.count).drop(while: \.isWhitespace)
    number = Int(digits)
    guard let separator = rest.first, "/-–".contains(separator) else {
      kind = nil
      body = nil
      style = nil
      return
    }
    let symbol = rest.dropFirst().filter { !$0.isWhitespace }
    let parts = symbol.split(separator: separator == "/" ? "-" : "/", maxSplits: 1).map(String.init)
    switch (separator, parts.count) {
    case ("/", 2) where Self.kinds.contains(parts[0].uppercased()):
      (style, kind, body) = (.state, parts[0], parts[1])
    case ("/", _) where !parts.isEmpty:
      // A State letter: the symbol is the body and the unit that drafted it.
      (style, kind, body) = (.state, nil, parts.joined(separator: "-"))
    case (_, 2):
      (style, kind, body) = (.party, parts[0], parts[1])
    default:
      (style, kind, body) = (nil, nil, nil)
    }
  }

  /// The number or the whole is still to come.
  package var isDraft: Bool { number == nil }

  /// A symbol whose number was left open, `/UBND-KGVX` or `Số:   /KH-UBND`: a draft, whatever else was written in its
  /// place. A letter without number and symbol is none.
  package var isBlank: Bool {
    number == nil && (style != nil || Self.withoutLabel(written).allSatisfy { "….·_/- ".contains($0) })
  }

  /// Whether the symbol is but a kind of document, as in `12/CV`: it names no body.
  package var isKindAlone: Bool {
    kind == nil && body.map { Self.kinds.contains($0.uppercased()) } ?? false
  }

  /// The body's own symbol, without the unit that drafted the document: `UBND` of `UBND-KGVX`.
  package var issuer: String? {
    body?.split(separator: "-").first.map(String.init)
  }

  private static func withoutLabel(_ text: String) -> Substring {
    for label in ["Số:", "số:", "Số ", "số ", "No.", "no."] where text.hasPrefix(label) {
      return text.dropFirst(label.count).drop(while: \.isWhitespace)
    }
    return text[...]
  }

  private static func withoutDate(_ text: Substring) -> Substring {
    for word in [" ngày ", " Ngày ", " ngay ", ", ngày "] {
      if let place = text.firstRange(of: word) { return text[..<place.lowerBound] }
    }
    return text
  }

  /// The kinds of document with a code of their own (NĐ 30/2020, Party practice); a symbol that begins otherwise is a body.
  private static let kinds: Set<String> = [
    "NQ", "QĐ", "CT", "QC", "QYĐ", "TC", "TB", "HD", "CTR", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTR", "HĐ",
    "CĐ",
    "GUQ", "GM", "GGT", "PG", "PC", "PB", "KL", "QĐI", "CV", "TT", "QCPH",
  ]
}
