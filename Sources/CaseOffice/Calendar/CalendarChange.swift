import CaseStore
import CaseWorkflow
import OfficeFiles
import WorkingCalendar

/// The change from the office's calendar to another, and what it moves. Used within one reading or writing.
struct CalendarChange {
  let revision: CalendarRevision
  /// The event that made the calendar it changes; 0 for the founding.
  let basis: Int64
  private let file: OfficeFile
  private let teller: MoveTeller
  private let old: OfficeCalendar
  private let new: OfficeCalendar
  private let policies: Policies

  init(_ office: Office, _ contents: CalendarFileContents, path: String) throws {
    try self.init(office, source: path) { try CalendarRevision(contents, on: $0, file: path) }
  }

  /// `source` names what the calendar comes from, should it be none.
  init(
    _ office: Office, source: String, lettersSince: CivilDate? = nil,
    _ revise: (StoredCalendar) throws -> CalendarRevision
  ) throws {
    file = office.file
    let stored = try file.storedCalendar()
    revision = try revise(stored)
    basis = try file.newestCalendarEvent() ?? 0
    teller = try MoveTeller(office, lettersSince: lettersSince)
    policies = try office.settings().policies
    do {
      old = try stored.officeCalendar()
      new = try revision.calendar.officeCalendar()
    } catch {
      throw OfficeProblem(
        .badInput, Phrase(vi: "\(source): \(error.vietnamese)", en: "\(source): \(error.english)"))
    }
  }

  func preview(
    _ progress: (Int) -> Void, _ each: (MovedDeadline) throws -> Void
  ) throws -> CalendarImport {
    try walk(calendarEvent: 0, progress) { move, matter in
      guard let stored = try file.matter(id: matter) else { return }
      if let told = try teller.tell(move, of: stored) { try each(told) }
    }
  }

  /// Records what moves, the calendar being changed already by `calendarEvent`.
  func apply(
    calendarEvent: Int64, by signature: Signature, _ progress: (Int) -> Void
  ) throws -> CalendarImport {
    var report = try walk(calendarEvent: calendarEvent, progress) { move, matter in
      guard var stored = try file.matter(id: matter) else { return }
      try file.record(move, on: &stored, by: signature)
    }
    report.event = calendarEvent
    return report
  }

  private func walk(
    calendarEvent: Int64, _ progress: (Int) -> Void, _ body: (DateMove, Int64) throws -> Void
  ) throws -> CalendarImport {
    var report = CalendarImport(revision: revision, basis: basis)
    let open = try file.openDutyCount(for: teller.sight)
    if let span = new.span(countingOtherwiseThan: old) {
      var seen = 0
      try file.eachDuty(within: span) { kept in
        guard kept.duty.isOpen else {
          if try isFrozen(kept.duty), try file.isShown(kept.matter, to: teller.sight) { report.frozen += 1 }
          return
        }
        seen += 1
        progress(seen)
        guard let moved = try moved(kept) else { return }
        if try file.isShown(kept.matter, to: teller.sight) { report.moved += 1 }
        try body(DateMove(from: kept.duty, to: moved, calendarEvent: calendarEvent), kept.matter)
      }
    }
    report.unchanged = open - report.moved
    return report
  }

  /// The obligation by the new calendar; nil when that leaves its dates.
  private func moved(_ kept: KeptDuty) throws -> Obligation? {
    var duty = kept.duty
    if let start = try expectedStart(of: kept) { duty.start = start }
    let reckoned = try recomputed(duty, by: new)
    guard reckoned.start != kept.duty.start || !reckoned.isDue(like: kept.duty) else { return nil }
    // What stands for another reason, say a policy chosen since, is not for the calendar to change.
    let before = try recomputed(kept.duty, by: old)
    return reckoned.start == kept.duty.start && before.isDue(like: reckoned) ? nil : reckoned
  }

  /// The notice owed to the sender of a merged duplicate starts with the date of the other case's answer, which may move.
  private func expectedStart(of kept: KeptDuty) throws -> CivilDate? {
    guard kept.duty.key == .notice, !kept.duty.isStartConfirmed,
      let code = try file.matter(id: kept.matter)?.matter.mergedInto
    else { return nil }
    var main = try file.matter(code: code).matter
    for (place, duty) in main.obligations.enumerated() where duty.isOpenAnswer {
      let reckoned = try recomputed(duty, by: new)
      if try !recomputed(duty, by: old).isDue(like: reckoned) { main.obligations[place] = reckoned }
    }
    return main.leadingAnswer?.due
  }

  /// Whether it keeps a date that it would not have by the new calendar.
  private func isFrozen(_ ended: Obligation) throws -> Bool {
    let (before, after) = (try recomputed(ended, by: old), try recomputed(ended, by: new))
    return before.due != after.due
  }

  private func recomputed(_ duty: Obligation, by calendar: OfficeCalendar) throws -> Obligation {
    do {
      return try duty.recomputed(calendar: calendar, policies: policies)
    } catch {
      throw Refusal(.calendarKnowsDay, phrases: ["reason": Phrase(vi: error.vietnamese, en: error.english)])
    }
  }
}

/// Tells of a move what a person needs to know of it. Used within one reading or writing.
struct MoveTeller {
  /// What this account is shown.
  let sight: Visibility
  private let file: OfficeFile
  private let settings: OfficeSettings
  /// Only letters of this day and later quote the date that moves; nil all.
  private let lettersSince: CivilDate?

  init(_ office: Office, lettersSince: CivilDate? = nil) throws {
    self.lettersSince = lettersSince
    file = office.file
    settings = try office.settings()
    sight = try office.seeing { $0 }
  }

  /// nil for a case that is not for this account.
  func tell(_ move: DateMove, of stored: StoredMatter) throws -> MovedDeadline? {
    guard try file.isShown(stored.id, to: sight) else { return nil }
    let type = try file.caseType(digest: stored.matter.typeDigest)
    var told = MovedDeadline(move, of: stored.matter, type, settings)
    if let lettersSince {
      told.letters.removeAll { letter in letter.dated.map { $0 < lettersSince } ?? false }
    }
    return told
  }
}
