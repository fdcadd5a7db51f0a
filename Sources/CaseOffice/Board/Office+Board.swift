package import CaseStore
import CaseWorkflow
package import WorkingCalendar

/// What is late, due soon, awaiting whom: the heart of the program.
package struct Board: Sendable {
  package var today: CivilDate
  package var counts: BoardCounts
  package var sections: [Section]

  /// A group of rows by whose move it is.
  package struct Section: Sendable {
    package enum Kind: String, Sendable {
      case overdue
      case mine
      /// Letters written, their number still to come.
      case toNumber = "to-number"
      /// Decisions entered for this account from paper, for it to confirm.
      case toConfirm = "to-confirm"
      /// What this account had somebody see to, with the answer still owed.
      case assigned
      case dueSoonElsewhere = "due-soon-elsewhere"
      /// This role's to enter, but a body has to answer first.
      case awaitingBody = "awaiting-body"
    }

    package var kind: Kind
    package var lines: [CaseLine]
    /// How many there are in all, the lines being the first of them.
    package var total: Int
  }

  /// Every row once, in the order of the sections.
  package var rows: [CaseLine] { sections.flatMap(\.lines) }
}

extension Office {
  /// The board of this account's role, at most `limit` rows a section: overdue first, then what this role has to do, then
  /// what is due soon elsewhere. Reads windows and kept counts, never all rows.
  package func board(limit: Int = 50) throws -> Board {
    _ = try actor(for: .read)
    let today = today
    return try file.read {
      let soon = try calendar().workingDay(max(1, settings().policies.dueSoonWorkingDays), after: today)
      let counts = try seeing { try file.boardCounts(today: today, soon: soon, for: $0) }
      var overdue = MatterQuery()
      overdue.overdueOn = today
      overdue.limit = limit
      var sections = [
        Board.Section(kind: .overdue, lines: try lines(of: overdue), total: counts.overdue)
      ]
      var mine = try ownLines(limit: limit)
      let paper = try paperSections(limit: limit)
      let apart = Set(paper.flatMap(\.lines).map(\.id))
      mine.lines.removeAll { apart.contains($0.id) }
      let moves = try ownMoves()
      let (own, waiting) = (mine.lines.filter(moves.contains), mine.lines.filter(moves.waitsForBody))
      sections.append(Board.Section(kind: .mine, lines: own, total: mine.total(counts) - waiting.count))
      sections += paper
      let taken = apart.union(mine.lines.map(\.id)).union(sections[0].lines.map(\.id))
      let assigned = try assignedLines(limit: limit).filter { !taken.contains($0.id) }
      if !assigned.isEmpty {
        sections.append(Board.Section(kind: .assigned, lines: assigned, total: assigned.count))
      }
      var dueSoon = MatterQuery()
      dueSoon.dueWithin = today...soon
      dueSoon.limit = limit
      let shown = taken.union(assigned.map(\.id))
      let soonLines = try lines(of: dueSoon)
      let elsewhere = soonLines.filter { !shown.contains($0.id) }
      let elsewhereTotal = counts.dueSoon - (soonLines.count - elsewhere.count)
      sections.append(
        Board.Section(
          kind: .dueSoonElsewhere, lines: elsewhere, total: max(elsewhere.count, elsewhereTotal)
        ))
      if !waiting.isEmpty {
        sections.append(Board.Section(kind: .awaitingBody, lines: waiting, total: waiting.count))
      }
      return Board(today: today, counts: counts, sections: sections)
    }
  }

  /// What waits for paper: numbers for whoever may give them, confirmations for who decided.
  private func paperSections(limit: Int) throws -> [Board.Section] {
    var sections: [Board.Section] = []
    let numberers: [RoleKey] = ["can-bo", "van-phong"]
    if try actor(forAnyOf: numberers).holds(anyOf: numberers) {
      var query = MatterQuery()
      query.isToNumber = true
      query.order = .pending
      query.limit = limit
      let lines = try lines(of: query)
      sections.append(Board.Section(kind: .toNumber, lines: lines, total: lines.count))
    }
    var query = MatterQuery()
    query.unconfirmedBy = account.key
    query.order = .code
    query.limit = limit
    let lines = try lines(of: query)
    sections.append(Board.Section(kind: .toConfirm, lines: lines, total: lines.count))
    return sections.filter { !$0.lines.isEmpty }
  }

  /// What this account assigned and nobody has finished.
  private func assignedLines(limit: Int) throws -> [CaseLine] {
    var query = MatterQuery()
    query.assignedBy = account.key
    query.limit = limit
    return try lines(of: query)
  }

  private struct OwnLines {
    var lines: [CaseLine]
    var roles: Set<RoleKey>

    func total(_ counts: BoardCounts) -> Int {
      roles.reduce(0) { $0 + (counts.awaiting[$1] ?? 0) }
    }
  }

  /// The roles whose moves are this account's: those it has, and those they include.
  func ownRoles() throws -> Set<RoleKey> {
    let directory = try directory()
    return try roleKeys().reduce(into: []) { roles, key in
      roles.insert(key)
      roles.formUnion(directory.role(key)?.includes ?? [])
    }
  }

  private func ownMoves() throws -> OwnMoves {
    OwnMoves(roles: try ownRoles(), ownUnit: try directory().ownUnit, drafting: try typeOutline().drafting)
  }

  /// What awaits this account's roles, most pressing first, without the rows already shown as overdue.
  private func ownLines(limit: Int) throws -> OwnLines {
    let roles = try ownRoles()
    var found: [CaseLine] = []
    for role in roles.sorted() {
      var query = MatterQuery()
      query.awaiting = role
      query.order = .next
      query.limit = limit
      found += try lines(of: query).filter { $0.isOverdue != true }
    }
    found.sort {
      ($0.summary.next?.due ?? today, $0.summary.id) < ($1.summary.next?.due ?? today, $1.summary.id)
    }
    return OwnLines(lines: Array(found.prefix(limit)), roles: roles)
  }
}
