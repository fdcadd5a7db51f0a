/// The encodings office files come in.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  /// Either order: the byte order mark decides, little-endian without one.
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// The 8-bit ABC fonts (.VnTime) of the years before 2001.
  case tcvn3 = "tcvn3"
  case windows1258 = "windows-1258"

  /// Reads the name given with `--encoding`, whatever its case. Throws `unknownEncoding`.
  package init(named name: String) throws(TextDecodingError) {
    switch name.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "utf-16", "utf16": self = .utf16
    case "utf-16le": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    case "tcvn3", "tcvn", "abc": self = .tcvn3
    case "windows-1258", "cp1258": self = .windows1258
    default: throw .unknownEncoding(name: name)
    }
  }

  package static let acceptedNames = [
    "utf-8", "utf8", "utf-16", "utf16", "utf-16le", "utf-16be", "tcvn3", "tcvn", "abc", "windows-1258",
    "cp1258",
  ]

  /// What the C library calls it (`iconv -l`). The ABC fonts' letters are those of TCVN 5712-1.
  var converterName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16, .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .tcvn3: "TCVN5712-1"
    case .windows1258: "CP1258"
    }
  }

  /// How many bytes are passed over when they mean nothing.
  var unitWidth: Int {
    switch self {
    case .utf8, .tcvn3, .windows1258: 1
    case .utf16, .utf16LittleEndian, .utf16BigEndian: 2
    }
  }
}

extension TextEncoding {
  /// How many bytes `guess` wants to see, unless the text is shorter.
  static let sampleSize = 4096

  /// Tells from the first bytes: a byte order mark, or the zeros that UTF-16 leaves in Latin text.
  static func guess(from sample: [UInt8]) -> TextEncoding {
    if sample.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if sample.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    // Spaces, digits and half the letters of Vietnamese have a zero there; a text in 8 bits has none.
    let enough = max(1, sample.count / 10)
    if zeros.odd >= enough, zeros.odd > zeros.even * 4 { return .utf16LittleEndian }
    if zeros.even >= enough, zeros.even > zeros.odd * 4 { return .utf16BigEndian }
    return .utf8
  }
}
