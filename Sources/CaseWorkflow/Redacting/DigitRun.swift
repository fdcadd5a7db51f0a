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

  /// Every run of digits of a text, whatever digits it is written with.
  static func all(in text: String) -> [DigitRun] {
    guard text.utf8.contains(where: { $0 &- 0x30 < 10 || $0 >= 0x80 }) else { return [] }
    var runs: [DigitRun] = []
    var run = DigitRun()
    var gap: [Unicode.Scalar] = []
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
          if run.groups.isEmpty { run.isInternational = gap.last == "+" }
          run.groups.append(Group(digits: [digit], range: range, gap: run.groups.isEmpty ? [] : gap))
        }
        isInDigits = true
        gap = []
        continue
      }
      isInDigits = false
      gap.append(scalar)
      guard !joins(scalar) || gap.count > 4 else { continue }
      if !run.groups.isEmpty { runs.append(run) }
      run = DigitRun()
      gap = [scalar]
    }
    return run.groups.isEmpty ? runs : runs + [run]
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x80 { return scalar.value &- 0x30 < 10 ? UInt8(scalar.value - 0x30) : nil }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else {
      return nil
    }
    return UInt8(exactly: value)
  }

  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "-", "(", ")", "_", "·", "\u{2010}"..."\u{2015}", "\u{200B}"..."\u{200F}", "\u{2060}",
      "\u{FEFF}":
      true
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
