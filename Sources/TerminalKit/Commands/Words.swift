/// The languages of the screens.
package enum Language: String, CaseIterable, Sendable {
  case vi, en
}

/// A text in every language.
package struct Words: Hashable, Sendable {
  package var vi: String
  package var en: String

  package init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  package subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}
