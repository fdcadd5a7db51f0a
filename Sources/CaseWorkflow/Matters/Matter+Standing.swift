package import WorkingCalendar

/// What the office asks of a case at a glance: where it stands, by when, and whose move it is.
extension Matter {
  package var openAnswers: [Obligation] { obligations.filter(\.isOpenAnswer) }

  /// What other bodies owe in this case: answers first of all, but also items, publication, results told to the Front.
  package func owedByOthers(than own: UnitKey) -> [Obligation] {
    obligations.filter { $0.isOwedByAnother(than: own) }
  }

  /// The answer the case speaks of: the earliest open one, else the last that was owed.
  package var leadingAnswer: Obligation? {
    openAnswers.min {
      // A clock that stands presses less than one that runs.
      ($0.state == .suspended ? 1 : 0, $0.due, $0.number) < (
        $1.state == .suspended ? 1 : 0, $1.due, $1.number
      )
    }
      ?? obligations.last { $0.key == .answer && $0.state != .transferred }
  }

  /// The state shown: that of the case, or while it waits the stage of its earliest open answer; but what lies on a desk
  /// of the office is not hidden by another body's that is only waited for.
  package func shownState(in type: CaseType) -> StateKey {
    guard state == type.waitingState, let answer = leadingAnswer, answer.isOpen else { return state }
    guard answer.state == .open, !type.isInHouse(answer.stage) else { return answer.stage ?? state }
    let here = openAnswers.filter { $0.state == .open && type.isInHouse($0.stage) }
    return here.min { ($0.due, $0.number) < ($1.due, $1.number) }?.stage ?? answer.stage ?? state
  }

  /// How many letters pressed a body since its answer was asked for.
  package func reminders(to unit: UnitKey, in type: CaseType) -> Int {
    let begun = openAnswers.first { $0.debtor == unit }?.start ?? received
    return documents.count { letter in
      type.action(letter.action)?.effects.contains(.remind) == true && letter.to.contains(unit)
        && letter.dated.map { $0 >= begun } ?? false
    }
  }

  package func isClosed(in type: CaseType) -> Bool {
    type.state(state)?.isFinal ?? false
  }

  /// The move now due and whose it is (D18); nil only for a case that is finished. What was a barred person's to do is
  /// the next signer's.
  package func nextMove(in type: CaseType) -> PendingMove? {
    guard var move = expectedMove(in: type) else { return nil }
    if !dossier.barred.isEmpty { move.role = dossier.holder(of: move.role) }
    return move
  }

  /// A letter that waits for its number comes before what the same hands do next; what lies with somebody else is not
  /// hidden by it.
  private func expectedMove(in type: CaseType) -> PendingMove? {
    guard let move = unhinderedMove(in: type) else { return nil }
    guard !dossier.pendingActs.isEmpty,
      let number = type.actions.first(where: { $0.effects.contains(.number) })
    else { return move }
    let isOthers =
      !number.roles.contains(move.role) && !dossier.pendingActs.contains { $0.action == move.action }
    return isOthers
      ? move
      : PendingMove(
        action: number.key, label: number.label, role: number.roles.first ?? move.role, due: move.due)
  }

  private func unhinderedMove(in type: CaseType) -> PendingMove? {
    guard !isClosed(in: type), let next = type.state(shownState(in: type))?.next else { return nil }
    if let stood = leadingAnswer, stood.state == .suspended,
      let resume = type.actions.first(where: { $0.effects.contains(.resume) })
    {
      return PendingMove(
        action: resume.key, label: resume.label, role: resume.roles.first ?? next.role, due: stood.due)
    }
    if let asked = openAnswers.first(where: { $0.extending == .requested }),
      let decision = type.actions.first(where: { $0.effects.contains(.decideExtension) })
    {
      return PendingMove(
        action: decision.key, label: decision.label, role: decision.roles.first ?? next.role,
        due: min(asked.firstDue, leadingAnswer?.due ?? asked.firstDue))
    }
    // What keeps the case from being closed comes before closing it.
    if type.action(next.action)?.effects.contains(.finish) == true, let lacking = lackingForClose(in: type),
      let action = type.action(lacking.action)
    {
      let owed = obligations.first { $0.number == lacking.item?.obligation && $0.isOpen }
      return PendingMove(
        action: action.key, label: action.label, role: action.roles.first ?? next.role,
        due: owed?.due ?? dueDay(of: next.duty))
    }
    return PendingMove(
      action: next.action, label: next.label ?? type.action(next.action)?.label ?? Phrase(vi: "", en: ""),
      role: next.role, due: dueDay(of: next.duty))
  }

  /// The date by which a duty of this kind is owed: its earliest open one, else the last one's, else the day of receipt.
  private func dueDay(of key: ObligationKey) -> CivilDate {
    let duties = obligations.filter { $0.key == key }
    let open = duties.filter(\.isOpen).min { $0.due < $1.due }
    return (open ?? duties.last)?.due ?? received
  }
}

/// “Chuyển nơi giải quyết, cán bộ, hạn 30/11”.
package struct PendingMove: Hashable, Sendable {
  package var action: ActionKey
  package var label: Phrase
  package var role: RoleKey
  package var due: CivilDate

  package init(action: ActionKey, label: Phrase, role: RoleKey, due: CivilDate) {
    self.action = action
    self.label = label
    self.role = role
    self.due = due
  }
}
