package import CaseStore
package import CaseWorkflow
package import WorkingCalendar

/// A new case as a form or a command gives it.
package struct NewCase: Sendable {
  package var type: CaseTypeKey
  package var title: String?
  package var summary: String
  package var received: CivilDate
  package var receivedTime: String?
  package var source: String
  package var sender: Sender
  package var people: Int
  /// nil leaves it to the type: denunciations and QĐ 124 are sealed by default.
  package var isSealed: Bool?
  package var aboutUnit: UnitKey?
  package var values: [(key: FieldKey, value: String)]

  package init(
    type: CaseTypeKey, title: String? = nil, summary: String, received: CivilDate,
    receivedTime: String? = nil,
    source: String, sender: Sender = Sender(), people: Int = 1, isSealed: Bool? = nil,
    aboutUnit: UnitKey? = nil,
    values: [(key: FieldKey, value: String)] = []
  ) {
    self.type = type
    self.title = title
    self.summary = summary
    self.received = received
    self.receivedTime = receivedTime
    self.source = source
    self.sender = sender
    self.people = people
    self.isSealed = isSealed
    self.aboutUnit = aboutUnit
    self.values = values
  }
}

/// An act on a case as a form or a command gives it.
package struct CaseAct: Sendable {
  package var code: String
  package var action: ActionKey
  package var values: [(key: FieldKey, value: String)]
  /// The version that was seen; the act is refused when someone acted since.
  package var expected: Int?
  package var note: String?

  package init(
    code: String, action: ActionKey, values: [(key: FieldKey, value: String)] = [], expected: Int? = nil,
    note: String? = nil
  ) {
    self.code = code
    self.action = action
    self.values = values
    self.expected = expected
    self.note = note
  }
}

extension Office {
  /// Logs a new case in the book, with its code. One transaction: the event, the rows, the words and the sender.
  @discardableResult
  package func open(_ new: NewCase) throws -> CaseLine {
    let actor = try actor(for: .intake)
    if try new.isSealed ?? isSealedByDefault(new.type) { try renewVaultBeforeSealing(by: actor) }
    let code = try file.write {
      let engine = try engine(openingA: new.type, by: actor)
      let values = try readValues(new.values, engine.type.intakeFields)
      guard IntakeSource(rawValue: new.source) != nil else {
        throw FieldProblem(
          field: "source", value: new.source,
          reason: .unknownChoice(possible: IntakeSource.allCases.map(\.rawValue)))
      }
      if let unit = new.aboutUnit, engine.context.settings.unit(unit) == nil {
        throw FieldProblem(
          field: "about-unit", value: unit,
          reason: .unknownUnit(possible: engine.context.settings.units.map(\.key)))
      }
      guard !new.summary.trimmed.isEmpty else {
        throw FieldProblem(field: "summary", value: "", reason: .empty)
      }
      guard new.people > 0 else {
        throw FieldProblem(field: "people", value: String(new.people), reason: .unreadableNumber)
      }
      try new.sender.checkNames()
      let intake = Intake(
        received: new.received, receivedTime: new.receivedTime, source: new.source,
        isSealed: new.isSealed ?? engine.type.isSealedByDefault, people: new.people, aboutUnit: new.aboutUnit,
        title: new.title?.trimmed.nonEmpty, summary: new.summary.trimmed,
        values: values)
      var decision = try engine.open(intake, code: try file.nextCode(year: engine.context.today.year))
      if intake.isSealed {
        try Redaction.known(new.sender.redactor).check(decision, of: engine.type.intakeFields)
      }
      try bar(&decision, asking: engine.type.intakeFields, on: nil)
      var head = try file.log.head()
      let stored = try file.record(
        decision, opening: "open", sender: new.sender, by: signature(actor), after: &head)
      return stored.matter.code
    }
    return try lineAfterAct(code: code)
  }

  private func isSealedByDefault(_ type: CaseTypeKey) throws -> Bool {
    try file.currentDigest(of: type).map { try file.caseType(digest: $0).isSealedByDefault } ?? false
  }

  /// Does `act`, or says which rule forbids it. The case is read, decided on and written in one transaction.
  @discardableResult
  package func act(_ act: CaseAct) throws -> CaseLine {
    let code = try resolve(act.code)
    return try notingTries { try carryOut(act, on: code) }
  }

