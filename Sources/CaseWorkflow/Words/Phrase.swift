/// The languages the program speaks. Vietnamese is the office's, English is for its guests.
package enum Language: String, Sendable, CaseIterable, Codable {
  case vi
  case en
}

/// One text in both languages. Making one without the other does not compile: the catalogue has no gaps.
package struct Phrase: Hashable, Sendable, Codable {
  package var vi: String
  package var en: String

  package init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }

  /// The phrase with each `{name}` replaced by its value, for sentences that name a date or a body. What stands in a value
  /// stays as it is, braces too.
  package func filled(_ values: KeyValuePairs<String, String>) -> Phrase {
    Phrase(vi: vi.filled(values), en: en.filled(values))
  }
}

extension Sequence<Phrase> {
  /// The phrases one after the other, as in “a, b, c”.
  package func joined(separator: String = ", ") -> Phrase {
    Phrase(vi: map(\.vi).joined(separator: separator), en: map(\.en).joined(separator: separator))
  }
}

extension String {
  /// In one pass over the bytes: lists of sentences are made at every frame.
  fileprivate func filled(_ values: KeyValuePairs<String, String>) -> String {
    var result = ""
    var rest = utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = self[rest.index(after: open)..<close]
      let value = values.first { $0.key == name }?.value
      result += self[rest.startIndex..<open]
      result += value.map { $0[...] } ?? self[open...close]
      rest = rest[rest.index(after: close)...]
    }
    return rest.startIndex == startIndex ? self : result + self[rest.startIndex...]
  }
}
