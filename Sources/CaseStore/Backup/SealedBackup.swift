import CSodium
import Glibc

/// A backup that only the recovery key on paper opens: a stick that is lost tells nothing. The key of the file is sealed to
/// the recovery key's public half, so whoever makes backups need not be able to open one.
///
/// Sixteen bytes of mark, the sealed key, the stream's header, then pieces of 64 KiB, each with its tag; the last says that it
/// is the last, so that a file cut short is noticed. <https://doc.libsodium.org/secret-key_cryptography/secretstream>
package enum SealedBackup {
  private static let mark = Array("DUNGHAN-KIN-1\n\0\0".utf8)
  private static let pieceBytes = 1 << 16
  private static let tagBytes = crypto_secretstream_xchacha20poly1305_abytes()
  private static let headerBytes = crypto_secretstream_xchacha20poly1305_headerbytes()
  private static let sealedKeyBytes = SecretBytes.keyBytes + crypto_box_sealbytes()

  /// Whether the file begins as one.
  package static func isOne(_ path: String) -> Bool {
    guard let source = try? Source(path), let start = try? source.read(mark.count) else { return false }
    return start == mark
  }

  /// Writes the bytes of the file at `path` into `draft`, then reads them back through what was written.
  static func seal(_ path: String, into draft: DraftFile, for publicKey: [UInt8]) throws {
    let key = try SecretBytes(random: SecretBytes.keyBytes)
    let source = try Source(path)
    var stream = crypto_secretstream_xchacha20poly1305_state()
    var header = [UInt8](repeating: 0, count: headerBytes)
    _ = key.withBytes { crypto_secretstream_xchacha20poly1305_init_push(&stream, &header, $0) }
    try draft.append(mark + (try KeyPair.seal(key, to: publicKey)) + header)
    var piece = try source.read(pieceBytes)
    while true {
      let next = piece.count < pieceBytes ? [] : try source.read(pieceBytes)
      let tag =
        next.isEmpty
        ? crypto_secretstream_xchacha20poly1305_tag_final()
        : crypto_secretstream_xchacha20poly1305_tag_message()
      var sealed = [UInt8](repeating: 0, count: piece.count + tagBytes)
      guard
        crypto_secretstream_xchacha20poly1305_push(
          &stream, &sealed, nil, piece, UInt64(piece.count), nil, 0, tag) == 0
      else { throw BackupFault.copyUnsound(path: draft.target) }
      try draft.append(sealed)
      if next.isEmpty { break }
      piece = next
    }
    let original = try Source(path)
    let compare = { (piece: [UInt8]) in
      guard try original.read(piece.count) == piece else { throw BackupFault.copyUnsound(path: draft.target) }
    }
    try open(draft.path, with: { _ in key }, compare)
    guard try original.read(1).isEmpty else { throw BackupFault.copyUnsound(path: draft.target) }
  }

  /// Opens the file at `path` with the key on paper, a piece at a time. Throws `sealedOtherwise` where it is another key's,
  /// `sealedDamaged` where a byte is not as it was written or the end is missing.
  static func open(_ path: String, with recovery: RecoveryKey, _ each: ([UInt8]) throws -> Void) throws {
    try open(path, with: { try? recovery.pair.open($0) }, each)
  }

  private static func open(
    _ path: String, with key: ([UInt8]) -> SecretBytes?, _ each: ([UInt8]) throws -> Void
  ) throws {
    let source = try Source(path)
    guard try source.read(mark.count) == mark else { throw BackupFault.sealedDamaged(path: path) }
    let sealedKey = try source.read(sealedKeyBytes)
    let header = try source.read(headerBytes)
    guard sealedKey.count == sealedKeyBytes, header.count == headerBytes else {
      throw BackupFault.sealedDamaged(path: path)
    }
    guard let key = key(sealedKey) else { throw BackupFault.sealedOtherwise(path: path) }
    var stream = crypto_secretstream_xchacha20poly1305_state()
    guard key.withBytes({ crypto_secretstream_xchacha20poly1305_init_pull(&stream, header, $0) }) == 0 else {
      throw BackupFault.sealedDamaged(path: path)
    }
    while true {
      let sealed = try source.read(pieceBytes + tagBytes)
      guard sealed.count >= tagBytes else { throw BackupFault.sealedDamaged(path: path) }
      var piece = [UInt8](repeating: 0, count: sealed.count - tagBytes)
      var tag: UInt8 = 0
      guard
        crypto_secretstream_xchacha20poly1305_pull(
          &stream, &piece, nil, &tag, sealed, UInt64(sealed.count), nil, 0) == 0
      else { throw BackupFault.sealedDamaged(path: path) }
      try each(piece)
      if tag == crypto_secretstream_xchacha20poly1305_tag_final() { break }
    }
    guard try source.read(1).isEmpty else { throw BackupFault.sealedDamaged(path: path) }
  }

  /// A file that is read from its beginning.
  private final class Source {
    private let path: String
    private let descriptor: Int32

    init(_ path: String) throws {
      self.path = path
      descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw BackupFault.notRead(path: path, systemError: errno) }
    }

    deinit { close(descriptor) }

    /// So many bytes, fewer only at the end.
    func read(_ count: Int) throws -> [UInt8] {
      var bytes = [UInt8](repeating: 0, count: count)
      var filled = 0
      while filled < count {
        let got = bytes.withUnsafeMutableBytes {
          Glibc.read(descriptor, $0.baseAddress.map { $0 + filled }, count - filled)
        }
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw BackupFault.notRead(path: path, systemError: errno) }
        if got == 0 { break }
        filled += got
      }
      bytes.removeLast(count - filled)
      return bytes
    }
  }
}
