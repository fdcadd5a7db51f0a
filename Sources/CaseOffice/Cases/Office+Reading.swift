package import CaseStore
package import CaseWorkflow
import VietnameseText
package import WorkingCalendar

/// What a list is asked for, in the words of people: `--overdue`, `--due-within 5`, `--text rac thai`.
package struct CaseFilter: Hashable, Sendable {
  package var isOverdue = false
  /// Due within this many working days from today, overdue ones not counted.
  package var dueWithin: Int?
  /// Answer owed and due in this span, also where that is past: the day of a calendar.
  package var dueSpan: ClosedRange<CivilDate>?
  package var awaiting: RoleKey?
  package var state: StateKey?
  package var type: CaseTypeKey?
  package var unit: UnitKey?
  package var receivedFrom: CivilDate?
  package var receivedTo: CivilDate?
  package var text: String?
  /// Only cases that this account had somebody see to.
  package var isAssignedByMe = false
  /// Only cases that stand out.
  package var asked: AskedAbout?
  package var isOpenOnly = false
  /// Nil is the list's own: by the date of the move where it asks whose move it is, else by when the answer is due.
  package var order: CaseOrder?
  package var limit: Int?
  package var after: String?

  package init() {}
}

/// One case whole, as its own screen shows it.
package struct CaseDetail: Sendable {
  package var line: CaseLine
  package var matter: Matter
  package var type: CaseType
  package var summary: String
  /// The free text of the type's own fields, by field key.
  package var texts: [FieldKey: String]
  /// The words of its items, by number.
  package var itemWords: [Int: String]
  package var sender: SenderView
}

/// What this account may see of a sender.
package enum SenderView: Hashable, Sendable {
  /// Nobody gave a name.
  case none
  /// Kept secret; opened only with a right and a reason.
  case sealed
  /// Not for this role.
  case withheld
  /// Nothing is kept of it any more.
  case forgotten
  case visible(Sender)
}

extension Office {
  /// Reads all that `body` asks for as of one moment.
  package func atOnce<Result>(_ body: () throws -> Result) throws -> Result { try file.read(body) }

  /// One window of a list.
  package func list(_ filter: CaseFilter) throws -> [CaseLine] {
    _ = try actor(for: .read)
    return try query(for: filter).map { try lines(of: $0) } ?? []
  }

  /// One window of a list for somebody who is typing: of the cases with the words of `text` only the `newest` ones are
  /// looked through, so that each key is answered at once in a book of a million too. `areAll` is false where there are
  /// older ones.
  package func list(
    _ filter: CaseFilter, amongNewest newest: Int
  ) throws -> (lines: [CaseLine], areAll: Bool) {
    _ = try actor(for: .read)
    guard var query = try query(for: filter) else { return ([], true) }
    let asked = filter.text.flatMap { Self.telephones(in: $0) } ?? [query.words]
    var hits: [Int64] = []
    for words in asked { hits += try seeing { try file.newestHits(words, limit: newest + 1, for: $0) } }
    hits += query.besides
    hits = Set(hits).sorted(by: >)
    query.rows = Array(hits.prefix(newest))
    query.words = []
    return (try lines(of: query), hits.count <= newest)
  }

  /// Nil where nothing can be found: what was typed has no word.
  private func query(for filter: CaseFilter) throws -> MatterQuery? {
    var query = MatterQuery()
    if filter.isOverdue { query.overdueOn = today }
    if let days = filter.dueWithin {
      query.dueWithin = today...(days > 0 ? try calendar().workingDay(days, after: today) : today)
    }
    if let span = filter.dueSpan { query.dueWithin = span }
    query.awaiting = filter.awaiting
    query.state = filter.state
    query.type = filter.type
    query.addressee = filter.unit
    query.receivedFrom = filter.receivedFrom
    query.receivedTo = filter.receivedTo
    if let text = filter.text {
      let words = text.searchTokens
      if words.isEmpty && !text.trimmed.isEmpty { return nil }
      query.words = words
      // Only a letter's number has a stroke.
      if text.contains("/") {
        query.besides = try seeing { try file.lettersNumbered(text, limit: Self.mostOfNumber, for: $0) }
      }
    }
    if filter.isAssignedByMe { query.assignedBy = account.key }
    query.asked = filter.asked
    query.isOpenOnly = filter.isOpenOnly
    query.order = filter.order?.stored ?? (filter.awaiting == nil ? .due : .next)
    query.limit = filter.limit
    query.after = try filter.after.map { try resolve($0) }
    return query
  }

