import Glibc

extension Streams {
  /// Standard input, output and error of this process. SIGPIPE must be ignored, so that a closed pipe is an error.
  package static func system() -> Streams {
    let size = windowSize()
    return Streams(
      write: { bytes throws(OutputTrouble) in try writeAll(bytes, to: STDOUT_FILENO) },
      writeError: { bytes in try? writeAll(bytes, to: STDERR_FILENO) },
      read: { count in readSome(count) }, ask: { askTerminal($0, isSecret: $1) },
      isInputTerminal: isatty(STDIN_FILENO) == 1,
      isOutputTerminal: isatty(STDOUT_FILENO) == 1,
      isErrorTerminal: isatty(STDERR_FILENO) == 1,
      columns: size?.columns, rows: size?.rows)
  }

  private static func windowSize() -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32) throws(OutputTrouble) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        throw .closed
      } else if errno != EINTR && errno != EAGAIN {
        throw .failed(errno)
      }
    }
  }

  private static func readSome(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      var found = Glibc.read(STDIN_FILENO, buffer.baseAddress, count)
      while found < 0 && errno == EINTR { found = Glibc.read(STDIN_FILENO, buffer.baseAddress, count) }
      // An input that cannot be read is as good as one at its end.
      initialized = max(0, found)
    }
  }
}
