import CaseStore
package import CaseWorkflow

extension Office {
  /// Takes back the last act on a case, if nothing has left the house by it: an event of its own, and the case is again what
  /// all other events add up to. Who did it may, and the chairman.
  @discardableResult
  package func undo(code written: String) throws -> CaseLine {
    let code = try resolve(written)
    try file.write {
      var stored = try matter(spoken: code)
      let type = try file.caseType(digest: stored.matter.typeDigest)
      let last = try lastAct(on: stored.id)
      let action = last.flatMap { type.action($0.kind) }
      let label = action?.label ?? Phrase(last?.kind ?? "undo")
      guard let last, let action, try action.isReversible || isPended(last) else {
        throw Refusal(.undoReversible, phrases: ["action": label])
      }
      let actor = try actor(forAnyOf: action.roles + action.enteredBy)
      guard last.account == account.key || roleKeys.contains("chu-tich") else {
        throw Refusal(.undoOwn, ["account": last.account])
      }
      try file.takeBack(last.number, kind: Self.undoKind, on: &stored, by: signature(actor))
    }
    return try lineAfterAct(code: code)
  }

  /// The label of the act that `undo` would take back; nil when it would be refused.
  package func undoable(code: String) throws -> Phrase? {
    let stored = try matter(spoken: code)
    let type = try file.caseType(digest: stored.matter.typeDigest)
    guard let last = try lastAct(on: stored.id), let action = type.action(last.kind),
      try action.isReversible || isPended(last),
      last.account == account.key || roleKeys.contains("chu-tich")
    else { return nil }
    return action.label
  }

  /// The event kind of a taking back.
  static let undoKind = "undo"

  /// The last act of a person that still counts.
  private func lastAct(on matter: Int64) throws -> EventRecord? {
    var acts: [EventRecord] = []
    var takenBack: Set<Int64> = []
    try file.log.each(ofMatter: matter) { event in
      let undone = try file.changes(of: event).compactMap { change -> Int64? in
        if case .undone(let number) = change { number } else { nil }
      }
      takenBack.formUnion(undone)
      if undone.isEmpty, !StoredMatter.isOffice(kind: event.kind) { acts.append(event) }
      return true
    }
    return acts.last { !takenBack.contains($0.number) }
  }

  private func isPended(_ event: EventRecord) throws -> Bool {
    try file.changes(of: event).contains { change in
      if case .pended = change { true } else { false }
    }
  }
}
