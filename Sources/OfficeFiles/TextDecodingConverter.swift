import Glibc

/// One conversion to UTF-8 by the C library's `iconv`, piece by piece.
///
/// Bytes that mean nothing become U+FFFD. <https://man7.org/linux/man-pages/man3/iconv.3.html>
final class TextDecodingConverter {
  private let encoding: TextEncoding
  private let handle: iconv_t
  /// The beginning of a character whose rest hasn't come yet.
  private var rest: [UInt8] = []
  /// Where iconv writes. Of one size: bytes that mean nothing end a conversion each, and room for all that is left made
  /// anew for each of them took a time that grew with the square of their number.
  private var room = [UInt8](repeating: 0, count: 1 << 14)

  init(_ encoding: TextEncoding) throws(TextDecodingError) {
    // iconv_open tells failure by the pointer -1, which Swift can't compare as a macro.
    guard let handle = iconv_open("UTF-8", encoding.converterName), Int(bitPattern: handle) != -1 else {
      throw .conversionMissing(encoding)
    }
    self.encoding = encoding
    self.handle = handle
  }

  deinit {
    iconv_close(handle)
  }

  /// Appends the text of `bytes`.
  func convert(_ bytes: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    if rest.isEmpty {
      let used = run(bytes, into: &output)
      rest.append(contentsOf: bytes[used...])
    } else {
      let joined = rest + bytes
      let used = joined.withUnsafeBytes { run($0, into: &output) }
      rest = Array(joined[used...])
    }
  }

  /// Appends what was held back: the Vietnamese converters wait for a tone after each letter.
  func finish(into output: inout [UInt8]) {
    flush(into: &output)
    if !rest.isEmpty { output.append(contentsOf: Self.replacement) }
    rest = []
  }

  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Converts what is whole and says how many bytes that was.
  private func run(_ bytes: UnsafeRawBufferPointer, into output: inout [UInt8]) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    // iconv doesn't change what it reads; its type says so only in C++.
    var input: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
      mutating: base.assumingMemoryBound(to: CChar.self))
    var left = bytes.count
    while left > 0 {
      var reason: Int32 = 0
      appendWritten(to: &output) { out, room in
        if iconv(handle, &input, &left, &out, &room) == Self.failure { reason = errno }
      }
      switch reason {
      case EILSEQ:
        flush(into: &output)
        output.append(contentsOf: Self.replacement)
        let skipped = min(left, encoding.unitWidth)
        input = input?.advanced(by: skipped)
        left -= skipped
      case EINVAL:
        return bytes.count - left
      default:
        // All of it is converted, or there was no more room.
        continue
      }
    }
    return bytes.count
  }

  private func flush(into output: inout [UInt8]) {
    appendWritten(to: &output) { out, room in _ = iconv(handle, nil, nil, &out, &room) }
  }

  private static let failure = Int(-1)

  /// Gives `write` room, and keeps what was written. Where it was too little, `write` is called again.
  private func appendWritten(
    to output: inout [UInt8], write: (inout UnsafeMutablePointer<CChar>?, inout Int) -> Void
  ) {
    let count = room.withUnsafeMutableBytes { buffer in
      var out = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = buffer.count
      write(&out, &left)
      return buffer.count - left
    }
    if count > 0 { output.append(contentsOf: room[..<count]) }
  }
}
