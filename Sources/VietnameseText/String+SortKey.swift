extension String {
  /// A key whose bytes sort as a Vietnamese dictionary does: a ă â b c d đ e ê … ô ơ … u ư … z; then, between equal
  /// letters, tones in the order ngang, huyền, hỏi, ngã, sắc, nặng; then small before capital letters.
  ///
  /// Words are compared before their continuations (“An Bình” before “Anh”), numbers by value (“Xóm 2” before
  /// “Xóm 10”), punctuation counts as a space. Store it beside the text and let SQLite compare it as bytes.
  package var sortKey: String {
    var builder = SortKeyBuilder()
    var text = nfc
    text.withUTF8 { bytes in
      builder.reserve(bytes.count)
      var scalars = UTF8Scalars(bytes)
      while let scalar = scalars.next() { builder.add(scalar) }
    }
    return builder.finished()
  }
}

/// Gathers the three levels of a sort key: letters, tones, capitals.
private struct SortKeyBuilder {
  private static let separator = UInt8(ascii: " ")
  private static let gap = UInt8(ascii: "!")
  private static let none = UInt8(ascii: "0")

  private var letters: [UInt8] = []
  private var marks: [UInt8] = []
  private var cases: [UInt8] = []
  private var digits: [UInt8] = []
  private var gapIsDue = false

  mutating func reserve(_ count: Int) {
    letters.reserveCapacity(count * 2)
    marks.reserveCapacity(count)
    cases.reserveCapacity(count)
  }

  mutating func add(_ scalar: UInt32) {
    if scalar &- 0x30 < 10 {
      openWord()
      digits.append(UInt8(scalar))
      return
    }
    if scalar >= 0x300 && scalar <= 0x36F {
      closeNumber()
      if !marks.isEmpty, marks[marks.count - 1] == Self.none { marks[marks.count - 1] = Self.mark(scalar) }
      return
    }
    closeNumber()
    if scalar < 0x80 {
      let lower = scalar | 0x20
      if lower &- 0x61 < 26 {
        add(letter: Self.plain[Int(lower - 0x61)], mark: Self.none, isCapital: scalar < 0x60)
      } else {
        gapIsDue = true
      }
      return
    }
    if let index = LatinTable.index(of: scalar) {
      let letter = LatinTable.byte(LatinTable.letter, index)
      let base = LatinTable.byte(LatinTable.base, index)
      if letter != UInt8(ascii: ".") {
        let mark = LatinTable.byte(LatinTable.mark, index)
        add(letter: letter, mark: mark & 0x3F, isCapital: mark >= 0x40)
      } else if let pair = Folding.pair(base) {
        for plain in [pair.0, pair.1] {
          add(letter: Self.plain[Int(plain) - 0x61], mark: Self.mark(0), isCapital: Self.isCapital(scalar))
        }
      } else {
        gapIsDue = true
      }
      return
    }
    addOther(scalar)
  }

  func finished() -> String {
    var copy = self
    copy.closeNumber()
    var key = copy.letters
    let marks = copy.marks.trimmed(of: Self.none)
    let cases = copy.cases.trimmed(of: Self.none)
    if !marks.isEmpty || !cases.isEmpty {
      key.append(Self.separator)
      key.append(contentsOf: marks)
    }
    if !cases.isEmpty {
      key.append(Self.separator)
      key.append(contentsOf: cases)
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The place of a–z among the 33 letters of the table.
  private static let plain: [UInt8] = Array("ADEFHJKLMNOPQRSVWXYZ[^_`ab".utf8)

  private static func mark(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x300: UInt8(ascii: "1")
    case 0x309: UInt8(ascii: "2")
    case 0x303: UInt8(ascii: "3")
    case 0x301: UInt8(ascii: "4")
    case 0x323: UInt8(ascii: "5")
    case 0x306: UInt8(ascii: "6")
    case 0x30C: UInt8(ascii: "7")
    default: UInt8(ascii: "8")
    }
  }

  private static func isCapital(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  private mutating func openWord() {
    if gapIsDue && !letters.isEmpty && digits.isEmpty {
      letters.append(Self.gap)
      marks.append(Self.none)
      cases.append(Self.none)
    }
    gapIsDue = false
  }

  private mutating func add(letter: UInt8, mark: UInt8, isCapital: Bool) {
    openWord()
    letters.append(letter)
    marks.append(mark)
    cases.append(isCapital ? UInt8(ascii: "1") : Self.none)
  }

  /// A number sorts by its length, then its digits; zeros in front decide only between equal numbers.
  private mutating func closeNumber() {
    guard !digits.isEmpty else { return }
    let zeros = digits.prefix { $0 == Self.none }.count
    let value = digits.dropFirst(zeros)
    letters.append(Self.none + UInt8(min(value.count, 9)))
    letters.append(contentsOf: value)
    marks.append(Self.none + UInt8(min(zeros, 9)))
    cases.append(Self.none)
    digits.removeAll(keepingCapacity: true)
  }

  /// A letter of another script goes after z, by its code; a sign is a gap.
  private mutating func addOther(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else {
      if !Folding.isDropped(value) { gapIsDue = true }
      return
    }
    openWord()
    letters.append(contentsOf: Array(String(Character(scalar)).utf8))
    marks.append(Self.none)
    cases.append(Self.none)
  }
}

extension [UInt8] {
  fileprivate func trimmed(of byte: UInt8) -> ArraySlice<UInt8> {
    var end = count
    while end > 0 && self[end - 1] == byte { end -= 1 }
    return self[..<end]
  }
}
