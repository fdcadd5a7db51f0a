import CSodium

/// The secret that opens the vault when nobody's key does: printed once, kept in the office's safe, in no file. It is written
/// as 56 letters and digits in fours, of which the last five tell a slip of the pen.
package struct RecoveryKey: Sendable {
  package let pair: KeyPair

  private static let checkBytes = 3
  /// Crockford's alphabet: no I, L, O, U. <https://www.crockford.com/base32.html>
  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  package init() throws(VaultFault) { pair = try KeyPair() }

  /// As typed from paper: small or capital, with or without spaces and hyphens, O for 0, I and L for 1. Nil where a letter is
  /// wrong, missing or too many.
  package init?(typed: String) {
    var bits: UInt32 = 0
    var held = 0
    var bytes: [UInt8] = []
    for byte in typed.utf8 {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") { continue }
      guard let value = Self.value(of: byte) else { return nil }
      bits = bits << 5 | value
      held += 5
      if held >= 8 {
        held -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> held))
      }
    }
    guard held == 0, bytes.count == KeyPair.secretBytes + Self.checkBytes else { return nil }
    let check = Array(bytes.suffix(Self.checkBytes))
    var secret = Array(bytes.prefix(KeyPair.secretBytes))
    guard Self.check(of: secret) == check, let kept = try? SecretBytes(taking: &secret),
      let pair = try? KeyPair(secret: kept)
    else { return nil }
    self.pair = pair
  }

  /// Fourteen groups of four.
  package var printed: String {
    let secret = pair.secret.exposed
    var bits: UInt32 = 0
    var held = 0
    var text = ""
    for byte in secret + Self.check(of: secret) {
      bits = bits << 8 | UInt32(byte)
      held += 8
      while held >= 5 {
        held -= 5
        if text.utf8.count % 5 == 4 { text += "-" }
        text.unicodeScalars.append(Unicode.Scalar(Self.letters[Int(bits >> held & 31)]))
      }
    }
    return text
  }

  private static func check(of secret: [UInt8]) -> [UInt8] {
    Array(Fingerprint.of(secret).prefix(checkBytes))
  }

  private static func value(of byte: UInt8) -> UInt32? {
    let capital = (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
    switch capital {
    case UInt8(ascii: "O"): return 0
    case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
    default: return letters.firstIndex(of: capital).map(UInt32.init)
    }
  }
}
