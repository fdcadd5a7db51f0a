import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// The lines of each page of a case.
extension CaseScreen {
  func lines(width: Int, _ desk: Desk) -> [StyledLine] {
    guard let file else { return [] }
    switch tab {
    case .content: return contentLines(file, width, desk)
    case .dates: return Ledger.lines(file.detail, governing: file.governing, width: width, desk)
    case .documents: return documentLines(file.detail, width, desk)
    case .history: return historyLines(file.history, width, desk)
    case .sender:
      let acts = senderActs(desk).map { desk.say($0.offer) }.joined(separator: " · ")
      let offer = acts.isEmpty ? "" : desk.say(CaseFileWords.senderOffer.filled(["acts": acts]))
      return senderLines(file.detail.sender, width, desk) + (acts.isEmpty ? [] : wrapped(offer, width, .hint))
    }
  }

  private func wrapped(_ text: String, _ width: Int, _ attributes: Attributes = .normal) -> [StyledLine] {
    text.sanitizedForTerminal(keepingNewlines: true).wrapped(toWidth: max(1, width))
      .map { StyledLine($0, attributes) }
  }

  private func contentLines(_ file: CaseFile, _ width: Int, _ desk: Desk) -> [StyledLine] {
    let detail = file.detail
    let matter = detail.matter
    let summary =
      detail.summary.isEmpty
      ? [StyledLine(desk.say(CaseFileWords.noContent), .faint)] : wrapped(detail.summary, width)
    // What is to be decided comes first for who decides it: nobody agrees to a draft that he has not seen.
    let asked =
      entryLines(file.unconfirmed, CaseFileWords.unconfirmed, width, desk)
      + entryLines(file.request.map { [$0] } ?? [], CaseFileWords.request, width, desk)
      + entryLines(file.extensionDecided.map { [$0] } ?? [], CaseFileWords.extensionDecided, width, desk)
      + draftLines(file, width, desk)
    let isDeciding =
      desk.board == .committee && !asked.isEmpty && (desk.isMine(detail.line) || !file.unconfirmed.isEmpty)
    let complaint = [StyledLine(desk.say(CaseFileWords.complaint), .heading)] + summary
    var lines = owedLines(file, width, desk) + (isDeciding ? asked + complaint : summary + asked)
    let moved = file.moved(since: desk.today - CaseView.movedDays, own: desk.settings.ownUnit)
    lines += entryLines(desk.board == .officer ? moved : [], CaseFileWords.dateMoved, width, desk)
    lines += assignmentLines(file, width, desk)
    lines += entryLines(file.reply.map { [$0] } ?? [], CaseFileWords.reply, width, desk)
    lines += entryLines(file.stops, CaseFileWords.stopped, width, desk)
    lines += entryLines(file.reopening.map { [$0] } ?? [], CaseFileWords.reopening, width, desk)
    for field in detail.type.keptFields {
      if let text = detail.texts[field.key] ?? matter.fields[field.key].map({ coded($0, field, desk) }),
        !text.isEmpty
      {
        lines += wrapped("\(desk.say(field.label)): \(text)", width)
      }
    }
    for item in matter.dossier.items {
      let unit = item.addressee.map { desk.unitShortName($0) }
      lines += wrapped(
        "\(item.number). " + desk.say(detail.type.words(of: item, unit: unit)), width, .emphasis)
      lines += wrapped(detail.itemWords[item.number] ?? "", width)
    }
    for link in matter.dossier.links {
      lines += wrapped("\(link.code) · \(desk.say(link.kind.label))", width)
    }
    let source = IntakeSource(rawValue: matter.source).map { desk.say($0.label) } ?? matter.source
    let people = matter.countedPeople >= CaseFlag.crowdSize ? CaseFileWords.crowd : CaseFileWords.people
    var facts = [
      desk.say(
        (file.isImported ? CaseFileWords.imported : CaseFileWords.entered).filled([
          "received": desk.full(matter.received) + (matter.receivedTime.map { " \($0)" } ?? ""),
          "entered": desk.bare(matter.entered),
        ])),
      desk.say(CaseFileWords.source.filled(["source": source])),
      desk.say(people.filled(["n": String(matter.countedPeople)])),
    ]
    if let unit = matter.aboutUnit {
      facts.append(desk.say(CaseFileWords.about.filled(["unit": desk.unitName(unit, on: matter.entered)])))
    }
    if let amendment = file.amendment {
      facts.append(desk.say(CaseFileWords.amended.filled(["day": desk.bare(amendment.day)])))
    }
    if let report = file.report {
      facts.append(desk.say(CaseFileWords.reportedAbove.filled(["day": desk.bare(report.day)])))
    }
    // A crowd is told by its number already.
    facts += matter.standingFlags.filter { $0.flag != CaseFlag.crowd }.map {
      desk.say(detail.type.words(ofFlag: $0.flag, reason: $0.reason))
    }
    return lines + wrapped(facts.joined(separator: " · "), width, .faint)
  }

