import VietnameseText

/// A letter's number as somebody begins to say it: “15/CV-MT”, “số 15/cv”. The digits up to the stroke are looked up, what
/// follows is compared however it was typed.
struct LetterNumber {
  /// As it is folded, without “số”.
  let beginning: String
  /// “15/”: what every such number begins with.
  let prefix: String

  /// Nil where it is no letter's number: no digits before a stroke. “15/2026” may be one too.
  init?(_ text: String) {
    var words = text.folded.split(separator: " ")
    if words.first == "so" { words.removeFirst() }
    let number = words.joined(separator: " ")
    guard let stroke = number.firstIndex(of: "/"), stroke > number.startIndex,
      number[..<stroke].allSatisfy({ ("0"..."9").contains($0) })
    else { return nil }
    beginning = number
    prefix = String(number[...stroke])
  }

  func begins(_ number: String) -> Bool { number.folded.hasPrefix(beginning) }
}
