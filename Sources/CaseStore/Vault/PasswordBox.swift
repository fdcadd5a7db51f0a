import CSodium

/// A secret kept under a password: encrypted with what Argon2id makes of it, at libsodium's interactive limits (64 MiB, two
/// passes: a tenth of a second for whoever knows it, years for whoever guesses a good one). Whether a password is right is
/// whether the box opens; nothing else of it is kept.
///
/// One byte of version, 16 of salt, then the box. <https://doc.libsodium.org/password_hashing/default_phf>
package enum PasswordBox {
  private static let version: UInt8 = 1
  private static let saltBytes = Int(crypto_pwhash_saltbytes())
  /// Fewer are no box.
  static let leastBytes = 1 + saltBytes + 1

  package static func seal(_ secret: SecretBytes, under password: SecretBytes, at place: [UInt8])
    throws(VaultFault) -> [UInt8]
  {
    var salt = [UInt8](repeating: 0, count: saltBytes)
    randombytes_buf(&salt, salt.count)
    return [version] + salt + (try key(of: password, salt).encrypt(secret, at: place))
  }

  /// Throws `notOpened` for a wrong password.
  package static func open(_ box: [UInt8], under password: SecretBytes, at place: [UInt8])
    throws(VaultFault) -> SecretBytes
  {
    guard box.first == version, box.count > 1 + saltBytes else { throw .notOpened }
    let salt = Array(box[1...saltBytes])
    return try key(of: password, salt).decrypt(Array(box.dropFirst(1 + saltBytes)), at: place)
  }

  private static func key(of password: SecretBytes, _ salt: [UInt8]) throws(VaultFault) -> SecretBytes {
    var outcome: Int32 = -1
    let key = try SecretBytes(count: SecretBytes.keyBytes) { room in
      outcome = password.withBytes { bytes in
        bytes.withMemoryRebound(to: CChar.self, capacity: max(1, password.count)) {
          crypto_pwhash(
            room, UInt64(SecretBytes.keyBytes), $0, UInt64(password.count), salt,
            UInt64(crypto_pwhash_opslimit_interactive()), crypto_pwhash_memlimit_interactive(),
            crypto_pwhash_alg_argon2id13())
        }
      }
    }
    guard outcome == 0 else { throw .noMemory }
    return key
  }
}