  /// The newest cases in which every word occurs, the last one begun; a bare number also finds the code that ends in it.
  /// For somebody `whileTyping` a beginning that nearly every case has does not narrow, so that each key is answered at once.
  package func search(_ text: String, limit: Int = 50, whileTyping: Bool = false) throws -> [CaseLine] {
    _ = try actor(for: .read)
    let words = text.searchTokens
    return try seeing { sight in
      var found: [MatterSummary] = []
      if let code = (try? code(spoken: text, for: sight)) ?? (try? code(saying: words, for: sight)) {
        found.append(try file.summary(code: code, for: sight))
      }
      // “Công văn số 15/CV-MT của quý cơ quan”: by what a body's letter speaks of.
      found += try cases(withLetter: text, limit: limit, for: sight)
        .filter { one in !found.contains { $0.id == one.id } }
      // “bà Mận xóm 4”: how one speaks to her stands in no book.
      let named = Likeness.nameWords(of: text)
      let asked = Self.telephones(in: text) ?? (named == words ? [words] : [words, named])
      for words in asked where found.count < limit {
        for summary in try file.search(words, limit: limit, whileTyping: whileTyping, for: sight)
        where !found.contains(where: { $0.id == summary.id }) {
          found.append(summary)
        }
      }
      // Nothing else bears that number: perhaps a letter does.
      if found.isEmpty, words.count == 1, text.trimmed.allSatisfy(\.isWholeNumber) {
        found = try cases(withLetter: text.trimmed + "/", limit: limit, for: sight)
      }
      return try lines(Array(found.prefix(limit)))
    }
  }

  /// The newest first.
  private func cases(withLetter number: String, limit: Int, for sight: Visibility) throws -> [MatterSummary] {
    var query = MatterQuery()
    let rows = try file.lettersNumbered(number, limit: limit, for: sight)
    query.rows = rows
    return rows.isEmpty ? [] : try file.summaries(query, for: sight).sorted { $0.id > $1.id }
  }

  /// So many cases are listed of those with a letter of one number.
  private static let mostOfNumber = 1_000

  /// What is searched for where only a telephone is typed: it is found however whoever wrote it down parted its digits.
  private static func telephones(in text: String) -> [[String]]? {
    guard text.allSatisfy({ $0.isNumber || " .-+()".contains($0) }) else { return nil }
    let writings = Likeness.writings(of: Likeness.digits(of: text))
    return writings.isEmpty ? nil : writings
  }

  /// A case as people say it: “số 34”, “hồ sơ số 34”, “34/2026”.
  private func code(saying words: [String], for sight: Visibility) throws -> String? {
    let numbers = words.drop { ["so", "ho", "don", "ma", "phieu", "thu"].contains($0) }
    guard (1...2).contains(numbers.count), let number = numbers.first.flatMap({ Int($0) }) else { return nil }
    guard numbers.count == 2, let year = numbers.last else {
      return numbers.count == words.count ? nil : try code(spoken: String(number), for: sight)
    }
    let digits = String(number)
    guard year.utf8.count == 4, Int(year) != nil, digits.utf8.count <= 5 else { return nil }
    let tail = String(repeating: "0", count: 5 - digits.utf8.count) + digits
    return try code(spoken: "\(symbol)-\(year)-\(tail)", for: sight)
  }

  package func line(code: String) throws -> CaseLine {
    try seeing { sight in
      CaseLine(try file.summary(code: code, for: sight), today: today, calendar: try calendar())
    }
  }

