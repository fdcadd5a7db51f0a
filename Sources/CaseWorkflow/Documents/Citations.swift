import VietnameseText
import WorkingCalendar

/// The dates of documents that a text cites: “Căn cứ Chương trình số 51-CTr/TU ngày 09/8/2018”. Other dates of a text, of
/// meetings to come or of things that happened, are left alone.
enum Citations {
  static func dates(in text: String) -> [CivilDate] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let folded = words.map { $0.folded.trimmingPunctuation }
    var found: [CivilDate] = []
    for (place, word) in folded.enumerated() where word == "ngay" {
      guard isCitation(words, folded, before: place), let day = date(folded, after: place) else { continue }
      found.append(day)
    }
    return found
  }

  /// The dates behind a document's own number: “12/PC-MTTQ ngày 20/11/2026”.
  static func dates(inNumber text: String) -> [CivilDate] {
    let folded = text.split(whereSeparator: \.isWhitespace).map { String($0).folded.trimmingPunctuation }
    return folded.indices.filter { folded[$0] == "ngay" }.compactMap { date(folded, after: $0) }
  }

  /// A number with its symbol, or “căn cứ”, within the eight words before.
  private static func isCitation(_ words: [String], _ folded: [String], before place: Int) -> Bool {
    let first = max(0, place - 8)
    for index in first..<place {
      if folded[index] == "can", index + 1 < place, folded[index + 1] == "cu" { return true }
      let number = DocumentNumber(words[index])
      if number.number != nil, number.style != nil, CivilDate.read(folded[index], today: Self.anyDay) == nil {
        return true
      }
    }
    return false
  }

  /// `09/8/2018`, or `09 tháng 8 năm 2018`.
  private static func date(_ words: [String], after place: Int) -> CivilDate? {
    guard place + 1 < words.count else { return nil }
    let next = words[place + 1]
    if next.filter({ "/.-".contains($0) }).count == 2, let day = CivilDate.read(next, today: Self.anyDay) {
      return day
    }
    guard place + 5 < words.count, words[place + 2] == "thang", words[place + 4] == "nam",
      let day = Int(next), let month = Int(words[place + 3]), let year = Int(words[place + 5])
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Only a date without a year would need to know today.
  private static let anyDay = CivilDate(dayNumber: 0)
}

extension String {
  fileprivate var trimmingPunctuation: String {
    var text = self[...]
    while let last = text.last, ".,;:)]”\"".contains(last) { text.removeLast() }
    while let first = text.first, "([“\"".contains(first) { text.removeFirst() }
    return String(text)
  }
}
