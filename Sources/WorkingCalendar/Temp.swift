package enum TermUnit: String, Sendable, Codable { case working, calendar }
package struct TermLength: Hashable, Sendable, Codable { package var days: Int; package var unit: TermUnit; package init(days: Int, unit: TermUnit) { self.days = days; self.unit = unit } }
package struct CalendarError: Error { package var vietnamese = ""; package var english = "" }
package struct Deadline: Sendable { package var received: CivilDate; package var due: CivilDate; package var isProvisional: Bool; package var earliest: CivilDate; package var latest: CivilDate }
package struct OfficeCalendar: Sendable {
 package func deadline(received: CivilDate, length: TermLength) throws(CalendarError) -> Deadline { throw CalendarError() }
 package func workingDaysLate(due: CivilDate, on: CivilDate) -> Int { 0 }
}
