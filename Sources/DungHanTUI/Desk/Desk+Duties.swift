import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// Whose move a case is, and what it is called in a row.
extension Desk {
  /// Whether this account makes the next move.
  func isMine(_ line: CaseLine) -> Bool { moves.contains(line) }

  func waitsForBody(_ line: CaseLine) -> Bool { moves.waitsForBody(line) }

  private var moves: OwnMoves {
    OwnMoves(roles: allRoles, ownUnit: settings.ownUnit, outline: outline)
  }

  /// What is to be done about a case, in a word or three; `note` tells what has pressed for it already.
  func duty(_ line: CaseLine, note: CaseNote? = nil) -> String {
    if let own = line.ownDuty {
      return say(TodayWords.ownDuties[own.key] ?? own.move.label)
    }
    guard let next = line.next else { return say(line.stateLabel) }
    let unit = line.addressee.map { unitShortName($0) } ?? ""
    // Where a draft lies with the committee it is not the body that is waited for.
    if line.isOverdue == true, board == .officer, mayAct, moves.waitsForBody(line) {
      let reminders = note?.reminders ?? 0
      if let last = note?.lastReminder, last.days(until: today) < CaseNote.daysBetweenReminders {
        return say(TodayWords.justReminded.filled(["unit": unit, "day": bare(last)]))
      }
      let words = reminders > 0 ? TodayWords.remindAgain : TodayWords.remind
      return say(words.filled(["unit": unit, "n": String(reminders + 1)]))
    }
    let short = moves.isSentBack(line) ? nil : TodayWords.duties[next.action]
    let label = say((short ?? next.label).filled(["unit": unit]))
    guard next.role == "cap-uy", !allRoles.contains("cap-uy") else { return label }
    return say(TodayWords.ofCommittee.filled(["label": label.prefix(1).lowercased() + label.dropFirst()]))
  }
}
