import CaseWorkflow
import TestChance
import Testing
import WorkingCalendar

/// Thousands of acts, allowed and not, in no order at all: what must hold of a case holds after each of them.
@Suite("Random walks through every type")
struct WalkTests {
  @Test(
    "leave no state outside the definition, lose no obligation, and lessen no lateness",
    arguments: ShippedOffice.typeKeys)
  func walk(type: CaseTypeKey) throws {
    // A new seed each run; a failure names it.
    let seed = UInt64.newSeed
    var chance = Chance(seed: seed)
    var done = 0
    for _ in 0..<25 {
      var desk = try Desk(type, received: "2026-01-05")
      for step in 0..<60 {
        let place: Comment = "seed \(seed), \(type), step \(step)"
        desk.today = desk.today + Int.random(in: 0...3, using: &chance)
        let action = try #require(
          step < 4 && Bool.random(using: &chance)
            ? desk.type.action(["register", "forward", "confirm-receipt", "draft-reply"][step])
            : desk.type.actions.randomElement(using: &chance))
        let role = try #require(
          chance.isOneIn(5)
            ? desk.settings.roles.randomElement(using: &chance)?.key : action.roles.first)
        let before = desk.matter
        let values = given(action, desk, &chance)
        do {
          try desk.act(action.key, values, by: role)
          done += 1
          try check(desk, after: before, place)
        } catch is Refusal {
          #expect(desk.matter == before, place)
        }
      }
    }
    #expect(done > 150, "seed \(seed): only \(done) acts were allowed")
  }

  private func check(_ desk: Desk, after before: Matter, _ place: Comment) throws {
    let (matter, type) = (desk.matter, desk.type)
    #expect(type.state(matter.state)?.scope == .matter, place)
    #expect(type.state(desk.shown) != nil, place)
    if matter.isClosed(in: type) {
      #expect(matter.openAnswers.isEmpty, place)
    } else {
      #expect(desk.next != nil, "\(place): nobody's move in \(matter.state) (D18)")
    }
    #expect(Set(matter.obligations.map(\.number)).count == matter.obligations.count, place)
    for duty in matter.obligations {
      #expect(duty.earliestDue <= duty.due && duty.due <= duty.latestDue, place)
      #expect(duty.start <= duty.due && desk.calendar.isWorking(duty.due), place)
      if let stage = duty.stage { #expect(type.state(stage)?.scope == .answer, place) }
      #expect((duty.state == .fulfilled) == (duty.fulfilled != nil), place)
    }
    // What is owed is never lost, and a lateness once frozen is never less.
    for old in before.obligations {
      let duty = try #require(matter.obligations.first { $0.number == old.number }, place)
      #expect(duty.key == old.key && duty.debtor == old.debtor, place)
      if let late = old.lateWorkingDays { #expect(duty.lateWorkingDays == late, place) }
      if !old.isOpen { #expect(duty == old, place) }
    }
    #expect(matter.documents.count >= before.documents.count, place)
    #expect(matter.escalationLevel >= before.escalationLevel, place)
  }

  private func given(_ action: ActionDefinition, _ desk: Desk, _ chance: inout Chance) -> String {
    action.fields.filter { $0.isRequired || Bool.random(using: &chance) }.map {
      "\($0.key)=\(value(of: $0, desk, &chance))"
    }.joined(separator: " ")
  }

  private func value(of field: FieldDefinition, _ desk: Desk, _ chance: inout Chance) -> String {
    switch field.kind {
    case .text, .longText: "Ghi_chú"
    case .date: (desk.today - Int.random(in: -1...4, using: &chance)).iso
    case .choice: field.choices.randomElement(using: &chance)?.key ?? ""
    case .unit: desk.matter.openAnswers.randomElement(using: &chance)?.debtor ?? "ubnd"
    case .units: ["ubnd", "dang-uy", "ubnd,ubkt", "mttq-tinh"].randomElement(using: &chance) ?? ""
    case .document: "\(Int.random(in: 1...99, using: &chance))/CV"
    case .number: "\(Int.random(in: 1...3, using: &chance))"
    case .flag: "yes"
    case .percent: "60"
    case .caseCode: "SD-2025-0000\(Int.random(in: 1...4, using: &chance))"
    }
  }
}
