/// What a day is to the office.
package enum DayKind: String, Hashable, CaseIterable, Sendable, Codable {
  case working
  /// The weekly rest.
  case weekend
  case holiday
  case compensatory
  case swappedOff = "swapped_off"
  case swappedWorking = "swapped_working"

  init(_ kind: SpecialDayKind) {
    switch kind {
    case .holiday: self = .holiday
    case .compensatory: self = .compensatory
    case .swappedOff: self = .swappedOff
    case .swappedWorking: self = .swappedWorking
    }
  }
}
