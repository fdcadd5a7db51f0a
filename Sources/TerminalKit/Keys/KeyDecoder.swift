import VietnameseText

/// Turns the terminal's bytes into keys. A value: the same bytes give the same keys wherever the line cuts them.
///
/// Reading the bytes ourselves, not through `get_wch`, is what makes a cut line harmless: a letter or a sequence
/// whose end has not arrived waits for it, and the end of input is an end, not a spin.
package struct KeyDecoder: Sendable {
  /// Sequences of this terminal that differ from the common ones (from terminfo), with their keys.
  private let extra: [[UInt8]: Key]
  private var waiting: [UInt8] = []
  private var pasted: [UInt8]?

  /// A paste is handed over in pieces of this many bytes.
  private static let pasteLimit = 1 << 20
  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  private static let sequenceLimit = 32

  package init(extra: [[UInt8]: Key] = [:]) { self.extra = extra }

  /// Milliseconds after which what waits should be flushed, or nil when nothing waits. A lone ESC is the Esc key
  /// after 100 ms: 0 and 25 break arrows over slow lines.
  package var patience: Int? {
    if pasted != nil { return 5000 }
    if waiting.isEmpty { return nil }
    return waiting == [0x1B] ? 100 : 1000
  }

  /// The keys that are complete with these bytes.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes { accept(byte, &keys) }
    return keys
  }

  /// Nothing more came: what waits is all there is.
  package mutating func flush() -> [Key] {
    var keys: [Key] = []
    if pasted != nil {
      finishPaste(&keys)
    } else if waiting == [0x1B] {
      keys.append(.escape)
    } else if !waiting.isEmpty {
      keys.append(waiting[0] == 0x1B ? .unknown : .character("\u{FFFD}"))
    }
    waiting.removeAll()
    return keys
  }

  private mutating func accept(_ byte: UInt8, _ keys: inout [Key]) {
    if pasted != nil {
      acceptPasted(byte, &keys)
    } else if waiting.first == 0x1B {
      acceptSequence(byte, &keys)
    } else if !waiting.isEmpty {
      acceptLetter(byte, &keys)
    } else if byte == 0x1B || byte >= 0x80 {
      waiting = [byte]
      if (0x80...0xC1).contains(byte) || byte > 0xF4 { refuseLetter(&keys) }
    } else if byte < 0x20 || byte == 0x7F {
      keys.append(extra[[byte]] ?? KeyTable.control(byte))
    } else {
      keys.append(.character(Character(Unicode.Scalar(byte))))
    }
  }

  // MARK: letters beyond ASCII

  private mutating func acceptLetter(_ byte: UInt8, _ keys: inout [Key]) {
    guard byte & 0xC0 == 0x80 else {
      refuseLetter(&keys)
      accept(byte, &keys)
      return
    }
    waiting.append(byte)
    let needed = waiting[0] < 0xE0 ? 2 : waiting[0] < 0xF0 ? 3 : 4
    if waiting.count < needed { return }
    let scalar = String(decoding: waiting, as: UTF8.self).unicodeScalars
    waiting.removeAll()
    if scalar.count == 1, let first = scalar.first {
      // C1 controls are no letters.
      keys.append((0x80..<0xA0).contains(first.value) ? .unknown : .character(Character(first)))
    } else {
      keys.append(.character("\u{FFFD}"))
    }
  }

  private mutating func refuseLetter(_ keys: inout [Key]) {
    waiting.removeAll()
    keys.append(.character("\u{FFFD}"))
  }

  // MARK: sequences

  private mutating func acceptSequence(_ byte: UInt8, _ keys: inout [Key]) {
    if byte == 0x1B {
      keys += flush()
      waiting = [byte]
      return
    }
    waiting.append(byte)
    if let key = extra[waiting] {
      waiting.removeAll()
      keys.append(key)
      return
    }
    if waiting.count == 2 {
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") { return }
      waiting.removeAll()
      if byte > 0x20, byte < 0x7F {
        keys.append(.alt(Character(Unicode.Scalar(byte))))
      } else {
        // Esc pressed, and something else at once behind it.
        keys.append(.escape)
        accept(byte, &keys)
      }
      return
    }
    if waiting.count > Self.sequenceLimit || byte < 0x20 || byte >= 0x7F {
      waiting.removeAll()
      keys.append(.unknown)
      if byte < 0x20 || byte >= 0x7F { accept(byte, &keys) }
      return
    }
    if waiting[1] == UInt8(ascii: "[") { acceptBracket(byte, &keys) } else { acceptSS3(byte, &keys) }
  }

  private mutating func acceptSS3(_ byte: UInt8, _ keys: inout [Key]) {
    // Some terminals put the modifier between: ESC O 5 C.
    if (0x30...0x39).contains(byte) || byte == UInt8(ascii: ";") { return }
    let modifier = numbers.last ?? 1
    waiting.removeAll()
    keys.append(KeyTable.keypad(byte) ?? KeyTable.key(letter: byte, modifier: modifier) ?? .unknown)
  }

  private mutating func acceptBracket(_ byte: UInt8, _ keys: inout [Key]) {
    if waiting.count == 3, byte == UInt8(ascii: "[") { return }
    if waiting.count == 4, waiting[2] == UInt8(ascii: "[") {
      waiting.removeAll()
      keys.append(KeyTable.console(byte) ?? .unknown)
      return
    }
    // 0x40–0x7E ends a sequence; rxvt ends shifted keys with $.
    guard byte >= 0x40 || byte == UInt8(ascii: "$") else { return }
    let numbers = numbers
    if waiting[2] == UInt8(ascii: "<") {
      waiting.removeAll()
      keys += mouse(numbers, isPressed: byte == UInt8(ascii: "M"))
      return
    }
    let modifier = numbers.count > 1 ? numbers[1] : byte == UInt8(ascii: "^") ? 5 : 1
    waiting.removeAll()
    switch byte {
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
      if numbers.first == 200 {
        pasted = []
      } else if numbers.first != 201 {
        keys.append(KeyTable.key(number: numbers.first ?? 0, modifier: modifier) ?? .unknown)
      }
    default: keys.append(KeyTable.key(letter: byte, modifier: modifier) ?? .unknown)
    }
  }

  /// `ESC [ < button ; column ; row M`, places counted from 1; `m` when the button is let go. Other buttons do nothing.
  private func mouse(_ numbers: [Int], isPressed: Bool) -> [Key] {
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return [.unknown] }
    guard isPressed else { return [] }
    switch numbers[0] {
    case 0: return [.click(Position(row: numbers[2] - 1, column: numbers[1] - 1))]
    case 64: return [.wheelUp]
    case 65: return [.wheelDown]
    default: return []
    }
  }

  /// The numbers of the waiting sequence, separated by semicolons. Long ones are cut, so none overflows.
  private var numbers: [Int] {
    waiting.dropFirst(2)
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { part in
        part.filter { (0x30...0x39).contains($0) }.prefix(6).reduce(0) { $0 * 10 + Int($1) - 0x30 }
      }
  }

  // MARK: paste

  private mutating func acceptPasted(_ byte: UInt8, _ keys: inout [Key]) {
    pasted?.append(byte)
    guard let bytes = pasted else { return }
    if byte == UInt8(ascii: "~"), bytes.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) {
      pasted?.removeLast(Self.pasteEnd.count)
      finishPaste(&keys)
    } else if bytes.count >= Self.pasteLimit, byte < 0x80, byte != 0x1B {
      finishPaste(&keys)
      pasted = []
    }
  }

  private mutating func finishPaste(_ keys: inout [Key]) {
    let text = String(decoding: pasted ?? [], as: UTF8.self)
    pasted = nil
    if !text.isEmpty { keys.append(.paste(text.sanitizedForTerminal(keepingNewlines: true).nfc)) }
  }
}
