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

  /// The phrase with each `{name}` replaced by its value, for sentences that name a date or a body.
  package func filled(_ values: KeyValuePairs<String, String>) -> Phrase {
    var result = self
    for (name, value) in values {
      result.vi = result.vi.replacingPlaceholder(name, with: value)
      result.en = result.en.replacingPlaceholder(name, with: value)
    }
    return result
  }
}

extension Sequence<Phrase> {
  /// The phrases one after the other, as in “a, b, c”.
  package func joined(separator: String = ", ") -> Phrase {
    Phrase(vi: map(\.vi).joined(separator: separator), en: map(\.en).joined(separator: separator))
  }
}

extension String {
  fileprivate func replacingPlaceholder(_ name: String, with value: String) -> String {
    split(separator: "{\(name)}", omittingEmptySubsequences: false).joined(separator: value)
  }
}
