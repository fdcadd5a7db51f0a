/// JSON being written, straight into memory: objects and arrays are opened and closed by hand, commas set themselves.
struct JSONText: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0
  /// Whether the object or array being written has a member already.
  private var needsComma = false

  init(capacity: Int) {
    self.capacity = capacity
    start = .allocate(capacity: capacity)
  }

  deinit { start.deallocate() }

  /// What was written.
  var text: String { text(0..<count) }

  /// What was written between two places, each a `length` of before.
  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(start: start + range.lowerBound, count: range.count), as: UTF8.self)
  }

  var length: Int { count }

  /// A whole value that was written before, after a comma where one is due.
  mutating func member(_ json: String) {
    comma()
    raw(json)
  }

  /// JSON that was written before, as it stands.
  mutating func raw(_ json: String) {
    append(json)
    needsComma = true
  }

  mutating func open(_ bracket: Unicode.Scalar) {
    reserve(2)
    if needsComma { put(",") }
    put(bracket)
    needsComma = false
  }

  mutating func close(_ bracket: Unicode.Scalar) {
    reserve(1)
    put(bracket)
    needsComma = true
  }

  /// A name with its quotes and colon, as `"due":`.
  mutating func name(_ quoted: StaticString) {
    let length = quoted.utf8CodeUnitCount
    reserve(length + 1)
    if needsComma { put(",") }
    (start + count).update(from: quoted.utf8Start, count: length)
    count += length
    needsComma = false
  }

  /// Turns the text just written into a name.
  mutating func endName() {
    reserve(1)
    put(":")
    needsComma = false
  }

  mutating func value(_ number: Int64) {
    comma()
    append(String(number))
    needsComma = true
  }

  mutating func value(_ flag: Bool) {
    comma()
    append(flag ? "true" : "false")
    needsComma = true
  }

  mutating func value(_ text: String) {
    comma()
    quote(text)
    needsComma = true
  }

  /// `"2026-11-02"`.
  mutating func date(year: Int, month: Int, day: Int) {
    comma()
    reserve(12)
    put("\"")
    putPair(year / 100)
    putPair(year % 100)
    put("-")
    putPair(month)
    put("-")
    putPair(day)
    put("\"")
    needsComma = true
  }

  private mutating func comma() {
    reserve(1)
    if needsComma { put(",") }
  }

  private mutating func quote(_ text: String) {
    var text = text
    text.withUTF8 { letters in
      reserve(letters.count * 6 + 2)
      put("\"")
      if letters.contains(where: Self.mustBeEscaped) {
        for letter in letters { putEscaped(letter) }
      } else if let first = letters.baseAddress {
        (start + count).update(from: first, count: letters.count)
        count += letters.count
      }
      put("\"")
    }
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { letters in
      guard let first = letters.baseAddress else { return }
      reserve(letters.count)
      (start + count).update(from: first, count: letters.count)
      count += letters.count
    }
  }

  private static func mustBeEscaped(_ letter: UInt8) -> Bool {
    letter < 0x20 || letter == UInt8(ascii: "\"") || letter == UInt8(ascii: "\\")
  }

  private mutating func putEscaped(_ letter: UInt8) {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x08, 0x09, 0x0A, 0x0C, 0x0D:
      put("\\")
      put(Self.short(letter))
    case ..<0x20:
      for scalar in "\\u00".unicodeScalars { put(scalar) }
      for scalar in Fingerprint.hex([letter]).unicodeScalars { put(scalar) }
    default:
      start[count] = letter
      count += 1
    }
  }

  private static func short(_ letter: UInt8) -> Unicode.Scalar {
    switch letter {
    case 0x08: "b"
    case 0x09: "t"
    case 0x0A: "n"
    case 0x0C: "f"
    case 0x0D: "r"
    default: Unicode.Scalar(letter)
    }
  }

  private mutating func putPair(_ number: Int) {
    start[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)
    start[count + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
    count += 2
  }

  /// Room for an ASCII letter was reserved.
  private mutating func put(_ letter: Unicode.Scalar) {
    start[count] = UInt8(truncatingIfNeeded: letter.value)
    count += 1
  }

  private mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
