import CaseStore
import CaseWorkflow
import WorkingCalendar

extension Office {
  /// What a change of the calendar did to a case, as its history tells it: whose date, from when to when, and why.
  func details(
    of move: DateMove, in type: CaseType, on day: CivilDate, _ settings: OfficeSettings
  ) throws -> [HistoryEntry.Detail] {
    var details: [HistoryEntry.Detail] = [
      .init(type.label(of: move.new.key), settings.name(of: move.new.debtor, on: day)),
      .init(Phrase(vi: "Hạn cũ", en: "Old date"), move.oldDue.vietnamese),
      .init(
        Phrase(vi: "Hạn mới", en: "New date"), move.new.due.vietnamese + (move.new.isProvisional ? "~" : "")),
    ]
    if let change = try file.tableChange(move.calendarEvent) {
      let label =
        change.takesBack == nil
        ? Phrase(vi: "Lý do", en: "Reason") : Phrase(vi: "Hoàn tác đổi lịch", en: "Taken back")
      details.append(.init(label, change.reason))
    }
    return details
  }

  static let calendarLabel = Phrase(vi: "Lịch thay đổi", en: "The calendar changed")
}
