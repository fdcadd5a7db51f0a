import CSodium

/// BLAKE2b-256 by libsodium: the hash of the event chain, of definitions, and, keyed, of people's words.
package enum Fingerprint {
  package static let byteCount = 32
  /// What the first event of an office rests on.
  package static let zero = [UInt8](repeating: 0, count: byteCount)
  /// As the first event names it, so that a later one may change it.
  package static let algorithm = "blake2b-256"

  /// Makes libsodium choose the code for this processor; without it hashing goes at half the speed, with the same result.
  /// <https://doc.libsodium.org/usage>
  private static let isReady = sodium_init() >= 0

  /// The hash of `bytes`; with a key, words that are few enough to guess cannot be tried out against it.
  package static func of(_ bytes: [UInt8], key: [UInt8] = []) -> [UInt8] {
    _ = isReady
    var hash = zero
    // Fails only for lengths outside 16–64, which are constants here.
    _ = crypto_generichash(&hash, hash.count, bytes, UInt64(bytes.count), key.isEmpty ? nil : key, key.count)
    return hash
  }

  package static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes that `hex` wrote; nil for what it never writes.
  package static func bytes(hex: String) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: hex.utf8.count / 2)
    var count = 0
    guard sodium_hex2bin(&bytes, bytes.count, hex, hex.utf8.count, nil, &count, nil) == 0,
      count * 2 == hex.utf8.count
    else { return nil }
    return bytes
  }
}
