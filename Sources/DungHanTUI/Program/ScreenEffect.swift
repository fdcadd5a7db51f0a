package import CaseOffice
package import CaseWorkflow
package import WorkingCalendar

/// What a screen asks of the world outside it. A value: the host does it, now or on another thread.
package enum ScreenEffect: Sendable {
  case readBoard
  case readWindow(CaseListRequest)
  case readFile(code: String, purpose: FilePurpose)
  /// A case that somebody changed while an act on version `since` was being filled in.
  case readConflict(code: String, since: Int)
  /// Cases that look like the one being typed; `round` tells a stale answer.
  case findAlike(Likeness, round: Int)
  case act(CaseAct, label: Phrase)
  case log(NewCase)
  case recordPeriodic(PeriodicEntry)
  case keep(WorkingCopy)
  case dropCopy(key: String)
  /// What time it is, and whether somebody else changed the office.
  case pulse
  case bell
  case quit
}

/// What a case is read for.
package enum FilePurpose: Hashable, Sendable {
  /// Its own screen.
  case show
  /// The list of acts over the screen that is there.
  case act
  /// Its own screen, and the list of acts over it.
  case showAndAct
  /// Again, because it changed.
  case refresh
}

/// A periodic report that was sent, or a step of next year's plan that was taken.
package struct PeriodicEntry: Hashable, Sendable {
  package var key: PeriodicKey
  package var period: DutyPeriod
  /// nil where the whole was sent.
  package var step: String?
  package var document: String
  package var day: CivilDate

  package init(key: PeriodicKey, period: DutyPeriod, step: String?, document: String, day: CivilDate) {
    self.key = key
    self.period = period
    self.step = step
    self.document = document
    self.day = day
  }
}

/// What comes back.
package enum ScreenMessage: Sendable {
  case board(BoardPicture)
  case window(CaseListRequest, [CaseLine])
  case file(CaseFile, purpose: FilePurpose)
  case conflict(CaseFile, since: Int)
  case alike([LikelyDuplicate], round: Int)
  /// Done, with what the office should look at.
  case acted(CaseLine, key: String, label: Phrase, warnings: [ActWarning])
  case logged(CaseLine, warnings: [ActWarning])
  case recordedPeriodic(PeriodicLine)
  case kept(WorkingCopy)
  case dropped(key: String)
  case pulse(today: CivilDate, time: String, isChanged: Bool)
  case failed(OfficeProblem, ScreenEffect)
}

/// One case whole, with what happened to it and what can be done.
package struct CaseFile: Sendable {
  package var detail: CaseDetail
  package var history: [HistoryEntry]
  package var offers: [ActionOffer]

  package init(detail: CaseDetail, history: [HistoryEntry], offers: [ActionOffer]) {
    self.detail = detail
    self.history = history
    self.offers = offers
  }

  package var code: String { detail.line.code }
  package var version: Int { detail.line.version }
}
