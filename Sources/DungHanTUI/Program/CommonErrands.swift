import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// What time it is, and whether somebody else changed the office.
struct Pulse: Errand {
  struct Beat: Sendable {
    var today: CivilDate
    var time: String
    var mark: Int64
    /// Set when the account was ended meanwhile.
    var end: OfficeProblem?
  }

  func run(in office: Office) throws -> Beat {
    let pulse = try office.pulse()
    return Beat(today: office.today, time: office.timeOfDay, mark: pulse.mark, end: pulse.end)
  }

  func done(_ beat: Beat, _ desk: Desk) -> [Step]? {
    beat.end.map { [.end($0)] } ?? [.clock(today: beat.today, time: beat.time, mark: beat.mark)]
  }
}

/// Keeps a half-typed form.
struct KeepCopy: Errand {
  var copy: WorkingCopy

  func run(in office: Office) throws -> WorkingCopy { try office.keep(copy) }

  func done(_ kept: WorkingCopy, _ desk: Desk) -> [Step]? { [.kept(kept)] }
}

/// Drops one that was saved, emptied or thrown away.
struct DropCopy: Errand {
  var key: String

  func run(in office: Office) throws { try office.dropWorkingCopy(key: key) }

  func done(_: Void, _ desk: Desk) -> [Step]? { [.dropped(key: key)] }
}

/// Reads anew what every screen knows of the office, after a table was changed.
struct ReadDesk: Errand {
  var language: Language

  func run(in office: Office) throws -> Desk { try Desk(office: office, language: language) }

  func done(_ fresh: Desk, _ desk: Desk) -> [Step]? { [.tables(of: fresh)] }
}
