package import CaseWorkflow
package import WorkingCalendar

/// What this office calls its kinds of case and its bodies, beside the words every office uses.
package struct RegisterVocabulary: Sendable {
  /// Names of the office's own that aren't in the usual words, by their plain form.
  private(set) var typeNames: [String: CaseTypeKey] = [:]
  private(set) var unitNames: [String: UnitKey] = [:]
  package private(set) var types: Set<CaseTypeKey>
  package private(set) var units: Set<UnitKey>

  /// - Parameters:
  ///   - types: the office's kinds of case with the names they go by.
  ///   - units: the office's bodies with the names they go by, short and long.
  package init(types: [CaseTypeKey: [String]], units: [UnitKey: [String]]) {
    self.types = Set(types.keys)
    self.units = Set(units.keys)
    for (key, names) in types {
      for name in [key] + names { typeNames[RegisterWords.plain(name)] = key }
    }
    for (key, names) in units {
      for name in [key] + names { unitNames[RegisterWords.plain(name)] = key }
    }
  }

  /// The kinds and bodies every new office has (cli.md).
  package static let standard = RegisterVocabulary(
    types: Dictionary(
      uniqueKeysWithValues: [
        "phan-anh", "kien-nghi", "khieu-nai", "to-cao", "qd124", "gop-y", "kien-nghi-giam-sat", "phan-bien",
      ].map { ($0, []) }),
    units: Dictionary(
      uniqueKeysWithValues: ["mttq", "dang-uy", "ubkt", "ubnd", "hdnd", "mttq-tinh", "tinh-uy", "ubnd-tinh"]
        .map { ($0, []) }))
}

/// What the register is read against.
package struct RegisterContext: Sendable {
  /// No act can be later than this day.
  package let today: CivilDate
  package let vocabulary: RegisterVocabulary

  package init(today: CivilDate, vocabulary: RegisterVocabulary = .standard) {
    self.today = today
    self.vocabulary = vocabulary
  }
}
