import CNcurses
import Glibc

/// Signals and crashes while the screen is open. The only file that touches the shim's signal state, which has
/// internal linkage: another file would get a state of its own.
enum TerminalGuard {
  /// From now on window changes, hang-ups and requests to end arrive as bytes in `signalWriter`, and a crash
  /// writes `restoring` and `sentence` to `terminal`, restores `termios` and goes on to whoever handled it before.
  static func arm(
    signalWriter: Int32, terminal: Int32, termios: termios?, restoring: [UInt8], sentence: String
  ) {
    let text = Array(sentence.utf8)
    restoring.withUnsafeBytes { bytes in
      text.withUnsafeBytes { words in
        let first = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        let second = words.baseAddress?.assumingMemoryBound(to: CChar.self)
        if var termios {
          cncurses_guard_arm(signalWriter, terminal, &termios, first, bytes.count, second, words.count)
        } else {
          cncurses_guard_arm(signalWriter, terminal, nil, first, bytes.count, second, words.count)
        }
      }
    }
  }

  /// False while another program has the terminal: a crash then leaves it alone.
  static func hold(_ isHeld: Bool) { cncurses_guard_hold(isHeld ? 1 : 0) }

  static func disarm() { cncurses_guard_disarm() }
}
