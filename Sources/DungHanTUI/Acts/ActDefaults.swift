import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// What a form of an act already knows: the day, the body that owes the answer, the level above; and what a date brings about.
struct ActDefaults {
  let action: ActionDefinition
  let files: [CaseFile]
  let desk: Desk

  /// What all the cases have in common; nothing where they differ.
  func value(of field: FieldDefinition) -> String {
    let values = Set(
      files.map { drafted(field, in: $0) ?? shownLogged(field, in: $0.detail) ?? value(of: field, $0.detail) }
    )
    return values.count == 1 ? values.first ?? "" : ""
  }

  /// What the draft said that was sent back: it is mended, not written anew.
  private func drafted(_ field: FieldDefinition, in file: CaseFile) -> String? {
    guard action.effects.contains(.keepDraft), let draft = file.draftToMend else { return nil }
    if field.kind == .choice { return file.detail.matter.fields[field.key] }
    return field.kind.isFreeText ? draft.details.first { $0.label == field.label }?.value.vi : nil
  }

  /// What the case was logged with, to be put right; nil where the act asks for something else.
  func logged(_ field: FieldDefinition, in detail: CaseDetail) -> String? {
    guard action.amendsEntry, action.field(field.key) == nil, !detail.line.isTitleWithheld else {
      return nil
    }
    switch field.key {
    case "title": return detail.line.title
    case "summary": return detail.summary
    case "source": return detail.matter.source
    case "people": return String(detail.matter.people)
    case "about-unit": return detail.matter.aboutUnit ?? ""
    default: return detail.texts[field.key] ?? detail.matter.fields[field.key] ?? ""
    }
  }

  /// The same as a form shows it.
  private func shownLogged(_ field: FieldDefinition, in detail: CaseDetail) -> String? {
    let logged = logged(field, in: detail)
    return field.kind == .date ? logged.map { CivilDate(iso: $0)?.vietnamese ?? $0 } : logged
  }

  private func value(of field: FieldDefinition, _ detail: CaseDetail) -> String {
    let answer = detail.matter.leadingAnswer
    switch (field.kind, field.key) {
    case (.date, "received") where action.effects.contains(.correctReceipt):
      return recordedReceipt(detail, of: "")
    case (.date, _) where field.isRequired || Self.pastDays.contains(field.key):
      return desk.say(CommonWords.today)
    case (.unit, "addressee"), (.unit, "from"), (.units, "addressee"), (.units, "from"):
      let open =
        action.effects.contains(.remind)
        ? detail.matter.owedByOthers(than: desk.settings.ownUnit) : fitting(detail)
      return Set(open.map(\.debtor)).count == 1 ? name(open[0].debtor, field) : ""
    case (.units, "to") where action.effects.contains(.escalate),
      (.unit, "to") where action.effects.contains(.escalate):
      let proposed = desk.settings.escalationProposal(
        of: detail.matter, reason: nil, by: desk.accountUnits, on: desk.today, calendar: desk.calendar)
      return proposed.map { name($0, field) }.joined(separator: ", ")
    // Whoever is called is most often the one to be asked for at the body that owes the answer.
    case (.text, "with"): return desk.contacts(of: detail.matter).onlyOne?.contact.withoutNumber ?? ""
    // The one just written down is most often the one that is wrong.
    case (.document, "wrong"): return detail.matter.documents.last?.number ?? ""
    case (.units, "recipients"): return name(desk.settings.ownUnit, field)
    case (.choice, "stage"):
      let isAnswered = detail.matter.openAnswers.isEmpty && answer != nil && !detail.matter.waitsForAnother
      let wanted = isAnswered ? "result" : "accepted"
      return field.choices.contains { $0.key == wanted } ? wanted : ""
    // One person who may decide: nobody is asked which.
    case (.choice, "decided-by"): return field.choices.count == 1 ? field.choices[0].key : ""
    case (.choice, "reason-code") where action.effects.contains(.escalate):
      let isLate = detail.matter.owedByOthers(than: desk.settings.ownUnit).contains {
        $0.state == .open && $0.latestDue < desk.today
      }
      return isLate && field.choices.contains { $0.key == "qua-han" } ? "qua-han" : ""
    default: return ""
    }
  }

