import Glibc
import VietnameseText

/// The words of a letter that was written elsewhere, line by line: plain text in any encoding that is read here, HTML, RTF;
/// and what a word processor packs (docx, odt, pdf), where this machine has the program that unpacks it.
package enum LetterText {
  enum Kind: Sendable {
    case plain
    case html
    case rtf
    /// docx, odt.
    case packed
    case pdf

    /// What the bytes are, whatever the file is called; nil for what is not read.
    init?(_ bytes: [UInt8]) {
      let start = bytes.prefix(512)
      let words = String(decoding: start, as: UTF8.self).lowercased()
      if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
        return nil
      } else if start.starts(with: "PK".utf8) {
        self = .packed
      } else if start.starts(with: "%PDF".utf8) {
        self = .pdf
      } else if start.starts(with: "{\\rtf".utf8) {
        self = .rtf
      } else {
        self = ["<!doctype html", "<html", "<body", "<head"].contains { words.contains($0) } ? .html : .plain
      }
    }
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
    case .rtf: RTFWords.read(bytes)
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
      throw .text(error)
    }
    if let words { return words }
    let unpacked =
      switch Kind(bytes) {
      case .packed:
        TaggedWords.office.read(
          String(decoding: try LetterTool.unzip.output(of: file, limit: limit * 4), as: UTF8.self))
      case .pdf:
        String(decoding: try LetterTool.pdftotext.output(of: file, limit: limit), as: UTF8.self).nfc
      default: throw LetterFault.unknownKind
      }
    guard unpacked.contains(where: \.isLetter) else { throw .noWords }
    return unpacked
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
