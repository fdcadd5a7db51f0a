import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// What `deadline` was asked to count: how long, in what, and by which calendar.
struct DeadlineQuestion {
  var rules: CountingRules
  var length: TermLength
  var term: Term?

  /// 20 working days, the term of QĐ 124, unless a number or a named term was given. `day` decides which version of a
  /// term is in force.
  init(_ session: Session, on day: CivilDate) throws {
    let invocation = session.invocation
    if invocation.has("term"), let other = ["days", "unit"].first(where: invocation.has) {
      throw UsageProblem.notTogether("--term", "--\(other)")
    }
    if invocation.has("term"), invocation.has("calendar") {
      throw UsageProblem.notTogether("--term", "--calendar")
    }
    rules = try session.countingRules()
    if let key = invocation.text("term") {
      let term = try rules.term(key, on: day)
      self.term = term
      length = term.length
    } else {
      length = TermLength(
        days: invocation.number("days") ?? 20,
        unit: invocation.text("unit").flatMap(TermUnit.init(rawValue:)) ?? .working)
    }
  }

  func answer(_ received: CivilDate) throws -> DeadlineAnswer {
    do {
      return DeadlineAnswer(
        deadline: try rules.calendar.deadline(received: received, length: length),
        ledger: try rules.calendar.ledger(received: received, length: length), term: term,
        calendar: rules.calendar)
    } catch {
      throw OfficeProblem.usage(
        vi: "\(received.vietnamese) + \(length.days): \(error.words.vi)",
        en: "\(received.iso) + \(length.days): \(error.words.en)")
    }
  }
}
