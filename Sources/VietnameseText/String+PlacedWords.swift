/// A word of a text and where it stands there.
package struct PlacedWord: Hashable, Sendable {
  /// Folded, as it is searched.
  package var word: String
  /// Its bytes in the text, combining marks with it.
  package var range: Range<Int>
  /// Whether it is written with a capital first letter.
  package var isCapital: Bool
}

extension String {
  /// The folded words of the text with their places: the same words as `searchTokens`.
  package var placedWords: [PlacedWord] {
    var text = self
    return text.withUTF8 { bytes in
      var gathering = GatheredWords()
      var scalars = UTF8Scalars(bytes)
      while true {
        let start = scalars.position
        guard let scalar = scalars.next() else { return gathering.finished() }
        if scalar < 0x80 {
          let isCapital = scalar &- 0x41 < 26
          gathering.take(
            UInt8(scalar) | (isCapital ? 0x20 : 0), start..<scalars.position, isCapital: isCapital)
          continue
        }
        if let letter = LatinTable.plainLetter(scalar) {
          gathering.take(letter.base, start..<scalars.position, isCapital: letter.isCapital)
          continue
        }
        let written = String(decoding: bytes[start..<scalars.position], as: UTF8.self)
        let isCapital = Unicode.Scalar(scalar)?.properties.isUppercase == true
        gathering.take(written.folded, start..<scalars.position, isCapital: isCapital)
      }
    }
  }

  /// The word as it is spelled: small letters, and its tone apart from the letter it stands on, so that “hoà” and “Hòa” are
  /// one and “hòa” and “hóa” are not.
  package var spelling: String {
    var letters = String.UnicodeScalarView()
    var tones: [Unicode.Scalar] = []
    for scalar in lowercased().decomposedScalars {
      switch scalar.value {
      case 0x300, 0x301, 0x303, 0x309, 0x323: tones.append(scalar)
      case 0x300...0x36F: letters.append(scalar)
      case let value where Folding.isDropped(value): break
      default: letters.append(scalar)
      }
    }
    letters.append(contentsOf: tones.sorted())
    return String(letters)
  }
}

/// Words as they are gathered, scalar by scalar.
private struct GatheredWords {
  private var words: [PlacedWord] = []
  private var current: [UInt8] = []
  private var range = 0..<0
  private var isCapital = false

  mutating func take(_ byte: UInt8, _ place: Range<Int>, isCapital: Bool) {
    guard Folding.isPartOfWord(UInt32(byte)) else { return finish() }
    begin(place.lowerBound, isCapital)
    current.append(byte)
    range = range.lowerBound..<place.upperBound
  }

  mutating func take(_ folded: String, _ place: Range<Int>, isCapital: Bool) {
    // Marks that show nothing end no word.
    if folded.isEmpty {
      if range.upperBound == place.lowerBound { range = range.lowerBound..<place.upperBound }
      return
    }
    guard folded.unicodeScalars.allSatisfy({ Folding.isPartOfWord($0.value) }) else { return finish() }
    begin(place.lowerBound, isCapital)
    current += folded.utf8
    range = range.lowerBound..<place.upperBound
  }

  private mutating func begin(_ place: Int, _ isCapital: Bool) {
    guard current.isEmpty else { return }
    range = place..<place
    self.isCapital = isCapital
  }

  mutating func finish() {
    guard !current.isEmpty else { return }
    words.append(
      PlacedWord(word: String(decoding: current, as: UTF8.self), range: range, isCapital: isCapital))
    current.removeAll(keepingCapacity: true)
  }

  mutating func finished() -> [PlacedWord] {
    finish()
    return words
  }
}
