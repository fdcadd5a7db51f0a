import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// The sentences to read aloud to a citizen on the telephone. They name no person, tell no reason that somebody wrote, and
/// promise only what is still to come.
struct SpokenAnswer {
  private let desk: Desk

  static func sentence(_ file: CaseFile, _ desk: Desk) -> String {
    "“" + SpokenAnswer(desk: desk).clauses(file).joined(separator: ". ") + ".”"
  }

  private func clauses(_ file: CaseFile) -> [String] {
    let own = file.round
    if let day = own.told { return [say(SpokenWords.told, ["day": bare(day)])] }
    // Who calls now hears it now.
    if own.isExcused, own.answered != nil {
      return own.answers.map { answered($0) } + [say(SpokenWords.excused, [:])]
    }
    if own.isClosed { return [closed(own)] }
    guard own.matter.mergedInto != nil else { return standing(own, notice: own.notice) }
    let other = file.governing.map { standing($0, notice: own.notice) } ?? []
    return [say(SpokenWords.merged, [:])] + other
  }

  private func closed(_ round: CaseRound) -> String {
    guard let state = round.type.state(round.matter.state), state.ends != .resolved else {
      return say(SpokenWords.closed, [:])
    }
    return say(SpokenWords.closedAs, ["state": desk.say(state.label).lowercased()])
  }

  /// How the present round stands; of an answer that is there, until when this sender will be told.
  private func standing(_ round: CaseRound, notice: Obligation?) -> [String] {
    if round.answers.isEmpty { return [arrived(round)] }
    guard round.answered == nil else {
      var clauses = round.answers.map { answered($0) }
      if let notice, notice.isOpen, !clauses.isEmpty {
        let phrase = notice.due < desk.today ? SpokenWords.tellLate : SpokenWords.toTell
        clauses[clauses.count - 1] += say(phrase, ["due": bare(notice.due)])
      }
      return clauses
    }
    return waiting(round)
  }

  private func arrived(_ round: CaseRound) -> String {
    let begin =
      round.reopened.map { say(SpokenWords.reopened, ["day": bare($0)]) }
      ?? say(SpokenWords.arrived, ["day": bare(round.matter.received)])
    let state = round.matter.state
    guard state == round.type.initialState || state == round.type.reopenedState else {
      let label = round.type.state(state).map { desk.say($0.label) } ?? state
      return begin + say(SpokenWords.standing, ["state": label.lowercased()])
    }
    guard let forward = round.forward else { return begin }
    let phrase = forward.due < desk.today ? SpokenWords.forwardLate : SpokenWords.toForward
    return begin + say(phrase, ["due": bare(forward.due)])
  }

  /// Where it was sent, who answered, who has until when, who is late, whose clock stands.
  private func waiting(_ round: CaseRound) -> [String] {
    let answers = round.answers
    let running = answers.filter { $0.state == .open && $0.due >= desk.today }
    let late = answers.filter { $0.state == .open && $0.due < desk.today }
    let last = running.map(\.due).max()
    let sent = sending(round)
    if running.count == answers.count, let last {
      // The term runs from their receipt: until that is known the day is a guess, and nobody is promised it.
      let isKnown = answers.allSatisfy(\.isStartConfirmed)
      let phrase =
        !isKnown
        ? SpokenWords.dueFromReceipt : answers.count > 1 ? SpokenWords.dueSeveral : SpokenWords.dueAll
      return [sent + say(phrase, ["due": bare(last)])]
    }
    var clauses = answers.filter { $0.fulfilled != nil }.map { answered($0) }
    if let last {
      let phrase =
        running.allSatisfy(\.isStartConfirmed) ? SpokenWords.dueOf : SpokenWords.dueOfFromReceipt
      clauses.append(say(phrase, ["units": names(running), "due": bare(last)]))
    }
    var pressed = late.map { answer in
      answers.count == 1
        ? say(SpokenWords.lateThere, ["due": bare(answer.due)])
        : say(SpokenWords.lateOf, ["unit": name(answer), "due": bare(answer.due)])
    }
    if let day = round.reminded, !pressed.isEmpty {
      pressed[pressed.count - 1] += say(SpokenWords.reminded, ["day": bare(day)])
    }
    clauses += pressed + answers.compactMap { stood($0, round, isOnly: answers.count == 1) }
    return [sent] + clauses
  }

  private func sending(_ round: CaseRound) -> String {
    let answers = round.answers
    if let day = round.reopened, answers.allSatisfy({ round.isAskedAnew($0) }) {
      return say(SpokenWords.askedAnew, ["day": bare(day), "units": names(answers)])
    }
    let days = Set(answers.map { round.sent($0) })
    if days.count == 1, let day = days.first ?? nil {
      return say(
        SpokenWords.forwarded,
        ["units": say(SpokenWords.place, ["unit": names(answers), "day": bare(day)])])
    }
    let places = answers.map { answer in
      round.sent(answer).map { say(SpokenWords.place, ["unit": name(answer), "day": bare($0)]) }
        ?? name(answer)
    }
    return say(SpokenWords.forwarded, ["units": places.joined(separator: ", ")])
  }

  private func answered(_ answer: Obligation) -> String {
    say(SpokenWords.answered, ["unit": name(answer), "day": answer.fulfilled.map { bare($0) } ?? ""])
  }

  private func stood(_ answer: Obligation, _ round: CaseRound, isOnly: Bool) -> String? {
    round.standstill(answer).map { stood in
      let day = bare(stood.since)
      let clause =
        isOnly
        ? say(SpokenWords.stood, ["day": day])
        : say(SpokenWords.stoodOf, ["unit": name(answer), "day": day])
      return clause + (stood.letter.map { say(SpokenWords.stoodBy, ["number": $0]) } ?? "")
    }
  }

  private func bare(_ day: CivilDate) -> String { desk.bare(day) }
  private func name(_ answer: Obligation) -> String { desk.unitName(answer.debtor) }
  private func names(_ answers: [Obligation]) -> String {
    answers.map { name($0) }.joined(separator: ", ")
  }
  private func say(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
    desk.say(phrase.filled(values))
  }
}
