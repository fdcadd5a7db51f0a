import VietnameseText

/// What a run of digits looks like.
extension DigitRun {
  /// As telephones that somebody gave, without the trunk's zero or the country's 84. Shorter ones are none.
  var telephones: [[UInt8]] {
    // “0912345678 0987654321”: two of them.
    let whole = groups.allSatisfy { $0.digits.count < 8 } ? [digits] : groups.map(\.digits)
    return whole.map(Self.significant).filter { (6...13).contains($0.count) }
  }

  /// As numbers of an identity card: nine or twelve digits.
  var idNumbers: [[UInt8]] {
    let candidates = [digits] + groups.map(\.digits)
    return candidates.filter { $0.count == 9 || $0.count == 12 }.uniqued
  }

  private static func significant(_ digits: [UInt8]) -> [UInt8] {
    var rest = digits[...]
    if rest.starts(with: [0, 0, 8, 4]) {
      rest = rest.dropFirst(4)
    } else if rest.starts(with: [8, 4]), rest.count > 9 {
      rest = rest.dropFirst(2)
    }
    return Array(rest.drop { $0 == 0 })
  }

  /// Where it looks like the number of a telephone or a card, from one group to another.
  func numbers(in text: String) -> [(kind: Trace.Kind, range: Range<Int>)] {
    var found: [(kind: Trace.Kind, range: Range<Int>)] = []
    var start = 0
    while start < groups.count {
      var next = start + 1
      for end in stride(from: min(groups.count, start + 7), to: start, by: -1) {
        guard let kind = kind(of: start..<end, in: text) else { continue }
        found.append((kind, groups[start].range.lowerBound..<groups[end - 1].range.upperBound))
        next = end
        break
      }
      start = next
    }
    return found
  }

  private func kind(of range: Range<Int>, in text: String) -> Trace.Kind? {
    let parts = groups[range]
    let digits = parts.flatMap(\.digits)
    guard (9...14).contains(digits.count) else { return nil }
    let hasCountry = digits.starts(with: [0, 0, 8, 4]) || digits.starts(with: [8, 4]) && digits.count > 10
    guard parts.count == 1 || areOneNumber(range, hasCountry: hasCountry) else { return nil }
    if hasCountry, isInternational && range.lowerBound == 0 || digits[0] == 0 || parts.count == 1,
      [9, 10].contains(Self.significant(digits).count)
    {
      return .phone
    }
    if digits[0] == 0 {
      if digits.count == 10, [3, 5, 7, 8, 9].contains(digits[1]) { return .phone }
      if [10, 11].contains(digits.count), digits[1] == 2 { return .phone }
      // CCCD begins with the code of a province, 001 to 096.
      if digits.count == 12 { return .idNumber }
    }
    // Nine digits of the older card, written as one: with dots it would be money.
    if digits.count == 9, parts.count == 1,
      !isMoney(after: parts[range.lowerBound].range, in: text)
    {
      return .idNumber
    }
    return nil
  }

  /// Whether the groups have the same sign between them: “08.11.2026 15” is a date and a number.
  private func areOneNumber(_ range: Range<Int>, hasCountry: Bool) -> Bool {
    let isBracketed = groups[range.lowerBound + 1].gap.contains(")")
    let gaps = groups[range].dropFirst(hasCountry || isBracketed ? 2 : 1).map(\.gap)
    guard
      gaps.allSatisfy({
        $0.count <= 2 && !$0.contains(where: { $0.properties.isWhitespace && $0 != " " && $0 != "\u{A0}" })
      })
    else { return false }
    return Set(gaps).count <= 1
  }

  private func isMoney(after range: Range<Int>, in text: String) -> Bool {
    let rest = text.utf8.dropFirst(range.upperBound).prefix(12)
    let word = String(decoding: Array(rest), as: UTF8.self).folded.searchTokens.first ?? ""
    return ["d", "dong", "vnd", "trieu", "ty"].contains(word)
  }
}

extension [[UInt8]] {
  fileprivate var uniqued: [[UInt8]] {
    var seen: Set<[UInt8]> = []
    return filter { seen.insert($0).inserted }
  }
}
