import VietnameseText
package import WorkingCalendar

/// A date as a clerk types it: `15/5`, `15/5/2026`, `hôm nay`, `mai`, `hôm qua`, `+7`, `-3`.
package enum SpokenDate {
  /// Nil for anything else, and for a day that does not exist (30/2).
  package static func read(_ text: String, today: CivilDate) -> CivilDate? {
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
    return CivilDate.read(word, today: today)
  }
}
