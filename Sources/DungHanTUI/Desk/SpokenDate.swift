import VietnameseText
package import WorkingCalendar

/// A date as a clerk types it: `15/5`, `15/5/2026`, `hôm nay`, `mai`, `hôm qua`, `+7`, `-3`.
package enum SpokenDate {
  /// Nil for anything else, and for a day that does not exist (30/2). A day and a month without a year are of this year,
  /// as on the command line; in a field that can only speak of the past they are the newest such day that is over or today.
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
    guard isPast, isWithoutYear(word) else { return CivilDate.read(word, today: today) }
    return newestPast(word, today: today)
  }

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
