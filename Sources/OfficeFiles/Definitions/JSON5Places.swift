import CaseWorkflow

/// Goes through the signs of a JSON5 text to find the line where they stop making sense. <https://spec.json5.org>
struct JSON5Places {
  private enum Wanted {
    case value, valueOrEnd, key, colon, commaOrEnd, nothing
  }

  private let bytes: [UInt8]
  private var place = 0
  /// The brackets that are open.
  private var open: [(bracket: UInt8, place: Int)] = []
  private var wanted = Wanted.value

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  static func line(of place: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<place].count { $0 == UInt8(ascii: "\n") }
  }

  mutating func firstFault() -> JSON5Fault? {
    while true {
      if let fault = skipBlanks() { return fault }
      guard place < bytes.count else { break }
      if let fault = takeSign(bytes[place]) { return fault }
    }
    if let last = open.last {
      let line = Self.line(of: last.place, in: bytes)
      return fault(
        at: last.place, vi: "ngoặc mở ở dòng này không có ngoặc đóng",
        en: "the bracket opened on this line is never closed", line: line)
    }
    return wanted == .nothing
      ? nil : fault(at: bytes.count, vi: "tệp không có gì", en: "there is nothing in it")
  }

  private mutating func takeSign(_ sign: UInt8) -> JSON5Fault? {
    switch (sign, wanted) {
    case (UInt8(ascii: "{"), .value), (UInt8(ascii: "{"), .valueOrEnd),
      (UInt8(ascii: "["), .value), (UInt8(ascii: "["), .valueOrEnd):
      open.append((sign, place))
      wanted = sign == UInt8(ascii: "{") ? .key : .valueOrEnd
      place += 1
    case (UInt8(ascii: "}"), .key), (UInt8(ascii: "}"), .commaOrEnd),
      (UInt8(ascii: "]"), .valueOrEnd), (UInt8(ascii: "]"), .commaOrEnd):
      // The closing sign stands two behind the opening one in ASCII.
      guard let last = open.popLast(), last.bracket + 2 == sign else {
        return fault(
          at: place, vi: "ngoặc đóng không khớp ngoặc mở", en: "a closing bracket that opens nothing")
      }
      wanted = open.isEmpty ? .nothing : .commaOrEnd
      place += 1
    case (UInt8(ascii: ","), .commaOrEnd):
      wanted = open.last?.bracket == UInt8(ascii: "{") ? .key : .valueOrEnd
      place += 1
    case (UInt8(ascii: ":"), .colon):
      wanted = .value
      place += 1
    case (_, .value), (_, .valueOrEnd), (_, .key):
      let isKey = wanted == .key
      let isQuoted = sign == UInt8(ascii: "\"") || sign == UInt8(ascii: "'")
      if let fault = isQuoted ? skipText(sign) : skipWord() { return fault }
      wanted = isKey ? .colon : open.isEmpty ? .nothing : .commaOrEnd
    case (_, .colon):
      return fault(at: place, vi: "thiếu dấu hai chấm sau tên", en: "a colon is missing after a name")
    case (_, .commaOrEnd):
      return fault(
        at: place, vi: "thiếu dấu phẩy hoặc ngoặc đóng", en: "a comma or a closing bracket is missing")
    case (_, .nothing):
      return fault(at: place, vi: "thừa chữ sau ngoặc cuối", en: "something follows the last bracket")
    }
    return nil
  }

  private mutating func skipText(_ quote: UInt8) -> JSON5Fault? {
    let start = place
    place += 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\n") {
      if bytes[place] == quote {
        place += 1
        return nil
      }
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return fault(at: start, vi: "chữ trong nháy không có nháy đóng", en: "a quote that is never closed")
  }

  /// A number, a bare word or a bare name.
  private mutating func skipWord() -> JSON5Fault? {
    let start = place
    while place < bytes.count, Self.isOfWord(bytes[place]) { place += 1 }
    return place > start ? nil : fault(at: place, vi: "dấu không đúng chỗ", en: "a sign out of place")
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "\\"), 0x80...0xFF:
      true
    default: false
    }
  }

  /// Blanks and comments.
  private mutating func skipBlanks() -> JSON5Fault? {
    while place < bytes.count {
      if bytes[place] <= UInt8(ascii: " ") {
        place += 1
      } else if bytes[place...].starts(with: "//".utf8) {
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
      } else if bytes[place...].starts(with: "/*".utf8) {
        let start = place
        place += 2
        while place < bytes.count, !bytes[place...].starts(with: "*/".utf8) { place += 1 }
        guard place < bytes.count else {
          return fault(at: start, vi: "ghi chú /* không có */", en: "a comment /* without */")
        }
        place += 2
      } else {
        return nil
      }
    }
    return nil
  }

  private func fault(at place: Int, vi: String, en: String, line: Int? = nil) -> JSON5Fault {
    JSON5Fault(
      line: line ?? Self.line(of: min(place, bytes.count), in: bytes), reason: Phrase(vi: vi, en: en))
  }
}