  private func carryOut(_ act: CaseAct, on code: String) throws -> CaseLine {
    var said: [Phrase] = []
    try writing(act, on: code) {
      var stored = try matter(spoken: code)
      if let expected = act.expected, expected != stored.matter.version {
        throw try changed(stored, since: expected)
      }
      let engine = try engine(
        for: stored.matter, action: act.action, isEnteredFor: act.values.contains { $0.key == "decided-by" })
      guard let action = engine.type.action(act.action) else {
        let known = engine.type.actions.map(\.key).joined(separator: ", ")
        throw OfficeProblem.usage(
          vi: "không có việc “\(act.action)”; có: \(known)",
          en: "there is no action “\(act.action)”; there are: \(known)")
      }
      let values = try withCasesFound(readValues(act.values, engine.fields(of: action)), of: action)
      var request = ActionRequest(action: act.action, values: values, note: act.note?.trimmed.nonEmpty)
      if action.effects.contains(.number) {
        try engine.checkRole(action)
        request.pendingValues = try pendingValues(values, stored, engine)
      }
      if action.effects.contains(.reclassify), let key = values.choice("type") {
        request.newType = try currentDefinition(of: key)
        request.newType?.isSenderTold = try wasTold(stored.id)
      }
      var decision = try engine.decide(request, on: stored.matter)
      let fields = engine.fields(of: action)
      if Redaction.mayTell(decision) {
        try lookThrough(decision, of: fields, on: stored, beside: values.code("case"))
      }
      try bar(&decision, asking: fields, on: stored.matter)
      let secret = try relate(action, values, &decision, of: stored, by: engine.context.actor)
      let signature = signature(engine.context.actor)
      try file.record(decision, kind: act.action, on: &stored, by: signature)
      try keepWords(of: secret, by: engine.context.actor)
      try followDuplicates(of: stored.matter, engine, by: signature)
      said =
        try notInForce(decision) + earlierThanTakenBack(decision, action, of: stored.id)
        + warnings(of: decision, on: stored.matter)
        + openThoughSealed(request.newType, stored.matter)
    }
    var line = try lineAfterAct(code: code)
    line.warnings = said
    return line
  }

  /// The transaction of an act. One that splits a case may put its sender into the vault: then nothing of the name is left
  /// behind in the file.
  private func writing(_ act: CaseAct, on code: String, _ body: () throws -> Void) throws {
    let action = try file.typeDigest(ofCase: code).flatMap {
      try file.caseType(digest: $0).action(act.action)
    }
    guard action?.effects.contains(.split) == true else { return try file.write(body) }
    _ = try file.forgetting(body)
  }

  /// What others did since the version that was seen: the act falls on a case that no longer stands so.
  func changed(_ stored: StoredMatter, since seen: Int) throws -> OfficeProblem {
    let code = stored.matter.code
    let acts = try history(code: code).filter { !StoredMatter.isOffice(kind: $0.kind) }.dropFirst(seen)
    func list(_ language: Language) -> String {
      acts.suffix(3).map { "\($0.label(language)) (\($0.account), \($0.at.dropFirst(11).prefix(5)))" }.joined(
        separator: ", ")
    }
    return OfficeProblem(
      .changedMeanwhile,
      Phrase(
        vi:
          "hồ sơ \(code) đã ở bản \(stored.matter.version), đang xem bản \(seen)\(acts.isEmpty ? "" : "; từ đó: " + list(.vi)); "
          + "xem lại rồi làm: dunghan case show \(code)",
        en:
          "case \(code) is at version \(stored.matter.version), you saw \(seen)\(acts.isEmpty ? "" : "; since then: " + list(.en)); "
          + "look again: dunghan case show \(code)"))
  }

  /// Every action of the case's type: which can be begun now, and why the others cannot.
  package func offers(code: String) throws -> [ActionOffer] {
    try file.read {
      let stored = try matter(spoken: code)
      let type = try file.caseType(digest: stored.matter.typeDigest)
      let proposed = try proposedAct(on: stored.matter, type)
      return try type.actions.map { try offer(of: $0, on: stored, proposed: proposed) }
    }
  }

