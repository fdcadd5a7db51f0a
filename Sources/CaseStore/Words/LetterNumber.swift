import VietnameseText

/// A letter's number as somebody begins to say it: “15/CV-MT”, “công văn số 15/cv mttq ngày 3/11”. The digits up to the
/// stroke are looked up; what follows is compared word by word, however it was typed.
struct LetterNumber {
  /// What a number is called, before it and after.
  private static let callings: Set<String> = [
    "so", "cong", "van", "cv", "thong", "bao", "tb", "phieu", "chuyen", "pc", "giay", "moi", "to", "trinh",
    "bc",
  ]
  private static let dating = "ngay"

  /// Folded, the digits first, the last perhaps a beginning.
  private let words: ArraySlice<String>

  /// “15/” and “15-”, as the Party writes it: what every such number begins with, from its digits on.
  let prefixes: [String]

  /// Nil where it is no letter's number: no digits before a stroke. “15/2026” may be one too.
  init?(_ text: String) {
    let words = Self.words(text)
    let bare = text.folded.filter { $0 != " " }
    guard let digits = words.first, digits.allSatisfy(\.isWholeNumber), bare.contains("/"),
      bare.contains(digits + "/") || bare.contains(digits + "-")
    else { return nil }
    self.words = words.prefix { $0 != Self.dating }
    prefixes = [digits + "/", digits + "-"]
  }

  /// Whether `number`, as it was written on a letter, begins so.
  func begins(_ number: String) -> Bool {
    let written = Self.words(number)
    guard let last = words.last, words.count <= written.count else { return false }
    let begun = written.prefix(words.count)
    return begun.dropLast().elementsEqual(words.dropLast()) && begun.last?.hasPrefix(last) == true
  }

  private static func words(_ text: String) -> ArraySlice<String> {
    text.searchTokens.drop { callings.contains($0) }
  }
}
