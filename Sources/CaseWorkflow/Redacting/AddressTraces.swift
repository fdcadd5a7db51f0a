import VietnameseText

/// A part of an address that leads to a door, as it may be written in a text.
struct AddressTraces: Sendable {
  /// Folded, without the words that are said or left out: “số nhà 12, đường Lê Lợi” is `12 le loi`.
  private let words: [String]
  /// A house number alone: it tells only where the text says that it is a house's.
  private var isNumberAlone: Bool { words.count == 1 }

  static func all(in address: String) -> [AddressTraces] {
    let parts = address.split { ",;()\n–".contains($0) }.map { String($0).searchTokens }.filter {
      !$0.isEmpty
    }
    var found: [AddressTraces] = []
    for (index, whole) in parts.enumerated() {
      guard let part = wayToADoor(whole) else { continue }
      let words = part.filter { !fillers.contains($0) }
      guard let first = words.first else { continue }
      found.append(AddressTraces(words: words))
      // A bare number says more with what follows it.
      if words.count == 1, first.contains(where: \.isNumber), index + 1 < parts.count {
        found.append(AddressTraces(words: words + parts[index + 1].filter { !fillers.contains($0) }))
      }
    }
    return found
  }

  func places(in text: RedactedWords) -> [Range<Int>] {
    text.words.indices.compactMap { start in
      guard text.words[start].word == words[0] else { return nil }
      var next = start
      for (place, word) in words.enumerated() {
        if place > 0 {
          while next < text.words.count, Self.fillers.contains(text.words[next].word),
            text.words[next].word != word
          {
            next += 1
          }
        }
        guard next < text.words.count, text.words[next].word == word else { return nil }
        next += 1
      }
      if isNumberAlone, !Self.saysHouse(text, before: start) { return nil }
      return text.bytes(start..<next)
    }
  }

  /// “số nhà 12”, “nhà số 12”, “SN 12”.
  private static func saysHouse(_ text: RedactedWords, before index: Int) -> Bool {
    guard index > 0 else { return false }
    let said = text.words[max(0, index - 2)..<index].map(\.word)
    return said.last == "nha" || said.last == "sn" || said == ["nha", "so"] || said == ["so", "nha"]
  }

  private static let fillers: Set<String> = [
    "so", "nha", "sn", "duong", "pho", "ngo", "ngach", "hem", "kiet",
  ]
  /// What names many doors.
  private static let places: Set<String> = [
    "xom", "thon", "to", "khu", "ap", "ban", "buon", "lang", "doi", "khoi", "khom", "plei", "play", "soc",
    "phuong",
    "xa", "thi", "huyen", "quan", "tinh", "tp", "thanh", "tdp", "kp", "cum", "duong", "pho", "ql", "quoc",
  ]

  /// A house number, or a description long enough to be of one house. A hamlet, a commune, a street lead to no door; a house
  /// in one does.
  private static func wayToADoor(_ part: [String]) -> [String]? {
    let part = Array(part[(part.firstIndex { $0 == "nha" || $0 == "sn" } ?? 0)...])
    if ["so", "sn", "nha"].contains(part[0]) { return part.count > 1 ? part : nil }
    if places.contains(part[0]) { return nil }
    return part.contains { $0.contains(where: \.isNumber) } || part.count >= 4 ? part : nil
  }
}
