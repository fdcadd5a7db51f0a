import VietnameseText

/// What a text must not hold so that nobody learns from it who the sender is, and where it does. Names, addresses, telephone
/// and ID numbers are found however they are typed: with or without accents, in either normal form, in capitals, over a
/// line's end, with dots and spaces between digits.
///
/// An address tells when it goes as far as a house; a hamlet is hundreds of people, and most complaints are about the
/// sender's own. A given name alone tells after ông, bà, anh, chị, written as a name: “thử” is also a word. What it cannot
/// find: a name spelled in initials or numbers in words, what only a neighbour would recognise, another person's name.
package struct Redactor: Sendable {
  let names: [NameTraces]
  let addresses: [AddressTraces]
  /// Digits without what stands for the country or the trunk.
  let phones: [[UInt8]]
  let idNumbers: [[UInt8]]

  package init(name: String, address: String, phone: String) {
    names = Array(NameTraces.all(in: name).prefix(Self.mostNames))
    addresses = Array(AddressTraces.all(in: address).prefix(Self.most))
    phones = Array(DigitRun.all(in: phone).flatMap(\.telephones).prefix(Self.most))
    let runs = DigitRun.all(in: name) + DigitRun.all(in: address) + DigitRun.all(in: phone)
    idNumbers = Array(runs.flatMap(\.idNumbers).prefix(Self.most))
  }

  /// Finds what any of these finds.
  package init(of redactors: [Redactor]) {
    names = redactors.flatMap(\.names)
    addresses = redactors.flatMap(\.addresses)
    phones = redactors.flatMap(\.phones)
    idNumbers = redactors.flatMap(\.idNumbers)
  }

  /// A text is walked over once for each: more numbers or addresses than this are no sender's, and more names than
  /// `mostNames` are refused where they are entered, lest one is not looked for.
  private static let most = 40
  package static let mostNames = 400

  /// How many people's names are read in what was written as one.
  package static func nameCount(in name: String) -> Int { NameTraces.all(in: name).count }

  /// Whether there is anything to look for.
  package var isEmpty: Bool { names.isEmpty && addresses.isEmpty && phones.isEmpty && idNumbers.isEmpty }

  /// Every place of `text` that tells who the sender is, in order.
  package func traces(in text: String) -> [Trace] {
    var found: [(kind: Trace.Kind, range: Range<Int>)] = []
    if !names.isEmpty || !addresses.isEmpty {
      let words = RedactedWords(text)
      found += names.flatMap { $0.places(in: words) }.map { (.name, $0) }
      found += addresses.flatMap { $0.places(in: words) }.map { (.address, $0) }
    }
    if !phones.isEmpty || !idNumbers.isEmpty {
      for run in DigitRun.all(in: text, isLoose: true) {
        found += phones.flatMap { run.places(of: $0) }.map { (.phone, $0) }
        found += idNumbers.flatMap { run.places(of: $0) }.map { (.idNumber, $0) }
      }
    }
    return Trace.placed(found, in: text)
  }

  /// Every number of `text` that looks like a telephone's or an identity card's: what anybody can check without knowing whose.
  package static func numbers(in text: String) -> [Trace] {
    Trace.placed(DigitRun.all(in: text).flatMap { $0.numbers(in: text) }, in: text)
  }
}

/// A text as its words, with what a name's neighbours tell.
struct RedactedWords {
  let text: String
  let words: [PlacedWord]
  private let bytes: [UInt8]
  /// Typed without an accent or a capital: then neither tells anything.
  let isPlain: Bool

  init(_ text: String) {
    self.text = text
    words = text.placedWords
    bytes = Array(text.utf8)
    isPlain = text.folded == text
  }

  /// A word as one of a name: without the number of a note that stands on it (“Bưởi1”, “Bưởi²”).
  func name(_ index: Int) -> String {
    let word = words[index].word
    guard word.last?.isNumber == true else { return word }
    let letters = word.prefix { !$0.isNumber }
    return letters.isEmpty ? word : String(letters)
  }

  func spelling(_ index: Int) -> String { written(index).spelling }

  private func written(_ index: Int) -> String {
    let written = String(decoding: bytes[words[index].range], as: UTF8.self)
    guard written.last?.isNumber == true else { return written }
    let letters = written.prefix { !$0.isNumber }
    return letters.isEmpty ? written : String(letters)
  }

  /// Whether it is written in capitals throughout, in more than one letter.
  func isShouted(_ index: Int) -> Bool {
    let letters = written(index)
    return letters.count > 1 && letters == letters.uppercased()
  }

  /// What stands between a word and the one before it.
  func gap(before index: Int) -> ArraySlice<UInt8> {
    index > 0 ? bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound] : bytes[0..<0]
  }

  /// Whether nothing but space stands between a word and the one before: they may be one name.
  func isJoined(_ index: Int) -> Bool {
    guard index > 0, index < words.count else { return false }
    return gap(before: index).allSatisfy { $0 <= 0x20 || $0 == 0xC2 || $0 == 0xA0 }
  }

  /// Whether a word follows a title as a name does: “bà Bưởi”, “bà “Bưởi””, “bà (Bưởi)”, “Q. Bưởi”.
  func isAddressed(_ index: Int) -> Bool {
    if isJoined(index) { return true }
    guard index > 0, index < words.count else { return false }
    let gap = String(decoding: gap(before: index), as: UTF8.self)
    return gap == ". " || gap.count <= 4 && gap.allSatisfy { $0.isWhitespace || "“”„\"'‘’«»([".contains($0) }
  }

  /// From the first word of `range` to the last, as bytes.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
  }
}
