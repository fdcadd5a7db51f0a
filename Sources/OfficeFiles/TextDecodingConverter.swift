import Glibc

/// One conversion to UTF-8 by the C library's `iconv`, piece by piece.
///
/// Bytes that mean nothing become U+FFFD. <https://man7.org/linux/man-pages/man3/iconv.3.html>
final class TextDecodingConverter {
  private let encoding: TextEncoding
  private let handle: iconv_t
  /// The beginning of a character whose rest hasn't come yet.
  private var rest: [UInt8] = []

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
      append(room: left * 3 + 16, to: &output) { out, room in
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
        continue
      }
    }
    return bytes.count
  }

  private func flush(into output: inout [UInt8]) {
    append(room: 32, to: &output) { out, room in _ = iconv(handle, nil, nil, &out, &room) }
  }

  private static let failure = Int(-1)

  /// Gives `write` room after the end of `output` and keeps what was written.
  private func append(
    room: Int, to output: inout [UInt8], write: (inout UnsafeMutablePointer<CChar>?, inout Int) -> Void
  ) {
    let start = output.count
    output.append(contentsOf: repeatElement(0, count: room))
    var left = room
    output.withUnsafeMutableBytes { buffer in
      var out = buffer.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
      write(&out, &left)
    }
    output.removeLast(left)
  }
}
