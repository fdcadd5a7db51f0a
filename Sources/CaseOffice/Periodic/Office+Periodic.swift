import CaseStore
package import CaseWorkflow
package import WorkingCalendar

/// What the office owes by the calendar alone: yearly and quarterly reports, next year's plan.
extension Office {
  /// The duties of the periods of `year`, sent or not. Without a year: all that is still owed from before, and this
  /// year's. By the date due. What was due, or whose period was over, before the office was
  /// founded is no debt of its own, and is not listed.
  package func periodicDuties(of year: Int? = nil) throws -> [PeriodicLine] {
    _ = try actor(for: .read)
    return try file.read {
      let settings = try settings()
      let calendar = try calendar()
      let founding = try file.foundingDay()
      func lines(of year: Int) throws -> [PeriodicLine] {
        try periodicLines(settings.occurrences(of: year, calendar: calendar)).filter { line in
          line.state == .done || founding.map { line.occurrence.isOwed(since: $0) } ?? true
        }
      }
      if let year { return try lines(of: year) }
      let owed = try periodicLines(owedSoFar(settings, calendar)).filter {
        $0.state != .done && $0.period.year != today.year
      }
      return try (owed + lines(of: today.year)).sorted {
        ($0.occurrence.due, $0.key) < ($1.occurrence.due, $1.key)
      }
    }
  }

  /// What must be sent now: due within the days the office chose, so that it can still be in time, then what is late.
  /// Whatever was not sent stays here, years later too.
  package func periodicPressing() throws -> [PeriodicLine] {
    _ = try actor(for: .read)
    return try file.read {
      let lines = try periodicLines(owedSoFar(try settings(), try calendar()))
      return lines.filter { $0.state == .dueSoon } + lines.filter { $0.state == .late }
    }
  }

  /// Records that the report of `period` was sent. What goes in steps is sent by its last step.
  @discardableResult
  package func fulfilPeriodic(
    _ key: PeriodicKey, period: DutyPeriod, document: String, sent: CivilDate
  ) throws -> PeriodicLine {
    let actor = try actor(for: .periodic)
    guard let document = document.trimmed.nonEmpty else {
      throw FieldProblem(field: "document", value: "", reason: .empty)
    }
    try file.write {
      let (occurrence, progress) = try periodicDuty(key, period)
      try file.record(
        occurrence.fulfil(
          document: document, sent: sent, after: progress, today: today, calendar: try calendar()),
        by: signature(actor))
    }
    return try periodicLine(key, period)
  }

  /// Records a step of next year's plan, in its order; the last one is the document itself and needs its number.
  @discardableResult
  package func takePeriodicStep(
    _ key: PeriodicKey, period: DutyPeriod, step: String, on day: CivilDate, document: String = ""
  ) throws -> PeriodicLine {
    let actor = try actor(for: .periodic)
    try file.write {
      let (occurrence, progress) = try periodicDuty(key, period)
      let steps = occurrence.duty.rule.steps
      guard let taken = steps.first(where: { $0.key == step }) else {
        guard !steps.isEmpty else {
          throw OfficeProblem.usage(
            vi: "việc “\(key)” không có bước; ghi đã gửi: dunghan periodic done \(key)",
            en: "“\(key)” has no steps; record it as sent: dunghan periodic done \(key)")
        }
        throw FieldProblem(field: "step", value: step, reason: .unknownChoice(possible: steps.map(\.key)))
      }
      let document = document.trimmed
      let changes = try occurrence.take(
        step: taken, on: day, document: document, after: progress, today: today, calendar: try calendar())
      if document.isEmpty, taken.key == steps.last?.key {
        throw FieldProblem(field: "document", value: "", reason: .empty)
      }
      try file.record(changes, by: signature(actor))
    }
    return try periodicLine(key, period)
  }

  /// Takes back what was recorded last of a duty in a period: the report as sent, or the last step. `reason` says why it was
  /// wrong.
  @discardableResult
  package func takeBackPeriodic(
    _ key: PeriodicKey, period: DutyPeriod, reason: String
  ) throws -> PeriodicLine {
    let actor = try actor(for: .periodic)
    let reason = try reason.statedReason()
    try file.write {
      let (occurrence, progress) = try periodicDuty(key, period)
      try file.record(occurrence.takeBack(reason: reason, after: progress), by: signature(actor))
    }
    return try periodicLine(key, period)
  }

  private func owedSoFar(_ settings: OfficeSettings, _ calendar: OfficeCalendar) throws
    -> [PeriodicOccurrence]
  {
    guard !settings.periodic.isEmpty, let founding = try file.foundingDay() else { return [] }
    return settings.occurrences(since: founding, through: today, calendar: calendar)
  }

  private func periodicLines(_ occurrences: [PeriodicOccurrence]) throws -> [PeriodicLine] {
    guard !occurrences.isEmpty else { return [] }
    let calendar = try calendar()
    let days = try settings().policies.periodicSoonWorkingDays
    let soon = days > 0 ? try calendar.workingDay(days, after: today) : today
    let progress = try file.periodicProgress()
    return occurrences.map { occurrence in
      PeriodicLine(
        occurrence, progress[occurrence.duty.key]?[occurrence.period] ?? PeriodicProgress(), today: today,
        soon: soon, calendar: calendar)
    }
  }

  private func periodicLine(_ key: PeriodicKey, _ period: DutyPeriod) throws -> PeriodicLine {
    let (occurrence, _) = try periodicDuty(key, period)
    guard let line = try periodicLines([occurrence]).first else {
      throw StoreError.inconsistent("the periodic duty \(key) has no line")
    }
    return line
  }

  /// The duty that `key` and `period` name, and what was done of it.
  private func periodicDuty(
    _ key: PeriodicKey, _ period: DutyPeriod
  ) throws -> (PeriodicOccurrence, PeriodicProgress) {
    let settings = try settings()
    let rows = settings.periodic.filter { $0.key == key }
    guard let last = rows.last else {
      let known = Set(settings.periodic.map(\.key)).sorted().joined(separator: ", ")
      throw OfficeProblem.notFound(
        vi: "không có việc định kỳ “\(key)”; có: \(known)",
        en: "there is no periodic duty “\(key)”; there are: \(known)")
    }
    let calendar = try calendar()
    let found = rows.lazy.compactMap {
      $0.occurrence(in: period, calendar: calendar, policies: settings.policies)
    }.first
    guard let found else {
      let possible = last.periods(of: period.year).map(\.key).joined(separator: ", ")
      throw OfficeProblem.usage(
        vi: "--period: việc “\(key)” không có kỳ \(period.key); kỳ của năm \(period.year): \(possible)",
        en: "--period: “\(key)” has no period \(period.key); those of \(period.year): \(possible)")
    }
    return (found, try file.periodicProgress()[key]?[period] ?? PeriodicProgress())
  }
}
