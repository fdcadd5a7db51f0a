import CaseWorkflow
import TestChance
import Testing
import WorkingCalendar

/// An office where anybody tries anything: acts allowed and not, on one case after another, the same for the same seed.
struct RandomWalk {
  /// An act that was done.
  struct Step {
    var action: ActionDefinition
    var values: FieldValues
    var decision: Decision
  }

  private let type: CaseTypeKey
  private(set) var desk: Desk
  private(set) var done: Set<ActionKey> = []
  private(set) var refused: Set<Rule> = []
  private var chance: Chance

  /// Words that somebody types; no event ever carries them.
  static let words = "Bà con xóm 4"

  private static let colleagues = [
    Colleague(account: "lan", name: "Lan", roles: ["cap-uy", "chu-tich"]),
    Colleague(account: "hung", name: "Hùng", roles: ["can-bo", "van-phong"]),
    Colleague(account: "mai", name: "Mai", roles: ["giam-sat", "ubkt"]),
  ]

  init(_ type: CaseTypeKey, seed: UInt64) throws {
    self.type = type
    chance = Chance(seed: seed)
    desk = try Self.newCase(type, &chance)
  }

  /// Leaves the case and goes on with a new one of the type.
  mutating func beginAgain() throws { desk = try Self.newCase(type, &chance) }

  private static func newCase(_ type: CaseTypeKey, _ chance: inout Chance) throws -> Desk {
    let start = try day("2024-01-02") + Int.random(in: 0..<900, using: &chance)
    return try Desk(type, received: start.iso, today: (start + Int.random(in: 0...9, using: &chance)).iso)
  }

  /// Lets some days pass and tries one act; nil when it was refused.
  mutating func step() throws -> Step? {
    if chance.isOneIn(3) { desk.today = desk.today + Int.random(in: 1...12, using: &chance) }
    let account = try #require(Self.colleagues.randomElement(using: &chance)).account
    let action = try pickAction(account)
    let engine = try engine(trying: action, account)
    let values = try given(to: action, by: engine)
    var request = ActionRequest(
      action: action.key, values: values, pendingValues: try wordsOfPending(values, engine))
    if action.effects.contains(.reclassify), let key = values.choice("type") {
      request.newType = Reclassified(type: try ShippedOffice.type(key), typeDigest: key)
    }
    do throws(Refusal) {
      let decision = try engine.decide(request, on: desk.matter)
      // Only a colleague's decision can be entered by somebody who may not make it.
      let obstacle = values["decided-by"] == nil ? engine.obstacle(to: action, on: desk.matter) : nil
      #expect(obstacle == nil, "greyed (\(String(describing: obstacle?.rule))) and yet done: \(action.key)")
      desk.take(decision)
      done.insert(action.key)
      return Step(action: action, values: values, decision: decision)
    } catch {
      refused.insert(error.rule)
      return nil
    }
  }

  // MARK: What, and who

  /// The move that is due, so that walks come far; what can be begun now, what was never done first; or anything.
  private mutating func pickAction(_ account: String) throws -> ActionDefinition {
    switch Int.random(in: 0..<4, using: &chance) {
    case 0:
      if let next = desk.next, let action = desk.type.action(next.action) { return action }
    case 1, 2:
      let possible = try possibleActions(account)
      let new = possible.filter { !done.contains($0.key) }
      if let action = (new.isEmpty ? possible : new).randomElement(using: &chance) { return action }
    default:
      break
    }
    return try #require(desk.type.actions.randomElement(using: &chance))
  }

  private func possibleActions(_ account: String) throws -> [ActionDefinition] {
    let standing = Set([desk.matter.state] + desk.matter.openAnswers.compactMap(\.stage))
    return try desk.type.actions.filter { action in
      guard let role = action.roles.first, !standing.isDisjoint(with: action.from) else { return false }
      return try desk.engine(role, as: account).obstacle(to: action, on: desk.matter) == nil
    }
  }

