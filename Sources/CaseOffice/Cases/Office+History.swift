import CaseReports
import CaseStore
package import CaseWorkflow
package import WorkingCalendar

/// One line of a history, of a case or of the book itself: what was done, by whom, when, and what it said.
package struct HistoryEntry: Sendable {
  package var number: Int64
  /// Wall clock, `2026-11-23T09:41:07+07:00`.
  package var at: String
  package var day: CivilDate
  package var account: String
  /// By the name the account had then; its key where none is known.
  package var person: String
  package var role: Phrase
  package var kind: String
  package var label: Phrase
  /// What the act was given, in its own words: label, value.
  package internal(set) var details: [Detail]
  /// The first digits of the event's hash, as printed on paper.
  package var mark: String
  /// Who drafted an answer, by name; nil for other acts.
  package var drafter: String?
  /// The duties that came to be owed by it, as they then stood.
  package var opened: [Obligation] = []
  /// What a change of the calendar moved, as it is since.
  package var moved: Obligation?
  /// The date that stood before.
  package var movedFrom: CivilDate?
  /// The day on which a body was reminded, as the letter says.
  package var reminded: CivilDate?
  /// The case came with it out of an old book.
  package var isImport = false
  /// Nobody could be told the result, and it says why.
  package var isExcuse = false
  /// Somebody took it back later.
  package var isTakenBack = false

  /// One thing an act was given. What somebody wrote is the same in every language.
  package struct Detail: Sendable {
    package var label: Phrase
    package var value: Phrase

    init(_ label: Phrase, _ value: Phrase) {
      self.label = label
      self.value = value
    }

    init(_ label: Phrase, _ value: String) { self.init(label, Phrase(value)) }
  }

  /// Keeps back what it was given.
  mutating func withhold() {
    for index in details.indices { details[index].value = Phrase(vi: Office.withheldWords, en: "[Sealed]") }
  }

  /// Tells both numbers of a letter, as it was written then and as it was put right since.
  mutating func renumber(_ written: String, to number: String) {
    for index in details.indices where details[index].value.vi == written {
      details[index].value = Phrase(
        vi: "\(written) (nay sửa: \(number))", en: "\(written) (put right: \(number))")
    }
  }
}

extension Office {
  /// Everything that happened to a case, oldest first.
  package func history(code: String) throws -> [HistoryEntry] {
    _ = try actor(for: .read)
    let stored = try matter(spoken: code)
    let isWithheld = try !seesWords(of: stored.matter)
    // Each event is read by the definition in force at it.
    var (type, isAmended) = try beginning(of: stored)
    let settings = try settings()
    let names = try file.accountNames()
    var entries: [HistoryEntry] = []
    var takenBack: Set<Int64> = []
    var filed = LettersFiled()
    let sight = try visibility()
    let reach = sight.reach
    // What was corrected out of a sealed case, and what a body that answers was not sent, is not told by its history.
    let hidesFormer = reach != .all || stored.matter.isSealed && !sight.seesSenders
    let withheld = try withheldEvents(of: stored.id)
    try file.log.each(ofMatter: stored.id) { event in
      // What was done with a sender is none of a body's that answers; an act of it is counted all the same.
      let isOfSender = StoredMatter.isOfSender(kind: event.kind)
      if reach != .all, isOfSender, StoredMatter.isOffice(kind: event.kind) { return true }
      let changes = try file.changes(of: event)
      for case .undone(let undone) in changes { takenBack.insert(undone) }
      filed.pass(changes, of: event.number)
      let isFormer = isAmended && entries.isEmpty || type.action(event.kind)?.amendsEntry == true
      entries.append(
        HistoryEntry(
          number: event.number, at: event.at, day: event.day, account: event.account,
          person: names.name(of: event.account, at: event.number),
          role: settings.role(event.role)?.label ?? Phrase(event.role), kind: event.kind,
          label: Self.label(of: event.kind, in: type, settings),
          details: reach != .all && isOfSender
            ? []
            : try details(
              of: event, changes, in: type, isBeginning: isAmended && entries.isEmpty,
              isWithheld: isWithheld || hidesFormer && isFormer, settings, names),
          mark: String(Fingerprint.hex(event.hash).prefix(8)),
          drafter: changes.lazy.compactMap { change in
            if case .drafted(_, let by) = change { names.name(of: by, at: event.number) } else { nil }
          }.first,
          opened: changes.compactMap { if case .obligationOpened(let duty) = $0 { duty } else { nil } },
          moved: event.kind == StoredMatter.calendarKind ? DateMove(changes)?.new : nil,
          movedFrom: event.kind == StoredMatter.calendarKind ? DateMove(changes)?.oldDue : nil,
          reminded: changes.contains(.reminded) ? changes.letterDay ?? event.day : nil,
          isImport: event.kind == StoredMatter.importKind,
          isExcuse: changes.contains(.senderTold(stage: "result"))
            && changes.contains {
              if case .textWritten("no-notice-reason", _, _) = $0 { true } else { false }
            }))
      if withheld.contains(event.number) { entries[entries.count - 1].withhold() }
      for case .reclassified(_, let digest) in changes {
        entries[entries.count - 1].details.append(.init(Self.formerType, type.label))
        type = try file.caseType(digest: digest)
      }
      return true
    }
    let letters = filed.standing(in: stored.matter)
    for index in entries.indices {
      entries[index].isTakenBack = takenBack.contains(entries[index].number)
      if let (written, letter) = letters[entries[index].number], letter.number != written {
        entries[index].renumber(written, to: letter.number)
      }
    }
    return entries
  }
}

