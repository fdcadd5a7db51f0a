import VietnameseText

/// What fields 4 and 5 of intake say, read apart.
enum SpokenSender {
  /// `Y Ngọc Niê +6`: seven people, the one named represents them.
  static func people(_ typed: String) -> (name: String, count: Int) {
    guard let plus = typed.lastIndex(of: "+"),
      let more = Int(typed[typed.index(after: plus)...].filter { $0 != " " }), (1...99_999).contains(more)
    else { return (typed.trimmingSpaces, 1) }
    return (String(typed[..<plus]).trimmingSpaces, more + 1)
  }

  /// `xóm 3, 0900 000 385`: the address, and the telephone as its digits. A telephone is a 0 or +84 and eight to ten
  /// digits more, with spaces, dots or hyphens between them.
  static func contact(_ typed: String) -> (address: String, phone: String) {
    let characters = Array(typed)
    var index = 0
    while index < characters.count {
      let begins = characters[index] == "0" || characters[index] == "+"
      if begins, index == 0 || !characters[index - 1].isNumber, let end = phoneEnd(characters, from: index) {
        let phone = String(characters[index..<end].filter { $0 == "+" || $0.isNumber })
        let before = String(characters[..<index]).trimmingSeparators
        let after = String(characters[end...]).trimmingSeparators
        return ([before, after].filter { !$0.isEmpty }.joined(separator: ", "), phone)
      }
      index += 1
    }
    return (typed.trimmingSeparators, "")
  }

  private static func phoneEnd(_ characters: [Character], from start: Int) -> Int? {
    var digits = 0
    var index = characters[start] == "+" ? start + 1 : start
    var end = index
    while index < characters.count {
      let character = characters[index]
      if character.isASCII, character.isNumber {
        digits += 1
        end = index + 1
      } else if !" .-".contains(character) {
        break
      }
      index += 1
    }
    return (9...12).contains(digits) ? end : nil
  }
}

extension String {
  fileprivate var trimmingSpaces: String { trimming { $0 == " " || $0 == "\t" } }
  fileprivate var trimmingSeparators: String { trimming { " ,;.-".contains($0) } }

  private func trimming(_ isDropped: (Character) -> Bool) -> String {
    var text = self[...]
    while let first = text.first, isDropped(first) { text.removeFirst() }
    while let last = text.last, isDropped(last) { text.removeLast() }
    return String(text)
  }
}
