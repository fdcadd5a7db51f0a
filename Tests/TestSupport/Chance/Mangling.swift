/// Spoils good input the way chance does: bytes changed, cut, doubled, exchanged, and things put in that programs stumble on.
package struct Mangling {
  private var chance: Chance

  package init(seed: UInt64) { chance = Chance(seed: seed) }

  /// What formats, shells, spreadsheets, databases, terminals and numbers give a meaning to.
  package static let pitfalls: [[UInt8]] =
    [
      "\"", "'", "`", ",", ";", "\t", "\n", "\r\n", "\r", "\\", "%", "%s%n", "*", "=1+1", "+1", "-1",
      "@SUM(A1)",
      "--", "/*", "//", "{", "}", "[", "]", ":", "null", "true", "NaN", "Infinity", "0x", "1e999", "-0", "0",
      "2147483648", "9223372036854775807", "9223372036854775808", "-9223372036854775809",
      "99999999999999999999999", "30/2/2026", "31/12/9999", "1/1/0000", "29/2/2025", "2026-13-45",
      "\u{1B}[2J",
      "\u{1B}]0;x\u{7}", "\u{9B}31m", "\u{7F}", "\u{FEFF}", "\u{202E}", "\u{200B}", "\u{0}",
      "\u{301}\u{301}\u{301}",
      "Đ", "ế", "字", "😀", "AND", "OR", "NEAR(", "../", "#years,", "#weekend,", "$(id)", "DROP TABLE cases",
    ].map { Array($0.utf8) } + [
      // No UTF-8: a lone continuation, cut letters, a surrogate, an overlong zero; the marks of UTF-16.
      [0x80], [0xC3], [0xE1, 0xBA], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xFF, 0xFE], [0xFE, 0xFF], [0xF5],
    ]

  /// `bytes` with one to four things wrong.
  package mutating func spoilt(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &chance) { spoil(&bytes) }
    return bytes
  }

  private mutating func spoil(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else {
      bytes = Self.pitfalls.randomElement(using: &chance) ?? []
      return
    }
    let place = Int.random(in: 0..<bytes.count, using: &chance)
    let length = Int.random(in: 1...max(1, min(200, bytes.count - place)), using: &chance)
    let part = place..<min(bytes.count, place + length)
    switch Int.random(in: 0..<10, using: &chance) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
    case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
    case 2: bytes.removeSubrange(part)
    case 3: bytes.removeSubrange(place...)
    case 4: bytes.insert(contentsOf: Array(bytes[part]), at: place)
    case 5:
      let other = Int.random(in: 0...(bytes.count - part.count), using: &chance)
      let moved = Array(bytes[part])
      bytes.removeSubrange(part)
      bytes.insert(contentsOf: moved, at: min(other, bytes.count))
    case 6:
      // A field of ten or a hundred thousand letters, a nesting as deep.
      let piece = Self.pitfalls.randomElement(using: &chance) ?? []
      let times = [100, 10_000, chance.isOneIn(10) ? 100_000 : 1000].randomElement(using: &chance) ?? 100
      bytes.insert(contentsOf: repeatElement(piece, count: times).joined(), at: place)
    case 7:
      for index in part where chance.isOneIn(4) { bytes[index] = UInt8.random(in: 0...255, using: &chance) }
    default:
      bytes.replaceSubrange(
        chance.isOneIn(2) ? place..<place : part, with: Self.pitfalls.randomElement(using: &chance) ?? [])
    }
  }
}
