import CaseReports
import CaseStore
import CaseWorkflow
import OfficeFiles

/// Copies of a case that leave the house without its sender (Luật Tố cáo Đ.47, Đ.56; NĐ 154/2026 Đ.12; QĐ 99). A copy is checked
/// as a whole, in the very bytes it is written in, before any of it is given out.
extension Office {
  static let copyField: FieldKey = "copy"

  /// Makes a copy, or says in which line it still tells who somebody is. Of a sealed case only who holds the key can have one
  /// made: nobody else's program knows what to look for. The log tells of it.
  package func makeCopy(_ request: CopyRequest) throws -> CaseCopy {
    let actor = try actor(for: .copyCase)
    return try file.write {
      var stored = try matter(spoken: request.code)
      let facts = try copyFacts(of: stored, request.language)
      if request.kind == .publication, stored.matter.isSealed, facts.replies.isEmpty {
        throw Refusal(.copyAfterAnswer)
      }
      var search = try copySearch(of: stored)
      if request.kind == .publication { try search.publish(namesOf: stored, in: self) }
      let plain = facts.document(request.kind, request.language)
      var masked = 0
      let document = request.isMasked ? plain.mapped { search.masked($0, counting: &masked) } : plain
      var copy = CaseCopy(
        request: request, text: document.written(as: request.format), masked: masked, numbers: [])
      copy.request.code = stored.matter.code
      // What was written as plain text is that, whatever signs stand in it.
      let written = Array(copy.text.utf8)
      let words = request.format == .text ? copy.text : try LetterText.words(of: written) ?? copy.text
      let left = search.traces(in: words)
      guard left.isEmpty else {
        let advice = Phrase("dunghan document \(request.kind.rawValue) \(stored.matter.code) --mask")
        throw Refusal(.copyTells, phrases: ["places": left.spoken(), "advice": advice])
      }
      copy.numbers = Redactor.numbers(in: words)
      try file.record(
        Decision(
          changes: [.given(field: Self.copyField, value: request.kind.rawValue)],
          texts: []), kind: StoredMatter.copyKind, on: &stored, by: signature(actor))
      return copy
    }
  }

  /// Makes a copy and writes it into a new file, its owner's alone. A name that is taken is refused before anything is done.
  package func writeCopy(_ request: CopyRequest, to path: String) throws -> CaseCopy {
    let place = try NewFile(path)
    // The log tells of it only when it lies there.
    var copy = try file.write {
      let copy = try makeCopy(request)
      try place.write(copy.text)
      try place.close()
      return copy
    }
    copy.path = place.fullPath
    return copy
  }

  /// Looks through a letter written elsewhere: plain text, HTML, RTF, docx, odt, pdf. `isPublic` also for numbers of anybody and for the person
  /// complained of. Of a sealed case the log tells of it.
  package func checkLetter(at path: String, code: String, isPublic: Bool = false) throws -> LetterCheck {
    let actor = try actor(for: .copyCase)
    let words = try letterWords(at: path)
    // Looked through before others have to wait for the log.
    let (traces, stored) = try file.read {
      let stored = try matter(spoken: code)
      var search = try copySearch(of: stored)
      if isPublic { try search.publish(namesOf: stored, in: self) }
      return (search.traces(in: words), stored)
    }
    if stored.matter.isSealed {
      try file.write {
        var stored = try matter(spoken: code)
        try file.record(
          Decision(changes: [], texts: []), kind: StoredMatter.checkKind, on: &stored, by: signature(actor))
      }
    }
    return LetterCheck(
      traces: traces, numbers: Redactor.numbers(in: words).apart(from: traces),
      isForgotten: try file.sender(of: stored.id) == .forgotten)
  }

  private func letterWords(at path: String) throws -> String {
    do {
      return try LetterText.words(at: path)
    } catch {
      if case .unreadable(let systemError) = error {
        throw OfficeProblem(unreadableFile: path, systemError: systemError)
      }
      throw OfficeProblem(.badInput, error.reason.prefixed(by: path))
    }
  }

  /// What is looked for: the sender of the case, sealed or not, those of the cases merged into it, and the sealed ones of the
  /// cases it is tied to, whom its words may tell as well.
  private func copySearch(of stored: StoredMatter) throws -> CopySearch {
    var search = CopySearch(redactors: [try copyRedactor(of: stored)])
    for code in stored.matter.duplicates {
      search.redactors.append(try copyRedactor(of: file.matter(code: code)))
    }
    let tied = Set(stored.matter.dossier.links.map(\.code)).subtracting(stored.matter.duplicates)
    search.redactors += try secretTies(of: tied.sorted().map { try file.matter(code: $0) }).map(\.redactor)
    return search
  }

  private func copyRedactor(of stored: StoredMatter) throws -> Redactor {
    let kept = try file.sender(of: stored.id)
    switch kept {
    case .open(let sender): return sender.redactor
    case nil, .forgotten: return Redactor(name: "", address: "", phone: "")
    case .sealed:
      let sender = try file.openSender(of: stored.id, as: account.key, with: try accountPair())
      return (sender ?? Sender()).redactor
    }
  }
}

/// What a copy must not hold.
struct CopySearch {
  var redactors: [Redactor]
  private var isPublic = false

  init(redactors: [Redactor]) { self.redactors = redactors }

  /// For publication: neither anybody's number nor the name of the person complained of.
  mutating func publish(namesOf stored: StoredMatter, in office: Office) throws {
    isPublic = true
    let named = try office.personComplainedOf(in: stored)
    redactors.append(Redactor(name: named, address: "", phone: ""))
  }

  func traces(in text: String) -> [Trace] {
    var found = redactors.flatMap { $0.traces(in: text) }
    if isPublic {
      found.sort { $0.range.lowerBound < $1.range.lowerBound }
      found += Redactor.numbers(in: text).apart(from: found)
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  func masked(_ text: String, counting count: inout Int) -> String {
    var text = text
    // One after the other: what two find overlaps.
    for redactor in redactors {
      let traces = redactor.traces(in: text)
      count += traces.count
      text = Trace.masked(text, at: traces)
    }
    guard isPublic else { return text }
    let numbers = Redactor.numbers(in: text)
    count += numbers.count
    return Trace.masked(text, at: numbers)
  }
}
