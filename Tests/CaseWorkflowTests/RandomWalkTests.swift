import CaseWorkflow
import TestChance
import Testing
import WorkingCalendar

@Suite("Whatever anybody tries, in any order")
struct RandomWalkTests {
  @Test("a case stays whole: thousands of acts, legal and not", arguments: ShippedOffice.typeKeys)
  func staysWhole(type: CaseTypeKey) throws {
    // A new seed each run; a failure names it, and `RandomWalk(type, seed:)` walks the same way again.
    let first = UInt64.newSeed
    var done = 0
    var refused: [Rule: Int] = [:]
    var closed = 0
    for round in 0..<40 as Range<UInt64> {
      let seed = first &+ round
      var walk = try RandomWalk(type, seed: seed)
      for step in 0..<60 {
        let before = walk.desk.matter
        let place: Comment = "type \(type), seed \(seed), step \(step)"
        guard let decision = try walk.step() else {
          #expect(walk.desk.matter == before, place)
          continue
        }
        try checkWhole(walk.desk, place)
        checkKept(before, walk.desk.matter, decision, place)
        if walk.desk.matter.isClosed(in: walk.desk.type) { closed += 1 }
      }
      #expect(try rebuilt(walk.desk.decisions) == walk.desk.matter, "type \(type), seed \(seed)")
      done += walk.done
      refused.merge(walk.refused, uniquingKeysWith: +)
    }
    // The walk is worth something: it does much, is refused by most rules, and comes to an end now and then.
    #expect(done > 400 && closed > 0, "seed \(first): \(done) done, \(closed) closed")
    #expect(refused.count >= 12, "seed \(first): \(refused)")
  }

  /// What holds of a case at any time.
  private func checkWhole(_ desk: Desk, _ place: Comment) throws {
    let matter = desk.matter
    #expect(desk.type.state(matter.state)?.scope == .matter, place)
    #expect(matter.obligations.map(\.number) == Array(1...matter.obligations.count), place)
    for duty in matter.obligations {
      // A body works on the day it is due, and the readings of uncertain days enclose it.
      #expect(desk.calendar.isWorking(duty.due) && desk.calendar.isWorking(duty.firstDue), place)
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
        #expect(desk.type.state(stage)?.scope == .answer, place)
        #expect((duty.state == .fulfilled) == (desk.type.state(stage)?.isFinal == true), place)
      }
      if duty.isExtended { #expect(duty.due > duty.firstDue, place) }
      if let day = duty.fulfilled {
        #expect(duty.lateWorkingDays == desk.calendar.workingDaysLate(due: duty.due, on: day), place)
      }
    }
    #expect((matter.state == desk.type.waitingState) == !matter.openAnswers.isEmpty, place)
    try checkNext(desk, place)
    // Publication may be owed beyond the end, and what was recommended of an incident never is.
    if matter.isClosed(in: desk.type) {
      #expect(matter.obligations.filter { $0.isOpen && $0.key.rawValue != "publish" } == [], place)
    }
  }

  /// D18: the next move of an open case can be begun by the one whose it is.
  private func checkNext(_ desk: Desk, _ place: Comment) throws {
    let next = desk.next
    #expect((next == nil) == desk.matter.isClosed(in: desk.type), place)
    guard let next, let action = desk.type.action(next.action) else { return }
    let obstacle = try desk.engine(next.role, as: "somebody-else").obstacle(to: action, on: desk.matter)
    #expect(
      obstacle == nil, "\(place): \(next.action) by \(next.role): \(String(describing: obstacle?.rule))")
    #expect(!next.label.vi.isEmpty, place)
  }

  /// What an act never takes away.
  private func checkKept(_ before: Matter, _ after: Matter, _ decision: Decision, _ place: Comment) {
    #expect(after.obligations.count >= before.obligations.count, place)
    for (old, new) in zip(before.obligations, after.obligations) {
      // D8: what was fulfilled or ended is never touched again, its lateness least of all.
      if !old.isOpen { #expect(new == old, place) }
      // D6, D9, D10, D14: a first date moves only with the receipt, or by the days a clock stood.
      let isReceiptGiven = decision.changes.contains {
        if case .given("received", _) = $0 { true } else { false }
      }
      if old.isStartConfirmed && !isReceiptGiven {
        #expect(new.start == old.start, place)
        if new.suspensions == old.suspensions { #expect(new.firstDue == old.firstDue, place) }
      }
      #expect(new.debtor == old.debtor && new.key == old.key && new.term == old.term, place)
      // D6: once extended, extended.
      if old.isExtended { #expect(new.isExtended, place) }
    }
    #expect(after.documents.starts(with: before.documents), place)
    #expect(after.escalationLevel >= before.escalationLevel && after.reminders >= before.reminders, place)
    #expect(!decision.changes.isEmpty || before.state == after.state, place)
    #expect(!"\(decision.changes)".contains("Bà con"), place)
  }
}
