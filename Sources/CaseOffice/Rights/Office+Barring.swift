package import CaseStore
import CaseWorkflow
import WorkingCalendar

/// D4: no account of the person complained of sees the case; it goes to the next signer or level, and the log says so.
extension Office {
  /// Adds to `decision` who is barred by what it writes in fields that name a person. Costs nothing where none is.
  func bar(_ decision: inout Decision, asking fields: [FieldDefinition], on matter: Matter?) throws {
    let naming = Set(fields.filter(\.namesPerson).map(\.key))
    let texts = decision.texts.filter { naming.contains($0.field) }.map(\.text)
    guard !texts.isEmpty else { return }
    decision.changes += try barrings(by: texts, known: matter?.dossier.barred ?? []).map { .barred($0) }
  }

  /// Makes `accounts` those that may open the office, in this order, and looks again at every case that names a person.
  /// Returns in how many cases somebody was barred or took over.
  @discardableResult
  package func change(accounts: [Account], reason: String) throws -> Int {
    let actor = try actor(for: .accounts)
    return try file.write {
      guard try file.change(accounts: accounts, reason: reason, by: signature(actor)) else { return 0 }
      // By the right the person had when beginning: the change may have ended it.
      return try reviewBarrings(by: actor)
    }
  }

  /// Looks again at every case that names a person, after accounts have changed: who came may be complained of, and who
  /// came may take over. One event for each case in which something changes. Returns how many.
  @discardableResult
  package func reviewBarrings() throws -> Int {
    try reviewBarrings(by: try actor(for: .accounts))
  }

  private func reviewBarrings(by actor: Actor) throws -> Int {
    try file.write {
      var changed = 0
      for (id, texts) in try file.personsNamed(in: personFields()) {
        guard var stored = try file.matter(id: id) else { continue }
        let known = stored.matter.dossier.barred
        let new = try barrings(by: texts, known: known).filter { !known.contains($0) }
        guard !new.isEmpty else { continue }
        try file.record(
          Decision(changes: new.map { .barred($0) }, texts: []), kind: StoredMatter.barKind, on: &stored,
          by: signature(actor))
        changed += 1
      }
      return changed
    }
  }

  /// Every field of every type and act that names a person.
  private func personFields() throws -> Set<FieldKey> {
    var keys: Set<FieldKey> = []
    for type in try file.allCaseTypes() {
      let fields = type.intakeFields + type.actions.flatMap(\.fields)
      keys.formUnion(fields.filter(\.namesPerson).map(\.key))
    }
    return keys
  }

  /// The barrings that follow from these words, with whoever was barred before.
  private func barrings(by texts: [String], known: [Barring]) throws -> [Barring] {
    let named = PersonNamed(texts)
    let accounts = try file.accounts()
    let barred = Set(known.map(\.account)).union(accounts.filter { named.names($0) }.map(\.key))
    let settings = try settings()
    let succession = Succession(
      settings: settings, accounts: accounts.filter { !barred.contains($0.key) }, today: today)
    return accounts.filter { barred.contains($0.key) }.flatMap { account in
      account.roles.map { role in
        Barring(
          account: account.key, role: role, passedTo: succession.successor(of: role, heldBy: account))
      }
    }
  }

  /// Sending to a body of whose accounts all are barred from the case is possible, and worth a word.
  func warnings(of decision: Decision, on matter: Matter) throws -> [Phrase] {
    let barred = Set(matter.dossier.barred.map(\.account))
    guard !barred.isEmpty else { return [] }
    var addressed: Set<UnitKey> = []
    for change in decision.changes {
      switch change {
      case .obligationOpened(let duty) where duty.key == .answer: addressed.insert(duty.debtor)
      case .escalated(let to, _): addressed.formUnion(to)
      default: break
      }
    }
    let settings = try settings()
    let accounts = try file.accounts()
    return addressed.sorted().compactMap { unit in
      let own = accounts.filter { $0.units(settings).contains(unit) }
      guard !own.isEmpty, own.allSatisfy({ barred.contains($0.key) }) else { return nil }
      let name = settings.unit(unit)?.name ?? Phrase(unit)
      return Phrase(
        vi:
          "mọi tài khoản của \(name.vi) đều là người bị phản ánh trong đơn này; chuyển thêm nơi khác hoặc cấp trên",
        en:
          "every account of \(name.en) is complained of in this case; send it to another body or a level above"
      )
    }
  }
}

/// Who takes over what a barred person's role would do.
private struct Succession {
  let settings: OfficeSettings
  /// Those that are not barred.
  let accounts: [Account]
  let today: CivilDate

  /// The same role where another holds it (for the same body, where the account says which), else the next above that
  /// somebody holds, else the last above.
  func successor(of key: RoleKey, heldBy account: Account) -> RoleKey {
    var seen: Set<RoleKey> = []
    var current = key
    while seen.insert(current).inserted {
      let unit = current == key && settings.role(key)?.unit == nil ? account.unit : nil
      if accounts.contains(where: {
        $0.roles(on: today).contains(current) && (unit == nil || $0.unit == unit)
      }) {
        return current
      }
      guard let above = settings.role(current)?.above, !seen.contains(above) else { break }
      current = above
    }
    return current
  }
}

extension Account {
  /// The bodies it speaks for, by its roles or by itself.
  func units(_ settings: OfficeSettings) -> Set<UnitKey> {
    Set(roles.compactMap { settings.role($0)?.unit ?? unit })
  }
}
