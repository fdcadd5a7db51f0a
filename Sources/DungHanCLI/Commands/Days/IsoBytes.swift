import WorkingCalendar

/// `2026-11-02` in bytes: read and written without making a string, for a hundred thousand lines.
enum IsoBytes {
  /// The day, for exactly that form; nil for any other, which is then read as people write dates.
  static func day(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> CivilDate? {
    guard bytes.count == 10 else { return nil }
    let start = bytes.startIndex
    guard bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
      let year = number(bytes[start..<start + 4]), let month = number(bytes[start + 5..<start + 7]),
      let day = number(bytes[start + 8..<start + 10])
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for byte in digits {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  static func append(_ date: CivilDate, to bytes: inout [UInt8]) {
    let (year, month, day) = date.parts
    bytes.append(digit(year / 1000))
    bytes.append(digit(year / 100))
    bytes.append(digit(year / 10))
    bytes.append(digit(year))
    bytes.append(UInt8(ascii: "-"))
    bytes.append(digit(month / 10))
    bytes.append(digit(month))
    bytes.append(UInt8(ascii: "-"))
    bytes.append(digit(day / 10))
    bytes.append(digit(day))
  }

  private static func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }
}
