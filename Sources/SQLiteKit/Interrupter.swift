import CSQLite
import Synchronization

/// Stops what a connection is doing, from any thread. The running statement throws kind `interrupted`.
///
/// It may be called while the connection works, but not once it's closed; so the address is taken away under the
/// lock before closing. <https://www.sqlite.org/c3ref/interrupt.html>
package final class Interrupter: Sendable {
  private let address: Mutex<UInt>

  init(database: OpaquePointer) {
    address = Mutex(UInt(bitPattern: database))
  }

  package func interrupt() {
    address.withLock { address in
      guard let database = OpaquePointer(bitPattern: address) else { return }
      sqlite3_interrupt(database)
    }
  }

  func forget() {
    address.withLock { $0 = 0 }
  }
}
