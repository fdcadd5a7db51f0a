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
      /// What the office itself owes in a case beside its next move, where this role does it. The only section whose cases
      /// may stand in another one too: they are two things to do.
      case besides
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
    /// How many there are in all, the lines being the first of them; of what is nobody's figure as many as are listed.
    package var total: Int
    /// There may be more than were listed, which nobody has counted.
    package var isCut = false
  }

  /// Every case once, in the order of the sections.
  package var rows: [CaseLine] {
    var known: Set<Int64> = []
    return sections.flatMap(\.lines).filter { known.insert($0.id).inserted }
  }
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
      let paper = try paperSections(limit: limit)
      let apart = Set(paper.flatMap(\.lines).map(\.id))
      let moves = try ownMoves()
      let window = try nextLines(of: moves, limit: limit)
      let listed = apart.union(sections[0].lines.map(\.id))
      let next = window.lines.filter { !listed.contains($0.id) }
      // As much of what is late as of what can still be done in time: neither hides the other.
      let ownMoves = next.filter(moves.contains)
      let own =
        Array(ownMoves.filter { $0.isOverdue == true }.prefix(limit))
        + ownMoves.filter { $0.isOverdue != true }.prefix(limit)
      let waiting = Array(next.filter(moves.waitsForBody).prefix(limit))
      sections.append(
        Board.Section(
          kind: .mine, lines: own, total: own.count,
          isCut: window.isFull || own.count >= limit || counts.overdue > sections[0].lines.count))
      sections += paper
      let besides = try besides(moves, limit: limit)
      if !besides.lines.isEmpty || besides.isCut { sections.append(besides) }
      let taken = apart.union((own + waiting + sections[0].lines).map(\.id))
      let assigned = try assignedLines(limit: limit).filter { !taken.contains($0.id) }
      if !assigned.isEmpty {
        sections.append(
          Board.Section(
            kind: .assigned, lines: assigned, total: assigned.count, isCut: assigned.count == limit))
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
        sections.append(
          Board.Section(
            kind: .awaitingBody, lines: waiting, total: waiting.count, isCut: window.isFull))
      }
      return Board(today: today, counts: counts, sections: sections)
    }
  }

  /// What the office itself owes beside the move of a case, where that is for this reader to do; before a case is sent
  /// anywhere its move comes first.
  private func besides(_ moves: OwnMoves, limit: Int) throws -> Board.Section {
    guard moves.meetsDuties else { return Board.Section(kind: .besides, lines: [], total: 0) }
    let owed = try seeing {
      try file.ownDuties(of: moves.ownUnit, besides: moves.meetingActs, limit: limit + 1, for: $0)
    }
    let calendar = try calendar()
    let today = today
    var known: Set<Int64> = []
    let lines = owed.prefix(limit).compactMap { matter, duty -> CaseLine? in
      var line = CaseLine(matter, today: today, calendar: calendar)
      guard let duty, moves.contains(duty), known.insert(line.id).inserted else { return nil }
      line.stand(for: duty, today: today, calendar: calendar)
      return line
    }
    return Board.Section(kind: .besides, lines: lines, total: lines.count, isCut: owed.count > limit)
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
      sections.append(
        Board.Section(kind: .toNumber, lines: lines, total: lines.count, isCut: lines.count == limit))
    }
    var query = MatterQuery()
    query.unconfirmedBy = account.key
    query.order = .code
    query.limit = limit
    let lines = try lines(of: query)
    sections.append(
      Board.Section(kind: .toConfirm, lines: lines, total: lines.count, isCut: lines.count == limit))
    return sections.filter { !$0.lines.isEmpty }
  }

  /// What this account assigned and nobody has finished.
  private func assignedLines(limit: Int) throws -> [CaseLine] {
    var query = MatterQuery()
    query.assignedBy = account.key
    query.limit = limit
    return try lines(of: query)
  }

  /// The roles whose moves are this account's: those it has, and those they include.
  func ownRoles() throws -> Set<RoleKey> {
    let directory = try directory()
    return try roleKeys().reduce(into: []) { roles, key in
      roles.insert(key)
      roles.formUnion(directory.role(key)?.includes ?? [])
    }
  }

  package func ownMoves() throws -> OwnMoves {
    OwnMoves(roles: try ownRoles(), ownUnit: try directory().ownUnit, outline: try typeOutline())
  }

  /// What awaits these roles, most pressing first, through four windows: moves for which nobody's answer is waited for,
  /// drafts that were sent back, the earliest moves of all, which may be late, and moves beside an open answer that is not
  /// late, which is the widest, since most of them only wait for a body. Full where one of these ended before it had shown
  /// everything; of what is late the count is kept.
  private func nextLines(of moves: OwnMoves, limit: Int) throws -> (lines: [CaseLine], isFull: Bool) {
    var found: [Int64: CaseLine] = [:]
    var isFull = false
    func add(_ query: MatterQuery, mayEnd: Bool = false) throws {
      let lines = try lines(of: query)
      isFull = isFull || lines.count == query.limit && !mayEnd
      for line in lines where line.isOverdue != true || moves.contains(line) { found[line.id] = line }
    }
    for role in moves.roles {
      var query = MatterQuery()
      query.awaiting = role
      query.limit = limit
      for state in moves.sentBack {
        var sentBack = query
        sentBack.state = state
        try add(sentBack)
      }
      query.order = .next
      var alone = query
      alone.isWithoutOpenAnswer = true
      try add(alone)
      // Of what is late this role may have more than the first among all that is late.
      try add(query, mayEnd: true)
      query.moveFrom = today
      query.limit = limit * 2
      try add(query)
    }
    let sorted = found.values.sorted {
      ($0.summary.next?.due ?? today, $0.id) < ($1.summary.next?.due ?? today, $1.id)
    }
    return (sorted, isFull)
  }
}
