import Glibc

/// Where bytes come from, piece by piece.
package struct ByteSource {
  /// Gives the next bytes; none at the end.
  package let next: () throws(TextDecodingError) -> [UInt8]

  package init(next: @escaping () throws(TextDecodingError) -> [UInt8]) {
    self.next = next
  }

  /// Bytes at hand, in pieces of `pieceSize`.
  package init(bytes: [UInt8], pieceSize: Int = .max) {
    var position = 0
    self.init { () throws(TextDecodingError) in
      let end = position + min(max(1, pieceSize), bytes.count - position)
      defer { position = end }
      return Array(bytes[position..<end])
    }
  }

  /// A file or a pipe. Throws `cannotRead`.
  package init(path: String, pieceSize: Int = 1 << 16) throws(TextDecodingError) {
    let file = try OpenFile(path: path)
    self.init { () throws(TextDecodingError) in try file.read(pieceSize) }
  }

  /// What comes in on standard input.
  package static func standardInput(pieceSize: Int = 1 << 16) -> ByteSource {
    let file = OpenFile(standardInput: ())
    return ByteSource { () throws(TextDecodingError) in try file.read(pieceSize) }
  }
}

extension TextEncoding {
  /// Reads a whole file once, keeping nothing, to know its encoding before anything is done with its rows.
  ///
  /// Nil for what can be read only once (a pipe). Throws `notUTF8`, `cannotRead`.
  package static func of(path: String) throws(TextDecodingError) -> TextEncoding? {
    let file = try OpenFile(path: path)
    guard file.isRegular else { return nil }
    var decoding = TextDecoding()
    var output: [UInt8] = []
    while true {
      let bytes = try file.read(1 << 16)
      guard !bytes.isEmpty else { break }
      try decoding.decode(bytes, into: &output)
      output.removeAll(keepingCapacity: true)
    }
    try decoding.finish(into: &output)
    return decoding.encoding
  }
}

extension TextDecoding {
  package mutating func decode(_ bytes: [UInt8], into output: inout [UInt8]) throws(TextDecodingError) {
    // A typed error doesn't pass through a closure of the standard library that rethrows any.
    let result = bytes.withUnsafeBytes { bytes in
      Result<Void, TextDecodingError> { () throws(TextDecodingError) in try decode(bytes, into: &output) }
    }
    try result.get()
  }
}

/// An open file, closed with its last user.
private final class OpenFile {
  private let path: String
  private let descriptor: Int32
  private let isOwned: Bool

  init(path: String) throws(TextDecodingError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    self.path = path
    isOwned = true
    guard descriptor >= 0 else { throw .cannotRead(path: path, systemError: errno) }
    // Opening a folder succeeds; only reading it fails.
    guard kind != S_IFDIR else { throw .cannotRead(path: path, systemError: EISDIR) }
  }

  init(standardInput: Void) {
    path = "-"
    descriptor = STDIN_FILENO
    isOwned = false
  }

  deinit {
    if isOwned, descriptor >= 0 { close(descriptor) }
  }

  var isRegular: Bool { kind == S_IFREG }

  private var kind: mode_t? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  func read(_ count: Int) throws(TextDecodingError) -> [UInt8] {
    var reason: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while true {
        let got = Glibc.read(descriptor, buffer.baseAddress, count)
        if got >= 0 {
          // A device may have no end.
          if got > 0, isOwned, kind == S_IFCHR || kind == S_IFBLK {
            reason = ENOTSUP
          } else {
            initialized = got
          }
          return
        }
        if errno != EINTR {
          reason = errno
          return
        }
      }
    }
    guard reason == 0 else { throw .cannotRead(path: path, systemError: reason) }
    return bytes
  }
}

/// The operating system's words for an error number.
enum SystemError {
  static func text(_ code: Int32) -> String { String(cString: strerror(code)) }
}
