import CaseWorkflow
import TestChance
import Testing
import WorkingCalendar

/// An office where anybody tries anything: a walk of legal and illegal acts, the same for the same seed.
struct RandomWalk {
  private var chance: Chance
  private(set) var desk: Desk
  private(set) var done = 0
  private(set) var refused: [Rule: Int] = [:]

  private static let roles: [RoleKey] = [
    "can-bo", "can-bo", "cap-uy", "cap-uy", "chu-tich", "giam-sat", "tra-cuu",
  ]
  private static let accounts = ["lan", "hung", "mai"]

  init(_ type: CaseTypeKey, seed: UInt64) throws {
    chance = Chance(seed: seed)
    let start = try day("2024-01-02") + Int.random(in: 0..<900, using: &chance)
    desk = try Desk(type, received: start.iso, today: (start + Int.random(in: 0...9, using: &chance)).iso)
  }

  /// Lets some days pass and tries one act; what was done, or nil when it was refused.
  mutating func step() throws -> Decision? {
    if chance.isOneIn(3) {
      desk.today = desk.today + Int.random(in: 1...12, using: &chance)
    }
    let action = try pickAction()
    // Mostly somebody who may, else anybody.
    let fitting = !chance.isOneIn(5) ? action.roles : Self.roles
    let role = fitting.randomElement(using: &chance) ?? "can-bo"
    let engine = try desk.engine(role, as: Self.accounts.randomElement(using: &chance))
    var written: [(key: FieldKey, value: String)] = []
    for field in action.fields where Int.random(in: 0..<20, using: &chance) > (field.isRequired ? 0 : 5) {
      written.append((field.key, value(of: field)))
    }
    let request = ActionRequest(
      action: action.key,
      values: try FieldValues(
        reading: written, by: action.fields, today: desk.today,
        units: desk.settings.units.map(\.key)))
    let obstacle = engine.obstacle(to: action, on: desk.matter)
    do throws(Refusal) {
      let decision = try engine.decide(request, on: desk.matter)
      #expect(obstacle == nil, "greyed (\(String(describing: obstacle?.rule))) and yet done: \(action.key)")
      desk.take(decision)
      done += 1
      return decision
    } catch {
      refused[error.rule, default: 0] += 1
      return nil
    }
  }

  /// Mostly the move that is due, so that walks come far; else anything.
  private mutating func pickAction() throws -> ActionDefinition {
    if chance.isOneIn(3), let next = desk.next,
      let action = desk.type.action(next.action)
    {
      return action
    }
    return try #require(desk.type.actions.randomElement(using: &chance))
  }

  private mutating func value(of field: FieldDefinition) -> String {
    switch field.kind {
    case .text, .longText: return "Bà con xóm 4"
    case .document: return "\(Int.random(in: 1...400, using: &chance))/CV-MTTQ"
    case .date:
      // Mostly today; now and then some days ago, or tomorrow, which no act may be.
      let ago = !chance.isOneIn(3) ? 0 : Int.random(in: -1...9, using: &chance)
      return (desk.today - ago).iso
    case .choice: return field.choices.randomElement(using: &chance)?.key ?? ""
    case .unit:
      // Mostly a body that owes an answer.
      let debtor = desk.matter.openAnswers.randomElement(using: &chance)?.debtor
      return !chance.isOneIn(8) ? debtor ?? unit() : unit()
    case .units: return Bool.random(using: &chance) ? unit() : "\(unit()),\(unit())"
    case .number: return "3"
    case .flag: return "yes"
    case .percent: return "60"
    case .caseCode: return "SD-2025-0000\(Int.random(in: 1...4, using: &chance))"
    }
  }

  private mutating func unit() -> UnitKey {
    // The bodies in charge more often than the levels above.
    ["ubnd", "dang-uy", "ubnd", "dang-uy", "ubkt", "hdnd", "tinh-uy"].randomElement(using: &chance) ?? "ubnd"
  }
}
