import CaseWorkflow
import WorkingCalendar

/// Reads the dates of registers: `5/3/2024`, `05-03-24`, `5.3.2024`, `2024-03-05`, with a time after them, the number
/// a spreadsheet keeps (45356), “ngày 5 tháng 3 năm 2024”.
enum RegisterDate {
  enum Reading: Equatable {
    case date(CivilDate)
    /// Day and month alone.
    case dayAndMonth(day: Int, month: Int)
    /// Read, and no such day: 30/2.
    case impossible
    case unreadable
  }

  static func read(_ text: String, _ format: RegisterMap.DateFormat) -> Reading {
    if format == .dayFirst, let plain = plainDate(text) { return plain }
    var numbers: [(value: Int, length: Int)] = []
    var separators: [String] = []
    var words = ""
    for part in runs(of: withoutTime(text)) {
      if let value = Int(part), part.utf8.count <= 5 {
        numbers.append((value, part.utf8.count))
        separators.append(words)
        words = ""
      } else {
        words += part
      }
    }
    guard isEnd(words), separators.first.map(isBeginning) == true else { return .unreadable }
    let between = separators.dropFirst()
    if numbers.count == 1 { return serial(numbers[0].value, length: numbers[0].length) }
    guard numbers.count <= 3, areSeparators(Array(between)) else { return .unreadable }
    return date(numbers, format)
  }

  /// `12/3/2024` and its like, as nearly every cell has them; nil for anything else, which is read with more patience.
  private static func plainDate(_ text: String) -> Reading? {
    var parts = (0, 0, 0)
    var digits = 0
    var place = 0
    var separator: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 48...57:
        let digit = Int(byte) - 48
        switch place {
        case 0: parts.0 = parts.0 * 10 + digit
        case 1: parts.1 = parts.1 * 10 + digit
        default: parts.2 = parts.2 * 10 + digit
        }
        digits += 1
        if digits > (place == 2 ? 4 : 2) { return nil }
      case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."):
        guard digits > 0, place < 2, separator == 0 || separator == byte else { return nil }
        separator = byte
        place += 1
        digits = 0
      default:
        return nil
      }
    }
    guard place == 2, digits == 4, 1900...2100 ~= parts.2 else { return nil }
    return CivilDate(year: parts.2, month: parts.1, day: parts.0).map { .date($0) } ?? .impossible
  }

  /// The first date in a sentence after “ngày”: “45/MTTQ ngày 12/3/2024”. Also where it begins.
  static func found(in text: String, _ format: RegisterMap.DateFormat) -> (
    date: CivilDate, start: String.Index
  )? {
    var rest = text[...]
    while let word = rest.range(of: "ngày", caseInsensitive: true) {
      let candidate = text[word.upperBound...].prefix { $0.isNumber || $0 == " " || "/-.".contains($0) }
      if case .date(let date) = read(RegisterWords.tidy(String(candidate)), format) {
        return (date, word.lowerBound)
      }
      rest = text[word.upperBound...]
    }
    return nil
  }

  /// Day 1 of Excel is 1900-01-01, and it believes in 29 February 1900: from March 1900 on, day n is 1899-12-30 + n.
  private static func serial(_ value: Int, length: Int) -> Reading {
    guard length == 5, 25_569...73_050 ~= value, let zero = CivilDate(year: 1899, month: 12, day: 30) else {
      return .unreadable
    }
    return .date(zero + value)
  }

  private static func date(_ numbers: [(value: Int, length: Int)], _ format: RegisterMap.DateFormat)
    -> Reading
  {
    let (first, second) = (numbers[0], numbers[1])
    if numbers.count == 2 {
      guard format == .dayFirst, first.length <= 2, second.length <= 2 else { return .unreadable }
      return .dayAndMonth(day: first.value, month: second.value)
    }
    let third = numbers[2]
    // Four digits in front are a year in any book.
    if first.length == 4, second.length <= 2, third.length <= 2 {
      return made(year: first.value, month: second.value, day: third.value)
    }
    guard format != .yearFirst, first.length <= 2, second.length <= 2 else { return .unreadable }
    let year: Int
    switch third.length {
    case 4: year = third.value
    case 2: year = 2000 + third.value
    default: return .unreadable
    }
    return format == .dayFirst
      ? made(year: year, month: second.value, day: first.value)
      : made(year: year, month: first.value, day: second.value)
  }

  private static func made(year: Int, month: Int, day: Int) -> Reading {
    guard 1900...2100 ~= year, let date = CivilDate(year: year, month: month, day: day) else {
      return .impossible
    }
    return .date(date)
  }

  /// Spreadsheets put a time after a date: `2024-03-05 00:00:00`, `5/3/2024 8:30`; and `45356.0` after a number.
  private static func withoutTime(_ text: String) -> String {
    let tidy = RegisterWords.tidy(text)
    if let colon = tidy.firstIndex(of: ":") {
      let before = tidy[..<colon]
      let cut = before.lastIndex { $0 == " " || $0 == "T" } ?? before.endIndex
      return String(before[..<cut])
    }
    return tidy.hasSuffix(".0") ? String(tidy.dropLast(2)) : tidy
  }

  /// Runs of digits, and what stands between them.
  private static func runs(of text: String) -> [String] {
    var runs: [String] = []
    var wasDigit = false
    for character in text {
      let isDigit = character.isASCII && character.isNumber
      if isDigit, wasDigit, let last = runs.indices.last {
        runs[last].append(character)
      } else {
        runs.append(String(character))
      }
      wasDigit = isDigit
    }
    return runs
  }

  private static func isBeginning(_ words: String) -> Bool {
    ["", "ngay"].contains(RegisterWords.plain(words))
  }

  /// A full stop may end the cell.
  private static func isEnd(_ words: String) -> Bool { ["", ".", ",", ";"].contains(words) }

  private static func areSeparators(_ between: [String]) -> Bool {
    let plain = between.map { $0.replacing(" ", with: "") }
    if plain.allSatisfy({ ["/", "-", ".", ","].contains($0) }) { return true }
    let words = between.map { RegisterWords.plain($0) }
    return words == ["thang", "nam"] || words == ["thang"]
  }
}

extension Substring {
  fileprivate func range(of word: String, caseInsensitive: Bool) -> Range<Index>? {
    let lowered = word.lowercased()
    var start = startIndex
    while start < endIndex {
      if let end = index(start, offsetBy: word.count, limitedBy: endIndex),
        self[start..<end].lowercased() == lowered
      {
        return start..<end
      }
      start = index(after: start)
    }
    return nil
  }
}
