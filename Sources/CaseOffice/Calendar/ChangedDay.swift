package import WorkingCalendar

/// A day of the calendar as a notice makes it from now on. A swap is two days and one notice.
package struct ChangedDay: Hashable, Sendable {
  package var date: CivilDate
  /// nil for an ordinary day, worked or a day of rest by its weekday alone.
  package var kind: SpecialDayKind?
  /// What it is called; nothing for an ordinary day.
  package var name: String
  /// The notice or law that says so: the source of the day, and the reason of the change.
  package var notice: String
  package var status: SpecialDayStatus
  /// Of a swap the other date.
  package var pair: CivilDate?

  package init(
    date: CivilDate, kind: SpecialDayKind?, name: String, notice: String,
    status: SpecialDayStatus = .announced, pair: CivilDate? = nil
  ) {
    self.date = date
    self.kind = kind
    self.name = name
    self.notice = notice
    self.status = status
    self.pair = pair
  }

  /// The names by which the two halves of a swap are known.
  package static let swapNames: [SpecialDayKind: String] = [
    .swappedOff: "Nghỉ hoán đổi", .swappedWorking: "Làm bù hoán đổi",
  ]

  /// Its rows: none, one, or both halves of the swap.
  var rows: [SpecialDay] {
    guard let kind else { return [] }
    func row(_ date: CivilDate, _ kind: SpecialDayKind, _ name: String, _ pair: CivilDate?) -> SpecialDay {
      SpecialDay(date: date, kind: kind, name: name, source: notice, status: status, pair: pair)
    }
    guard let other = kind.otherHalf, let pair else { return [row(date, kind, name, nil)] }
    return [row(date, kind, name, pair), row(pair, other, otherName(kind, other), date)]
  }

  /// “Làm bù hoán đổi (Quốc khánh)” beside “Nghỉ hoán đổi (Quốc khánh)”.
  private func otherName(_ kind: SpecialDayKind, _ other: SpecialDayKind) -> String {
    guard let own = Self.swapNames[kind], let others = Self.swapNames[other], name.hasPrefix(own) else {
      return name
    }
    return others + name.dropFirst(own.count)
  }
}

extension SpecialDayKind {
  /// What the other date of a swap is; nil for what is no swap.
  package var otherHalf: SpecialDayKind? {
    switch self {
    case .swappedOff: .swappedWorking
    case .swappedWorking: .swappedOff
    case .holiday, .compensatory: nil
    }
  }
}
