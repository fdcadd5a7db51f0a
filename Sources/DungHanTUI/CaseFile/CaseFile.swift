import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// One case whole, with what happened to it and what can be done.
struct CaseFile: Sendable {
  var detail: CaseDetail
  var history: [HistoryEntry]
  var offers: [ActionOffer]
  /// The last act, where this account may take it back.
  var undoable: UndoableAct?
  let round: CaseRound
  /// The case in which a merged one goes on, where this account is shown it.
  var governing: CaseRound?

  var code: String { detail.line.code }
  var version: Int { detail.line.version }
  /// It came out of an old book: the day it was entered here is that of the import.
  var isImported: Bool { history.first?.isImport == true }
  /// The newest assignment that stands.
  var assignment: HistoryEntry? { standing(.assign).last }
  /// The return of the newest draft, while nobody has drafted anew.
  var returned: HistoryEntry? {
    let standing = history.filter { !$0.isTakenBack }
    guard let drafted = standing.lastIndex(where: { $0.drafter != nil }) else { return nil }
    return standing[drafted...].last { detail.type.sendsBack($0.kind) }
  }
  /// The request for more time that waits for its decision.
  var request: HistoryEntry? {
    guard detail.matter.openAnswers.contains(where: { $0.extending == .requested }) else { return nil }
    return standing(.requestExtension).last
  }
  /// What was decided on the newest request for more time, while the answer is owed.
  var extensionDecided: HistoryEntry? {
    guard !detail.matter.openAnswers.isEmpty,
      let decided = standing(.decideExtension).last, decided.number > standing(.reopen).last?.number ?? 0,
      !unconfirmed.contains(where: { $0.number == decided.number })
    else { return nil }
    return decided
  }
  /// How the calendar moved since `day` what another body still owes: the newest of each, of which letters may tell the
  /// old date (D13).
  func moved(since day: CivilDate, own: UnitKey) -> [HistoryEntry] {
    let open = detail.matter.owedByOthers(than: own).filter(\.isOpen).map(\.number)
    let moved = history.filter { entry in
      !entry.isTakenBack && entry.day >= day && entry.moved.map { open.contains($0.number) } ?? false
    }
    // What was moved and moved back stands as the letters tell it.
    return Dictionary(grouping: moved) { $0.moved?.number }.values.compactMap { moves in
      moves.first?.movedFrom == moves.last?.moved?.due ? nil : moves.last
    }.sorted { $0.number < $1.number }
  }
  /// The newest correction of what it was logged with.
  var amendment: HistoryEntry? { standing(.amend).last }
  /// The newest report of it to a level above.
  var report: HistoryEntry? { standing(.escalate).last }
  /// What stands, done with this effect, the oldest first.
  private func standing(_ effect: Effect) -> [HistoryEntry] {
    history.filter { !$0.isTakenBack && detail.type.action($0.kind)?.effects.contains(effect) == true }
  }
  /// Decisions entered from paper that nobody has confirmed, without bút phê, which stand by themselves.
  var unconfirmed: [HistoryEntry] {
    detail.matter.dossier.paperEntries.filter { $0.confirmed == nil }.compactMap { entry in
      guard detail.type.action(entry.action)?.effects.contains(.assign) == false else { return nil }
      return history.last { $0.kind == entry.action && $0.account == entry.enteredBy && !$0.isTakenBack }
    }
  }
  /// The newest answer that came from a body on paper, with what it says.
  var reply: HistoryEntry? {
    standing(.fulfilAnswer).last { detail.type.action($0.kind)?.field("summary") != nil }
  }
  /// Why clocks stand.
  var stops: [HistoryEntry] {
    let count = detail.matter.openAnswers.count { $0.state == .suspended }
    return Array(standing(.suspend).suffix(count))
  }
  /// Why the present round began.
  var reopening: HistoryEntry? { detail.matter.isReopened && !round.isClosed ? standing(.reopen).last : nil }
  /// The newest draft while it is to be done over.
  var draftToMend: HistoryEntry? {
    returned == nil ? nil : history.last { $0.drafter != nil && !$0.isTakenBack }
  }
  /// What is waited for: in a merged case what the other one waits for.
  var leading: CaseRound { governing ?? round }
}

extension CaseFile {
  /// All of it as of one moment: nobody acts between two of its pages.
  init(reading code: String, in office: Office) throws {
    self = try office.atOnce {
      let detail = try office.show(code: code)
      let full = detail.line.code
      let history = try office.history(code: full)
      return CaseFile(
        detail: detail, history: history, offers: try office.offers(code: full),
        undoable: try office.undoable(code: full), round: CaseRound(detail, history),
        governing: Self.governing(detail.matter, in: office))
    }
  }

  /// The case at the end of the links of a merged one; nil also where it is not for this account.
  private static func governing(_ matter: Matter, in office: Office) -> CaseRound? {
    var round: CaseRound?
    var next = matter.mergedInto
    for _ in 0..<8 {
      guard let code = next else { return round }
      guard let detail = try? office.show(code: code), let history = try? office.history(code: code) else {
        return nil
      }
      round = CaseRound(detail, history)
      next = detail.matter.mergedInto
    }
    return round
  }
}
