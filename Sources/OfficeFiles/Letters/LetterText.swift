import VietnameseText

/// The words of a letter that was written elsewhere, line by line: plain text in any encoding that is read here, HTML, RTF.
/// What a word processor packs (docx, odt, pdf) is not read: it is saved as one of these first.
package enum LetterText {
  package enum Kind: Sendable {
    case plain
    case html
    case rtf

    /// What the bytes are, whatever the file is called; nil for what is not read.
    init?(_ bytes: [UInt8]) {
      let start = bytes.prefix(512)
      if start.starts(with: "PK".utf8) || start.starts(with: "%PDF".utf8)
        || start.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
      {
        return nil
      }
      if start.starts(with: "{\\rtf".utf8) {
        self = .rtf
        return
      }
      let words = String(decoding: start, as: UTF8.self).lowercased()
      self = ["<!doctype html", "<html", "<body", "<head"].contains { words.contains($0) } ? .html : .plain
    }
  }

  /// Larger than any letter: 16 MB.
  package static let limit = 16 << 20

  /// The words of these bytes; nil for a kind that is not read. Throws `notUTF8` for plain text in an unknown encoding.
  package static func words(of bytes: [UInt8]) throws(TextDecodingError) -> String? {
    switch Kind(bytes) {
    case nil: nil
    case .plain: try TextDecoding.text(of: bytes)
    case .html: HTMLWords.read(try TextDecoding.text(of: bytes))
    case .rtf: RTFWords.read(bytes)
    }
  }

  /// The bytes of a file, up to `limit`; nil where it is larger. Throws `cannotRead`.
  package static func bytes(at path: String) throws(TextDecodingError) -> [UInt8]? {
    let source = try ByteSource(path: path)
    var bytes: [UInt8] = []
    while true {
      let piece = try source.next()
      guard !piece.isEmpty else { return bytes }
      bytes += piece
      guard bytes.count <= limit else { return nil }
    }
  }
}
