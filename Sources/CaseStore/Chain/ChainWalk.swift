import WorkingCalendar

/// A walk along the log, one event after the other, in constant memory. It notes the places that are not as written;
/// `ChainWalk+Judging` says afterwards what each of them shows.
///
/// The chain is not keyed: it proves that its parts belong together, not who wrote them. Whoever writes an event anew and
/// every check number after it too is found only by a number noted elsewhere (`ChainNote`).
struct ChainWalk {
  let origin: String
  /// The rows gone through.
  private(set) var count: Int64 = 0
  /// The last row, as it says of itself.
  private(set) var end = EventLog.Head.none
  private(set) var places: [Place] = []
  /// Runs that there was no room to keep.
  private(set) var uncounted = 0
  /// The highest number that an event was surely written under.
  private(set) var highest: Int64 = 0
  private var last: Link?
  /// How far the rows stand from their numbers just now: `1` after one was slipped in before them.
  private var drift: Int64 = 0
  private var triesLeft = 400_000

  /// Whether no event may bear an earlier day than the one before it, unless it says that the machine's date was right.
  private let keepsDays: Bool
  private var lastDay: CivilDate?

  init(origin: String, keepsDays: Bool) {
    self.origin = origin
    self.keepsDays = keepsDays
  }

  /// A run of numbers that are alike in what is wrong with them.
  struct Place: Hashable {
    enum Finding: Hashable {
      /// There is no row.
      case gap
      /// A row whose check number fits under no number.
      case odd
      /// Rows that were written under numbers that are lower by so many.
      case drifted(by: Int64)
      /// A row that the next one does not rest on.
      case unsupported
      case foreign
      case reworded
      case backdated
    }
    var finding: Finding
    var first: Int64
    var last: Int64
  }

  /// What is kept of the row before.
  private struct Link {
    var number: Int64
    var hash: [UInt8]
    /// The number it was written under; nil when none fits.
    var written: Int64?
  }

  static let mostPlaces = 400
  /// How far an event is looked for from its place at once; moved farther it is found among the other places.
  private static let reach: Int64 = 4096

  /// The next row by number. `isWorded` says whether the texts it refers to are as written.
  mutating func pass(_ event: EventRecord, isWorded: (EventRecord) throws -> Bool) rethrows {
    count += 1
    let before = max(0, last?.number ?? 0)
    if event.number > before + 1 { note(.gap, before + 1, event.number - 1) }
    let written = numberWritten(event)
    switch written {
    case nil:
      note(.odd, event.number, event.number)
    case let number? where number != event.number:
      note(.drifted(by: event.number - number), event.number, event.number)
    default:
      if event.origin != origin { note(.foreign, event.number, event.number) }
    }
    if let written {
      highest = max(highest, written)
      checkSupport(of: event, written)
      if try !isWorded(event) { note(.reworded, event.number, event.number) }
    }
    if keepsDays, let lastDay, event.day < lastDay, event.kind != EventLog.dateKind {
      note(.backdated, event.number, event.number)
    }
    lastDay = event.day
    last = Link(number: event.number, hash: event.hash, written: written)
    end = EventLog.Head(number: event.number, hash: event.hash)
  }

  /// An event that is as it was written rests on the one written before it; where that one is as written too and is not
  /// what it rests on, that one was written anew.
  private mutating func checkSupport(of event: EventRecord, _ written: Int64) {
    guard written > 1 else {
      if written == 1, event.previous != Fingerprint.zero { note(.unsupported, event.number, event.number) }
      return
    }
    guard let last, last.written == written - 1, last.number == event.number - 1, last.hash != event.previous
    else { return }
    note(.unsupported, last.number, last.number)
  }

  /// The number under which the check number of the event fits what it says.
  private mutating func numberWritten(_ event: EventRecord) -> Int64? {
    if fits(event, drift) { return event.number - drift }
    if drift != 0, fits(event, 0) {
      drift = 0
      return event.number
    }
    for distance in 1...Self.reach {
      for step in [distance, -distance] where step != drift {
        guard triesLeft > 0 else { return nil }
        triesLeft -= 1
        if fits(event, step) {
          drift = step
          return event.number - step
        }
      }
    }
    return nil
  }

  /// Looks for the number of a row that fits nowhere near: among the other places, the end of each run.
  mutating func look(for event: EventRecord) {
    guard let index = places.firstIndex(of: Place(finding: .odd, first: event.number, last: event.number))
    else { return }
    let candidates = places.filter { $0.finding == .gap || $0.finding == .odd }.flatMap {
      [$0.first, $0.last]
    }
    for number in candidates where number > 0 && event.hash == event.expectedHash(as: number) {
      // What somebody wrote by hand may be any number.
      places[index].finding = .drifted(by: event.number &- number)
      highest = max(highest, number)
      return
    }
  }

  /// The rows worth looking for.
  var strays: [Int64] {
    places.filter { $0.finding == .odd && $0.first == $0.last }.prefix(ChainReport.mostTold).map(\.first)
  }

  private func fits(_ event: EventRecord, _ drift: Int64) -> Bool {
    let (number, isOver) = event.number.subtractingReportingOverflow(drift)
    guard !isOver, number > 0 else { return false }
    return event.hash == event.expectedHash(as: number)
  }

  private mutating func note(_ finding: Place.Finding, _ first: Int64, _ last: Int64) {
    for index in places.indices.suffix(3).reversed()
    where places[index].finding == finding && places[index].last &+ 1 >= first {
      places[index].last = max(places[index].last, last)
      return
    }
    guard places.count < Self.mostPlaces else {
      uncounted += 1
      return
    }
    places.append(Place(finding: finding, first: first, last: last))
  }
}
