import CaseWorkflow
import WorkingCalendar

/// The dates of a matter in the invented book, each after the one before and none after the book was copied.
struct OldBookDates {
  let days: TrainingDays
  /// The day the volume was copied.
  let end: CivilDate

  /// Writes into `history` what the book tells of a matter that has come to `stage`.
  func fill(_ history: inout RecordedHistory, _ stage: OldBook.Stage, _ writer: inout OldBookWriter) {
    guard stage != .registered else { return }
    let received = history.intake.received
    let sent = upToEnd(received, writer.chance.within(stage == .overdue ? 0...1 : 0...3))
    history.sent = sent
    history.sentDocument = writer.letter("PC-MTTQ")
    switch stage {
    case .registered, .sent:
      break
    case .overdue:
      // A body that never confirmed is late all the same (D5).
      if writer.chance.chance(80) { history.receivedByBody = upToEnd(sent, writer.chance.within(0...1)) }
    case .atTheBody:
      history.receivedByBody = upToEnd(sent, writer.chance.within(0...2))
    case .extended:
      history.receivedByBody = upToEnd(sent, writer.chance.within(0...1))
      history.isExtended = true
    case .answered:
      answer(&history, after: upToEnd(sent, writer.chance.within(0...1)), &writer)
    case .finished:
      answer(&history, after: upToEnd(sent, writer.chance.within(0...2)), &writer)
      if let answered = history.answered { history.told = upToEnd(answered, writer.chance.within(0...3)) }
    }
  }

  /// Most answers come within the term, some late, some after an extension.
  private func answer(_ history: inout RecordedHistory, after body: CivilDate, _ writer: inout OldBookWriter)
  {
    history.receivedByBody = body
    let lasted: Int
    switch writer.chance.below(100) {
    case ..<84: lasted = writer.chance.within(6...20)
    case ..<93:
      lasted = writer.chance.within(21...30)
      history.isExtended = true
    default: lasted = writer.chance.within(21...33)
    }
    history.answered = upToEnd(body, lasted)
    history.answerDocument = writer.letter(history.addressees.first == "ubnd" ? "UBND-VP" : "CV-ĐU")
    history.outcome = writer.outcome()
  }

  private func upToEnd(_ day: CivilDate, _ count: Int) -> CivilDate { min(end, days.later(day, count)) }
}
