/// The parts of a docx or odt: the text, what heads and foots its pages, notes, comments, what was struck out but is still in
/// the file, and what it tells of itself.
extension TaggedWords {
  /// By the names without their prefixes. Tags between the letters of one word (`w:r`, `w:rPr`, `w:proofErr`) mean nothing.
  private static let lines: Set<String> = [
    "p", "h", "br", "cr", "line-break", "tc", "tr", "table-cell", "table-row", "instrText", "title",
    "subject",
    "creator", "initial-creator", "description", "keywords", "keyword", "category", "lastModifiedBy",
    "Manager", "Company", "user-defined", "property", "comment", "annotation", "document", "Properties",
  ]
  private static let blanks: Set<String> = ["tab", "ptab", "s"]
  /// Attributes that people write, whatever stands in them.
  private static let written: Set<String> = [
    "author", "initials", "title", "descr", "name", "Target", "href", "alias", "tag", "display-name",
  ]

  static let office = TaggedWords { tag in
    let name = local(name(of: tag))
    return (lines.contains(name) ? "\n" : blanks.contains(name) ? " " : "", attributes(of: tag))
  }

  private static func local(_ name: Substring) -> String {
    String(name.split(separator: ":").last ?? name)
  }

  /// `w:author="Bà Thử"`: the values that say something. Sizes, colours and numbers of versions are left out, since one of
  /// them could look like somebody's telephone.
  private static func attributes(of tag: Substring) -> String {
    guard tag.contains("=") else { return "" }
    var words = ""
    var rest = tag
    while let equals = rest.firstIndex(of: "=") {
      let name = local(rest[..<equals].split { $0 == " " || $0.isNewline }.last ?? "")
      rest = rest[rest.index(after: equals)...]
      guard let quote = rest.first, quote == "\"" || quote == "'" else { continue }
      let value = rest.dropFirst().prefix { $0 != quote }
      rest = rest[value.endIndex...].dropFirst()
      if written.contains(name) || value.contains(where: { !$0.isASCII || $0 == " " }) {
        words += hidden(value)
      }
    }
    return words
  }
}
