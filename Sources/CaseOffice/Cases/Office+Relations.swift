import CaseStore
import CaseWorkflow
import WorkingCalendar

/// What an act on one case means for another: the other end of a link, and the case that is split off.
extension Office {
  /// The values of an act with the cases they name found: `42` becomes `TL-2026-00042`.
  func withCasesFound(_ values: FieldValues, of action: ActionDefinition) throws -> FieldValues {
    var values = values
    for field in action.fields where field.kind == .caseCode {
      guard let spoken = values.code(field.key) else { continue }
      values.set(field.key, .code(try matter(spoken: spoken).matter.code))
    }
    return values
  }

  /// Writes the other end, in the transaction of the act. A split opens the second case first, so that this one can name
  /// it. Gives the cases that it ties to another and whose sender is kept secret, with what finds him in words.
  func relate(
    _ action: ActionDefinition, _ values: FieldValues, _ decision: inout Decision, of stored: StoredMatter,
    by actor: Actor
  ) throws -> [SecretTie] {
    var secret: [SecretTie] = []
    for effect in action.effects {
      switch effect {
      case .link, .unlink:
        guard let code = values.code("case") else { continue }
        let end = CaseLink(kind: .related, code: stored.matter.code)
        var other = try file.matter(code: code)
        guard other.matter.dossier.links.contains(end) == (effect == .unlink) else { continue }
        let change: Change = effect == .link ? .linked(end) : .unlinked(end)
        try file.record(
          Decision(changes: [change], texts: []), kind: action.key, on: &other, by: signature(actor))
        if effect == .link {
          secret += try secretTies(of: [stored, other])
        }
      case .split:
        let kept = try file.sender(of: stored.id)
        let (second, told) = try splitOff(values, from: stored, by: actor)
        decision.changes += told
        if second.matter.isSealed, case .open(let sender) = kept {
          // The words of the act are the first's, and nobody's secret until now.
          try Redaction.known(sender.redactor).check(decision, of: action.fields)
          secret += [second, stored].map { SecretTie(code: $0.matter.code, redactor: sender.redactor) }
        }
        decision.changes.append(.linked(CaseLink(kind: .splitInto, code: second.matter.code)))
        // What a sealed part says is read there, by who may; not in the history of the open first.
        if second.matter.isSealed, !stored.matter.isSealed {
          decision.texts.removeAll { $0.field == "summary" || $0.field == "title" }
        }
      default:
        continue
      }
    }
    return secret
  }

  /// Opens the second case: what came in, how, when and from whom is the first's; type and words are its own
  /// (NĐ 154 Đ.14 k.4). It stays at least as closed as the first; and where it alone is sealed, the sender of both is: then
  /// it gives what the first's event says of that.
  private func splitOff(
    _ values: FieldValues, from stored: StoredMatter, by actor: Actor
  ) throws -> (StoredMatter, told: [Change]) {
    let matter = stored.matter
    let engine = try engine(openingA: values.choice("type") ?? matter.type, by: actor)
    let intake = Intake(
      received: matter.received, receivedTime: matter.receivedTime, source: matter.source,
      isSealed: matter.isSealed || engine.type.isSealedByDefault, people: matter.people,
      aboutUnit: matter.aboutUnit, title: values.text("title")?.trimmed.nonEmpty,
      summary: (values.text("summary") ?? "").trimmed)
    var opened = try engine.open(intake, code: try file.nextCode(year: engine.context.today.year))
    // The words of the part stand in the history of both; where the first is sealed they were looked at as its own.
    if intake.isSealed, case .open(let sender) = try file.sender(of: stored.id) {
      try Redaction.known(sender.redactor).check(opened, of: engine.type.intakeFields)
    }
    opened.changes.append(.linked(CaseLink(kind: .splitFrom, code: matter.code)))
    opened.changes += matter.dossier.barred.map { .barred($0) }
    var head = try file.log.head()
    let kept = try file.sender(of: stored.id)
    let sender = if case .open(let open) = kept { open } else { Sender() }
    let isShared = kept != nil && sender.isEmpty
    if isShared { opened.changes += try file.sealedSenderTold(of: stored.id) }
    let second = try file.record(opened, opening: "open", sender: sender, by: signature(actor), after: &head)
    if isShared { try file.shareSender(of: stored.id, with: second.id) }
    let told = intake.isSealed ? try file.sealSender(of: stored.id, with: second.id) : []
    return (second, told)
  }
}
