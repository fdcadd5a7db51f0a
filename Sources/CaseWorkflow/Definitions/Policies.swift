/// Named policies: readings of the law that an office chooses (D6, D15) and conventions of its own.
package struct Policies: Hashable, Sendable, Codable {
  /// D6: 30 days in total, or 20 and then 30 more.
  package enum ExtensionReading: String, Sendable, Codable, CaseIterable {
    case total
    case added
  }

  /// D15: “trước ngày 30/11” is 29/11 at the latest, or 30/11 itself.
  package enum BeforeReading: String, Sendable, Codable, CaseIterable {
    case strict
    case inclusive
  }

  package var extensionReading: ExtensionReading
  /// How many working days before its date a matter counts as due soon.
  package var dueSoonWorkingDays: Int
  /// After how many calendar days untouched a case raises an alarm (NĐ 154 Đ.41).
  package var staleCalendarDays: Int
  package var beforeReading: BeforeReading
  /// How many working days before its date a periodic duty is brought up.
  package var periodicSoonWorkingDays: Int
  /// Who drafts a reply may approve it too. Off unless the office says so on the record; each such approval says so.
  package var oneHandMayApprove: Bool

  package init(
    extensionReading: ExtensionReading, dueSoonWorkingDays: Int, staleCalendarDays: Int,
    beforeReading: BeforeReading = .strict, periodicSoonWorkingDays: Int = 10, oneHandMayApprove: Bool = false
  ) {
    self.extensionReading = extensionReading
    self.dueSoonWorkingDays = dueSoonWorkingDays
    self.staleCalendarDays = staleCalendarDays
    self.beforeReading = beforeReading
    self.periodicSoonWorkingDays = periodicSoonWorkingDays
    self.oneHandMayApprove = oneHandMayApprove
  }
}
