import CaseWorkflow

/// Whether every declared duty can arise, end and be owed by somebody to somebody.
extension CaseTypeCheck {
  mutating func checkDuties() {
    for duty in placed.path.duties { check(duty.value, at: duty.node) }
    for duty in type.duties { checkCycle(from: duty) }
    for action in placed.path.actions { checkMilestone(of: action.value, at: action.node) }
  }

  private mutating func check(_ duty: DutyDefinition, at node: DefinitionNode) {
    if ObligationKey.common.contains(duty.key) {
      add(
        node, "key", vi: "việc có hạn “\(duty.key.rawValue)” loại nào cũng có",
        en: "every type has the duty “\(duty.key.rawValue)” already")
    }
    if !settings.terms.contains(where: { $0.key == duty.term }) {
      add(
        node, "term", vi: "không có thời hạn “\(duty.term)” (terms.json5)",
        en: "unknown term “\(duty.term)” (terms.json5)")
    }
    checkParties(of: duty, at: node)
    checkReached(duty.ends, "ends", at: node)
    switch duty.opens {
    case .milestone(let milestone):
      checkReached(milestone, "opens", at: node)
      checkBodies(duty, opensPerBody: milestone.isPerBody, at: node)
      if milestone == duty.ends {
        add(
          node, "ends", vi: "bắt đầu và xong cùng một lúc (\(milestone.rawValue))",
          en: "it begins and ends at once (\(milestone.rawValue))")
      }
    case .fulfilled(let other):
      guard let before = type.duties.first(where: { $0.key == other }) else {
        add(
          node, "opens", vi: "không có việc có hạn “\(other.rawValue)” đứng trước",
          en: "there is no duty “\(other.rawValue)” for it to follow")
        return
      }
      checkBodies(duty, opensPerBody: before.isPerBody, at: node)
    }
  }

  private mutating func checkParties(of duty: DutyDefinition, at node: DefinitionNode) {
    for (member, party) in [("debtor", duty.debtor), ("creditor", duty.creditor)] {
      guard case .unit(let unit) = party, settings.unit(unit) == nil else { continue }
      add(node, member, vi: "không có đơn vị “\(unit)”", en: "unknown unit “\(unit)”")
    }
    if duty.debtor == .sender {
      add(node, "debtor", vi: "người gửi không nợ việc gì", en: "the sender owes nothing")
    }
    if duty.debtor == duty.creditor {
      add(node, "creditor", vi: "không ai nợ chính mình", en: "nobody owes it to himself")
    }
  }

  /// A duty of each body for itself begins and ends with that body; any other with the case.
  private mutating func checkBodies(_ duty: DutyDefinition, opensPerBody: Bool, at node: DefinitionNode) {
    if duty.isPerBody, !opensPerBody {
      add(
        node, "opens", vi: "“addressee” cần một lúc của từng nơi (forwarded, received, decided, answered)",
        en: "“addressee” needs a milestone of each body (forwarded, received, decided, answered)")
    }
    if !duty.isPerBody, opensPerBody || duty.ends.isPerBody {
      add(
        node, opensPerBody ? "opens" : "ends",
        vi: "lúc này của từng nơi, nên một bên phải là “addressee”",
        en: "it is a milestone of each body, so one party has to be “addressee”")
    }
  }

  private mutating func checkReached(_ milestone: Milestone, _ member: String, at node: DefinitionNode) {
    let effects: [Effect]
    switch milestone {
    case .intake: return
    case .forwarded: effects = [.openAnswers]
    case .received: effects = [.confirmReceipt]
    case .answered: effects = [.fulfilAnswer]
    case .told: effects = [.tellSender]
    case .decided, .publishable, .published: effects = []
    }
    let isReached = type.actions.contains { action in
      action.milestone == milestone || action.effects.contains { effects.contains($0) }
    }
    if !isReached {
      add(
        node, member, vi: "không việc nào đưa tới “\(milestone.rawValue)”",
        en: "no action brings “\(milestone.rawValue)”")
    }
  }

  /// Duties that wait for one another would never arise.
  private mutating func checkCycle(from start: DutyDefinition) {
    var seen: Set<ObligationKey> = []
    var current = start
    while case .fulfilled(let other) = current.opens,
      let before = type.duties.first(where: { $0.key == other }),
      seen.insert(current.key).inserted
    {
      if before.key == start.key {
        let node = placed.path.duties.first { $0.value.key == start.key }?.node ?? whole
        add(
          node, "opens", vi: "“\(start.key.rawValue)” chờ chính nó qua các việc khác",
          en: "“\(start.key.rawValue)” waits for itself in a circle")
        return
      }
      current = before
    }
  }

  private mutating func checkMilestone(of action: ActionDefinition, at node: DefinitionNode) {
    guard let milestone = action.milestone else { return }
    if !action.fields.contains(where: { $0.kind == .date && $0.isRequired }) {
      add(
        node, "milestone", vi: "cần một ô ngày bắt buộc để tính từ đó",
        en: "it needs a required date field to count from")
    }
    guard milestone.isPerBody else { return }
    let names = action.field("by").map { $0.kind == .unit && $0.isRequired } ?? false
    if !names, action.from.contains(where: { type.state($0)?.scope != .answer }) {
      add(
        node, "milestone", vi: "ngoài lúc chờ trả lời phải có ô “by” (đơn vị, bắt buộc)",
        en: "outside the stages of an answer it needs a required field “by” of kind unit")
    }
  }
}
