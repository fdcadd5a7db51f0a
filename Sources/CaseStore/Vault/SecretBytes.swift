import CSodium
import Glibc

/// Bytes that nobody else may read: locked in memory, kept out of core dumps, and wiped when the last owner lets go of them.
// Proof: nothing writes to it after `init`; a locked page is read-only besides.
package final class SecretBytes: @unchecked Sendable {
  private let start: UnsafeMutableRawPointer
  private let isLocked: Bool
  package let count: Int

  /// As many bytes as asked for, filled by `fill`. Throws `noMemory` when the system has none to lock.
  ///
  /// `isLocked` false is for what lives a moment, as the key of one row of an import: wiped, but in ordinary memory, since a
  /// locked page costs more than sealing the row.
  package init(count: Int, isLocked: Bool = true, _ fill: (UnsafeMutablePointer<UInt8>) -> Void)
    throws(VaultFault)
  {
    let room = max(1, count)
    guard Self.isReady, let made = isLocked ? sodium_malloc(room) : malloc(room) else {
      throw .noMemory
    }
    start = made
    self.isLocked = isLocked
    self.count = count
    fill(made.assumingMemoryBound(to: UInt8.self))
    if isLocked { sodium_mprotect_readonly(made) }
  }

  /// The library is there, and the whole process' memory is out of core dumps from its first secret on: words that come out
  /// of the vault lie in ordinary memory for a moment.
  private static let isReady = {
    // Where the system forbids it there is still the limit of the program's start.
    _ = csodium_hide_memory()
    return sodium_init() >= 0
  }()

  /// Whether no core dump of this process can be made.
  package static var isMemoryHidden: Bool { csodium_memory_is_hidden() == 1 }

  /// Random ones.
  package convenience init(random count: Int, isLocked: Bool = true) throws(VaultFault) {
    try self.init(count: count, isLocked: isLocked) { randombytes_buf($0, count) }
  }

  /// A copy of `bytes`, which are wiped.
  package convenience init(taking bytes: inout [UInt8], isLocked: Bool = true) throws(VaultFault) {
    try self.init(count: bytes.count, isLocked: isLocked) { room in
      for (index, byte) in bytes.enumerated() { room[index] = byte }
    }
    bytes.withUnsafeMutableBytes { sodium_memzero($0.baseAddress, $0.count) }
  }

  deinit {
    if isLocked { return sodium_free(start) }
    sodium_memzero(start, count)
    free(start)
  }

  /// All `count` of them, while `body` runs.
  package func withBytes<Result>(_ body: (UnsafePointer<UInt8>) throws -> Result) rethrows -> Result {
    try body(UnsafePointer(start.assumingMemoryBound(to: UInt8.self)))
  }

  /// A copy that may be read by anybody.
  package var exposed: [UInt8] { withBytes { Array(UnsafeBufferPointer(start: $0, count: count)) } }
}

/// Why something sealed could not be sealed or opened.
package enum VaultFault: Error, Equatable, Sendable {
  case noMemory
  /// The bytes were not made by the key, or were changed.
  case notOpened
  /// This account has no key to the vault; who has one entrusts it with it.
  case notEntrusted
  /// Its key was destroyed: it was forgotten.
  case forgotten
  /// The key of this account is not where it was left.
  case noKey
  /// A key stands in the file that its log does not tell.
  case keysChanged
}