extension Office {
  /// What an event was given. `isBeginning` where it tells what the case was first called, which reads otherwise now.
  private func details(
    of event: EventRecord, _ changes: [Change], in type: CaseType, isBeginning: Bool, isWithheld: Bool,
    _ settings: OfficeSettings, _ names: AccountNames
  ) throws -> [HistoryEntry.Detail] {
    if event.kind == StoredMatter.calendarKind {
      return try DateMove(changes).map { try details(of: $0, in: type, on: event.day, settings) } ?? []
    }
    let given = type.fields(givenBy: event.kind)
    return try details(
      changes, of: given + type.actions.flatMap(\.fields),
      ofOwn: isBeginning || event.kind == StoredMatter.keepWordsKind ? type.entryFields : given,
      isWhole: isBeginning, on: event.day, isWithheld: isWithheld, settings
    ).map { detail in
      // Whoever decided is told by name, as whoever entered it is.
      guard detail.label == FieldDefinition.decidedBy.label else { return detail }
      return .init(detail.label, names.name(of: detail.value.vi, at: event.number))
    }
  }

  private static let formerType = Phrase(vi: "Loại trước đó", en: "Type before")

  /// Whether an event puts other words in the place of those that the case was logged with.
  private func amends(_ event: EventRecord, in type: CaseType) throws -> Bool {
    guard event.kind == StoredMatter.keepWordsKind else {
      return type.action(event.kind)?.amendsEntry == true
    }
    return try file.changes(of: event).contains { if case .amended = $0 { true } else { false } }
  }

  /// The definition that the case was opened under, and whether what it was logged with was corrected since.
  private func beginning(of stored: StoredMatter) throws -> (type: CaseType, isAmended: Bool) {
    let type = try file.caseType(digest: stored.matter.typeDigest)
    var digest = stored.matter.typeDigest
    var isAmended = false
    var isFirst = true
    try file.log.each(ofMatter: stored.id) { event in
      if isFirst {
        for case .opened(let opening) in try file.changes(of: event) { digest = opening.typeDigest }
      }
      isFirst = false
      isAmended = try amends(event, in: type)
      return !isAmended
    }
    return (try file.caseType(digest: digest), isAmended)
  }
}

extension [Change] {
  /// The day of the last letter they file.
  fileprivate var letterDay: CivilDate? {
    reduce(nil) { day, change in if case .documentFiled(let letter) = change { letter.dated } else { day } }
  }
}