  /// The open answers on which this act can be done, as the engine will find them.
  private func fitting(_ detail: CaseDetail) -> [Obligation] {
    let open = detail.matter.openAnswers
    let fitting = open.filter { answer in answer.stage.map(action.from.contains) ?? false }
    return fitting.isEmpty ? open : fitting
  }

  /// The answer an act speaks of: of the body chosen, else the only one it fits, else the one the case speaks of.
  private func answer(_ detail: CaseDetail, of addressee: UnitKey) -> Obligation? {
    let fitting = fitting(detail)
    return fitting.first { $0.debtor == addressee }
      ?? (fitting.count == 1 ? fitting[0] : detail.matter.leadingAnswer)
  }

  /// The receipt that was recorded, which is what is to be corrected: of the body chosen, or of the only one; of the Front
  /// before the case is forwarded. Empty where several bodies have one.
  func recordedReceipt(_ detail: CaseDetail, of addressee: UnitKey) -> String {
    guard !detail.matter.openAnswers.isEmpty else { return detail.matter.received.vietnamese }
    let fitting = fitting(detail)
    let meant = fitting.first { $0.debtor == addressee } ?? fitting.onlyOne
    return meant?.start.vietnamese ?? ""
  }

  /// Dates of something just done; others, as a promise of later, are left empty.
  static let pastDays: Set<FieldKey> = [
    "received", "sent", "issued", "decided", "on", "from-date", "arrived", "paper-date", "dated",
  ]

  private func name(_ unit: UnitKey, _ field: FieldDefinition) -> String {
    field.kind == .unit ? unit : desk.unitShortName(unit)
  }

  /// The day in full with its weekday, and the due date or lateness it makes.
  func consequence(of day: CivilDate, in key: FieldKey, addressee: String, decision: String = "") -> String {
    let words = desk.full(day)
    guard files.count == 1, let detail = files.first?.detail else { return words }
    let answer = answer(detail, of: addressee)
    if action.effects.contains(.openAnswers) || action.effects.contains(.transfer), key == "sent",
      let term = desk.settings.term(detail.type.answerTerm, on: desk.today)
    {
      guard let deadline = try? desk.calendar.deadline(received: day, length: term.length) else {
        return words
      }
      return due(ActWords.makesDue, words, deadline.due, isProvisional: deadline.isProvisional)
    }
    let moves = action.effects.contains(.confirmReceipt) || action.effects.contains(.correctReceipt)
    if moves, key == "received", let answer, answer.isOpen {
      let started = try? answer.started(on: day, calendar: desk.calendar, policies: desk.settings.policies)
      return due(ActWords.makesDue, words, started)
    }
    if action.effects.contains(.decideExtension), key == "decided", decision != "refuse", let answer,
      answer.extendedLength != nil
    {
      let extended = try? answer.extended(calendar: desk.calendar, policies: desk.settings.policies)
      return due(ActWords.extendsTo, words, extended)
    }
    if action.effects.contains(.resume), key == "on", let answer, answer.state == .suspended {
      let resumed = try? answer.resumed(on: day, calendar: desk.calendar, policies: desk.settings.policies)
      return due(ActWords.extendsTo, words, resumed)
    }
    if action.effects.contains(.fulfilAnswer), key == "issued", let answer {
      let days = desk.calendar.workingDaysLate(due: answer.due, on: day)
      let late = days > 0 ? CommonWords.lateDays.filled(["n": String(days)]) : CommonWords.onTime
      return desk.say(ActWords.makesLate.filled(["day": words, "late": desk.say(late)]))
    }
    return words
  }

  private func due(_ phrase: Phrase, _ words: String, _ answer: Obligation?) -> String {
    answer.map { due(phrase, words, $0.due, isProvisional: $0.isProvisional) } ?? words
  }

  private func due(_ phrase: Phrase, _ words: String, _ day: CivilDate, isProvisional: Bool) -> String {
    desk.say(phrase.filled(["day": words, "due": desk.full(day) + (isProvisional ? "~" : "")]))
  }
}
