import CaseStore
package import CaseWorkflow
package import WorkingCalendar

/// What a sweep found. It proposes and records; a person signs.
package struct SweepReport: Sendable {
  /// One rung reached by one thing that another body owes.
  package struct Finding: Sendable {
    package var code: String
    package var title: String
    package var isSealed: Bool
    /// `title` is that of the type: what the case says is not for this account.
    package var isTitleWithheld: Bool
    /// What is owed, as the case's type calls it.
    package var duty: ObligationKey
    package var dutyLabel: Phrase
    package var debtor: UnitKey
    package var due: CivilDate
    package var workingDaysLate: Int
    package var rung: Ladder.Rung
    /// The day the rung was reached: before today when nights were missed or a date was corrected (D14).
    package var reached: CivilDate
    /// Whom the ladder proposes to report to: never the debtor itself, then one level up (C1).
    package var to: UnitKey?
  }

  /// A case nobody has touched for as long as the law calls negligent (NĐ 154 Đ.41).
  package struct Silence: Sendable {
    package var code: String
    package var title: String
    package var isSealed: Bool
    /// `title` is that of the type: what the case says is not for this account.
    package var isTitleWithheld: Bool
    package var touched: CivilDate
    package var calendarDays: Int
  }

  package var reminded: [Finding] = []
  package var escalationDue: [Finding] = []
  package var stale: [Silence] = []
  /// Rungs and silences that an earlier sweep of the same day has recorded.
  package var alreadyDone = 0
}

extension Office {
  /// Goes through what has reached a rung of the ladder since the last sweep, however many nights were missed: each rung
  /// fires once for each thing owed. `isDryRun` only looks. Every case is gone through; what is told is what this account is
  /// shown.
  package func sweep(isDryRun: Bool = false) throws -> SweepReport {
    let actor = try actor(for: .sweep)
    var report = SweepReport()
    let body = {
      let already = try self.seeing { try self.file.rungsRecorded(on: self.today, for: $0) }
      for id in try self.file.mattersWithRungs(through: self.today) {
        try self.sweepMatter(id, by: actor, isDryRun: isDryRun, into: &report)
      }
      try self.sweepSilence(by: actor, isDryRun: isDryRun, into: &report)
      report.alreadyDone += already
    }
    if isDryRun { try file.read(body) } else { try file.write(body) }
    return report
  }

  private func sweepMatter(_ id: Int64, by actor: Actor, isDryRun: Bool, into report: inout SweepReport)
    throws
  {
    guard var stored = try file.matter(id: id) else { return }
    let rules = try file.rulebook()
    let today = today
    var changes: [Change] = []
    let ladder = rules.settings.ladder
    let owed = stored.matter.owedByOthers(than: rules.settings.ownUnit).filter { $0.state == .open }
    for duty in owed {
      let fired = stored.rungs[duty.number] ?? []
      for rung in ladder.rungs where !fired.contains(rung.key) {
        guard let day = ladder.day(of: rung, for: duty, calendar: rules.calendar), day <= today else {
          continue
        }
        changes.append(.rungReached(obligation: duty.number, rung: rung.key))
        guard let title = try title(of: stored) else { continue }
        let finding = SweepReport.Finding(
          code: stored.matter.code, title: title, isSealed: stored.matter.isSealed,
          isTitleWithheld: try !seesWords(of: stored.matter), duty: duty.key,
          dutyLabel: try file.caseType(digest: stored.matter.typeDigest).label(of: duty.key),
          debtor: duty.debtor, due: duty.due,
          workingDaysLate: rules.calendar.workingDaysLate(due: duty.due, on: today), rung: rung,
          reached: day,
          to: rung.to.flatMap {
            rules.settings.levelAbove(debtor: duty.debtor, startingAt: $0, on: today)
          })
        switch rung.kind {
        case .remind: report.reminded.append(finding)
        case .escalate: report.escalationDue.append(finding)
        }
      }
    }
    guard !changes.isEmpty, !isDryRun else { return }
    try file.record(
      Decision(changes: changes, texts: []), kind: StoredMatter.rungKind, on: &stored, by: signature(actor))
  }

  private func sweepSilence(by actor: Actor, isDryRun: Bool, into report: inout SweepReport) throws {
    let days = try settings().policies.staleCalendarDays
    for silent in try file.silentMatters(since: today - days) {
      guard var stored = try file.matter(id: silent) else { continue }
      // Fires once for each silence: the rung is named after the day it began.
      let rung = "silent-\(stored.matter.touched.iso)"
      if let title = try title(of: stored) {
        report.stale.append(
          SweepReport.Silence(
            code: stored.matter.code, title: title, isSealed: stored.matter.isSealed,
            isTitleWithheld: try !seesWords(of: stored.matter),
            touched: stored.matter.touched,
            calendarDays: stored.matter.touched.days(until: today)))
      }
      guard !isDryRun else { continue }
      try file.record(
        Decision(changes: [.rungReached(obligation: 0, rung: rung)], texts: []), kind: StoredMatter.rungKind,
        on: &stored, by: signature(actor))
    }
  }
}
