import CSodium

/// Bytes that nobody else may read: locked in memory, kept out of core dumps, and wiped when the last owner lets go of them.
// Proof: nothing writes to it after `init`, and the system would kill who tried: its page is read-only.
package final class SecretBytes: @unchecked Sendable {
  private let start: UnsafeMutableRawPointer
  package let count: Int

  /// As many bytes as asked for, filled by `fill`. Throws `noMemory` when the system has none to lock.
  package init(count: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Void) throws(VaultFault) {
    guard sodium_init() >= 0, let made = sodium_malloc(max(1, count)) else { throw .noMemory }
    start = made
    self.count = count
    fill(made.assumingMemoryBound(to: UInt8.self))
    sodium_mprotect_readonly(made)
  }

  /// Random ones.
  package convenience init(random count: Int) throws(VaultFault) {
    try self.init(count: count) { randombytes_buf($0, count) }
  }

  /// A copy of `bytes`, which are wiped.
  package convenience init(taking bytes: inout [UInt8]) throws(VaultFault) {
    try self.init(count: bytes.count) { room in for (index, byte) in bytes.enumerated() { room[index] = byte }
    }
    bytes.withUnsafeMutableBytes { sodium_memzero($0.baseAddress, $0.count) }
  }

  deinit { sodium_free(start) }

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
}
