import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// Reads the board: windows and kept counts.
struct ReadBoard: Errand {
  private static let boardRows = 50
  /// How far back a supervisor looks, in days: a quarter, without its cliff on the first.
  private static let askedDays = 90
  /// A book in which nothing is entered for so many days is asked about.
  private static let silentDays = 60

  /// Whose board it is.
  var reader: Desk.Board

  func run(in office: Office) throws -> BoardPicture { try office.atOnce { try read(in: office) } }

  private func read(in office: Office) throws -> BoardPicture {
    let board = try office.board(limit: Self.boardRows)
    let today = office.today
    return BoardPicture(
      board: board, freshAt: try office.freshness().at, notes: try office.notes(on: board.rows),
      questions: reader == .supervisor ? try questions(office) : [],
      lateness: reader == .supervisor ? try office.lateness() : [],
      quarter: reader == .committee ? QuarterFigures(try office.monthFigures(3), on: today) : nil,
      duties: try office.periodicPressing())
  }

  /// What a supervisor asks about, each figure with the cases behind it; counted to the end of a window.
  private func questions(_ office: Office) throws -> [BoardPicture.Figure] {
    let next = try office.typeOutline().next
    var figures: [BoardPicture.Figure] = []
    func ask(_ label: Phrase, _ filter: CaseFilter) throws {
      var window = filter
      window.limit = Self.boardRows + 1
      let count = try office.list(window).count
      let value = count > Self.boardRows ? "\(Self.boardRows)+" : String(count)
      figures.append(BoardPicture.Figure(label: label, value: Phrase(value), opens: .list(filter)))
    }
    for (label, action) in [
      (TodayWords.notRegistered, "register"), (TodayWords.notForwarded, "forward"),
      (TodayWords.unconfirmed, "confirm-receipt"),
    ] {
      for state in next.filter({ $0.value == action }).keys.sorted() {
        var filter = CaseFilter()
        filter.state = state
        try ask(label, filter)
      }
    }
    let since = office.today - Self.askedDays
    for (label, kind) in [
      (TodayWords.unconfirmedEntry, AskedAbout.Kind.unconfirmed), (TodayWords.enteredLate, .enteredLate),
      (TodayWords.receiptCorrected, .receiptCorrected), (TodayWords.replyTakenBack, .replyTakenBack),
      (TodayWords.amended, .amended),
      (TodayWords.senderOpened, .senderOpened),
    ] {
      var filter = CaseFilter()
      filter.asked = AskedAbout(kind, since: since)
      filter.order = .received
      try ask(label.filled(["n": String(Self.askedDays)]), filter)
    }
    if let last = try office.lastReceived(), last.days(until: office.today) >= Self.silentDays {
      var filter = CaseFilter()
      filter.receivedFrom = last
      figures.append(
        BoardPicture.Figure(
          label: TodayWords.noIntake,
          value: TodayWords.silentDays.filled(["n": String(last.days(until: office.today))]),
          opens: .list(filter)))
    }
    return figures
  }
}

/// Since when this account was not here, and how many cases came in meanwhile; leaves the mark for the next time.
struct ReadVisit: Errand {
  static let copyKey = "lan-truoc"
  private static let most = 1_000

  /// The mark of the last time.
  var last: WorkingCopy?

  struct Visit: Sendable {
    /// `2026-11-20 07:35`; empty the first time.
    var lastAt: String
    /// Cases that came in since.
    var count: Int
  }

  func run(in office: Office) throws -> Visit {
    let known = last?.values["row"].flatMap { Int64($0) }
    let (newest, count) = try office.entries(after: known ?? .max, most: Self.most)
    _ = try office.keep(WorkingCopy(key: Self.copyKey, values: ["row": String(newest)]))
    return Visit(lastAt: known == nil ? "" : last?.keptAt ?? "", count: count)
  }

  func done(_ visit: Visit, _ desk: Desk) -> [Step]? {
    guard let day = CivilDate(iso: String(visit.lastAt.prefix(10))) else { return [] }
    let count = visit.count >= Self.most ? "\(Self.most - 1)+" : String(visit.count)
    return [
      .greet(
        desk.say(
          TodayWords.lastVisit.filled([
            "when": "\(desk.short(day)) \(visit.lastAt.dropFirst(11))", "n": count,
          ])))
    ]
  }
}