  /// What the office itself owes in this case besides forwarding it and telling its result: to its officer as soon as it was
  /// sent on, to everybody as a warning once its day has passed.
  private func owedLines(_ file: CaseFile, _ width: Int, _ desk: Desk) -> [StyledLine] {
    let owed = file.detail.matter.obligations.filter { duty in
      duty.state == .open && duty.debtor == desk.settings.ownUnit
        && ![.answer, .forward, .notice].contains(duty.key)
        && (duty.due < desk.today || file.detail.line.isForwarded && desk.board == .officer)
    }
    return owed.flatMap { duty in
      let isLate = duty.due < desk.today
      let words = (isLate ? CaseFileWords.owedLate : CaseFileWords.owed).filled([
        "label": desk.say(file.detail.type.label(of: duty.key)),
        "due": desk.short(duty.due) + (duty.isProvisional ? "~" : ""),
        "span": desk.longSpan(to: duty.due),
      ])
      return wrapped(desk.say(words), width, isLate ? .warning : .emphasis)
    }
  }

  /// What an act said that still stands, under who did it and when.
  private func entryLines(
    _ entries: [HistoryEntry], _ heading: Phrase, _ width: Int, _ desk: Desk
  ) -> [StyledLine] {
    entries.flatMap { entry in
      let words = heading.filled([
        "label": desk.say(entry.label), "who": entry.person, "day": desk.bare(entry.day),
      ])
      return [StyledLine(desk.say(words), .heading)] + wrapped(desk.words(of: entry), width)
    }
  }

  /// Who was asked to see to it, and until when; entered for another it waits for their word.
  private func assignmentLines(_ file: CaseFile, _ width: Int, _ desk: Desk) -> [StyledLine] {
    guard file.detail.line.assignedBy != nil || !file.detail.matter.dossier.paperEntries.isEmpty,
      let assignment = file.assignment
    else { return [] }
    let isWaiting = file.detail.matter.dossier.paperEntries.contains {
      $0.action == assignment.kind && $0.confirmed == nil
    }
    let heading = isWaiting ? CaseFileWords.assignedUnconfirmed : CaseFileWords.assigned
    return entryLines([assignment], heading, width, desk)
  }

  private func detailLines(_ entry: HistoryEntry, _ width: Int, _ desk: Desk) -> [StyledLine] {
    entry.details.flatMap { wrapped("\(desk.say($0.label)): \(desk.say($0.value))", width) }
  }

  /// The newest draft, under what became of it: it waits, it was issued, it was issued before the case was reopened.
  private func draftLines(_ file: CaseFile, _ width: Int, _ desk: Desk) -> [StyledLine] {
    let matter = file.detail.matter
    guard let draft = file.history.last(where: { $0.drafter != nil && !$0.isTakenBack }),
      let answer = matter.obligations.last(where: { $0.drafter != nil })
    else { return [] }
    let isEarlier = !matter.round.contains { $0.number == answer.number }
    let returned = file.returned
    let heading =
      switch answer.state {
      case .open, .suspended: returned == nil ? CaseFileWords.draft : CaseFileWords.returnedDraft
      case .fulfilled: isEarlier ? CaseFileWords.earlierAnswer : CaseFileWords.issuedAnswer
      case .transferred, .cancelled: CaseFileWords.droppedDraft
      }
    let day = answer.fulfilled ?? draft.day
    let words = heading.filled(["who": draft.drafter ?? draft.person, "day": desk.bare(day)])
    let why = returned.map { returned in
      let heading = CaseFileWords.returnedBy.filled(["who": returned.person, "day": desk.bare(returned.day)])
      return [StyledLine(desk.say(heading), .warning)] + detailLines(returned, width, desk)
    }
    return (why ?? []) + [StyledLine(desk.say(words), .heading)] + detailLines(draft, width, desk)
  }

