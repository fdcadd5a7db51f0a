import CaseWorkflow
import WorkingCalendar

/// Whether each event of a live book was written in a role that its account held then, as the events before it tell. Who hid
/// an event that took a right away, did what it forbids and put it back leaves a sound chain: this shows what he did.
struct RolesHeld {
  /// The runs of events that were not, at most `most`.
  private(set) var strange: [ChainDamage] = []
  private var accounts: [String: Account] = [:]

  private static let most = 400

  /// The next event by number. One that does not read as its check number says is told by the chain.
  mutating func pass(_ event: EventRecord) {
    if event.matter == nil, event.kind == "seed" || event.kind == "account" {
      guard let told = try? Payload.value(AccountsTold.self, from: event.payload) else { return }
      // A founder and whoever gives himself fewer rights hold those from before.
      if event.kind == "account" { look(at: event) }
      accounts = Dictionary(told.accounts.map { ($0.key, $0) }) { first, _ in first }
    } else if !Self.isBesideRoles(event.kind) {
      look(at: event)
    }
  }

  private mutating func look(at event: EventRecord) {
    guard !accounts.isEmpty, !holds(event), strange.count < Self.most else { return }
    if let last = strange.last, last.last == event.number - 1 {
      strange[strange.count - 1].last = event.number
    } else {
      strange.append(ChainDamage(.unentitled, event.number, event.number))
    }
  }

  private func holds(_ event: EventRecord) -> Bool {
    guard let account = accounts[event.account], account.roles.contains(event.role) else { return false }
    guard let last = account.validTo, event.day > last else { return true }
    // What began before midnight of somebody's last day may be written after it.
    return event.day == last + 1 && event.at.contains("T00:0")
  }

  /// What follows a change of accounts in the same write, what a paper or a wrong password did, and the return of a backup, in
  /// which whoever brought it back may be nobody yet.
  private static func isBesideRoles(_ kind: String) -> Bool {
    kind == "found" || kind == BackupReturn.kind || kind == StoredMatter.barKind
      || AccountEvent.Kind(rawValue: kind) != nil
  }
}
