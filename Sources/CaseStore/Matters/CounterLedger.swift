import CaseWorkflow
import SQLiteKit
import WorkingCalendar

/// The figures of the board and of the charts, kept as cases change: grouping 95,000 late rows at every look would take
/// longer than a frame.
struct CounterLedger {
  enum Kind: String, CaseIterable, Sendable {
    /// A case whose leading answer's clock runs, by its due day.
    case answer
    /// One of these whose due day can still move (D12), by that day.
    case provisional
    /// A case by the day its next move is due; the subject is the role whose move it is.
    case await
    /// An answer whose clock runs, by its due day; the subject is the body that owes it.
    case debt
    /// An answer whose clock stands (D10), of no day; the subject is the body that owes it.
    case stood
    /// A case by the month the Front received it.
    case received
    /// A case by the month in which the last answer owed in it came; reopened and answered again it counts again.
    case answered
    /// One of these in which every answer that had come by then came in time (D8).
    case onTime = "on-time"
  }

  struct Key: Hashable, Sendable {
    /// For whom it is counted, see `Audience`.
    var audience: String
    var kind: Kind
    /// The day the counted date falls on, the first of a month; 0 where there is none.
    var day: Int32
    /// A body or a role; empty where there is none.
    var subject: String

    /// The day and the kind tell most of them apart, and cost less than words: an import hashes several a row.
    func hash(into hasher: inout Hasher) {
      hasher.combine(kind)
      hasher.combine(day)
    }
  }

  private var pending: [Key: Int] = [:]

  mutating func count(_ before: [Key], _ after: [Key]) {
    guard before != after else { return }
    for key in before { pending[key, default: 0] -= 1 }
    add(after)
  }

  mutating func add(_ keys: [Key]) {
    for key in keys { pending[key, default: 0] += 1 }
  }

  /// Writes what has gathered.
  func flush(to connection: Connection) throws {
    for (key, change) in pending where change != 0 {
      try connection.run(
        """
        INSERT INTO counters VALUES (?, ?, ?, ?, ?)
        ON CONFLICT(audience, kind, day, subject) DO UPDATE SET count = count + excluded.count
        """, key.audience, key.kind.rawValue, key.day, key.subject, change)
      if change < 0 {
        try connection.run(
          "DELETE FROM counters WHERE audience = ? AND kind = ? AND day = ? AND subject = ? AND count = 0",
          key.audience, key.kind.rawValue, key.day, key.subject)
      }
    }
  }
}

extension CounterLedger {
  /// What one case adds to the counts of everybody it is counted for.
  static func entries(of matter: Matter, _ standing: MatterStanding) -> [Key] {
    let own = figures(of: matter, standing)
    let audiences = Audience.names(of: matter)
    var keys: [Key] = []
    keys.reserveCapacity(own.count * audiences.count)
    for audience in audiences {
      for figure in own {
        keys.append(Key(audience: audience, kind: figure.kind, day: figure.day, subject: figure.subject))
      }
    }
    return keys
  }

  private typealias Figure = (kind: Kind, day: Int32, subject: String)

  private static func figures(of matter: Matter, _ standing: MatterStanding) -> [Figure] {
    var figures: [Figure] = [(.received, matter.received.firstOfMonth.dayNumber, "")]
    for (day, isOnTime) in matter.daysAnswered {
      figures.append((.answered, day.firstOfMonth.dayNumber, ""))
      if isOnTime { figures.append((.onTime, day.firstOfMonth.dayNumber, "")) }
    }
    guard !standing.isClosed else { return figures }
    if standing.hasOpenAnswer, let answer = standing.answer {
      figures.append((.answer, answer.due.dayNumber, ""))
      if answer.isProvisional { figures.append((.provisional, answer.due.dayNumber, "")) }
    }
    if let next = standing.next { figures.append((.await, next.due.dayNumber, next.role)) }
    for duty in matter.obligations where duty.key == .answer {
      switch duty.state {
      case .open: figures.append((.debt, duty.due.dayNumber, duty.debtor))
      case .suspended: figures.append((.stood, 0, duty.debtor))
      case .fulfilled, .transferred, .cancelled: break
      }
    }
    return figures
  }
}

extension Matter {
  /// The days after which nothing was owed any more: an answer came that day, and no other that had been asked for by then
  /// was still to come; each with whether all answers until then were in time.
  fileprivate var daysAnswered: [(day: CivilDate, isOnTime: Bool)] {
    var days: [(day: CivilDate, isOnTime: Bool)] = []
    for answer in obligations where answer.key == .answer && answer.state == .fulfilled {
      guard let day = answer.fulfilled, !days.contains(where: { $0.day == day }) else { continue }
      let isStillOwed = obligations.contains { other in
        guard other.key == .answer, other.start <= day else { return false }
        return other.isOpen || other.state == .fulfilled && other.fulfilled.map { $0 > day } ?? false
      }
      guard !isStillOwed else { continue }
      let isLate = obligations.contains { other in
        other.key == .answer && other.state == .fulfilled && (other.lateWorkingDays ?? 0) > 0
          && other.fulfilled.map { $0 <= day } ?? false
      }
      days.append((day, !isLate))
    }
    return days
  }
}
