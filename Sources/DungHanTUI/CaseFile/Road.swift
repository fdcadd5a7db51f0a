import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// The way of a case as five dates: came in, forwarded or reopened, received by the body, answer, told. Of a case that was
/// reopened it is the way since; of a merged one, that of the case in which it goes on, with its own end.
struct Road {
  struct Station {
    var label: String
    var day: String
    /// Reached; what is still ahead is faint.
    var isPast = false
    var isLate = false
  }

  private let desk: Desk
  private let own: CaseRound
  private let round: CaseRound

  static func stations(_ file: CaseFile, _ desk: Desk) -> [Station] {
    let road = Road(desk: desk, own: file.round, round: file.leading)
    return [road.past(CaseFileWords.cameIn, road.round.matter.received), road.sending] + road.receipt
      + [road.answer, road.telling]
  }

  private var sending: Station {
    if let lead = round.matter.leadingAnswer {
      if round.isAskedAnew(lead), let day = round.reopened { return past(CaseFileWords.reopened, day) }
      if let day = round.sent(lead) { return past(CaseFileWords.forwarded, day) }
    } else if let day = round.matter.forwarded, round.forward == nil, !round.isClosed {
      return past(CaseFileWords.forwarded, day)
    }
    return ahead(CaseFileWords.forwarded, round.forward)
  }

  private var receipt: [Station] {
    guard let lead = round.matter.leadingAnswer else { return [] }
    let open = round.open
    let label =
      open.count > 1
      ? CaseFileWords.places.filled(["n": String(open.count)])
      : CaseFileWords.receivedBy.filled(["unit": desk.unitShortName(lead.debtor)])
    let all = open.count > 1 ? open : [lead]
    guard all.allSatisfy(\.isStartConfirmed), let day = all.map(\.start).max() else {
      let known = all.filter(\.isStartConfirmed).count
      let some = CaseFileWords.someDays.filled(["n": "\(known)/\(all.count)"])
      return [Station(label: desk.say(label), day: desk.say(known > 0 ? some : CaseFileWords.unknownDay))]
    }
    return [past(label, day)]
  }

  private var answer: Station {
    guard let lead = round.matter.leadingAnswer else {
      return Station(label: desk.say(CaseFileWords.dueStation), day: "–")
    }
    if round.open.isEmpty, let day = lead.fulfilled { return past(CaseFileWords.answered, day) }
    if let stood = round.standstill(lead) {
      return Station(
        label: desk.say(CaseFileWords.stoodStation),
        day: desk.say(CaseFileWords.stoodSince.filled(["day": desk.bare(stood.since)])))
    }
    guard lead.isOpen else {
      let ended = CaseFileWords.states[.cancelled].map { desk.say($0) } ?? "–"
      return Station(label: desk.say(CaseFileWords.dueStation), day: ended)
    }
    let running = round.open.filter { $0.state == .open }
    let last = running.max { $0.due < $1.due } ?? lead
    return Station(
      label: desk.say(running.count > 1 ? CaseFileWords.lastDue : CaseFileWords.dueStation),
      day: desk.short(last.due) + (last.isProvisional ? "~" : ""),
      isLate: running.contains { $0.due < desk.today })
  }

  private var telling: Station {
    if let day = own.told { return past(CaseFileWords.told, day) }
    if own.isExcused, own.notice?.fulfilled != nil {
      return Station(label: desk.say(CaseFileWords.told), day: desk.say(CaseFileWords.notReached))
    }
    if own.isClosed { return Station(label: desk.say(CaseFileWords.told), day: "–") }
    guard round.answered != nil, let notice = own.notice else {
      return Station(label: desk.say(CaseFileWords.told), day: desk.say(CaseFileWords.afterAnswer))
    }
    return ahead(CaseFileWords.told, notice)
  }

  private func past(_ label: Phrase, _ day: CivilDate) -> Station {
    Station(label: desk.say(label), day: desk.short(day), isPast: true)
  }

  private func ahead(_ label: Phrase, _ duty: Obligation?) -> Station {
    guard let duty, duty.isOpen else { return Station(label: desk.say(label), day: "–") }
    return Station(
      label: desk.say(label),
      day: desk.say(
        CaseFileWords.byDay.filled(["day": desk.bare(duty.due) + (duty.isProvisional ? "~" : "")])),
      isLate: duty.due < desk.today)
  }
}
