import CaseStore
package import CaseWorkflow
import WorkingCalendar

/// The last act on a case, where it can be taken back.
package struct UndoableAct: Hashable, Sendable {
  package var code: String
  package var label: Phrase
  /// The event it is.
  package var event: Int64
}

extension Office {
  /// Takes back the last act on a case, if nothing has left the house by it: an event of its own, and the case is again what
  /// all other events add up to. Who did it may, and the chairman. Where `event` is given and is no longer the last act,
  /// nothing is done: somebody else was at work meanwhile.
  @discardableResult
  package func undo(code written: String, event: Int64? = nil) throws -> CaseLine {
    let code = try resolve(written)
    try file.write {
      var stored = try matter(spoken: code)
      let type = try file.caseType(digest: stored.matter.typeDigest)
      let last = try lastAct(on: stored.id)
      if let event, last?.number != event {
        throw OfficeProblem(
          .changedMeanwhile,
          Phrase(
            vi: "hồ sơ \(code) vừa có việc khác ghi vào, chưa hoàn tác gì; mở hồ sơ xem việc cuối",
            en:
              "something else was recorded on case \(code) meanwhile, nothing was undone; open it to see its last act"
          ))
      }
      let action = last.flatMap { type.action($0.kind) }
      let label =
        try action?.label
        ?? last.map { try Self.label(of: $0.kind, in: type, settings()) }
        ?? Phrase(vi: "Hoàn tác", en: "Undo")
      guard let last, let action, try isReversible(last, action, on: stored.matter) else {
        throw Refusal(.undoReversible, phrases: ["action": label])
      }
      guard try last.account == account.key || roleKeys().contains("chu-tich") else {
        throw Refusal(.undoOwn, ["account": last.account])
      }
      let actor = try actor(holding: Self.rolesUndoing(action, on: stored.matter), for: action.label)
      guard !action.entersLetterOfAnother || stored.matter.duplicates.isEmpty else {
        throw Refusal(.mergedApart, ["codes": stored.matter.duplicates.joined(separator: ", ")])
      }
      let kind = action.entersLetterOfAnother ? StoredMatter.undoReplyKind : Self.undoKind
      try file.takeBack(last.number, kind: kind, on: &stored, by: signature(actor))
    }
    return try lineAfterAct(code: code)
  }

  /// The act that `undo` would take back; nil when it would be refused.
  package func undoable(code: String) throws -> UndoableAct? {
    let stored = try matter(spoken: code)
    let type = try file.caseType(digest: stored.matter.typeDigest)
    guard let last = try lastAct(on: stored.id), let action = type.action(last.kind),
      try isReversible(last, action, on: stored.matter),
      try last.account == account.key || roleKeys().contains("chu-tich"),
      !action.entersLetterOfAnother || stored.matter.duplicates.isEmpty,
      try heldActors().contains(where: { $0.holds(anyOf: Self.rolesUndoing(action, on: stored.matter)) })
    else { return nil }
    return UndoableAct(code: stored.matter.code, label: action.label, event: last.number)
  }

  /// Who may take an act back: who may do it, or enter it for who did, as they are today; and the chairman.
  private static func rolesUndoing(_ action: ActionDefinition, on matter: Matter) -> [RoleKey] {
    matter.dossier.openRoles(action.roles) + action.enteredBy + ["chu-tich"]
  }

  /// How long a body's letter that was entered can be taken back.
  private static let daysToTakeReplyBack = 7

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
      let isOfCase = !StoredMatter.isOffice(kind: event.kind) && !StoredMatter.isOfSender(kind: event.kind)
      if undone.isEmpty, isOfCase { acts.append(event) }
      return true
    }
    return acts.last { !takenBack.contains($0.number) }
  }

  /// A letter that waits for its number has not left the house, whatever its act. In a sealed case, and where words
  /// tell another's secret sender, no older ones come back by themselves: what is written there is looked through. A body's letter long entered is part of what others rest on.
  private func isReversible(
    _ event: EventRecord, _ action: ActionDefinition, on matter: Matter
  ) throws -> Bool {
    guard !action.entersLetterOfAnother || event.day.days(until: today) <= Self.daysToTakeReplyBack else {
      return false
    }
    let changes = try file.changes(of: event)
    let keepsWordsBack = try event.matter.map { try !keptBack(of: $0).isEmpty } ?? false
    let filesLetter = changes.contains { if case .documentFiled = $0 { true } else { false } }
    return changes.reduce(action.isReversible(filing: filesLetter)) { isReversible, change in
      switch change {
      case .pended: true
      // A sender who went into the vault does not come out of it.
      case .senderKept: false
      case .amended: isReversible && !matter.isSealed && !keepsWordsBack
      default: isReversible
      }
    }
  }
}
