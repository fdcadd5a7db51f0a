import CaseOffice
import CaseWorkflow
import TerminalKit
import WorkingCalendar

/// The two lines at the head of a case: what is waited for, and by when.
extension CaseScreen {
  func waiting(_ file: CaseFile, _ desk: Desk) -> StyledLine {
    let line = file.detail.line
    guard let next = line.next else {
      // “Đã kết thúc: Kết thúc” says it twice.
      let state = desk.say(line.stateLabel)
      let isPlain = file.detail.type.state(file.detail.matter.state)?.ends == .resolved
      let closed =
        isPlain ? CaseFileWords.closedPlain : CaseFileWords.closed.filled(["state": state])
      return StyledLine(desk.say(closed), .ok)
    }
    var what = desk.say(
      CaseFileWords.waitingMove.filled(["label": desk.say(next.label), "role": desk.roleName(next.role)]))
    let bodies = bodies(file.leading, desk)
    if let code = file.detail.matter.mergedInto, file.governing?.answered == nil {
      let result = bodies.isEmpty ? desk.say(CaseFileWords.waitingResult) : bodies
      what = desk.say(CaseFileWords.waitingGoverning.filled(["code": desk.spoken(code), "what": result]))
    } else if !bodies.isEmpty {
      what = bodies + " · " + what
    }
    return StyledLine(desk.say(CaseFileWords.waiting.filled(["what": what])), .emphasis)
  }

  /// “UBND, UBND tỉnh trả lời”; a body whose clock stands says so. Where a draft lies on a desk here it is not the body that
  /// is waited for.
  private func bodies(_ round: CaseRound, _ desk: Desk) -> String {
    let names = round.open.filter { !round.type.isInHouse($0.stage) }.map { answer in
      let name = desk.unitShortName(answer.debtor)
      return answer.state == .suspended
        ? desk.say(CaseFileWords.waitingStood.filled(["unit": name])) : name
    }
    guard !names.isEmpty else { return "" }
    return desk.say(CaseFileWords.waitingAnswer.filled(["unit": names.joined(separator: ", ")]))
  }

  /// At most so wide where it can be said so.
  func dueLine(_ file: CaseFile, width: Int, _ desk: Desk) -> StyledLine {
    let line = file.detail.line
    let round = file.leading
    guard let answer = round.matter.leadingAnswer else {
      guard let next = line.next, file.governing == nil else { return StyledLine() }
      return StyledLine(
        desk.say(
          CaseFileWords.dueMove.filled([
            "day": desk.full(next.due) + desk.doubt(next.due, since: line.received),
            "span": desk.longSpan(to: next.due),
          ])),
        next.due < desk.today ? .danger : .emphasis)
    }
    if let day = answer.fulfilled {
      let days = answer.lateWorkingDays ?? 0
      let late = desk.say(days > 0 ? CommonWords.lateDays.filled(["n": String(days)]) : CommonWords.onTime)
      return StyledLine(
        desk.say(CaseFileWords.answeredOn.filled(["day": desk.full(day), "late": late])),
        days > 0 ? .danger : .ok)
    }
    if let stood = round.standstill(answer) {
      return StyledLine(
        desk.say(
          CaseFileWords.clockStands.filled([
            "since": desk.full(stood.since), "due": desk.full(answer.due) + (answer.isProvisional ? "~" : ""),
          ])),
        .warning)
    }
    guard answer.isOpen else {
      return StyledLine(desk.say(CaseFileWords.givenUp.filled(["due": desk.full(answer.due)])), .faint)
    }
    let parts = open(answer, of: round, desk)
    if parts.line("   ").width <= width { return parts.line("   ") }
    var fitting: [StyledLine] = []
    for part in parts where fitting.isEmpty || (fitting + [part]).line(" · ").width <= width {
      fitting.append(part)
    }
    return fitting.line(" · ")
  }

  /// The date and what there is to say of it, what matters most first.
  private func open(_ answer: Obligation, of round: CaseRound, _ desk: Desk) -> [StyledLine] {
    let day = desk.full(answer.due) + (answer.isProvisional ? "~" : "")
    var head = StyledLine(
      desk.say(CaseFileWords.dueAnswer.filled(["day": day, "span": desk.longSpan(to: answer.due)])),
      answer.due < desk.today ? .danger : .emphasis)
    if let last = round.open.filter({ $0.state == .open }).max(by: { $0.due < $1.due }), last.due > answer.due
    {
      let day = desk.short(last.due) + (last.isProvisional ? "~" : "")
      head.add(desk.say(CaseFileWords.severalDue.filled(["day": day])))
    }
    var parts = [head]
    if answer.isExtended { parts.append(StyledLine(desk.say(CaseFileWords.extended))) }
    if answer.earliestDue != answer.due {
      let doubt = desk.uncertainDay(after: answer.start, through: answer.due)
      let words = CaseFileWords.earliest.filled([
        "doubt": doubt.map { desk.bare($0) } ?? "", "day": desk.short(answer.earliestDue),
      ])
      parts.append(StyledLine(desk.say(words), .faint))
    }
    if answer.extending == .requested {
      parts.append(StyledLine(desk.say(CaseFileWords.extensionAsked), .warning))
    }
    return parts
  }
}

extension [StyledLine] {
  /// All in one, with `separator` between them.
  fileprivate func line(_ separator: String) -> StyledLine {
    var line = StyledLine()
    for (place, part) in enumerated() {
      if place > 0 { line.add(separator) }
      for span in part.spans { line.add(span.text, span.attributes) }
    }
    return line
  }
}
