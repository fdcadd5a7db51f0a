import CaseWorkflow
import SQLiteKit
import WorkingCalendar

/// Who may open the office, as far as the file can be believed.
struct ToldAccounts {
  /// In their order.
  var accounts: [Account]
  /// Why nothing is to be written on their word: nil where the log tells them.
  var fault: StoreError?
}

/// What the founding, or a change, says of accounts.
struct AccountsTold: Decodable {
  var accounts: [Account]
}

/// Who may open the office is what the newest event says that tells of it: the founding's, or a change's. Whoever may write the
/// file could put his own name into the table `accounts`, be another for a day and take it out again; the table only keeps
/// what no event holds, the persons' names.
extension OfficeFile {
  /// Where the event does not stand as it was written, the table is looked at, so that the book can still be checked, and
  /// nothing is written; nor where the table tells others: a newer event may be hidden. In a training office everybody is
  /// whom he names, and the table is enough, where it was founded as one.
  func toldAccounts() throws -> ToldAccounts {
    let stored = try storedAccounts()
    let newest = try identity.isTraining ? log.event(1) : newestAccountsEvent()
    guard let newest, try log.stands(newest) else {
      // A book that is being founded tells nobody yet.
      let isEmpty = try newest == nil && log.head().number == 0
      return ToldAccounts(
        accounts: stored, fault: isEmpty ? nil : .accountsChanged(event: newest?.number))
    }
    if identity.isTraining { return ToldAccounts(accounts: stored) }
    // The founding carries every definition: SQLite takes the accounts out of it in a tenth of the time.
    let told = try connection.first(
      "SELECT json_extract(payload, '$.accounts') FROM events WHERE number = ?", newest.number
    ) { $0.text(0) }
    var accounts = try Payload.value([Account].self, from: told ?? "")
    let persons = Dictionary(stored.map { ($0.key, $0.person) }) { first, _ in first }
    for index in accounts.indices { accounts[index].person = persons[accounts[index].key] ?? nil }
    return ToldAccounts(accounts: accounts, fault: accounts == stored ? nil : .accountsDiffer)
  }

  private func newestAccountsEvent() throws -> EventRecord? {
    try connection.first(
      "SELECT * FROM events WHERE kind IN ('seed', 'account') AND matter IS NULL ORDER BY number DESC LIMIT 1",
      map: EventLog.event)
  }

  /// As the table has them.
  func storedAccounts() throws -> [Account] {
    try connection.rows(
      "SELECT key, name, system_user, roles, unit, person, valid_from, valid_to FROM accounts ORDER BY rowid"
    ) { row in
      Account(
        key: row.text(0), name: row.text(1), systemUser: row.optionalText(2),
        roles: row.text(3).split(separator: ",").map(String.init), unit: row.optionalText(4),
        person: row.optionalText(5), validFrom: row.optionalDate(6), validTo: row.optionalDate(7))
    }
  }

  func write(accounts: [Account]) throws {
    try connection.run("DELETE FROM accounts")
    for account in accounts {
      try connection.run(
        "INSERT INTO accounts VALUES (?, ?, ?, ?, ?, ?, ?, ?)", account.key, account.name, account.systemUser,
        account.roles.joined(separator: ","), account.unit, account.person, account.validFrom?.dayNumber,
        account.validTo?.dayNumber)
    }
  }
}
