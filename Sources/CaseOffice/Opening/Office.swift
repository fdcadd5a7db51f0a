package import CaseStore
package import CaseWorkflow
package import WorkingCalendar

/// What time it is, as the executables know it; everything below is told (D1: Vietnam's civil day).
package struct OfficeClock: Sendable {
  package var now: @Sendable () -> Moment

  package init(now: @escaping @Sendable () -> Moment) {
    self.now = now
  }

  /// A clock that stands still, for a training office's `--today` and for tests.
  package static func fixed(_ day: CivilDate, time: String = "08:00:00") -> OfficeClock {
    OfficeClock { Moment(day: day, time: time) }
  }
}

/// The only door to an office: screens, commands, the sweep and imports all come through here.
///
/// It belongs to one thread, as the file does; a worker opens an office of its own on the same file.
package final class Office {
  package let file: OfficeFile
  package let clock: OfficeClock
  package let account: Account
  /// Where the keys of the machine's user lie; a training office needs none.
  let keyFolder: KeyFolder?
  /// The key of an account that signed in with a password; the system's users have theirs in `keyFolder`.
  let signedInPair: KeyPair?
  /// The mark of others' changes at which the account was last signed in to as it was here.
  var soundPulse: Int64?
  /// Tells this opening from others of the same account, which may be at work at the same time.
  package let session: Int

  package init(
    file: OfficeFile, clock: OfficeClock, account: Account, keyFolder: KeyFolder? = nil,
    signedInPair: KeyPair? = nil
  ) {
    self.signedInPair = signedInPair
    let chance = (try? SecretBytes(random: 3, isLocked: false).exposed) ?? []
    session = chance.reduce(0) { $0 << 8 | Int($1) }
    self.file = file
    self.clock = clock
    self.account = account
    self.keyFolder = keyFolder
    file.vouchForVault = { [weak self] key in try self?.vouch(for: key) }
  }

  /// Whether this is a book that a backup took the place of: it is looked at, and no longer worked in.
  package var isPutAside: Bool { file.isPutAside }

  /// Whether nothing can be written since the log does not tell any more who may.
  package func isOnlyLookedAt() throws -> Bool { try isPutAside || file.whyUntold() != nil }

  package var identity: OfficeIdentity { file.identity }
  package var today: CivilDate { clock.now().day }

  package func settings() throws -> OfficeSettings { try file.settings() }
  package func directory() throws -> OfficeDirectory { try file.directory() }
  package func typeOutline() throws -> TypeOutline { try file.typeOutline() }
  package func calendar() throws -> OfficeCalendar { try file.calendar() }

  /// The role this account uses for something open to `roles`: the first it holds that may, else its first, so that the
  /// refusal speaks of the role the person has.
  package func actor(forAnyOf roles: [RoleKey]) throws -> Actor {
    let held = try heldActors()
    guard let actor = held.first(where: { $0.holds(anyOf: roles) }) ?? held.first else {
      throw try noRole()
    }
    return actor
  }

  func noRole() throws -> OfficeProblem {
    .noRole(account.key, until: try standing()?.validTo.flatMap { $0 < today ? $0 : nil })
  }

  /// The account as it stands now, which may be otherwise than when the office was opened; nil when it is none any more.
  func standing() throws -> Account? {
    try file.accounts().first { $0.key == account.key }
  }

  /// The actor for a task of the office as a whole, or the refusal.
  package func actor(for task: OfficeTask) throws -> Actor {
    try actor(holding: task.roles, for: task.label)
  }

  /// The actor who holds one of `roles`, or the refusal; `label` says what for.
  func actor(holding roles: [RoleKey], for label: Phrase) throws -> Actor {
    let actor = try actor(forAnyOf: roles)
    guard actor.holds(anyOf: roles) else {
      let directory = try directory()
      let names = roles.map { directory.role($0)?.label ?? Phrase($0) }
      throw Refusal(
        .roleMay,
        phrases: [
          "role": actor.role.label, "action": label,
          "roles": names.joined(),
        ])
    }
    return actor
  }

  func signature(_ actor: Actor) -> Signature {
    Signature(actor: actor, at: clock.now())
  }
}
