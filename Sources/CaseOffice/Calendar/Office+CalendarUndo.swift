import CaseStore
import CaseWorkflow
package import WorkingCalendar

/// A change of the calendar as the log tells of it.
package struct RecordedCalendarChange: Hashable, Sendable {
  /// Its event.
  package var number: Int64
  package var account: String
  package var day: CivilDate
  package var reason: String
  /// The earlier change that it took back.
  package var takesBack: Int64?
}

extension Office {
  /// The newest change of the calendar; nil while it is the one of the founding.
  package func lastCalendarChange() throws -> RecordedCalendarChange? {
    _ = try actor(for: .read)
    return try file.read {
      guard let number = try file.newestCalendarEvent(), let event = try file.log.event(number),
        let change = try file.tableChange(number)
      else { return nil }
      return RecordedCalendarChange(
        number: number, account: event.account, day: event.day, reason: change.reason,
        takesBack: change.takesBack)
    }
  }

  /// Puts the calendar back as it was before its newest change, an import or a changed day, and reckons every open obligation
  /// anew: a change of its own. Who made the change may, the chairman and the administrator.
  ///
  /// `expected` is the change that somebody has seen; where another was made since, nothing is done, and it throws. Without
  /// it the newest is taken back, unless that was a taking back itself: two people who correct the same mistake one after
  /// the other must not make it again.
  @discardableResult
  package func takeBackCalendarChange(
    _ expected: Int64? = nil, isDryRun: Bool = false, progress: (Int) -> Void = { _ in },
    each: (MovedDeadline) throws -> Void = { _ in }
  ) throws -> CalendarImport {
    let actor = try actor(for: .changeCalendar)
    guard let last = try lastCalendarChange() else {
      throw OfficeProblem(
        .notFound,
        Phrase(
          vi: "lịch của sổ chưa đổi lần nào, không có gì để hoàn tác",
          en: "the office's calendar was never changed; there is nothing to take back"))
    }
    guard expected ?? last.number == last.number else { throw Self.calendarChangedSince }
    guard expected != nil || last.takesBack == nil else {
      throw OfficeProblem(
        .refused,
        Phrase(
          vi:
            "lần đổi cuối (số \(last.number), \(last.account)) đã là hoàn tác; muốn trở lại lịch đã đổi thì ghi "
            + "--expect \(last.number)",
          en:
            "the last change (no. \(last.number), \(last.account)) took one back already; to have that calendar "
            + "again give --expect \(last.number)"))
    }
    let chiefs: Set<RoleKey> = ["chu-tich", "quan-tri"]
    guard try last.account == account.key || !chiefs.isDisjoint(with: roleKeys()) else {
      throw Refusal(.undoOwn, ["account": last.account])
    }
    let reason = isDryRun ? nil : last.reason
    return try revise(by: signature(actor), reason, takingBack: last, progress, each) {
      let change = try CalendarChange(self, source: "#\(last.number)", lettersSince: last.day) {
        try CalendarRevision(puttingBack: try file.storedCalendar(before: last.number) ?? $0, on: $0)
      }
      guard change.basis == last.number else { throw Self.calendarChangedSince }
      return change
    }
  }

  private static var calendarChangedSince: OfficeProblem {
    OfficeProblem(
      .changedMeanwhile,
      Phrase(
        vi: "sau lần đổi ấy lịch đã đổi lần nữa, không hoàn tác được; mở ngày ấy mà sửa",
        en: "the calendar was changed once more since; it cannot be taken back, change the day instead"))
  }
}
