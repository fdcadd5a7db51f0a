import CaseStore
import CaseWorkflow
import VietnameseText

/// What is known so far of a case being logged, to find others like it.
package struct Likeness: Hashable, Sendable {
  package var name: String
  package var address: String
  package var phone: String
  /// The summary, and the title if there is one.
  package var words: String
  /// Where it happened, where that is told by itself.
  package var place: String

  package init(name: String = "", address: String = "", phone: String = "", words: String, place: String = "")
  {
    self.name = name
    self.address = address
    self.phone = phone
    self.words = words
    self.place = place
  }

  package init(_ new: NewCase) {
    let places = new.values.filter { ["noi-xay-ra", "doi-tuong"].contains($0.key) }.map(\.value)
    self.init(
      name: new.sender.name, address: new.sender.address, phone: new.sender.phone,
      words: [new.title, new.summary].compactMap { $0 }.joined(separator: " "),
      place: places.joined(separator: " "))
  }

  package var isEmpty: Bool { [name, address, phone, words, place].allSatisfy { $0.trimmed.isEmpty } }
}

extension Likeness {
  /// The telephone's digits as it is dialled in the country: 0900000385 of “+84 900 000 385”. Empty for anything that is
  /// no telephone.
  static func digits(of phone: String) -> String {
    var digits = phone.filter { $0.isASCII && $0.isNumber }
    if digits.hasPrefix("84"), digits.utf8.count > 10 { digits = "0" + digits.dropFirst(2) }
    return (9...12).contains(digits.utf8.count) ? digits : ""
  }

  /// The words under which the index may hold this telephone: whole, and in the groups people write.
  static func writings(of digits: String) -> [[String]] {
    guard digits.utf8.count == 10 else { return digits.isEmpty ? [] : [[digits]] }
    func cut(_ lengths: [Int]) -> [String] {
      var rest = digits[...]
      return lengths.map { length in
        defer { rest = rest.dropFirst(length) }
        return String(rest.prefix(length))
      }
    }
    let tail = String(digits.dropFirst())
    return [
      [digits], ["84" + tail], cut([4, 3, 3]), cut([3, 3, 4]), cut([3, 4, 3]), cut([4, 2, 2, 2]),
      ["84"] + [String(tail.prefix(3)), String(tail.dropFirst(3).prefix(3)), String(tail.suffix(3))],
    ]
  }

  /// The names of a sender, each as its words.
  static func names(in written: String) -> [[String]] {
    Sender.names(in: written).map(nameWords).filter { !$0.isEmpty }
  }

  /// A name's folded words without how one speaks to a person: “Bà Hạnh Thử” and “Hạnh Thử” are the same.
  static func nameWords(of name: String) -> [String] {
    let words = name.searchTokens
    let rest = words.drop { addresses.contains($0) }
    return rest.count >= 1 ? Array(rest) : words
  }

  private static let addresses: Set<String> = [
    "ong", "ba", "anh", "chi", "co", "chu", "bac", "cu", "em", "di", "thay", "d", "c", "dc", "dong",
  ]

  /// The hamlet a text speaks of, as its two words: “xóm 4” is `xom`, `4`.
  static func hamlet(in text: String) -> [String]? {
    let words = text.searchTokens
    for (place, word) in words.enumerated() where place + 1 < words.count && hamletKinds.contains(word) {
      return [word, words[place + 1]]
    }
    return nil
  }

  private static let hamletKinds: Set<String> = [
    "xom", "thon", "ban", "buon", "lang", "ap", "to", "khu", "khom", "plei",
  ]

  /// The first telling words of the matter, each once: no number, no small word, not the hamlet's.
  func tellingWords(without hamlet: [String]) -> [String] {
    var seen: Set<String> = Set(hamlet)
    return words.searchTokens.filter { word in
      word.utf8.count > 1 && Int(word) == nil && !Self.emptyWords.contains(word)
        && !Self.hamletKinds.contains(word) && seen.insert(word).inserted
    }.prefix(5).map { $0 }
  }

  /// How many words of a title are among these, small words and the hamlet's left aside: spelled with their accents, since
  /// “cống” is not “công”, unless these are typed without any.
  func sharedWords(with title: String) -> Int {
    let isPlain = words.lowercased() == words.folded
    func spelled(_ text: String) -> Set<String> {
      Set(Self.spelledWords(in: text).map { isPlain ? $0.folded : $0 })
    }
    return spelled(title).intersection(spelled(words)).count
  }

  private static func spelledWords(in text: String) -> [String] {
    text.nfc.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { word in
      let folded = word.folded
      return folded.utf8.count > 1 && Int(word) == nil && !emptyWords.contains(folded)
        && !hamletKinds.contains(folded)
    }
  }

  /// Words that stand in nearly every complaint.
  private static let emptyWords: Set<String> = [
    "la", "va", "co", "khong", "cua", "cho", "da", "den", "tu", "voi", "nay", "nhieu", "lan", "thi", "ma",
    "de", "nghi", "dan", "ba", "con", "chung", "toi", "cac", "nhung", "mot", "hai", "nam", "thang", "ngay",
    "ve", "bi", "o", "tai", "duoc", "vao", "ra", "nguoi", "ong", "phan", "anh", "kien",
  ]

  /// Every choice of `count` of the words, in their order.
  static func choices(_ count: Int, of words: [String]) -> [[String]] {
    guard count > 0 else { return [[]] }
    guard words.count >= count, let first = words.first else { return [] }
    let rest = Array(words.dropFirst())
    return choices(count - 1, of: rest).map { [first] + $0 } + choices(count, of: rest)
  }
}
