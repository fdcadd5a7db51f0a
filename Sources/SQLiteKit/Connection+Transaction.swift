import CSQLite

/// When a transaction takes the write lock. <https://www.sqlite.org/lang_transaction.html>
package enum TransactionKind: Sendable {
  /// At the first write: for reading, or where no write is sure.
  case deferred
  /// At once, so that it waits (busy timeout) before anything was read, and never fails half-way with busy.
  case immediate
  case exclusive
}

extension Connection {
  /// Runs `body` in one transaction: all of it, or nothing when it throws. Inside another transaction it's a
  /// savepoint, undone by itself alone when `body` throws. <https://www.sqlite.org/lang_savepoint.html>
  ///
  /// The first error is the one thrown: a rollback that fails after it tells less.
  @discardableResult
  package func transaction<Result>(
    _ kind: TransactionKind = .immediate, _ body: () throws -> Result
  ) throws -> Result {
    if isInTransaction { return try savepoint(body) }
    switch kind {
    case .deferred: try run("BEGIN DEFERRED")
    case .immediate: try run("BEGIN IMMEDIATE")
    case .exclusive: try run("BEGIN EXCLUSIVE")
    }
    do {
      let result = try body()
      try requireOpenTransaction()
      try run("COMMIT")
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  /// Runs `body` on one unchanging state of the file. Reads inside it don't take and drop the lock each time.
  package func reading<Result>(_ body: () throws -> Result) throws -> Result {
    if isInTransaction { return try body() }
    return try transaction(.deferred, body)
  }

  private func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    // Savepoints nest under one name: the innermost is meant. <https://www.sqlite.org/lang_savepoint.html>
    try run("SAVEPOINT step")
    do {
      let result = try body()
      try requireOpenTransaction()
      try run("RELEASE step")
      return result
    } catch {
      // After some errors SQLite has rolled everything back already; then there's no savepoint to go to.
      if isInTransaction {
        try? run("ROLLBACK TO step")
        try? run("RELEASE step")
      }
      throw error
    }
  }

  /// A full disk, an I/O error or lack of memory may have rolled back on its own, and `body` may have swallowed
  /// the error: then nothing of it may look committed. <https://www.sqlite.org/lang_transaction.html>
  private func requireOpenTransaction() throws(SQLiteError) {
    guard !isInTransaction else { return }
    throw SQLiteError(
      code: SQLiteError.abortedByRollback, message: "the transaction was rolled back before its end")
  }

  private func rollBack() {
    // Asking is surer than guessing from the error whether it's still open.
    // <https://www.sqlite.org/c3ref/get_autocommit.html>
    guard isInTransaction else { return }
    try? run("ROLLBACK")
    // An interrupt that came in between must not leave it open.
    if isInTransaction { try? run("ROLLBACK") }
  }
}
