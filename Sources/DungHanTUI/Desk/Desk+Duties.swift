import CaseOffice
import CaseWorkflow

/// Whose move a case is, and what it is called in a row.
extension Desk {
  /// The answer is owed by another body: nothing to do here but to remind it, though its answer will be entered here.
  func waitsForBody(_ line: CaseLine) -> Bool {
    guard let next = line.next, let unit = line.addressee, unit != settings.ownUnit, line.hasOpenAnswer else {
      return false
    }
    return outline.drafting.contains(next.action)
  }

  /// Whether this account makes the next move.
  func isMine(_ line: CaseLine) -> Bool {
    guard let next = line.next else { return false }
    return allRoles.contains(next.role) && !waitsForBody(line)
  }

  /// What is to be done about a case, in a word or three.
  func duty(_ line: CaseLine) -> String {
    guard let next = line.next else { return say(line.stateLabel) }
    let unit = line.addressee.map { unitShortName($0) } ?? ""
    if line.isOverdue == true, board == .officer, !isMine(line) {
      return say(TodayWords.remind.filled(["unit": unit]))
    }
    let label = say((TodayWords.duties[next.action] ?? next.label).filled(["unit": unit]))
    guard next.role == "cap-uy", !allRoles.contains("cap-uy") else { return label }
    return say(TodayWords.ofCommittee.filled(["label": label.prefix(1).lowercased() + label.dropFirst()]))
  }
}
