import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// What stands at the head of an act's form: that it is late, which letter it numbers, what was asked for and how far it goes,
/// what a date does to lateness. Nobody signs or forgives unknowingly.
struct ActCaution {
  let action: ActionDefinition
  let file: CaseFile
  let desk: Desk

  /// The body whose answer the form speaks of; empty where it names none.
  var addressee: UnitKey = ""

  /// The day of receipt as it is typed, where the act has one.
  var received: CivilDate?

  private var matter: Matter { file.detail.matter }

  private var answer: Obligation? {
    matter.openAnswers.first { $0.debtor == addressee } ?? matter.leadingAnswer
  }

  var words: String { [information, warning].filter { !$0.isEmpty }.joined(separator: "\n") }

  /// What the act is about.
  private var information: String {
    let effects = action.effects
    if effects.contains(.number) { return letters }
    if effects.contains(.requestExtension) { return reach }
    if effects.contains(.decideExtension) {
      return [request, reach].filter { !$0.isEmpty }.joined(separator: "\n")
    }
    if effects.contains(.remind) { return desk.contactWords(of: matter) }
    if effects.contains(.confirmEntry) { return file.unconfirmed.map(said).joined(separator: "\n") }
    if effects.contains(.keepDraft) { return file.returned.map(said) ?? "" }
    return ""
  }

  /// What is wrong, or would be: it is not done by Enter alone.
  var warning: String {
    if action.effects.contains(.confirmReceipt) || action.effects.contains(.correctReceipt) {
      return received.flatMap { forgiven(by: $0) } ?? ""
    }
    return lateness
  }

  private var lateness: String {
    let decides = ["approve-reply", "issue-reply", "record-reply", "draft-reply"].contains(action.key)
    guard decides, let answer, answer.isOpen, answer.due < desk.today else {
      return ""
    }
    let days = desk.calendar.workingDaysLate(due: answer.due, on: desk.today)
    return desk.say(ActWords.stillLate.filled(["due": desk.short(answer.due), "n": String(days)]))
  }

  /// Which letters wait for a number; by their own numbers where several do.
  private var letters: String {
    let waiting = matter.dossier.pendingActs
    let names = waiting.map { act in
      let label = file.detail.type.action(act.action).map { desk.say($0.label) } ?? act.action
      return waiting.count > 1 ? "\(act.number) = \(label)" : label
    }
    return desk.say(ActWords.numbers.filled(["letters": names.joined(separator: ", ")]))
  }

  /// “Trả lại dự thảo 23/11: Lý do trả lại: …”.
  private func said(_ entry: HistoryEntry) -> String {
    "\(desk.say(entry.label)) \(desk.bare(entry.day)): \(desk.words(of: entry))"
  }

  /// Why an extension was asked for.
  private var request: String {
    file.request.map { request in
      desk.say(ActWords.asked.filled(["day": desk.bare(request.day)])) + desk.words(of: request)
    } ?? ""
  }

  /// To which day the longer term goes, and until when it must be decided (D6).
  private var reach: String {
    guard let answer, answer.isOpen, answer.extendedLength != nil,
      let longer = try? answer.extended(calendar: desk.calendar, policies: desk.settings.policies)
    else { return "" }
    return desk.say(
      ActWords.wouldExtend.filled([
        "due": desk.full(longer.due) + (longer.isProvisional ? "~" : ""),
        "first": desk.full(longer.firstDue) + (answer.isProvisional ? "~" : ""),
      ]))
  }

  /// A receipt dated long after the letter was sent moves the date, and may make what is late punctual (D5); so may one
  /// that is corrected.
  private func forgiven(by received: CivilDate) -> String? {
    guard let answer, answer.state == .open, received > answer.start, received <= desk.today,
      let moved = try? answer.started(
        on: received, calendar: desk.calendar, policies: desk.settings.policies), moved.due > answer.due
    else { return nil }
    let days = desk.calendar.workingDays(after: answer.start, through: received)
    let isForgiven = answer.latestDue < desk.today && moved.latestDue >= desk.today
    let isCorrection = action.effects.contains(.correctReceipt)
    guard isForgiven || (days > Self.usualDays && !isCorrection) else { return nil }
    let before = isCorrection ? ActWords.afterRecorded : ActWords.afterSent
    let effect = isForgiven ? ActWords.forgivesLateness : ActWords.movesDue
    return desk.say(
      before.filled(["n": String(days), "since": desk.short(answer.start)]))
      + desk.say(
        effect.filled([
          "old": desk.short(answer.due), "new": desk.short(moved.due) + (moved.isProvisional ? "~" : ""),
          "late": String(desk.calendar.workingDaysLate(due: answer.due, on: desk.today)),
        ]))
  }

  /// Working days that a letter is under way at most, where nothing is wrong.
  private static let usualDays = 3
}
