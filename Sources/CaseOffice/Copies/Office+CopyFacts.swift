import CaseReports
import CaseStore
import CaseWorkflow

/// What stands in a copy, read from the case and its history.
extension Office {
  func copyFacts(of stored: StoredMatter, _ language: Language) throws -> CaseCopyFacts {
    let detail = try show(code: stored.matter.code)
    let settings = try settings()
    let matter = detail.matter
    let given = matter.fields.merging(detail.texts) { coded, _ in coded }.sorted { $0.key < $1.key }
    let fields: [(label: String, value: String)] = given.compactMap { key, value in
      guard let field = detail.type.keptField(key) ?? detail.type.intakeFields.first(where: { $0.key == key })
      else {
        return nil
      }
      return (field.label(language), copied(value, field, settings, language))
    }
    let items = matter.dossier.items.map { item in
      let words = detail.type.words(
        of: item, unit: item.addressee.map { settings.name(of: $0, on: today)(language) })
      return [words(language), detail.itemWords[item.number]].compactMap { $0 }.joined(separator: " · ")
    }
    let duties = matter.obligations.filter { $0.key == .answer && $0.state != .cancelled }.map { duty in
      CaseCopyFacts.Duty(
        label: detail.type.label(of: duty.key)(language),
        debtor: settings.name(of: duty.debtor, on: duty.start)(language),
        start: duty.start, due: duty.due, isProvisional: duty.isProvisional, fulfilled: duty.fulfilled)
    }
    return CaseCopyFacts(
      issuer: identity.unitName, isTraining: identity.isTraining, code: matter.code,
      type: detail.type.label(language),
      received: matter.received, title: stored.title, summary: detail.summary, fields: fields, items: items,
      duties: duties,
      replies: try replies(of: stored, detail.type, settings, language), isSealed: matter.isSealed,
      made: today)
  }

  /// The names of those the case complains of; a post (“Trưởng xóm 3”) is no name.
  func personComplainedOf(in stored: StoredMatter) throws -> String {
    let texts = try show(code: stored.matter.code).texts
    let fields = try file.caseType(digest: stored.matter.typeDigest).entryFields + [.aboutPerson]
    let named = Set(fields.filter(\.namesPerson).map(\.key)).sorted().compactMap { texts[$0] }
    let accounts = try file.accounts()
    return named.flatMap { $0.split { ",;\n".contains($0) } }.map { String($0).trimmed }.map { name in
      // An account is named by its key; in a letter stands the person.
      accounts.first { $0.key == name }.map { $0.person ?? $0.name } ?? name
    }.filter { name in
      let words = name.split(separator: " ")
      return words.count > 1 && words.dropFirst().allSatisfy { $0.first?.isUppercase == true }
    }.joined(separator: "; ")
  }

  private func copied(
    _ value: String, _ field: FieldDefinition, _ settings: OfficeSettings, _ language: Language
  ) -> String {
    switch field.kind {
    case .choice: field.choices.first { $0.key == value }?.label(language) ?? value
    case .unit, .units:
      value.split(separator: ",").map { settings.name(of: String($0), on: today)(language) }.joined(
        separator: ", ")
    case .flag: Phrase(vi: value == "yes" ? "có" : "không", en: value)(language)
    default: value
    }
  }

  /// The written answers as they were entered; what a draft said stands for the letter that came of it.
  private func replies(
    of stored: StoredMatter, _ type: CaseType, _ settings: OfficeSettings, _ language: Language
  ) throws -> [CaseCopyFacts.Reply] {
    let answers = Set(stored.matter.obligations.filter { $0.key == .answer }.map(\.number))
    let outcomes = type.actions.flatMap(\.fields).filter { $0.key == "outcome" }.flatMap(\.choices)
    var undone: Set<Int64> = []
    var told: [(event: Int64, reply: CaseCopyFacts.Reply)] = []
    var filed = LettersFiled()
    var drafted: (outcome: String?, summary: String?) = (nil, nil)
    try file.log.each(ofMatter: stored.id) { event in
      var said: (outcome: String?, summary: String?) = (nil, nil)
      var letter: FiledDocument?
      var answered: UnitKey?
      let changes = try file.changes(of: event)
      filed.pass(changes, of: event.number)
      for change in changes {
        switch change {
        case .undone(let number): undone.insert(number)
        case .given("outcome", let value), .fieldSet("outcome", let value):
          said.outcome = outcomes.first { $0.key == value }?.label(language) ?? value
        case .textWritten("summary", let content, _) where !type.isEntry(event.kind):
          said.summary = try file.text(content: content)
        case .documentFiled(let document): letter = document
        case .obligationFulfilled(let number, _, _) where answers.contains(number):
          answered = stored.matter.obligations.first { $0.number == number }?.debtor
        default: break
        }
      }
      if let answered {
        told.append(
          (
            event.number,
            CaseCopyFacts.Reply(
              from: settings.name(of: answered, on: event.day)(language),
              number: letter?.spokenNumber(language) ?? "", dated: letter?.dated,
              outcome: said.outcome ?? drafted.outcome, summary: said.summary ?? drafted.summary)
          ))
      } else if said.summary != nil || said.outcome != nil {
        drafted = said
      }
      return true
    }
    let letters = filed.standing(in: stored.matter)
    return told.filter { !undone.contains($0.event) }.map { event, reply in
      var reply = reply
      if let letter = letters[event]?.letter { reply.number = letter.spokenNumber(language) }
      return reply
    }
  }
}

extension CaseType {
  /// Whether an event of this kind brought the case in, or corrected how it did: its words are the citizen's.
  fileprivate func isEntry(_ kind: String) -> Bool {
    action(kind).map { $0.amendsEntry } ?? true
  }
}
