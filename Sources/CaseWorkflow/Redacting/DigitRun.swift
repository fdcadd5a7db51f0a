/// Digits that are written as one number: groups with a dot, a dash, a space, a bracket between.
struct DigitRun: Sendable {
  struct Group: Sendable {
    var digits: [UInt8]
    var range: Range<Int>
    /// What stands between it and the group before it.
    var gap: [Unicode.Scalar]
  }

  private(set) var groups: [Group] = []
  /// A `+` stands before it.
  private(set) var isInternational = false

  /// Every run of digits of a text, whatever digits it is written with. `isLoose` also over strokes and commas, for a number
  /// that is known: what is not would be made of dates and sums.
  static func all(in text: String, isLoose: Bool = false) -> [DigitRun] {
    guard mayHold(text) else { return [] }
    var runs: [DigitRun] = []
    var run = DigitRun()
    var gap: [Unicode.Scalar] = []
    var before: Unicode.Scalar?
    var offset = 0
    var isInDigits = false
    for scalar in text.unicodeScalars {
      let range = offset..<offset + UTF8.width(scalar)
      offset = range.upperBound
      if let digit = digit(scalar) {
        if isInDigits {
          run.groups[run.groups.count - 1].digits.append(digit)
          run.groups[run.groups.count - 1].range = run.groups[run.groups.count - 1].range.lowerBound..<offset
        } else {
          if run.groups.isEmpty { run.isInternational = before == "+" }
          run.groups.append(Group(digits: [digit], range: range, gap: run.groups.isEmpty ? [] : gap))
        }
        isInDigits = true
        gap.removeAll()
      } else {
        isInDigits = false
        before = scalar
        guard !run.groups.isEmpty else { continue }
        gap.append(scalar)
        guard !(joins(scalar) || isLoose && looselyJoins(scalar)) || gap.count > 4 else { continue }
        runs.append(run)
        run = DigitRun()
        gap.removeAll()
      }
    }
    return run.groups.isEmpty ? runs : runs + [run]
  }

  /// Whether a text may hold a digit, told by its bytes. No script's digits stand below U+0660, in Latin Extended Additional or
  /// in the blocks of general punctuation; so a Vietnamese text without 0…9 holds none.
  private static func mayHold(_ text: String) -> Bool {
    text.utf8.contains { byte in
      byte &- 0x30 < 10 || byte >= 0xD9 && byte != 0xE1 && byte != 0xE2
    } || text.utf8.contains(0xE1) && text.unicodeScalars.contains { digit($0) != nil }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case ..<0x80: return scalar.value &- 0x30 < 10 ? UInt8(scalar.value - 0x30) : nil
    // Accented letters, where no script has its digits.
    case ..<0x660, 0x1E00...0x2FFF: return nil
    default: break
    }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else {
      return nil
    }
    return UInt8(exactly: value)
  }

  private static func looselyJoins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", ",", "*", "|", ";", ":", "'": true
    default: false
    }
  }

  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "-", "(", ")", "_", "·", "\u{AD}", "\u{2010}"..."\u{2015}", "\u{200B}"..."\u{200F}", "\u{2060}",
      "\u{FEFF}", " ", "\t"..."\r":
      true
    case "!"..."~": false
    default: scalar.properties.isWhitespace
    }
  }

  var digits: [UInt8] { groups.flatMap(\.digits) }

  // MARK: a number that is known

  /// Where `number` stands in it: anywhere when it is long, else from one group to another.
  func places(of number: [UInt8]) -> [Range<Int>] {
    // The group and the place in it of each digit.
    let homes = groups.enumerated().flatMap { index, group in
      group.digits.indices.map { (group: index, place: $0) }
    }
    let all = digits
    guard number.count >= 6, all.count >= number.count else { return [] }
    return (0...(all.count - number.count)).compactMap { start in
      let end = start + number.count - 1
      guard all[start] == number[0], all[start...end].elementsEqual(number) else { return nil }
      let (first, last) = (homes[start], homes[end])
      let isWhole = first.place == 0 && last.place == groups[last.group].digits.count - 1
      guard isWhole || number.count >= 8 else { return nil }
      return groups[first.group].range.lowerBound..<groups[last.group].range.upperBound
    }
  }
}
