import CaseStore
import CaseWorkflow

/// What this account is shown. Every read of cases goes through `seeing`, every act through `matter(spoken:)`.
extension Office {
  /// The roles this account holds today, as actors.
  func heldActors() throws -> [Actor] {
    let (accounts, directory) = try file.accountsAndRoles()
    guard let account = accounts.first(where: { $0.key == self.account.key }) else { return [] }
    return account.roles(on: today).compactMap { directory.role($0) }.map {
      Actor(account: account.key, role: $0, unit: account.unit)
    }
  }

  /// What its roles together are shown: the widest of each.
  func visibility() throws -> Visibility {
    let held = try heldActors()
    var sight = Visibility(account: account.key, reach: .nothing, seesSenders: false, seesSealedTitles: false)
    if let unit = held.first?.unit { sight.reach = .debts(of: unit) }
    for actor in held {
      if actor.role.sees == .all { sight.reach = .all }
      sight.seesSenders = sight.seesSenders || actor.role.seesSenders
      sight.seesSealedTitles = sight.seesSealedTitles || actor.role.seesSealedTitles
    }
    return sight
  }

  /// Reads what this account is shown. `body` may be run twice: it reads and does nothing else.
  func seeing<Result>(_ body: (Visibility) throws -> Result) throws -> Result {
    try file.seen(by: visibility(), body)
  }

  /// The case that a person means; one that is not for this account is unknown to it.
  func matter(spoken: String) throws -> StoredMatter {
    try seeing { try file.matter(code: code(spoken: spoken, for: $0)) }
  }

  /// One window of a list.
  func lines(of query: MatterQuery) throws -> [CaseLine] {
    try lines(seeing { try file.summaries(query, for: $0) })
  }

  /// The case just opened or acted on, for the one who did it: a person who enters a complaint about himself is told its
  /// code once, and does not see it again.
  func lineAfterAct(code: String) throws -> CaseLine {
    var sight = try visibility()
    sight.reach = .all
    sight.isBarredSomewhere = false
    return CaseLine(try file.summary(code: code, for: sight), today: today, calendar: try calendar())
  }

  /// The title of a case as this account may read it; nil where the case is not for it at all.
  func title(of stored: StoredMatter) throws -> String? {
    try seeing { sight in
      guard try file.isShown(stored.id, to: sight) else { return nil }
      return try file.title(of: stored, for: sight)
    }
  }

  /// A code that something else names, where the case is for this account.
  func shownCode(_ code: String) throws -> String {
    try seeing { try file.matterID(code: code, for: $0) } == nil ? "…" : code
  }

  /// Whether this account may read the words of a case it is shown.
  func seesWords(of matter: Matter) throws -> Bool {
    try !matter.isSealed || visibility().seesSealedTitles
  }

  /// What stands for words of a sealed case that are not for this account.
  static let withheldWords = "[Kín]"

  /// The case without what it says of others that this account is not shown.
  func shownMatter(_ stored: StoredMatter) throws -> Matter {
    var matter = stored.matter
    guard !matter.dossier.links.isEmpty else { return matter }
    matter.dossier.links = try seeing { sight in
      try matter.dossier.links.filter { try file.matterID(code: $0.code, for: sight) != nil }
    }
    return matter
  }

  /// Whether this account may read the name of a sender who is not sealed.
  package func seesSenders() throws -> Bool { try visibility().seesSenders }

  /// Who does `action` on `matter`: the first of this account's roles that may do it there.
  func actor(for action: ActionDefinition?, on matter: Matter) throws -> Actor {
    let roles = matter.dossier.openRoles(action?.roles ?? [])
    let able = try heldActors().filter { $0.holds(anyOf: roles) }
    let bodies = matter.openAnswers.map(\.debtor)
    let speaking = able.first { actor in bodies.isEmpty || bodies.contains { actor.speaks(for: $0) } }
    return try speaking ?? able.first ?? actor(forAnyOf: roles)
  }
}
