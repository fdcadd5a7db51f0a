import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// The way of a case as five dates: came in, forwarded, received by the body, answer, told.
enum Road {
  struct Station {
    var label: String
    var day: String
    /// Reached; what is still ahead is faint.
    var isPast: Bool
    var isLate = false
  }

  static func stations(_ detail: CaseDetail, _ desk: Desk) -> [Station] {
    let matter = detail.matter
    let answer = matter.leadingAnswer
    let forward = matter.obligations.first { $0.key == .forward }
    let notice = matter.obligations.last { $0.key == .notice }
    let body = answer.map { desk.unitShortName($0.debtor) } ?? ""
    var stations = [
      Station(label: desk.say(CaseFileWords.cameIn), day: desk.short(matter.received), isPast: true)
    ]
    if let day = matter.forwarded ?? (answer?.isStartConfirmed == false ? answer?.start : nil) {
      stations.append(Station(label: desk.say(CaseFileWords.forwarded), day: desk.short(day), isPast: true))
    } else {
      stations.append(ahead(CaseFileWords.forwarded, forward, desk))
    }
    if let answer {
      let label = desk.say(CaseFileWords.receivedBy.filled(["unit": body]))
      stations.append(
        Station(
          label: label,
          day: answer.isStartConfirmed ? desk.short(answer.start) : desk.say(CaseFileWords.unknownDay),
          isPast: answer.isStartConfirmed))
    }
    if let answer, let day = answer.fulfilled {
      stations.append(Station(label: desk.say(CaseFileWords.answered), day: desk.short(day), isPast: true))
    } else {
      stations.append(
        Station(
          label: desk.say(CaseFileWords.dueStation),
          day: answer.map { desk.short($0.due) + ($0.isProvisional ? "~" : "") } ?? "–", isPast: false,
          isLate: answer.map { $0.isOpen && $0.due < desk.today } ?? false))
    }
    if let notice, let day = notice.fulfilled {
      stations.append(Station(label: desk.say(CaseFileWords.told), day: desk.short(day), isPast: true))
    } else if let notice {
      stations.append(ahead(CaseFileWords.told, notice, desk))
    } else {
      stations.append(
        Station(
          label: desk.say(CaseFileWords.told), day: desk.say(CaseFileWords.afterAnswer), isPast: false))
    }
    return stations
  }

  private static func ahead(_ label: Phrase, _ duty: Obligation?, _ desk: Desk) -> Station {
    guard let duty, duty.isOpen else {
      return Station(label: desk.say(label), day: "–", isPast: false)
    }
    return Station(
      label: desk.say(label),
      day: desk.say(
        CaseFileWords.byDay.filled(["day": desk.bare(duty.due) + (duty.isProvisional ? "~" : "")])),
      isPast: false, isLate: duty.due < desk.today)
  }
}
