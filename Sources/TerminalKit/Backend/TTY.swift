import CNcurses
import Glibc

/// The few calls on a terminal's descriptor.
enum TTY {
  static func size(of descriptor: Int32) -> Size? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 else {
      return nil
    }
    return Size(rows: Int(window.ws_row), columns: Int(window.ws_col))
  }

  static func settings(of descriptor: Int32) -> termios? {
    var settings = termios()
    return tcgetattr(descriptor, &settings) == 0 ? settings : nil
  }

  /// Every key reaches the program as it is: no line editing, no Ctrl+S, Ctrl+Q, Ctrl+C, Ctrl+Z, Ctrl+V of the tty.
  static func makeRaw(_ descriptor: Int32, from settings: termios) {
    var raw = settings
    raw.c_iflag &= ~tcflag_t(IXON | IXOFF | ICRNL | INLCR | IGNCR | BRKINT | PARMRK | ISTRIP | INPCK)
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ECHONL | ISIG | IEXTEN)
    raw.c_cflag = raw.c_cflag & ~tcflag_t(CSIZE | PARENB) | tcflag_t(CS8)
    withUnsafeMutableBytes(of: &raw.c_cc) { codes in
      codes[Int(VMIN)] = 1
      codes[Int(VTIME)] = 0
    }
    tcsetattr(descriptor, TCSANOW, &raw)
  }

  static func restore(_ descriptor: Int32, _ settings: termios) {
    var settings = settings
    tcsetattr(descriptor, TCSANOW, &settings)
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written <= 0 {
        if written < 0 && errno == EINTR { continue }
        return
      }
      rest = rest.dropFirst(written)
    }
  }
}
