import VietnameseText

/// A person's name as it may be written in a text.
struct NameTraces: Sendable {
  /// The words of the name without a title, folded, and as they are spelled.
  private let words: [String]
  private let spellings: [String]

  /// `part`: the words of one name, with its title.
  private init?(_ part: ArraySlice<PlacedWord>, of bytes: [UInt8]) {
    func spelling(_ word: PlacedWord) -> String {
      String(decoding: bytes[word.range], as: UTF8.self).spelling
    }
    var part = part
    while part.count > 1, let count = Self.titleLength(part, spelling), count < part.count {
      part.removeFirst(count)
    }
    let words = part.map(\.word)
    guard let first = words.first, first.count > 1 || words.count > 1,
      !words.contains(where: { $0.contains(where: \.isNumber) }), !Self.isGroup(words)
    else { return nil }
    self.words = words
    spellings = part.map(spelling)
  }

  /// The names in what was written as one: “Bà Nguyễn Thị A và ông Trần B (con trai)”.
  static func all(in name: String) -> [NameTraces] {
    let words = name.placedWords
    let bytes = Array(name.utf8)
    var names: [NameTraces] = []
    var first = words.startIndex
    func end(_ part: Range<Int>) { NameTraces(words[part], of: bytes).map { names.append($0) } }
    for (index, word) in words.enumerated() {
      let isJoining =
        foldedConjunctions.contains(word.word)
        && conjunctions.contains(String(decoding: bytes[word.range], as: UTF8.self).spelling)
      let isApart = index > first && parts(bytes[words[index - 1].range.upperBound..<word.range.lowerBound])
      guard isJoining || isApart else { continue }
      end(first..<index)
      first = isJoining ? index + 1 : index
    }
    end(first..<words.endIndex)
    return names
  }

  private static let conjunctions = Set(["và", "va", "cùng", "với"].map(\.spelling))
  private static let foldedConjunctions = Set(["và", "cùng", "với"].map(\.folded))

  /// Whether one name ends and another begins at what stands between two words.
  private static func parts(_ gap: ArraySlice<UInt8>) -> Bool {
    if gap.elementsEqual([0x20]) { return false }
    return String(decoding: gap, as: UTF8.self).unicodeScalars.contains {
      ",;&+/()\n–".unicodeScalars.contains($0)
    }
  }

  /// Where the name stands, or enough of it.
  func places(in text: RedactedWords) -> [Range<Int>] {
    var found: [Range<Int>] = []
    let last = words[words.count - 1]
    for index in text.words.indices {
      let word = text.name(index)
      if word == words[0], let place = whole(text, from: index) { found.append(place) }
      if words.count > 2 {
        for first in words.indices.dropFirst() where word == words[first] {
          if let place = turned(text, from: index, first: first) { found.append(place) }
        }
      }
      if word == last, let place = part(text, endingAt: index) { found.append(place) }
      if words.count > 1, word.utf8.count > 7, word == words.joined() {
        found.append(text.words[index].range)
      }
    }
    return found
  }

  // MARK: the whole name

  /// Every word of it, whatever stands between them. Three words in this order are no chance; of two that have other
  /// accents only a name, written as one, counts.
  private func whole(_ text: RedactedWords, from index: Int) -> Range<Int>? {
    let end = index + words.count
    guard words.count > 1, end <= text.words.count,
      words.indices.allSatisfy({ text.name(index + $0) == words[$0] }),
      (index + 1..<end).allSatisfy({ text.gap(before: $0).count <= 8 })
    else { return nil }
    if words.count == 2 {
      let isSpelled = [0, 1].allSatisfy { text.spelling(index + $0) == spellings[$0] }
      let isName = (index..<end).allSatisfy { text.words[$0].isCapital }
      guard isSpelled || isName || text.isPlain else { return nil }
    }
    return text.bytes(index..<end)
  }

  /// “Bưởi, Nguyễn Thị”, “Thị Bưởi, Nguyễn”: the whole name with its words from `first` on before the others, as lists and
  /// address books write it. A comma stands where it is turned, or every word is written as a name's.
  private func turned(_ text: RedactedWords, from index: Int, first: Int) -> Range<Int>? {
    let end = index + words.count
    let seam = index + words.count - first
    guard end <= text.words.count,
      words.indices.allSatisfy({ text.name(index + $0) == words[(first + $0) % words.count] }),
      (index + 1..<end).allSatisfy({ $0 == seam ? text.gap(before: $0).count <= 8 : text.isJoined($0) }),
      text.gap(before: seam).contains(UInt8(ascii: ","))
        || text.isJoined(seam) && (index..<end).allSatisfy({ text.words[$0].isCapital })
    else { return nil }
    // “Trần Thị Bưởi, Nguyễn Thị Hoa” are two others.
    return goesOn(text, after: end - 1) || follows(text, index) ? nil : text.bytes(index..<end)
  }

