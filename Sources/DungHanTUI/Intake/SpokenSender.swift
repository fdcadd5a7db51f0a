import VietnameseText

/// What fields 4 and 5 of intake say, read apart.
enum SpokenSender {
  /// `Y Ngọc Niê +6`, `Y Ngọc Niê +6 người`: seven people, the one named represents them.
  static func people(_ typed: String) -> (name: String, count: Int) {
    let alone = (typed.trimmingSpaces, 1)
    guard let plus = typed.lastIndex(of: "+") else { return alone }
    let after = String(typed[typed.index(after: plus)...]).trimmingSpaces
    let digits = after.prefix { $0.isASCII && $0.isNumber || $0 == " " }
    let word = String(after.dropFirst(digits.count).filter { $0 != "." }).folded.trimmingSpaces
    guard let more = Int(digits.filter { $0 != " " }), (1...99_999).contains(more),
      word.isEmpty || peopleWords.contains(word)
    else { return alone }
    return (String(typed[..<plus]).trimmingSpaces, more + 1)
  }

  /// What may stand after the number, folded.
  private static let peopleWords: Set<String> = [
    "nguoi", "ng", "nguoi nua", "nguoi khac", "nua", "people", "others", "more",
  ]

  /// `xóm 3, 0900 000 385`: the address, and the first telephone as its digits; another one stays in the address. Between
  /// the digits may stand spaces, dots or hyphens.
  static func contact(_ typed: String) -> (address: String, phone: String) {
    let characters = Array(typed)
    for index in characters.indices {
      let begins = characters[index] == "0" || characters[index] == "+"
      guard begins, index == 0 || !characters[index - 1].isNumber,
        let end = phoneEnd(characters, from: index)
      else { continue }
      let phone = String(characters[index..<end].filter { $0 == "+" || $0.isNumber })
      let before = String(characters[..<index]).trimmingSeparators
      let after = String(characters[end...]).trimmingSeparators
      return ([before, after].filter { !$0.isEmpty }.joined(separator: ", "), phone)
    }
    return (typed.trimmingSeparators, "")
  }

  /// Where the telephone that begins here ends: after as many digits as such a number has, and never between two digits
  /// that stand together, so that a house number after it is left alone.
  private static func phoneEnd(_ characters: [Character], from start: Int) -> Int? {
    var digits = ""
    var ends: [Int: Int] = [:]
    var index = characters[start] == "+" ? start + 1 : start
    while index < characters.count {
      let character = characters[index]
      if character.isASCII, character.isNumber {
        digits.append(character)
        let isGlued =
          index + 1 < characters.count && characters[index + 1].isASCII && characters[index + 1].isNumber
        if !isGlued { ends[digits.count] = index + 1 }
      } else if !" .-".contains(character) {
        break
      }
      index += 1
    }
    return lengths(digits, isForeign: characters[start] == "+").lazy.compactMap { ends[$0] }.first
  }

  /// How many digits such a number can have, the likeliest first: a mobile has 10 with its 0, a landline (02) 10 or 11;
  /// after +84 the 0 is missing. Numbers of 01 have not been in use since 2018.
  private static func lengths(_ digits: String, isForeign: Bool) -> [Int] {
    if isForeign {
      guard digits.hasPrefix("84") else { return Array((8...13).reversed()) }
      return digits.hasPrefix("842") ? [12, 11] : [11]
    }
    if digits.hasPrefix("02") { return [11, 10] }
    return digits.hasPrefix("00") || digits.hasPrefix("01") ? [] : [10]
  }
}

extension String {
  fileprivate var trimmingSpaces: String { trimming { $0 == " " || $0 == "\t" } }
  fileprivate var trimmingSeparators: String { trimming { " ,;./-".contains($0) } }

  private func trimming(_ isDropped: (Character) -> Bool) -> String {
    var text = self[...]
    while let first = text.first, isDropped(first) { text.removeFirst() }
    while let last = text.last, isDropped(last) { text.removeLast() }
    return String(text)
  }
}
