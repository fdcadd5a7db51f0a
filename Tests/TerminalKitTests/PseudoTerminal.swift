import Glibc
import TerminalKit

/// A terminal for the real backend: keys are written to the master of a pseudo terminal, the screen goes to a pipe
/// that is never full, so that what was sent can be counted.
final class PseudoTerminal {
  let master: Int32
  let slave: Int32
  let outputReader: Int32
  let outputWriter: Int32

  init(rows: Int = 24, columns: Int = 80) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var lock: Int32 = 0
    var number: Int32 = -1
    // TIOCSPTLCK and TIOCGPTN, which Swift does not import.
    guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw TerminalError.system(errno: errno)
    }
    slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    var ends: [Int32] = [-1, -1]
    guard slave >= 0, pipe(&ends) == 0 else { throw TerminalError.system(errno: errno) }
    outputReader = ends[0]
    outputWriter = ends[1]
    _ = fcntl(outputReader, F_SETFL, O_NONBLOCK)
    _ = fcntl(outputWriter, 1031, 1 << 20)  // F_SETPIPE_SZ
    resize(rows: rows, columns: columns)
  }

  deinit { for descriptor in [master, slave, outputReader, outputWriter] { close(descriptor) } }

  func resize(rows: Int, columns: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) { type(Array(text.utf8)) }

  func type(_ bytes: [UInt8]) { _ = write(master, bytes, bytes.count) }

  /// Everything the backend sent since the last call.
  func sent() -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(outputReader, &buffer, buffer.count)
      if count <= 0 { return all }
      all += buffer[..<count]
    }
  }

  func backend(terminalName: String = "xterm-256color", theme: Theme = .dark) throws -> NcursesBackend {
    try NcursesBackend(.init(theme: theme, terminalName: terminalName, input: slave, output: outputWriter))
  }
}
