import CSodium

/// A Curve25519 key pair: what is sealed to the public half is opened by the secret one alone.
/// <https://doc.libsodium.org/public-key_cryptography/sealed_boxes>
package struct KeyPair: Sendable {
  package static let publicBytes = Int(crypto_box_PUBLICKEYBYTES)
  package static let secretBytes = Int(crypto_box_SECRETKEYBYTES)

  private static let sealBytes = crypto_box_sealbytes()

  package let publicKey: [UInt8]
  package let secret: SecretBytes

  package init() throws(VaultFault) {
    var made = [UInt8](repeating: 0, count: Self.publicBytes)
    secret = try SecretBytes(count: Self.secretBytes) { room in
      _ = crypto_box_keypair(&made, room)
    }
    publicKey = made
  }

  /// The pair that `secret` belongs to.
  package init(secret: SecretBytes) throws(VaultFault) {
    guard secret.count == Self.secretBytes else { throw .notOpened }
    var made = [UInt8](repeating: 0, count: Self.publicBytes)
    let outcome = secret.withBytes { crypto_scalarmult_base(&made, $0) }
    guard outcome == 0 else { throw .notOpened }
    publicKey = made
    self.secret = secret
  }

  /// What a person reads out to be sure whose key it is: `3f9a-02c7-…`, eight digits in fours.
  package static func spoken(_ publicKey: [UInt8]) -> String {
    let digits = Fingerprint.hex(Fingerprint.of(publicKey)).prefix(8)
    return "\(digits.prefix(4))-\(digits.suffix(4))"
  }

  /// A key of its own for one purpose, made from the secret half.
  package func key(for purpose: String) throws(VaultFault) -> SecretBytes {
    let words = Array(purpose.utf8)
    return try SecretBytes(count: SecretBytes.keyBytes) { room in
      _ = secret.withBytes {
        crypto_generichash(room, SecretBytes.keyBytes, words, UInt64(words.count), $0, Self.secretBytes)
      }
    }
  }

  /// Seals `message` to the owner of `publicKey`; nothing tells who did it.
  package static func seal(_ message: SecretBytes, to publicKey: [UInt8]) throws(VaultFault) -> [UInt8] {
    guard publicKey.count == publicBytes else { throw .notOpened }
    var sealed = [UInt8](repeating: 0, count: sealBytes + message.count)
    let outcome = message.withBytes { crypto_box_seal(&sealed, $0, UInt64(message.count), publicKey) }
    guard outcome == 0 else { throw .notOpened }
    return sealed
  }

  package func open(_ sealed: [UInt8]) throws(VaultFault) -> SecretBytes {
    let overhead = Self.sealBytes
    guard sealed.count > overhead else { throw .notOpened }
    var isOpened = false
    let opened = try SecretBytes(count: sealed.count - overhead) { room in
      isOpened = secret.withBytes {
        crypto_box_seal_open(room, sealed, UInt64(sealed.count), publicKey, $0) == 0
      }
    }
    guard isOpened else { throw .notOpened }
    return opened
  }
}

extension SecretBytes {
  private static let nonceBytes = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
  private static let tagBytes = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)
  static let keyBytes = Int(crypto_aead_xchacha20poly1305_ietf_KEYBYTES)

  /// Encrypts `message` under this key, bound to `place`, so that it opens nowhere else: nonce, then text with its tag.
  package func encrypt(_ message: SecretBytes, at place: [UInt8]) -> [UInt8] {
    var nonce = [UInt8](repeating: 0, count: Self.nonceBytes)
    randombytes_buf(&nonce, nonce.count)
    var sealed = [UInt8](repeating: 0, count: message.count + Self.tagBytes)
    message.withBytes { text in
      withBytes { key in
        _ = crypto_aead_xchacha20poly1305_ietf_encrypt(
          &sealed, nil, text, UInt64(message.count), place, UInt64(place.count), nil, nonce, key)
      }
    }
    return nonce + sealed
  }

  package func decrypt(_ box: [UInt8], at place: [UInt8]) throws(VaultFault) -> SecretBytes {
    let overhead = Self.nonceBytes + Self.tagBytes
    guard count == Self.keyBytes, box.count >= overhead else { throw .notOpened }
    let nonce = Array(box.prefix(Self.nonceBytes))
    let sealed = Array(box.dropFirst(Self.nonceBytes))
    var isOpened = false
    let opened = try SecretBytes(count: box.count - overhead) { room in
      isOpened = withBytes { key in
        crypto_aead_xchacha20poly1305_ietf_decrypt(
          room, nil, nil, sealed, UInt64(sealed.count), place, UInt64(place.count), nonce, key) == 0
      }
    }
    guard isOpened else { throw .notOpened }
    return opened
  }
}