  /// Mostly in a role that may do it, or enter it for who decided on paper; else in any.
  private mutating func engine(trying action: ActionDefinition, _ account: String) throws -> Engine {
    let all = desk.settings.roles.map(\.key)
    let roles = chance.isOneIn(8) ? all : chance.isOneIn(3) ? action.roles + action.enteredBy : action.roles
    var engine = try desk.engine(roles.randomElement(using: &chance) ?? "can-bo", as: account)
    engine.context.colleagues = Self.colleagues
    // An answering body's account speaks for its body alone.
    if engine.context.actor.unit == nil { engine.context.actor.unit = debtor() }
    return engine
  }

  // MARK: What is written in the form

  private mutating func given(to action: ActionDefinition, by engine: Engine) throws -> FieldValues {
    let isPending = chance.isOneIn(6)
    let isOnPaper = chance.isOneIn(action.enteredBy.contains(engine.context.actor.role.key) ? 1 : 6)
    var written: [(key: FieldKey, value: String)] = []
    for field in engine.fields(of: action) {
      let isWritten =
        switch field.key {
        case "pending-number": isPending
        case "document" where isPending && action.mayWaitForNumber: false
        case "decided-by", "paper-date": isOnPaper
        case "cancel": chance.isOneIn(4)
        default: field.isRequired ? !chance.isOneIn(20) : !chance.isOneIn(3)
        }
      if isWritten { written.append((field.key, value(of: field))) }
    }
    return try read(written, engine.fields(of: action))
  }

  private mutating func value(of field: FieldDefinition) -> String {
    switch field.kind {
    case .text, .longText: return Self.words
    case .document where field.key == "wrong":
      return desk.matter.documents.map(\.number).randomElement(using: &chance) ?? "1/CV-MTTQ"
    case .document: return "\(Int.random(in: 1...400, using: &chance))/CV-MTTQ"
    case .date where ["due", "internal-due"].contains(field.key):
      return (desk.today + Int.random(in: 0...30, using: &chance)).iso
    case .date:
      // Mostly today; now and then some days ago, or tomorrow, which no act may be.
      return (desk.today - (chance.isOneIn(3) ? Int.random(in: -1...9, using: &chance) : 0)).iso
    case .choice: return field.choices.randomElement(using: &chance)?.key ?? ""
    case .unit: return debtor()
    case .units: return Bool.random(using: &chance) ? unit() : "\(unit()),\(unit())"
    case .number: return "\(Int.random(in: 1...3, using: &chance))"
    case .flag: return "yes"
    case .percent: return "60"
    case .caseCode: return "SD-2025-0000\(Int.random(in: 1...4, using: &chance))"
    }
  }

  /// Mostly a body that owes an answer.
  private mutating func debtor() -> UnitKey {
    let debtor = desk.matter.openAnswers.randomElement(using: &chance)?.debtor
    return chance.isOneIn(8) ? unit() : debtor ?? unit()
  }

  /// The bodies in charge more often than those above, and seldom one of long ago.
  private mutating func unit() -> UnitKey {
    let units =
      chance.isOneIn(10)
      ? desk.settings.units.map(\.key)
      : ["ubnd", "dang-uy", "ubnd", "dang-uy", "ubkt", "hdnd", "mttq-tinh", "tinh-uy"]
    return units.randomElement(using: &chance) ?? "ubnd"
  }

  /// What the act was given that a numbering speaks of, its words as they were written then.
  private func wordsOfPending(_ values: FieldValues, _ engine: Engine) throws -> FieldValues {
    guard let act = try? engine.pendingAct(of: values, on: desk.matter),
      let action = desk.type.action(act.action)
    else { return FieldValues() }
    let texts = desk.decisions.last { $0.changes.contains(.pended(act)) }?.texts ?? []
    let written =
      act.values.map { (key: $0.key, value: $0.value) } + texts.map { (key: $0.field, value: $0.text) }
    return try read(written, engine.fields(of: action))
  }

  private func read(
    _ written: [(key: FieldKey, value: String)], _ fields: [FieldDefinition]
  ) throws -> FieldValues {
    try FieldValues(
      reading: written, by: fields, today: desk.today, units: desk.settings.units.map(\.key))
  }
}
