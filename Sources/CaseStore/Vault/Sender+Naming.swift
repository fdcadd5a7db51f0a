import VietnameseText

extension Sender {
  /// Whether `words` tell who this is: the name or the address in whole words, accents or not, or the telephone however it
  /// is written.
  package func isNamed(in words: String) -> Bool {
    let tokens = words.searchTokens
    let digits = words.filter(\.isNumber)
    let number = phone.filter(\.isNumber)
    return [name, address].contains { text in
      let wanted = text.searchTokens
      guard let first = wanted.first, wanted.count > 1 || first.count > 2 else { return false }
      return tokens.indices.contains { tokens[$0...].starts(with: wanted) }
    } || number.count >= 6 && digits.contains(number)
  }
}
