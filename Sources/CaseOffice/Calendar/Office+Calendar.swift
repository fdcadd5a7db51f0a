import CaseStore
import CaseWorkflow
import OfficeFiles
import WorkingCalendar

/// What importing a calendar did, or would do.
package struct CalendarImport: Sendable {
  package var revision: CalendarRevision
  /// The event that made the calendar it was reckoned against; 0 for the founding.
  package var basis: Int64
  package var moved = 0
  /// Open obligations that stay as they are.
  package var unchanged = 0
  /// Obligations fulfilled or ended that would have another date by the new calendar, and keep theirs (D13).
  package var frozen = 0
  /// The event that changed the calendar; nil when nothing was recorded.
  package var event: Int64?
  package var isApplied: Bool { event != nil }
}

extension Office {
  /// Makes the calendar of a file the office's, as `CalendarRevision` says, and reckons every open obligation anew: one
  /// event for the calendar, with its rows and `reason`, and one for each obligation that moves. All of it or nothing.
  /// `isDryRun` shows the same and records nothing; so does a file that says nothing new.
  ///
  /// `each` is given every obligation that moves, case by case, after it was recorded; it and the figures speak of the
  /// cases this account is shown, while all are moved. `progress` is told the obligations looked at. Neither needs more
  /// memory for a hundred thousand than for one.
  @discardableResult
  package func importCalendar(
    path: String, isDryRun: Bool = false, reason: String = "", progress: (Int) -> Void = { _ in },
    each: (MovedDeadline) throws -> Void = { _ in }
  ) throws -> CalendarImport {
    let actor = try actor(for: .changeCalendar)
    let contents = try calendarContents(path)
    return try revise(by: signature(actor), isDryRun ? nil : reason, progress, each) {
      try CalendarChange(self, contents, path: path)
    }
  }

  /// Makes a day of the office's calendar, or both days of a swap, what `change` says, and reckons every open obligation
  /// anew, as a file of the calendar would: see `importCalendar`. The notice is the reason.
  ///
  /// `basis` is that of the preview somebody has read; where the calendar was changed since, nothing is, and it throws.
  @discardableResult
  package func changeDay(
    _ change: ChangedDay, isDryRun: Bool = false, basis: Int64? = nil,
    progress: (Int) -> Void = { _ in }, each: (MovedDeadline) throws -> Void = { _ in }
  ) throws -> CalendarImport {
    let actor = try actor(for: .changeCalendar)
    var change = change
    change.name = change.name.trimmed
    change.notice = change.notice.trimmed
    for (field, value) in [("notice", change.notice), ("name", change.kind == nil ? "-" : change.name)]
    where value.isEmpty {
      throw FieldProblem(field: field, value: "", reason: .empty)
    }
    return try revise(by: signature(actor), isDryRun ? nil : change.notice, progress, each) {
      let new = try CalendarChange(self, source: change.date.vietnamese) {
        try CalendarRevision(change, on: $0)
      }
      guard basis ?? new.basis == new.basis else { throw Self.calendarChangedMeanwhile }
      return new
    }
  }

  static var calendarChangedMeanwhile: OfficeProblem {
    OfficeProblem(
      .changedMeanwhile,
      Phrase(
        vi: "trong lúc xem trước có người vừa đổi lịch; xem trước lại rồi ghi",
        en: "the calendar was changed while you looked; preview it again, then save"))
  }

  /// Without a reason it shows what would move and records nothing. `takenBack` is the change that it takes back: of letters
  /// only those are told that were sent since.
  func revise(
    by signature: Signature, _ reason: String?, takingBack takenBack: RecordedCalendarChange? = nil,
    _ progress: (Int) -> Void, _ each: (MovedDeadline) throws -> Void, _ make: () throws -> CalendarChange
  ) throws -> CalendarImport {
    guard let reason = try reason?.statedReason() else {
      return try file.read { try make().preview(progress, each) }
    }
    var events: ClosedRange<Int64>?
    let report = try file.write {
      let change = try make()
      guard !change.revision.isEmpty,
        try file.change(
          calendar: change.revision.calendar, reason: reason, takingBack: takenBack?.number, by: signature),
        let first = try file.newestCalendarEvent()
      else { return try change.preview({ _ in }, { _ in }) }
      let report = try change.apply(calendarEvent: first, by: signature, progress)
      events = first...(try file.log.head().number)
      return report
    }
    // Told only once it is kept, and not while others wait to write.
    guard let events else { return report }
    try file.read {
      let teller = try MoveTeller(self, lettersSince: takenBack?.day)
      try file.eachMove(from: events.lowerBound, through: events.upperBound) { matter, move in
        guard let stored = try file.matter(id: matter) else { return }
        if let told = try teller.tell(move, of: stored) { try each(told) }
      }
    }
    return report
  }

  private func calendarContents(_ path: String) throws -> CalendarFileContents {
    do {
      return try CalendarFile.read(path: path)
    } catch {
      if case .unreadable(.cannotRead(let path, let systemError)) = error.problems.first?.reason {
        throw OfficeProblem(unreadableFile: path, systemError: systemError)
      }
      throw OfficeProblem(.badInput, error.phrase)
    }
  }

  /// The number of open obligations: what a bar of progress counts to.
  package func openDutyCount() throws -> Int { try seeing { try file.openDutyCount(for: $0) } }
}
