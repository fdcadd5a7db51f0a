package import WorkingCalendar

/// One fact that an event adds. The vocabulary is closed; state is what the changes of all events add up to. No case
/// carries free text or a name: text is referred to by the content row that holds it.
///
/// The names of cases and labels are the stored form: they are appended to, never renamed.
package enum Change: Hashable, Sendable, Codable {
  case opened(Opening)
  case stateReached(state: StateKey)
  case fieldSet(field: FieldKey, value: String)
  /// What the act was given, for the history; it changes nothing by itself.
  case given(field: FieldKey, value: String)
  /// `field` of this act reads as content row `content` says, whose keyed hash is `mark`.
  case textWritten(field: FieldKey, content: Int64, mark: String)
  case documentFiled(FiledDocument)
  case obligationOpened(Obligation)
  /// Its dates, confirmation, extension and length after the act; the obligation keeps its number.
  case obligationMoved(Obligation)
  case stageReached(obligation: Int, stage: StateKey)
  case obligationFulfilled(obligation: Int, on: CivilDate, lateWorkingDays: Int)
  /// Transferred or cancelled; how late it was then is kept.
  case obligationEnded(obligation: Int, state: Obligation.State, lateWorkingDays: Int)
  /// The Front's own receipt was entered wrongly and is this day (D14).
  case receiptCorrected(received: CivilDate)
  case drafted(obligation: Int, by: String)
  case reminded
  case escalated(to: [UnitKey], reason: String)
  case senderTold(stage: String)
  /// A rung of the reminder and escalation ladder was reached; it never fires again for this obligation.
  case rungReached(obligation: Int, rung: String)
}

extension Matter {
  /// The case after `change`; everything that events mean is written here, once.
  package mutating func apply(_ change: Change) {
    switch change {
    case .opened, .given, .textWritten, .rungReached:
      break
    case .stateReached(let state):
      self.state = state
    case .fieldSet(let field, let value):
      fields[field] = value
    case .documentFiled(let document):
      documents.append(document)
    case .obligationOpened(let obligation):
      obligations.append(obligation)
      // A new answer, asked for or come in, is a new result that the sender has not been told.
      if obligation.key != .forward { isSenderTold = false }
    case .obligationMoved(let moved):
      revise(moved.number) { $0 = moved }
    case .stageReached(let number, let stage):
      revise(number) { $0.stage = stage }
    case .obligationFulfilled(let number, let day, let late):
      revise(number) {
        $0.state = .fulfilled
        $0.fulfilled = day
        $0.lateWorkingDays = late
      }
    case .obligationEnded(let number, let state, let late):
      revise(number) {
        $0.state = state
        $0.lateWorkingDays = late
      }
    case .receiptCorrected(let day):
      received = day
    case .drafted(let number, let account):
      revise(number) { $0.drafter = account }
    case .reminded:
      reminders += 1
    case .escalated:
      escalationLevel += 1
    case .senderTold(let stage):
      isSenderTold = isSenderTold || stage == "result"
    }
  }

  private mutating func revise(_ number: Int, _ edit: (inout Obligation) -> Void) {
    if let index = obligations.firstIndex(where: { $0.number == number }) {
      edit(&obligations[index])
    }
  }
}
