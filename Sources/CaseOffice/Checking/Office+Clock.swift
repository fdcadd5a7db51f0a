import CaseStore
import CaseWorkflow
package import WorkingCalendar

/// A live office dates everything by the machine, and nothing is written while its date is before the newest entry.
extension Office {
  /// The day of the newest entry where the machine's date is before it, so that a live office writes nothing; nil where it
  /// may. The time of day may go back a little.
  package func dayAhead() throws -> CivilDate? {
    guard !isTraining, let last = try file.log.head().day, today < last else { return nil }
    return last
  }

  /// The administrator's way out where the log's last date was the wrong one, a clock once set to 2036: says, for a reason the
  /// log keeps, that today is `day`. It has to be the machine's date too, so that nobody accepts a wrong one unread.
  package func acceptDate(_ day: CivilDate, reason: String) throws {
    try file.write {
      let actor = try actor(for: .acceptDate)
      let reason = try reason.statedReason()
      guard day == today else {
        throw OfficeProblem.usage(
          vi:
            "--accept-date: máy báo hôm nay là \(today.vietnamese), không phải \(day.vietnamese); chỉnh ngày của máy trước",
          en:
            "--accept-date: the machine says today is \(today.vietnamese), not \(day.vietnamese); set its date first"
        )
      }
      guard let last = try dayAhead() else {
        throw OfficeProblem(
          .refused,
          Phrase(
            vi: "ngày của máy không trước việc cuối trong sổ: không có gì phải nhận",
            en: "the machine's date is not before the last entry: there is nothing to accept"))
      }
      try file.acceptDate(DateAccepted(last: last.iso, reason: reason), by: signature(actor))
    }
  }

  /// What the log says of it; its own day is the one that was accepted.
  struct DateAccepted: Codable {
    /// The day that was the newest.
    var last: String
    var reason: String
  }
}
