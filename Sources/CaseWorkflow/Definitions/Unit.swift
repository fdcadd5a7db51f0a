package import WorkingCalendar

/// A body of the Party, Front or State that sends, answers or oversees.
package struct Unit: Hashable, Sendable, Codable {
  /// The line a body stands in; each line has its own superior.
  package enum Line: String, Sendable, Codable, CaseIterable {
    case party = "dang"
    case front = "mat-tran"
    case state = "chinh-quyen"
  }

  package var key: UnitKey
  package var name: Phrase
  /// As on the board, where a full name does not fit: “UBND”.
  package var shortName: String
  package var line: Line
  package var parent: UnitKey?
  package var validFrom: CivilDate?
  package var validTo: CivilDate?

  package init(
    key: UnitKey, name: Phrase, shortName: String, line: Line, parent: UnitKey? = nil,
    validFrom: CivilDate? = nil, validTo: CivilDate? = nil
  ) {
    self.key = key
    self.name = name
    self.shortName = shortName
    self.line = line
    self.parent = parent
    self.validFrom = validFrom
    self.validTo = validTo
  }
}
