extension CivilDate {
  /// `2026-11-02`, for files, commands and JSON.
  package var iso: String {
    let (year, month, day) = parts
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// `02/11/2026`, for people.
  package var vietnamese: String { "\(shortVietnamese)/\(padded(year, to: 4))" }

  /// `02/11`, for people who know the year.
  package var shortVietnamese: String {
    let (_, month, day) = parts
    return "\(padded(day, to: 2))/\(padded(month, to: 2))"
  }

  /// Reads `2026-11-02`, that form alone; nil for any other and for a day that does not exist.
  package init?(iso text: String) {
    guard let fields = Fields(text), fields.separator == UInt8(ascii: "-"), fields.count == 3,
      fields.lengths == [4, 2, 2]
    else { return nil }
    self.init(year: fields.values[0], month: fields.values[1], day: fields.values[2])
  }

  /// Reads what an officer writes: `2026-11-02`, `2/11/2026`, or `2/11` of the year of `today`; also `2-11-2026`
  /// and `2.11.2026`, day first. Nil for anything else and for a day that does not exist (30/2).
  package static func read(_ text: String, today: CivilDate) -> CivilDate? {
    if let date = CivilDate(iso: text) { return date }
    guard let fields = Fields(text), fields.lengths[0] <= 2, fields.lengths[1] <= 2 else { return nil }
    let (day, month) = (fields.values[0], fields.values[1])
    if fields.count == 2 { return CivilDate(year: today.year, month: month, day: day) }
    guard fields.lengths[2] == 4 else { return nil }
    return CivilDate(year: fields.values[2], month: month, day: day)
  }

  /// Two or three runs of one to four digits with one kind of separator between them.
  private struct Fields {
    private(set) var values = [0]
    private(set) var lengths = [0]
    private(set) var separator: UInt8?
    var count: Int { values.count }

    init?(_ text: String) {
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          guard lengths[count - 1] < 4 else { return nil }
          values[count - 1] = values[count - 1] * 10 + Int(byte - UInt8(ascii: "0"))
          lengths[count - 1] += 1
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."):
          guard separator == nil || separator == byte, lengths[count - 1] > 0, count < 3 else { return nil }
          separator = byte
          values.append(0)
          lengths.append(0)
        default: return nil
        }
      }
      guard count >= 2, lengths[count - 1] > 0 else { return nil }
    }
  }
}

extension CivilDate: CustomStringConvertible {
  package var description: String { iso }
}

/// Kept as `2026-11-02` in every encoded form.
extension CivilDate: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CivilDate(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is not a date like 2026-11-02")
    }
    self = date
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
