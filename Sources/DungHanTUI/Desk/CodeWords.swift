import CaseWorkflow
import WorkingCalendar

/// Codes as they are said: `SD-2026-00412` is “số 412”, and `412/25` when it is of another year.
enum CodeWords {
  static func spoken(_ code: String, year: Int) -> String {
    let parts = code.split(separator: "-")
    guard parts.count == 3, let number = Int(parts[2]) else { return code }
    return Int(parts[1]) == year ? String(number) : "\(number)/\(parts[1].suffix(2))"
  }
}

extension Desk {
  /// `412`, or `412/25`.
  func spoken(_ code: String) -> String { CodeWords.spoken(code, year: today.year) }
}
