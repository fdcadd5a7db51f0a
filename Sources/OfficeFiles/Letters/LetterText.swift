import Glibc
import VietnameseText

/// The words of a letter that was written elsewhere, line by line: plain text in any encoding that is read here, HTML, RTF;
/// and what a word processor packs (docx, odt, pdf), where this machine has the program that unpacks it.
package enum LetterText {
  enum Kind: Sendable {
    case plain
    case html
    /// From this byte on.
    case rtf(from: Int)
    /// docx, odt.
    case packed
    case pdf

    /// What the bytes are, whatever the file is called; nil for what is not read.
    init?(_ bytes: [UInt8]) {
      let start = bytes.prefix(512)
      if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
        return nil
      } else if start.starts(with: "PK".utf8) {
        self = .packed
      } else if start.starts(with: "%PDF".utf8) {
        self = .pdf
      } else if let place = LetterText.rtfStart(bytes) {
        self = .rtf(from: place)
      } else {
        self = LetterText.hasTags(bytes) ? .html : .plain
      }
    }
  }

  /// Where rich text begins, a mark or blanks before it aside.
  private static func rtfStart(_ bytes: [UInt8]) -> Int? {
    let start = bytes.prefix(64)
    let place = start.firstIndex { $0 == UInt8(ascii: "{") } ?? 0
    return start[place...].starts(with: "{\\rtf".utf8)
      && start[..<place].allSatisfy { $0 <= 0x20 || $0 >= 0x80 } ? place : nil
  }

  /// Whether it is written with tags, be it a piece of a page, in UTF-16, or behind a long remark.
  private static func hasTags(_ bytes: [UInt8]) -> Bool {
    let words = String(decoding: bytes.prefix(1 << 18).lazy.filter { $0 != 0 }, as: UTF8.self).lowercased()
    return [
      "<!doctype html", "<html", "<body", "<head", "</", "<!--", "<p>", "<p ", "<br", "<div", "<span",
      "<table",
      "<td", "<b>", "<i>", "<u>", "<font", "<a ", "<h1", "<h2", "<h3", "<li>", "<meta", "<title",
    ].contains { words.contains($0) }
  }

  /// Larger than any letter: 16 MB.
  package static let limit = 16 << 20

  /// The words of these bytes; nil where a program would have to unpack them. Throws `notUTF8` for plain text in an unknown
  /// encoding.
  package static func words(of bytes: [UInt8]) throws(TextDecodingError) -> String? {
    switch Kind(bytes) {
    case nil, .packed, .pdf: nil
    case .plain: try TextDecoding.text(of: bytes)
    case .html: TaggedWords.html.read(try TextDecoding.text(of: bytes))
    case .rtf(let place): RTFWords.read(Array(bytes[place...]))
    }
  }

  /// The words of the file at `path`.
  package static func words(at path: String) throws(LetterFault) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .unreadable(errno) }
    defer { close(file) }
    let bytes = try bytes(of: file)
    let words: String?
    do {
      words = try Self.words(of: bytes)
    } catch {
      // What is named a letter of a program and is none was cut short or damaged.
      throw isNamedPacked(path) ? .broken : .text(error)
    }
    if let words {
      if case .plain = Kind(bytes) {} else { try refuseOldFonts(bytes) }
      guard words.contains(where: \.isLetter) else { throw .noWords }
      return words
    }
    let unpacked: String
    switch Kind(bytes) {
    case .packed:
      let parts = try LetterTool.unzip.output(of: file, limit: limit * 4)
      try refuseOldFonts(parts)
      unpacked = TaggedWords.office.read(String(decoding: parts, as: UTF8.self))
    case .pdf:
      unpacked = String(decoding: try LetterTool.pdftotext.output(of: file, limit: limit), as: UTF8.self).nfc
    default: throw .unknownKind
    }
    guard unpacked.contains(where: \.isLetter) else { throw .noWords }
    return unpacked
  }

  private static func isNamedPacked(_ path: String) -> Bool {
    [".docx", ".odt", ".pdf"].contains { path.lowercased().hasSuffix($0) }
  }

  /// Letters written in a font of before Unicode (.VnTime, VNI-Times) are other letters in the file: a name would not be found.
  private static func refuseOldFonts(_ bytes: [UInt8]) throws(LetterFault) {
    let names = ["\".Vn", " .Vn", ";.Vn", "'.Vn", ":.Vn", "VNI-"].map { Array($0.utf8) }
    for place in bytes.indices where bytes[place] == UInt8(ascii: "V") {
      let isOld = names.contains { name in
        let start = place - (name.firstIndex(of: UInt8(ascii: "V")) ?? 0)
        return start >= 0 && bytes[start...].starts(with: name)
      }
      if isOld { throw .oldFont }
    }
  }

  /// What the open file holds, up to `limit`.
  private static func bytes(of file: Int32) throws(LetterFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(errno) }
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
      guard bytes.count <= limit else { throw .tooLarge }
    }
  }
}
