import VietnameseText
package import WorkingCalendar

/// A date as a clerk types it: `15/5`, `15/5/2026`, `hôm nay`, `mai`, `hôm qua`, `+7`, `-3`.
package enum SpokenDate {
  /// Nil for anything else, and for a day that does not exist (30/2). A day and a month without a year are of this year,
  /// as on the command line. In a field that can only speak of the past, such a day that is still months away is the one of
  /// an earlier year; one that is near is read as it stands, so that a slip is told and not taken for last year's.
  package static func read(_ text: String, today: CivilDate, isPast: Bool = false) -> CivilDate? {
    let word = text.folded.split(separator: " ").joined(separator: " ")
    switch word {
    case "hom nay", "nay", "today": return today
    case "mai", "ngay mai", "tomorrow": return today + 1
    case "kia", "ngay kia": return today + 2
    case "hom qua", "qua", "yesterday": return today - 1
    case "hom kia": return today - 2
    default: break
    }
    if let sign = word.first, sign == "+" || sign == "-", let days = Int(word.dropFirst()),
      (0...3660).contains(days)
    {
      return sign == "+" ? today + days : today - days
    }
    let read = CivilDate.read(word, today: today)
    guard isPast, isWithoutYear(word) else { return read }
    if let read, read > today, read <= today + slipDays { return read }
    return newestPast(word, today: today)
  }

  /// Nobody brings in November what came eleven months before; in January last December's is usual.
  private static let slipDays = 180

  private static func isWithoutYear(_ word: String) -> Bool {
    let parts = word.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
  }

  /// In eight years every day of the calendar occurs that occurs at all, 29/2 too but for 1900 and 2100.
  private static func newestPast(_ word: String, today: CivilDate) -> CivilDate? {
    for back in 0...8 {
      let year = CivilDate(year: today.year - back, month: today.month, day: 1) ?? today
      if let day = CivilDate.read(word, today: year), day <= today { return day }
    }
    return nil
  }
}
