package import CaseWorkflow

/// Which cases wait for a reader's own move. A case whose answer another body owes waits for that body, though its answer will
/// be entered here: nothing to do but to remind it.
package struct OwnMoves: Sendable {
  /// The roles whose moves they make.
  let roles: Set<RoleKey>
  let ownUnit: UnitKey
  /// The acts by which an answer is drafted or entered.
  let drafting: Set<ActionKey>

  package init(roles: Set<RoleKey>, ownUnit: UnitKey, drafting: Set<ActionKey>) {
    self.roles = roles
    self.ownUnit = ownUnit
    self.drafting = drafting
  }

  package func waitsForBody(_ line: CaseLine) -> Bool {
    guard let next = line.next, let unit = line.addressee, unit != ownUnit, line.hasOpenAnswer else {
      return false
    }
    return drafting.contains(next.action)
  }

  package func contains(_ line: CaseLine) -> Bool {
    guard let next = line.next else { return false }
    return roles.contains(next.role) && !waitsForBody(line)
  }
}
