import Foundation
import Testing
import WorkingCalendar

@testable import DungHanCLI

@Suite("What is printed as JSON is JSON")
struct JSONValueTests {
  private func text(_ value: JSONValue) -> String {
    var bytes: [UInt8] = []
    value.append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("members keep their order, and what is absent is null")
  func shape() {
    let value: JSONValue = [
      "b": JSONValue(1), "a": JSONValue(nil as String?), "days": JSONValue(nil as CivilDate?),
      "list": [.bool(true), [:], []],
    ]
    #expect(text(value) == #"{"b":1,"a":null,"days":null,"list":[true,{},[]]}"#)
    #expect(text(JSONValue(CivilDate(iso: "2026-11-02"))) == "\"2026-11-02\"")
    #expect(text(.number(.min)) == "-9223372036854775808")
  }

  @Test("every text comes back as it was, whatever a letter holds")
  func texts() throws {
    var scalars = String.UnicodeScalarView()
    for value in (0...0x2FF).map(UInt32.init) + [0x1EA5, 0x2028, 0x2029, 0xFFFD, 0x1F600] {
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    for words in [String(scalars), "\"\\/\"", "", "Kính gửi “Ủy ban”\r\n\t{}[]:,"] {
      let back = try JSONSerialization.jsonObject(with: Data(text([.text(words)]).utf8)) as? [String]
      #expect(back.map { Array($0[0].unicodeScalars) } == Array(words.unicodeScalars))
    }
  }

  @Test("nothing in it that a terminal would obey")
  func safety() {
    let hostile = text(.text("\u{1B}[2J\u{7F}\u{07}"))
    #expect(hostile.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
  }
}
