import Glibc

extension Streams {
  /// Writes a question on standard error and reads one line of the terminal; a secret one is not shown. Ctrl+C and the end
  /// of input are no answer.
  static func askTerminal(_ question: String, isSecret: Bool) -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return nil }
    if isSecret {
      var quiet = settings
      // Ctrl+C comes as a byte, so that the terminal is never left mute.
      quiet.c_lflag &= ~tcflag_t(ECHO | ISIG)
      tcsetattr(STDIN_FILENO, TCSADRAIN, &quiet)
    }
    defer { if isSecret { tcsetattr(STDIN_FILENO, TCSADRAIN, &settings) } }
    say(question)
    var line: [UInt8] = []
    var byte: UInt8 = 0
    // The end of a line that is not shown is not shown either.
    defer { if isSecret { say("\n") } }
    while true {
      let count = Glibc.read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1, byte != 3 else { return nil }
      if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
  }

  private static func say(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
