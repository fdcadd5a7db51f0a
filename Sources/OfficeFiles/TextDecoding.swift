import VietnameseText

/// Makes UTF-8 of bytes as they come, in constant memory.
///
/// Without a named encoding it's a byte order mark that decides, then the look of UTF-16, else it must be UTF-8 to the
/// last byte. With a named one, what can't be read becomes U+FFFD, so that one bad row doesn't hold up the others.
/// A byte order mark is taken off. Joining letters and tones (NFC) is left to whoever makes a `String` of the bytes,
/// since a letter and its tone may come in two pieces.
package struct TextDecoding {
  /// What the text is in, as soon as it's known.
  package private(set) var encoding: TextEncoding?
  private let isStrict: Bool
  /// Bytes that wait: the sample before the encoding is known, then the beginning of a character.
  private var waiting: [UInt8] = []
  private var converter: TextDecodingConverter?
  private var isAtStart = true
  private var line = 1
  private var lastWasReturn = false

  package init(encoding: TextEncoding? = nil) {
    self.encoding = encoding == .utf16 ? nil : encoding
    isStrict = encoding == nil
    isUTF16 = encoding == .utf16
  }

  /// `utf-16` was named and its order isn't known yet.
  private let isUTF16: Bool

  /// Appends the text of the next bytes. Throws `notUTF8`, `conversionMissing`.
  package mutating func decode(
    _ bytes: UnsafeRawBufferPointer, into output: inout [UInt8]
  ) throws(TextDecodingError) {
    waiting.append(contentsOf: bytes)
    guard encoding != nil || waiting.count >= TextEncoding.sampleSize else { return }
    try take(into: &output, isLast: false)
  }

  /// Appends what was held back.
  package mutating func finish(into output: inout [UInt8]) throws(TextDecodingError) {
    try take(into: &output, isLast: true)
    let start = output.count
    converter?.finish(into: &output)
    dropMark(in: &output, from: start)
  }

  private mutating func take(into output: inout [UInt8], isLast: Bool) throws(TextDecodingError) {
    let encoding = self.encoding ?? decided()
    self.encoding = encoding
    let start = output.count
    if encoding == .utf8 {
      try passOn(into: &output, isLast: isLast)
    } else {
      let converter = if let known = self.converter { known } else { try TextDecodingConverter(encoding) }
      self.converter = converter
      waiting.withUnsafeBytes { converter.convert($0, into: &output) }
      waiting.removeAll(keepingCapacity: true)
    }
    dropMark(in: &output, from: start)
  }

  private func decided() -> TextEncoding {
    let guess = TextEncoding.guess(from: waiting)
    return isUTF16 && guess == .utf8 ? .utf16LittleEndian : guess
  }

  /// Passes on what is valid UTF-8 and keeps the beginning of a character that isn't whole yet.
  private mutating func passOn(into output: inout [UInt8], isLast: Bool) throws(TextDecodingError) {
    var from = 0
    while from < waiting.count {
      let check = UTF8Check(waiting, from: from)
      output.append(contentsOf: waiting[from..<check.end])
      if isStrict { countLines(from..<check.end) }
      from = check.end
      if check.isCutShort && !isLast { break }
      if from < waiting.count {
        guard !isStrict else { throw .notUTF8(line: line) }
        output.append(contentsOf: TextDecodingConverter.replacement)
        from += check.isCutShort ? waiting.count - from : 1
      }
    }
    waiting.removeFirst(from)
  }

  private mutating func dropMark(in output: inout [UInt8], from start: Int) {
    guard isAtStart, output.count >= start + 3 else {
      // Fewer bytes than a mark are never passed on as the start of one: a mark is whole or waits.
      if output.count > start { isAtStart = false }
      return
    }
    isAtStart = false
    if output[start...].starts(with: [0xEF, 0xBB, 0xBF]) { output.removeSubrange(start..<start + 3) }
  }

  private mutating func countLines(_ range: Range<Int>) {
    let newline = UInt8(ascii: "\n")
    let carriageReturn = UInt8(ascii: "\r")
    waiting.withUnsafeBufferPointer { bytes in
      for index in range {
        let byte = bytes[index]
        if byte == carriageReturn || (byte == newline && !lastWasReturn) { line += 1 }
        lastWasReturn = byte == carriageReturn
      }
    }
  }
}

extension TextDecoding {
  /// The whole text of some bytes, in NFC.
  package static func text(of bytes: [UInt8], encoding: TextEncoding? = nil) throws(TextDecodingError)
    -> String
  {
    var decoding = TextDecoding(encoding: encoding)
    var output: [UInt8] = []
    try decoding.decode(bytes, into: &output)
    try decoding.finish(into: &output)
    return String(decoding: output, as: UTF8.self).nfc
  }
}
