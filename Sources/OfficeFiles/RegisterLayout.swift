package import CaseWorkflow

/// Which column of a register holds what.
package struct RegisterLayout: Equatable, Sendable {
  /// Columns counted from 0.
  package private(set) var columns: [RegisterField: Int] = [:]
  /// The same by the field's place among all fields: every cell of every row asks.
  private var places: [Int?] = []
  /// Columns marked with x, and the kind each stands for.
  package private(set) var typeMarks: [Int: CaseTypeKey] = [:]
  /// The headings as written; both of them joined where there are two rows.
  package private(set) var headings: [String] = []
  /// Columns under no heading, or one that means nothing to us: their cells are kept as words.
  package private(set) var others: [Int] = []

  /// The column that holds a field.
  subscript(field: RegisterField) -> Int? { places[field.rawValue] }

  /// The same in a row of `count` cells, which may have more than there are headings.
  func others(in count: Int) -> [Int] {
    guard count > headings.count else { return others }
    let used = Set(columns.values).union(typeMarks.keys)
    return others + (headings.count..<count).filter { !used.contains($0) }
  }

  /// Where the reasons of a `.rejected.csv` stand when nothing has a heading behind them: a row with more cells than the
  /// book has headings carries its reason after its last one.
  var reasonColumn: Int? {
    columns[.ignored].flatMap { column in
      headings.dropFirst(column + 1).allSatisfy(RegisterWords.isBlank) ? column : nil
    }
  }

  /// What the messages call a column: its heading, or its number where it has none.
  package func name(of column: Int) -> String {
    let heading = headings.indices.contains(column) ? headings[column] : ""
    return heading.isEmpty ? "\(column + 1)" : heading
  }

  /// What the messages call the column of a field.
  package func name(of field: RegisterField) -> String {
    columns[field].map(name(of:)) ?? field.label.vi
  }
}

extension RegisterLayout {
  /// Lays out the columns by the headings and what the map says of them.
  init(headings: [String], map: RegisterMap) {
    self.headings = headings.map { RegisterWords.tidy($0) }
    var taken: Set<Int> = []
    for (field, column) in map.columns {
      let found =
        switch column {
        case .number(let number): number - 1
        case .heading(let heading): Self.column(of: heading, in: headings)
        }
      guard let found else { continue }
      columns[field] = found
      taken.insert(found)
    }
    assign(headings, besides: taken)
    places = RegisterField.allCases.map { columns[$0] }
  }

  /// A map by numbers alone needs no heading.
  init(map: RegisterMap) {
    self.init(headings: [], map: map)
  }

  static func column(of heading: String, in headings: [String]) -> Int? {
    let words = RegisterWords.plain(heading)
    return headings.firstIndex { RegisterWords.plain($0) == words }
  }

  /// Where in the course of a case a column stands: its neighbours tell what “số văn bản” and “ngày” are of.
  private enum Stage: Int, Comparable {
    case coming, forwarding, answering, telling

    static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }

    init?(_ field: RegisterField) {
      switch field {
      case .ordinal, .received, .petitionDate: self = .coming
      case .unit, .forwarded, .forwardDocument, .receivedByUnit, .due, .extension: self = .forwarding
      case .answered, .answerDocument, .outcome, .result: self = .answering
      case .notified: self = .telling
      default: return nil
      }
    }
  }

  private mutating func assign(_ headings: [String], besides taken: Set<Int>) {
    let meanings = headings.enumerated().map { column, heading in
      taken.contains(column) ? nil : RegisterHeadings.meaning(of: heading)
    }
    // What is plain comes first: “ngày” is only guessed from what is left over.
    for (column, meaning) in meanings.enumerated() {
      switch meaning {
      case .field(let field) where columns[field] == nil: columns[field] = column
      case .mark(let type): typeMarks[column] = type
      default: break
      }
    }
    // One such column alone isn't a row of marks: “Kiến nghị” may head the words of a proposal.
    if typeMarks.count < 2 { typeMarks = [:] }
    var stage = Stage.coming
    for (column, meaning) in meanings.enumerated() {
      switch meaning {
      case .field(let field): stage = Stage(field) ?? stage
      case .someDocument: assign(column, from: [.forwardDocument, .answerDocument], at: stage)
      case .someDate:
        assign(column, from: [.received, .petitionDate, .forwarded, .answered, .notified], at: stage)
      case .mark, nil: break
      }
    }
    let used = Set(columns.values).union(typeMarks.keys)
    others = headings.indices.filter { column in
      !used.contains(column) && meanings[column] != .field(.ignored)
    }
  }

  /// Gives a column the first field that is free from its stage on.
  private mutating func assign(_ column: Int, from fields: [RegisterField], at stage: Stage) {
    let free = fields.first { field in columns[field] == nil && Stage(field).map { $0 >= stage } == true }
    if let free { columns[free] = column }
  }
}
