import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// The one sentence to read aloud to a citizen on the telephone. It names no person and promises only what is due.
enum SpokenAnswer {
  static func sentence(_ detail: CaseDetail, _ desk: Desk) -> String {
    let matter = detail.matter
    let notice = matter.obligations.last { $0.key == .notice }
    if let told = notice?.fulfilled {
      return desk.say(CaseFileWords.tellTold.filled(["day": desk.bare(told)]))
    }
    if matter.isClosed(in: detail.type) { return desk.say(CaseFileWords.tellClosed) }
    guard let answer = matter.leadingAnswer else {
      let due = matter.obligations.first { $0.key == .forward }?.due ?? matter.received
      return desk.say(
        CaseFileWords.tellArrived.filled(["day": desk.bare(matter.received), "due": desk.bare(due)]))
    }
    let unit = desk.unitName(answer.debtor)
    if let day = answer.fulfilled {
      return desk.say(
        CaseFileWords.tellAnswered.filled([
          "unit": unit, "day": desk.bare(day), "due": notice.map { desk.bare($0.due) } ?? "",
        ]))
    }
    let sent = matter.forwarded ?? answer.start
    let phrase = answer.due < desk.today ? CaseFileWords.tellLate : CaseFileWords.tellForwarded
    return desk.say(
      phrase.filled(["unit": unit, "day": desk.bare(sent), "due": desk.bare(answer.due)]))
  }
}
