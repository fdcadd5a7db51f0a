import CaseWorkflow
import SQLiteKit

/// Who an account was when: an account goes from hand to hand, and what one person did is not told of the next.
package struct AccountNames: Sendable {
  /// The names from an event of the log on, the oldest first.
  private var times: [(from: Int64, names: [String: String])]

  init(_ times: [(from: Int64, accounts: [Account])]) {
    self.times = times.map { time in
      (time.from, Dictionary(time.accounts.map { ($0.key, $0.name) }) { first, _ in first })
    }
  }

  /// The name at this event; the newest that is known of an account that came later, else its key.
  package func name(of account: String, at event: Int64) -> String {
    let then = times.last { $0.from <= event }?.names[account]
    return then ?? times.last { $0.names[account] != nil }?.names[account] ?? account
  }
}

extension OfficeFile {
  /// The names of all accounts since the founding, as the log tells them.
  func namesOfLog() throws -> AccountNames {
    var times: [(from: Int64, accounts: [Account])] = []
    try connection.query(
      "SELECT number, payload FROM events WHERE kind IN ('seed', 'account') AND kind = 'account' AND matter IS NULL ORDER BY number"
    ) { row in
      let change = try Payload.value(TableChange.self, from: row.text(1))
      if let accounts = change.accounts { times.append((row.int64(0), accounts)) }
    }
    // Nobody was renamed: the founding need not be asked.
    guard !times.isEmpty else { return AccountNames([(0, try accounts())]) }
    let founding = try connection.first(
      "SELECT payload FROM events WHERE kind IN ('seed', 'account') AND kind = 'seed' AND matter IS NULL ORDER BY number LIMIT 1"
    ) { $0.text(0) }
    if let founding {
      times.insert((0, try Payload.value(AccountsTold.self, from: founding).accounts), at: 0)
    }
    return AccountNames(times)
  }
}