  private func offer(
    of written: ActionDefinition, on stored: StoredMatter, proposed: ActionKey?
  ) throws -> ActionOffer {
    let engine = try engine(for: stored.matter, action: written.key)
    let action = engine.type.action(written.key) ?? written
    let refusal = engine.obstacle(to: action, on: stored.matter)
    let deciders =
      refusal?.rule == .roleMay && !action.enteredBy.isEmpty
      ? try self.engine(for: stored.matter, action: written.key, isEnteredFor: true).paperDeciders(
        of: action, on: stored.matter) : []
    return ActionOffer(
      action: action, fields: engine.fields(of: action), refusal: refusal,
      isProposed: action.key == proposed, deciders: deciders)
  }

  /// What to do first: the move now due, or where another body owes an answer and is late with it, to remind that body,
  /// unless that was done lately.
  private func proposedAct(on matter: Matter, _ type: CaseType) throws -> ActionKey? {
    let next = matter.nextMove(in: type)?.action
    // A merged one follows the other: until that is answered nothing is to be told.
    guard !matter.waitsForAnother else { return nil }
    guard let answer = matter.leadingAnswer, answer.state == .open, answer.due < today,
      answer.debtor != (try settings().ownUnit),
      next.flatMap({ type.action($0) })?.effects.contains(.keepDraft) == true
    else { return next }
    let remind = type.actions.first { $0.effects.contains(.remind) }?.key
    let last = matter.documents.compactMap { letter in
      letter.action == remind && letter.to.contains(answer.debtor) ? letter.dated : nil
    }.max()
    let isFresh = last.map { $0.days(until: today) < CaseNote.daysBetweenReminders } ?? false
    return isFresh ? nil : remind ?? next
  }

  func engine(openingA key: CaseTypeKey, by actor: Actor) throws -> Engine {
    let current = try currentDefinition(of: key)
    return Engine(type: current.type, typeDigest: current.typeDigest, context: try context(of: actor))
  }

  /// Whether the sender was ever told something that still stands.
  private func wasTold(_ id: Int64) throws -> Bool {
    var told: Set<Int64> = []
    try file.log.each(ofMatter: id) { event in
      for change in try file.changes(of: event) {
        switch change {
        case .senderTold(let stage) where stage != "extended": told.insert(event.number)
        case .undone(let number): told.remove(number)
        default: break
        }
      }
      return true
    }
    return !told.isEmpty
  }

  /// The definition under which cases of this type are opened now.
  private func currentDefinition(of key: CaseTypeKey) throws -> Reclassified {
    guard let digest = try file.currentDigest(of: key) else {
      let known = try file.caseTypeKeys()
      throw FieldProblem(field: "type", value: key, reason: .unknownChoice(possible: known))
    }
    return Reclassified(type: try file.caseType(digest: digest), typeDigest: digest)
  }

  /// The engine for an act on a case, by the role that may do it, or that may enter it for who decided on paper.
  private func engine(for matter: Matter, action: ActionKey, isEnteredFor: Bool = false) throws -> Engine {
    let type = try file.caseType(digest: matter.typeDigest)
    let definition = type.action(action)
    let actor =
      isEnteredFor
      ? try actor(forAnyOf: definition?.enteredBy ?? []) : try actor(for: definition, on: matter)
    return Engine(type: type, typeDigest: matter.typeDigest, context: try context(of: actor)).serving(matter)
  }

  func context(of actor: Actor) throws -> DecisionContext {
    let rules = try file.rulebook()
    return DecisionContext(
      today: today, calendar: rules.calendar, settings: rules.settings, actor: actor,
      colleagues: try file.accounts().map { Colleague(account: $0.key, name: $0.name, roles: $0.roles) })
  }

  func readValues(
    _ written: [(key: FieldKey, value: String)], _ definitions: [FieldDefinition]
  ) throws -> FieldValues {
    let settings = try settings()
    return try FieldValues(
      reading: written, by: definitions, today: today, units: settings.units.map(\.key))
  }
}

/// An action as a menu shows it.
package struct ActionOffer: Sendable {
  package var action: ActionDefinition
  /// What it asks for: its own fields, and those its nature brings (a number that is still to come, a decision on paper).
  package var fields: [FieldDefinition]
  /// Why it cannot be begun; nil when it can.
  package var refusal: Refusal?
  /// The move now due (D18).
  package var isProposed: Bool
  /// Another's act: whose decision on paper may be entered by this account.
  package var deciders: [Colleague]

  package var isEnabled: Bool { refusal == nil }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }
}