  private func coded(_ value: String, _ field: FieldDefinition, _ desk: Desk) -> String {
    switch field.kind {
    case .date: CivilDate(iso: value).map { desk.full($0) } ?? value
    case .choice: field.choices.first { $0.key == value }.map { desk.say($0.label) } ?? value
    case .unit, .units:
      value.split(separator: ",").map { desk.unitName(String($0)) }.joined(separator: ", ")
    case .flag: desk.say(value == "yes" ? CommonWords.yes : CommonWords.no)
    case .percent: value + "%"
    case .text, .longText, .document, .number, .caseCode: value
    }
  }

  /// The letters, those that wait for their number first.
  private func documentLines(_ detail: CaseDetail, _ width: Int, _ desk: Desk) -> [StyledLine] {
    let matter = detail.matter
    let copying = desk.may(.copyCase) ? [StyledLine(desk.say(CaseFileWords.copyOffer), .hint)] : []
    let waiting = matter.dossier.pendingActs.map { act in
      var line = StyledLine(desk.short(act.entered).padded(toWidth: 14))
      line.add(desk.say(CaseFileWords.waitsForNumber).padded(toWidth: 20) + " ", .warning)
      let to = (act.values["to"] ?? act.values["recipients"] ?? act.addressee ?? "").split(separator: ",")
        .map { desk.unitShortName(String($0)) }.joined(separator: ", ")
      let label = detail.type.action(act.action).map { desk.say($0.label) } ?? act.action
      line.add(label + (to.isEmpty ? "" : " → \(to)"))
      return line
    }
    if matter.documents.isEmpty, waiting.isEmpty {
      return [StyledLine(desk.say(CaseFileWords.noDocuments), .faint)] + copying
    }
    return copying + waiting
      + matter.documents.map { document in
        let day = document.dated.map { desk.short($0) } ?? desk.say(CaseFileWords.undated)
        let from = document.from.map { desk.unitShortName($0, on: document.dated) } ?? ""
        let to = document.to.map { desk.unitShortName($0, on: document.dated) }.joined(separator: ", ")
        let action = detail.type.action(document.action).map { desk.say($0.label) } ?? document.action
        var line = StyledLine(day.padded(toWidth: 14))
        line.add(desk.say(document.spokenNumber).sanitizedForTerminal().padded(toWidth: 20) + " ", .emphasis)
        line.add(action + (from.isEmpty ? "" : " · \(from)") + (to.isEmpty ? "" : " → \(to)"))
        return line
      }
  }

  private func historyLines(_ history: [HistoryEntry], _ width: Int, _ desk: Desk) -> [StyledLine] {
    // Newest first: what happened last is what one looks for.
    history.reversed().flatMap { entry in
      var line = StyledLine("\(desk.short(entry.day)) \(entry.at.dropFirst(11).prefix(5))  ", .faint)
      line.add(desk.say(entry.label), .emphasis)
      line.add("  \(entry.account) (\(desk.say(entry.role)))  \(entry.mark)", .faint)
      let details = desk.words(of: entry)
      guard !details.isEmpty else { return [line] }
      return [line]
        + wrapped(details, max(1, width - 6)).map { detail in
          var indented = StyledLine("      ")
          for span in detail.spans { indented.add(span.text, span.attributes) }
          return indented
        }
    }
  }

  private func senderLines(_ sender: SenderView, _ width: Int, _ desk: Desk) -> [StyledLine] {
    switch sender {
    case .none: return wrapped(desk.say(CaseFileWords.senderNone), width)
    case .sealed: return wrapped(desk.say(CaseFileWords.senderKept), width)
    case .withheld: return wrapped(desk.say(CaseFileWords.senderWithheld), width)
    case .forgotten: return wrapped(desk.say(CaseFileWords.senderForgotten), width)
    case .visible: return desk.lines(of: sender).flatMap { wrapped($0, width) }
    }
  }
}
