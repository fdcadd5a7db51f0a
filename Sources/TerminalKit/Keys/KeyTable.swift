/// The sequences terminals send for keys, after ESC: xterm, PuTTY, the Linux console, rxvt, screen and tmux.
enum KeyTable {
  /// `ESC [ … letter` and `ESC O letter` with the modifier's number (1 none, 2 Shift, 3 Alt, 5 Ctrl).
  static func key(letter: UInt8, modifier: Int) -> Key? {
    let withControl = modifier >= 5
    return switch letter {
    case UInt8(ascii: "A"), UInt8(ascii: "a"): .up
    case UInt8(ascii: "B"), UInt8(ascii: "b"): .down
    case UInt8(ascii: "C"): withControl ? .wordRight : .right
    case UInt8(ascii: "D"): withControl ? .wordLeft : .left
    case UInt8(ascii: "c"): .wordRight
    case UInt8(ascii: "d"): .wordLeft
    case UInt8(ascii: "H"): withControl ? .textStart : .home
    case UInt8(ascii: "F"): withControl ? .textEnd : .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      .function(Int(letter) - 0x50 + 1 + (modifier == 2 ? 12 : 0))
    case UInt8(ascii: "Z"): .backTab
    default: nil
    }
  }

  /// `ESC [ number ~`.
  static func key(number: Int, modifier: Int) -> Key? {
    let withControl = modifier >= 5
    let shift = modifier == 2 ? 12 : 0
    return switch number {
    case 1, 7: withControl ? .textStart : .home
    case 2: .insert
    case 3: .delete
    case 4, 8: withControl ? .textEnd : .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10 + shift)
    case 17...21: .function(number - 11 + shift)
    case 23, 24: .function(number - 12 + shift)
    case 25, 26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// `ESC O letter` of the number pad in application mode.
  static func keypad(_ letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: "X"): .character("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(letter - 0x40)))
    default: nil
    }
  }

  /// `ESC [ [ letter`: F1–F5 of the Linux console.
  static func console(_ letter: UInt8) -> Key? {
    (0x41...0x45).contains(letter) ? .function(Int(letter) - 0x40) : nil
  }

  /// A single byte below space, or DEL. Backspace arrives as 0x7F or as 0x08.
  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }
}
