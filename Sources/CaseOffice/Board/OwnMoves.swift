package import CaseWorkflow

/// Which cases wait for a reader's own move. A case whose answer another body owes waits for that body, though its answer will
/// be entered here: nothing to do but to remind it.
package struct OwnMoves: Sendable {
  /// The roles whose moves they make.
  let roles: Set<RoleKey>
  let ownUnit: UnitKey
  /// The acts by which an answer is drafted or entered.
  let drafting: Set<ActionKey>
  /// The states in which a draft was sent back: nobody else is waited for.
  let sentBack: Set<StateKey>
  /// Whether any duty of a type beside its answer is theirs.
  let meetsDuties: Bool
  /// The acts that meet such a duty.
  let meetingActs: Set<ActionKey>

  package init(roles: Set<RoleKey>, ownUnit: UnitKey, outline: TypeOutline) {
    self.roles = roles
    self.ownUnit = ownUnit
    drafting = outline.drafting
    sentBack = outline.sentBack
    meetingActs = outline.meetingActs
    meetsDuties = !outline.meetingDuties.isDisjoint(with: roles)
  }

  package func waitsForBody(_ line: CaseLine) -> Bool {
    guard let next = line.next, let unit = line.addressee, unit != ownUnit, line.hasOpenAnswer else {
      return false
    }
    return drafting.contains(next.action) && !isSentBack(line)
  }

  package func isSentBack(_ line: CaseLine) -> Bool { sentBack.contains(line.state) }

  /// Whether this reader meets a duty of the office's own.
  func contains(_ duty: OwnDuty) -> Bool { roles.contains(duty.move.role) }

  package func contains(_ line: CaseLine) -> Bool {
    guard let next = line.next else { return false }
    return roles.contains(next.role) && !waitsForBody(line)
  }
}
