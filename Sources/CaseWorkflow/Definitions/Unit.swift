package import WorkingCalendar

/// A body of the Party, Front or State that sends, answers or oversees. A body keeps its key for life; a rename adds a dated
/// name, a merger closes it and opens, or hands its work to, another.
package struct Unit: Hashable, Sendable, Codable {
  /// The line a body stands in; each line has its own superior.
  package enum Line: String, Sendable, Codable, CaseIterable {
    case party = "dang"
    case front = "mat-tran"
    case state = "chinh-quyen"
  }

  /// What sort of body it is.
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case party = "dang"
    case front = "mat-tran"
    case administration = "chinh-quyen"
    case council = "hdnd"
    /// One of the five socio-political organisations, within the Front since Luật 97/2025.
    case organisation = "ct-xh"
    case inspectionBoard = "ban-ttnd"
    case investmentBoard = "ban-gsdt"
    case hamlet = "thon"
  }

  /// Two levels since 01/07/2025; the district is kept for what was written before.
  package enum Level: String, Sendable, Codable, CaseIterable {
    case commune = "xa"
    case district = "huyen"
    case province = "tinh"
    case centre = "tw"
  }

  /// A name it bore through `until`, that day included.
  package struct FormerName: Hashable, Sendable, Codable {
    package var name: Phrase
    package var shortName: String
    package var until: CivilDate

    package init(name: Phrase, shortName: String, until: CivilDate) {
      self.name = name
      self.shortName = shortName
      self.until = until
    }
  }

  /// A body whose work it took over, and from which day.
  package struct Predecessor: Hashable, Sendable, Codable {
    package var unit: UnitKey
    package var on: CivilDate

    package init(unit: UnitKey, on: CivilDate) {
      self.unit = unit
      self.on = on
    }
  }

  /// Its superior in a line that is not its own: the Front of a commune stands under the provincial Front, and is led by the
  /// Party committee of the commune.
  package struct Superior: Hashable, Sendable, Codable {
    package var line: Line
    package var unit: UnitKey

    package init(line: Line, unit: UnitKey) {
      self.line = line
      self.unit = unit
    }
  }

  package var key: UnitKey
  /// The newest name, and how it is said on the board where a full name does not fit: “UBND”.
  package var name: Phrase
  package var shortName: String
  package var line: Line
  package var kind: Kind
  package var level: Level
  /// As in a document's number, `15/BC-MTTQ`; nil for a body that numbers none.
  package var symbol: String?
  /// Whom to telephone there, as it is read on the screen: “anh Sơn, văn phòng, 0900 000 385”.
  package var contact: String?
  /// Its superior in its own line.
  package var parent: UnitKey?
  package var superiors: [Superior]
  package var validFrom: CivilDate?
  package var validTo: CivilDate?
  /// Oldest first.
  package var formerNames: [FormerName]
  package var predecessors: [Predecessor]

  package init(
    key: UnitKey, name: Phrase, shortName: String, line: Line, kind: Kind? = nil, level: Level = .commune,
    symbol: String? = nil, contact: String? = nil, parent: UnitKey? = nil, superiors: [Superior] = [],
    validFrom: CivilDate? = nil, validTo: CivilDate? = nil, formerNames: [FormerName] = [],
    predecessors: [Predecessor] = []
  ) {
    self.key = key
    self.name = name
    self.shortName = shortName
    self.line = line
    self.kind =
      kind
      ?? {
        switch line {
        case .party: .party
        case .front: .front
        case .state: .administration
        }
      }()
    self.level = level
    self.symbol = symbol
    self.contact = contact
    self.parent = parent
    self.superiors = superiors
    self.validFrom = validFrom
    self.validTo = validTo
    self.formerNames = formerNames
    self.predecessors = predecessors
  }
}
