extension String {
  /// The text as it is searched: lower case, no tone, no mark, đ as d, full-width letters as plain ones.
  ///
  /// “Nguyễn Thị Đào”, “NGUYEN THI DAO” and the same in form D fold alike. Punctuation stays; marks that show
  /// nothing go. The result is never longer than the text, in bytes.
  package var folded: String {
    var text = self
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { output in
        var scalars = UTF8Scalars(bytes)
        var count = 0
        while true {
          let start = scalars.position
          guard let scalar = scalars.next() else { break }
          if scalar < 0x80 {
            output[count] = scalar &- 0x41 < 26 ? UInt8(scalar) | 0x20 : UInt8(scalar)
            count += 1
          } else if let index = LatinTable.index(of: scalar) {
            let base = LatinTable.byte(LatinTable.base, index)
            if let pair = Folding.pair(base) {
              output[count] = pair.0
              output[count + 1] = pair.1
              count += 2
            } else if base != UInt8(ascii: ".") {
              output[count] = base
              count += 1
            } else if scalar != 0xAD {
              Folding.copy(bytes, start..<scalars.position, output, &count)
            }
          } else if Folding.isDropped(scalar) {
            continue
          } else if scalar >= 0xFF01 && scalar <= 0xFF5E {
            let plain = UInt8(scalar - 0xFF01 + 0x21)
            output[count] = plain &- 0x41 < 26 ? plain | 0x20 : plain
            count += 1
          } else if let lower = Folding.lowerCase(scalar, notLongerThan: scalars.position - start) {
            for byte in lower {
              output[count] = byte
              count += 1
            }
          } else {
            Folding.copy(bytes, start..<scalars.position, output, &count)
          }
        }
        return count
      }
    }
  }

  /// The folded words of the text: runs of letters and digits, in order. What the search index holds.
  package var searchTokens: [String] {
    var text = folded
    return text.withUTF8 { bytes in
      var tokens: [String] = []
      var scalars = UTF8Scalars(bytes)
      var start = 0
      while true {
        let position = scalars.position
        let scalar = scalars.next()
        if let scalar, Folding.isPartOfWord(scalar) { continue }
        if position > start { tokens.append(String(decoding: bytes[start..<position], as: UTF8.self)) }
        guard scalar != nil else { return tokens }
        start = scalars.position
      }
    }
  }
}

/// The rules of folding, scalar by scalar.
enum Folding {
  /// Letters that are written as two: æ œ ß þ.
  @inline(__always)
  static func pair(_ base: UInt8) -> (UInt8, UInt8)? {
    switch base {
    case UInt8(ascii: "A"): (UInt8(ascii: "a"), UInt8(ascii: "e"))
    case UInt8(ascii: "O"): (UInt8(ascii: "o"), UInt8(ascii: "e"))
    case UInt8(ascii: "S"): (UInt8(ascii: "s"), UInt8(ascii: "s"))
    case UInt8(ascii: "T"): (UInt8(ascii: "t"), UInt8(ascii: "h"))
    default: nil
    }
  }

  /// A letter or a digit, folded already.
  @inline(__always)
  static func isPartOfWord(_ value: UInt32) -> Bool {
    if value < 0x80 { return value &- 0x30 < 10 || value &- 0x61 < 26 }
    guard let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Combining marks and scalars that show nothing.
  @inline(__always)
  static func isDropped(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    case 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F: true
    default: false
    }
  }

  /// The lower case of a letter of another script, when it is one scalar that takes no more bytes.
  static func lowerCase(_ value: UInt32, notLongerThan length: Int) -> String.UTF8View? {
    guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenLowercased else { return nil }
    let lower = scalar.properties.lowercaseMapping.utf8
    return lower.count <= length ? lower : nil
  }

  @inline(__always)
  static func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ output: UnsafeMutableBufferPointer<UInt8>,
    _ count: inout Int
  ) {
    for index in range {
      output[count] = bytes[index]
      count += 1
    }
  }
}
