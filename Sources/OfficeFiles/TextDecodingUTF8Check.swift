/// How far bytes are valid UTF-8, from a place on. <https://www.unicode.org/versions/Unicode15.0.0/ch03.pdf> table 3-7.
struct UTF8Check {
  /// The end of what is valid.
  let end: Int
  /// What follows is the beginning of a character whose rest is missing.
  let isCutShort: Bool

  init(_ bytes: [UInt8], from start: Int) {
    (end, isCutShort) = bytes.withUnsafeBufferPointer { Self.check($0, start) }
  }

  private static func check(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (Int, Bool) {
    var index = start
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let length: Int
      // Which second bytes keep out overlong forms, surrogates and what is beyond U+10FFFF.
      let second: ClosedRange<UInt8>
      switch lead {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return (index, false)
      }
      for offset in 1..<length {
        guard index + offset < bytes.count else { return (index, true) }
        let byte = bytes[index + offset]
        guard offset == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else { return (index, false) }
      }
      index += length
    }
    return (index, false)
  }
}
