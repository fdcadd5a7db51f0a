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
  /// Who came is written down apart, in the open; `mark` proves that it still reads so, and says nothing once it is forgotten.
  case senderKept(mark: String)
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
  case itemAdded(CaseItem)
  /// The item as it is after the act; it keeps its number.
  case itemRevised(CaseItem)
  /// An act was entered whose letter has no number yet.
  case pended(PendingAct)
  /// A pending act got its number and took effect; its facts follow.
  case numbered(pending: Int)
  /// The act is another's decision, made on paper.
  case enteredFor(PaperEntry)
  case entryConfirmed(entry: Int, on: CivilDate)
  case linked(CaseLink)
  case unlinked(CaseLink)
  case flagged(flag: String, reason: String)
  case unflagged(flag: String)
  case barred(Barring)
  /// Event `event` of this case is taken back: the case is what all its other events add up to.
  case undone(event: Int64)
  /// A case that was logged open is kept secret from now on.
  case sealed
  /// What the case was logged with reads otherwise; the texts of this event, but for its reason, take the place of those
  /// that bore their names.
  case amended(Amendment)
  /// A letter of the case, counted from 1, bears another number than was written down.
  case renumbered(document: Int, number: String)
  /// The case goes on under another definition.
  case reclassified(type: CaseTypeKey, typeDigest: String)
}

/// What of an opening was put right; nil stays as it was.
package struct Amendment: Hashable, Sendable, Codable {
  package var source: String?
  package var people: Int?
  package var aboutUnit: UnitKey?

  package init(source: String? = nil, people: Int? = nil, aboutUnit: UnitKey? = nil) {
    self.source = source
    self.people = people
    self.aboutUnit = aboutUnit
  }
}

extension Matter {
  /// The case after `change`; everything that events mean is written here, once.
  package mutating func apply(_ change: Change) {
    switch change {
    case .opened, .given, .textWritten, .senderKept, .rungReached, .undone:
      break
    case .itemAdded(let item):
      dossier.items.append(item)
    case .itemRevised(let item):
      if let index = dossier.items.firstIndex(where: { $0.number == item.number }) {
        dossier.items[index] = item
      }
    case .pended(let act):
      dossier.pendingActs.append(act)
    case .numbered(let number):
      dossier.pendingActs.removeAll { $0.number == number }
    case .enteredFor(let entry):
      dossier.paperEntries.append(entry)
    case .entryConfirmed(let number, let day):
      if let index = dossier.paperEntries.firstIndex(where: { $0.number == number }) {
        dossier.paperEntries[index].confirmed = day
      }
    case .linked(let link):
      dossier.links.append(link)
    case .unlinked(let link):
      dossier.links.removeAll { $0 == link }
    case .flagged(let flag, let reason):
      dossier.flags[flag] = reason
    case .unflagged(let flag):
      dossier.flags[flag] = nil
    case .barred(let barring):
      // The newest word on an account and a role counts: others may have come to hold the role since.
      dossier.barred.removeAll { $0.account == barring.account && $0.role == barring.role }
      dossier.barred.append(barring)
    case .stateReached(let state):
      self.state = state
    case .fieldSet(let field, let value):
      fields[field] = value
    case .documentFiled(let document):
      documents.append(document)
    case .obligationOpened(let obligation):
      obligations.append(obligation)
      // A new answer, asked for or come in, is a new result that the sender has not been told.
      if obligation.key == .answer || obligation.key == .notice { isSenderTold = false }
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
      reminders &+= 1
    case .escalated:
      escalationLevel &+= 1
    case .sealed:
      isSealed = true
    case .amended(let amendment):
      source = amendment.source ?? source
      people = amendment.people ?? people
      aboutUnit = amendment.aboutUnit ?? aboutUnit
    case .renumbered(let place, let number):
      if documents.indices.contains(place - 1) { documents[place - 1].number = number }
    case .reclassified(let type, let digest):
      self.type = type
      typeDigest = digest
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
