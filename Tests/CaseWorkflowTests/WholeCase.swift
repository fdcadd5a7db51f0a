import CaseWorkflow
import Testing
import WorkingCalendar

/// What holds of a case after an act, whatever the act was, and what no act takes away.
struct WholeCase {
  let before: Matter
  let desk: Desk
  let step: RandomWalk.Step
  let place: Comment

  private var after: Matter { desk.matter }
  private var type: CaseType { desk.type }

  func check() throws {
    checkStates()
    try checkNextMove()
    for duty in after.obligations where !before.obligations.contains(duty) { checkDuty(duty) }
    checkDuties()
    checkKept()
    checkLateness()
    checkStep()
    #expect(!"\(step.decision.changes)".contains(RandomWalk.words), place)
  }

  // MARK: Where it stands

  private func checkStates() {
    #expect(type.state(after.state)?.scope == .matter, place)
    #expect(type.state(desk.shown) != nil, place)
    #expect((after.state == type.waitingState) == !after.openAnswers.isEmpty, place)
    if after.isClosed(in: type) {
      // Publication may be owed beyond the end.
      #expect(after.obligations.filter { $0.isOpen && $0.key.rawValue != "publish" } == [], place)
    }
  }

  /// D18: an open case has a next move, and the one whose it is can begin it.
  private func checkNextMove() throws {
    let next = desk.next
    #expect((next == nil) == after.isClosed(in: type), place)
    guard let next else { return }
    let action = try #require(type.action(next.action), place)
    let obstacle = try desk.engine(next.role, as: "somebody-else").obstacle(to: action, on: after)
    #expect(
      obstacle == nil, "\(place): \(next.action) by \(next.role): \(String(describing: obstacle?.rule))")
    #expect(!next.label.vi.isEmpty, place)
  }

  // MARK: What is owed

  /// Of a duty that the act opened or moved.
  private func checkDuty(_ duty: Obligation) {
    #expect(duty.firstDue == counted(duty, duty.length), place)
    #expect(duty.due == counted(duty, duty.isExtended ? duty.extendedLength : duty.length), place)
    #expect(desk.calendar.isWorking(duty.due) && desk.calendar.isWorking(duty.firstDue), place)
    // The readings of uncertain days enclose the date (D12).
    #expect(
      duty.start < duty.earliestDue && duty.earliestDue <= duty.due && duty.due <= duty.latestDue, place)
    #expect(duty.isProvisional || duty.earliestDue == duty.latestDue, place)
    #expect((duty.state == .fulfilled) == (duty.fulfilled != nil), place)
    #expect(duty.isOpen == (duty.lateWorkingDays == nil), place)
    // D10: a clock that stands has a suspension without an end, and one that runs has none such.
    let stands = duty.suspensions.last.map { $0.resumed == nil } ?? false
    if duty.isOpen { #expect((duty.state == .suspended) == stands, place) }
    #expect((duty.key == .answer) == (duty.stage != nil), place)
    if let stage = duty.stage {
      #expect(type.state(stage)?.scope == .answer, place)
      #expect((duty.state == .fulfilled) == (type.state(stage)?.isFinal == true), place)
    }
    if duty.isExtended { #expect(duty.due > duty.firstDue, place) }
  }

  /// The date a clerk finds who counts day by day: a day on which the clock stood is not counted, and what ends on a day
  /// off ends on the next working day.
  private func counted(_ duty: Obligation, _ length: TermLength?) -> CivilDate? {
    guard let length else { return nil }
    let stood = duty.suspensions.compactMap { clock in clock.resumed.map { clock.from..<$0 } }
    var (date, count) = (duty.start, 0)
    func isOff(_ date: CivilDate) -> Bool { !desk.calendar.isWorking(date) }
    func stands(_ date: CivilDate) -> Bool { stood.contains { $0.contains(date) } }
    while count < length.days || isOff(date) || stands(date) {
      date = date + 1
      if !stands(date) && (length.unit == .calendar || !isOff(date)) { count += 1 }
    }
    return date
  }

  private func checkDuties() {
    #expect(after.obligations.map(\.number) == Array(1...after.obligations.count), place)
    // Sending again restarts nothing (D9): nobody owes the same twice.
    let single = after.obligations.filter { $0.isOpen && ![.notice, .item].contains($0.key) }
    #expect(Set(single.map { [$0.key.rawValue, $0.debtor, $0.creditor] }).count == single.count, place)
    let waiting = Set(after.openAnswers.map(\.debtor))
    for duty in type.duties where duty.isPerBody {
      let owed = after.obligations.filter { $0.key == duty.key }
      func body(_ owed: Obligation) -> UnitKey { duty.debtor == .addressee ? owed.debtor : owed.creditor }
      if duty.ends == .answered {
        #expect(owed.allSatisfy { !$0.isOpen || waiting.contains(body($0)) }, place)
      }
      if duty.opens == .milestone(.received) {
        for answer in after.openAnswers {
          #expect(
            owed.contains { body($0) == answer.debtor && ($0.isOpen || $0.number > answer.number) },
            "\(place): \(duty.key.rawValue) of \(answer.debtor) is lost")
        }
      }
    }
  }

  // MARK: What an act never takes away

  private func checkKept() {
    #expect(after.obligations.count >= before.obligations.count, place)
    // D14: the Front corrects a wrong receipt, nobody else moves a start that was confirmed.
    let isReceiptGiven = step.values.date("received") != nil
    for (old, new) in zip(before.obligations, after.obligations) where old != new {
      // D8: what was fulfilled or ended is never touched again, its lateness least of all.
      #expect(old.isOpen, "\(place): \(old.key.rawValue) was \(old.state)")
      #expect(new.debtor == old.debtor && new.creditor == old.creditor && new.key == old.key, place)
      #expect(new.term == old.term && new.length == old.length, place)
      if old.isStartConfirmed && !isReceiptGiven {
        #expect(new.start == old.start, place)
        // D6, D9, D10: a first date moves by the days a clock stood, by nothing else.
        if new.suspensions == old.suspensions { #expect(new.firstDue == old.firstDue, place) }
      }
      if old.isStartConfirmed { #expect(new.isStartConfirmed, place) }
      // D6: once extended, extended.
      if old.isExtended { #expect(new.isExtended && new.extensionLate == old.extensionLate, place) }
      #expect(new.suspensions.map(\.from).starts(with: old.suspensions.map(\.from)), place)
    }
    // A letter's number alone may be put right.
    let isRenumbered = step.action.effects.contains(.renumber)
    #expect(
      isRenumbered
        ? before.documents.count == after.documents.count : after.documents.starts(with: before.documents),
      place)
    for (old, new) in zip(before.documents, after.documents) {
      var same = new
      same.number = old.number
      #expect(same == old, place)
    }
    #expect(after.escalationLevel >= before.escalationLevel && after.reminders >= before.reminders, place)
    #expect(after.dossier.items.count >= before.dossier.items.count, place)
    for (old, new) in zip(before.dossier.items, after.dossier.items) where old.result != nil {
      #expect(new.result != nil, place)
    }
    let entries = (before.dossier.paperEntries, after.dossier.paperEntries)
    #expect(entries.1.map(\.number).starts(with: entries.0.map(\.number)), place)
    #expect(zip(entries.0, entries.1).allSatisfy { $0.confirmed == nil || $0 == $1 }, place)
  }

  /// D8: lateness is frozen by the day a duty is done or given up, neither more nor less.
  private func checkLateness() {
    for duty in after.obligations where !duty.isOpen && !before.obligations.contains(duty) {
      let ended =
        switch duty.state {
        case .fulfilled: duty.fulfilled
        case .transferred: step.values.date("sent") ?? step.values.date("dated")
        default: desk.today
        }
      let expected = ended.map { desk.calendar.workingDaysLate(due: duty.due, on: $0) }
      #expect(duty.lateWorkingDays == expected, "\(place): \(duty.key.rawValue) \(duty.state)")
    }
  }

  // MARK: What the act was for

  private func checkStep() {
    #expect(!step.decision.changes.isEmpty || before.state == after.state, place)
    if step.values["pending-number"] == .flag(true) {
      // What waits for its number has moved nothing.
      var unmoved = after
      unmoved.dossier = before.dossier
      unmoved.version = before.version
      #expect(unmoved == before, place)
      #expect(after.dossier.pendingActs.starts(with: before.dossier.pendingActs), place)
      return
    }
    let effects = step.action.effects
    if effects.contains(.openAnswers) || effects.contains(.transfer) {
      let waiting = after.openAnswers.map(\.debtor)
      #expect(step.values.units("to").allSatisfy { waiting.contains($0) }, place)
    }
    if effects.contains(.reopen) {
      #expect(after.obligations.contains { $0.isOpen && $0.number > before.obligations.count }, place)
    }
    if effects.contains(.cancelObligations) { #expect(after.obligations.allSatisfy { !$0.isOpen }, place) }
    if effects.contains(.remind) { #expect(after.reminders == before.reminders + 1, place) }
    if effects.contains(.escalate) { #expect(after.escalationLevel == before.escalationLevel + 1, place) }
    if let number = step.values.document("document"), !effects.contains(.number) {
      #expect(after.documents.dropFirst(before.documents.count).map(\.number) == [number], place)
    }
    if effects.contains(.number) {
      #expect(after.dossier.pendingActs.count == before.dossier.pendingActs.count - 1, place)
    }
  }
}
