extension String {
  /// The text without anything that a terminal would obey: what a citizen's letter or an imported row may hide.
  ///
  /// Control characters become their pictures (ESC is ␛), C1 controls and direction overrides become �, a tab
  /// becomes a space, invisible fillers go. Newlines stay when asked for (CR LF as one), else they become spaces.
  package func sanitizedForTerminal(keepingNewlines: Bool = false) -> String {
    if !needsCleaning { return self }
    var result = String.UnicodeScalarView()
    var previousWasReturn = false
    let newline: Unicode.Scalar = keepingNewlines ? "\n" : " "
    for scalar in unicodeScalars {
      defer { previousWasReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A:
        if !previousWasReturn { result.append(newline) }
      case 0x0D: result.append(newline)
      case 0x09: result.append(" ")
      case 0x00..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: result.append("\u{2421}")
      case 0x2028, 0x2029: result.append(newline)
      case 0x80..<0xA0, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
      case 0xAD, 0x200B, 0x2060...0x2065, 0xFDD0...0xFDEF, 0xFEFF, 0xE0000...0xE007F: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The same text with what a terminal would obey made visible, and everything else, new lines, tabs and invisible letters
  /// too, as it is: for a table that goes into a file, and from there who knows where.
  package func withoutControls() -> String {
    guard needsCleaning, unicodeScalars.contains(where: Self.isCommand) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case _ where !Self.isCommand(scalar): result.append(scalar)
      case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: result.append("\u{2421}")
      default: result.append("\u{FFFD}")
      }
    }
    return String(result)
  }

  private static func isCommand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }

  /// False when the bytes show nothing to clean: printable ASCII, Latin letters and the Vietnamese block.
  private var needsCleaning: Bool {
    var text = self
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x20 || byte == 0x7F || byte == 0xC2 { return true }
        if byte < 0x80 {
          index += 1
        } else if byte < 0xD8 {
          index += 2
        } else if byte == 0xE1 {
          index += 3
        } else {
          return true
        }
      }
      return false
    }
  }
}
