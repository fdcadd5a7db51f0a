import CaseWorkflow
import TerminalKit
import WorkingCalendar

extension Form {
  /// The values of a working copy, by field. A date is kept as the day it means `today`: “hôm nay”, `mai` and `+7` would be
  /// another day when the form is taken up tomorrow; what cannot be read is kept as it was typed. An empty field is kept
  /// where it began with something (`hadDefault`), else what was cleared on purpose would come back.
  /// `isPast` says which dates only speak of the past, as in `SpokenDate`.
  func kept(
    today: CivilDate, isPast: (ID) -> Bool = { _ in false }, hadDefault: (ID) -> Bool = { _ in false }
  ) -> [ID: String] {
    var values: [ID: String] = [:]
    for field in fields {
      let value = field.keptValue(today: today, isPast: isPast(field.id))
      if !value.isEmpty || hadDefault(field.id) { values[field.id] = value }
    }
    return values
  }
}

extension Form.Field {
  /// Its value for a working copy: of a date the day itself, `23/11/2026`.
  func keptValue(today: CivilDate, isPast: Bool = false) -> String {
    guard case .date = control, let day = SpokenDate.read(value, today: today, isPast: isPast) else {
      return value
    }
    return day.vietnamese
  }
}