  package func show(code: String) throws -> CaseDetail {
    _ = try actor(for: .read)
    return try file.read {
      let stored = try matter(spoken: code)
      let line = try line(code: stored.matter.code)
      let type = try shownType(of: stored.matter)
      var texts = line.isTitleWithheld ? [:] : try wordsNow(of: stored.id)
      let summary =
        line.isTitleWithheld ? Self.withheldWords : texts.removeValue(forKey: "summary") ?? ""
      texts = texts.filter { field in
        type.intakeFields.contains { $0.key == field.key && $0.kind.isFreeText }
      }
      return CaseDetail(
        line: line, matter: try shownMatter(stored), type: type, summary: summary, texts: texts,
        itemWords: line.isTitleWithheld ? [:] : try itemWords(of: stored), sender: try senderView(of: stored))
    }
  }

  /// The definition of a case, with what it still calls duties of a type that the case had before.
  private func shownType(of matter: Matter) throws -> CaseType {
    var type = try file.caseType(digest: matter.typeDigest)
    let known = Set(ObligationKey.common + type.duties.map(\.key))
    let former = Set(matter.obligations.map(\.key)).subtracting(known)
    guard !former.isEmpty else { return type }
    for other in try file.allCaseTypes() {
      type.duties += other.duties.filter { duty in
        former.contains(duty.key) && !type.duties.contains { $0.key == duty.key }
      }
    }
    return type
  }

  /// What the case came in with, by field, as it reads now.
  private func wordsNow(of id: Int64) throws -> [FieldKey: String] {
    var texts: [FieldKey: String] = [:]
    for (field, content) in try file.ownTexts(of: id) { texts[field] = try file.text(content: content) }
    return texts
  }

  /// What each item says, from the event that entered it.
  private func itemWords(of stored: StoredMatter) throws -> [Int: String] {
    let numbers = Set(stored.matter.dossier.items.map(\.number))
    guard !numbers.isEmpty else { return [:] }
    var words: [Int: String] = [:]
    var waiting: [Int: String] = [:]
    let withheld = try withheldEvents(of: stored.id)
    try file.log.each(ofMatter: stored.id) { event in
      let changes = try file.changes(of: event)
      let said =
        try withheld.contains(event.number)
        ? Self.withheldWords
        : changes.compactMap { change in
          guard case .textWritten(let field, let content, _) = change, field != "note" else { return nil }
          return try file.text(content: content)
        }.joined(separator: " · ")
      var numbered: Int?
      for change in changes {
        switch change {
        // Entered before its letter had a number, its words were written then.
        case .pended(let act): waiting[act.number] = said
        case .numbered(let pending): numbered = pending
        case .itemAdded(let item) where numbers.contains(item.number):
          words[item.number] = numbered.flatMap { waiting[$0] } ?? said
        default: break
        }
      }
      return true
    }
    return words
  }

  func senderView(of stored: StoredMatter) throws -> SenderView {
    switch try file.sender(of: stored.id) {
    case nil: return .none
    case .forgotten: return .forgotten
    case .sealed: return .sealed
    case .open(let sender): return try visibility().seesSenders ? .visible(sender) : .withheld
    }
  }

  /// The full code that a person means: the code in any case, or its number alone where one year has it.
  package func resolve(_ spoken: String) throws -> String {
    try seeing { try code(spoken: spoken, for: $0) }
  }

  func code(spoken: String, for sight: Visibility) throws -> String {
    let word = spoken.trimmed.uppercased()
    if try file.matterID(code: word, for: sight) != nil { return word }
    if let number = Int(word), number > 0,
      let newest = try file.codes(endingIn: number, limit: 3, for: sight).first
    {
      return newest
    }
    throw StoreError.unknownCase(code: spoken.trimmed.sanitizedForTerminal())
  }

  func lines(_ summaries: [MatterSummary]) throws -> [CaseLine] {
    let calendar = try calendar()
    let today = today
    return summaries.map { CaseLine($0, today: today, calendar: calendar) }
  }
}