  /// Whether the word before belongs to the same name: not a title, and not the capital that begins a sentence.
  private func follows(_ text: RedactedWords, _ index: Int) -> Bool {
    let before = index - 1
    guard before > 0, text.isJoined(index), text.words[before].isCapital, !Self.isTitle(text, before) else {
      return false
    }
    return text.isJoined(before) && text.words[before - 1].isCapital
      || !text.gap(before: before).contains { ".:;!?\n".utf8.contains($0) }
  }

  // MARK: a part of it

  /// “bà Hạnh”; “Thị Hạnh”, “Nguyễn Hạnh” where they are not the end of another's longer name.
  private func part(_ text: RedactedWords, endingAt index: Int) -> Range<Int>? {
    guard index > 0, isWritten(text, index, as: words.count - 1), !goesOn(text, after: index) else {
      return nil
    }
    let before = index - 1
    guard text.isAddressed(index) else { return nil }
    if Self.isTitle(text, before) { return text.words[index].range }
    guard words.count > 2, text.words[before].isCapital,
      let place = [words.count - 2, 0].first(where: { isWritten(text, before, as: $0) })
    else { return nil }
    // “Nguyễn Văn Hùng” is not Trần Văn Hùng.
    if place > 0, before > 0, text.isJoined(before), text.words[before - 1].isCapital,
      !Self.isTitle(text, before - 1), !words.contains(text.name(before - 1))
    {
      return nil
    }
    return text.bytes(before..<index + 1)
  }

  /// Whether a word of the text is this word of the name, written as a name: with a capital, and with its own accents or
  /// none.
  private func isWritten(_ text: RedactedWords, _ index: Int, as place: Int) -> Bool {
    guard text.name(index) == words[place], text.words[index].isCapital || text.isPlain else {
      return false
    }
    let spelling = text.spelling(index)
    return spelling == spellings[place] || spelling == words[place] || spellings[place] == words[place]
  }

  /// Whether the next word still belongs to the name: “ông Hùng Cường” is not Hùng.
  private func goesOn(_ text: RedactedWords, after index: Int) -> Bool {
    let next = index + 1
    guard next < text.words.count, text.isJoined(next), text.words[next].isCapital else { return false }
    return !text.isShouted(index)
  }

  // MARK: words that are no names

  private static let titles: Set<String> = [
    "ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ", "em", "cháu", "dì", "cậu", "mợ", "thím", "dượng",
    "thầy",
    "mẹ", "mế", "già",
  ]
  private static let spelledTitles = Set(titles.map(\.spelling))
  private static let foldedTitles = Set(titles.map(\.folded))
  /// “đồng chí”, “đ/c” are two words.
  private static let pairs: Set<[String]> = [["dong", "chi"], ["d", "c"]]

  private static func titleLength(_ part: ArraySlice<PlacedWord>, _ spelling: (PlacedWord) -> String) -> Int?
  {
    guard let first = part.first else { return nil }
    if part.count > 2, pairs.contains([first.word, part[part.startIndex + 1].word]) { return 2 }
    if first.word == "dc" { return 1 }
    guard foldedTitles.contains(first.word) else { return nil }
    let spelled = spelling(first)
    return spelled == first.word || spelledTitles.contains(spelled) ? 1 : nil
  }

  private static func isTitle(_ text: RedactedWords, _ index: Int) -> Bool {
    let word = text.words[index].word
    if word == "dc" || index > 0 && pairs.contains([text.words[index - 1].word, word]) { return true }
    guard foldedTitles.contains(word) else { return false }
    let spelling = text.spelling(index)
    return spelling == word || spelledTitles.contains(spelling)
  }

  /// “Các hộ dân”, “Tập thể xóm”: many people, nobody by name.
  private static func isGroup(_ words: [String]) -> Bool {
    let beginnings = [
      ["cac"], ["nhieu"], ["nhung"], ["mot", "so"], ["tap", "the"], ["nhan", "dan"], ["ba", "con"],
      ["cu", "tri"],
      ["ho", "dan"], ["nguoi", "dan"], ["dai", "dien"],
    ]
    return beginnings.contains { words.starts(with: $0) }
  }
}
