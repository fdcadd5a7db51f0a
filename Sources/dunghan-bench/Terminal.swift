import Glibc

/// A pseudo terminal of 24 × 80, seen from the side of the person.
final class Terminal {
  /// What the program opens.
  let name: String
  private let master: Int32
  /// Held open, so that the line is not gone before the program has opened it.
  private let slave: Int32
  private(set) var seen: [UInt8] = []

  init() throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: Int32 = -1
    // TIOCSPTLCK and TIOCGPTN, which Swift does not import.
    guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw ChildProcess.Failure(code: errno)
    }
    name = "/dev/pts/\(number)"
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { throw ChildProcess.Failure(code: errno) }
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
  }

  deinit {
    close(slave)
    close(master)
  }

  func type(_ text: String) {
    seen = []
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Reads for at most so long, until `isEnough` says so of what was sent since the last key; false when the time is over.
  @discardableResult
  func read(milliseconds: Double, until isEnough: ([UInt8]) -> Bool) -> Bool {
    let end = Stopwatch.now + milliseconds
    while !isEnough(seen) {
      let left = end - Stopwatch.now
      guard left > 0, take(milliseconds: left) else { return false }
    }
    return true
  }

  /// Reads until nothing came for so long; when the last came.
  func readUntilQuiet(milliseconds: Double) -> Double {
    var last = Stopwatch.now
    while take(milliseconds: milliseconds) { last = Stopwatch.now }
    return last
  }

  private func take(milliseconds: Double) -> Bool {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, Int32(milliseconds.rounded(.up))) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    seen += buffer[..<count]
    return true
  }
}
