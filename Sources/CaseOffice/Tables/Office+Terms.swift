import CaseStore
package import CaseWorkflow
import OfficeFiles
import VietnameseText
import WorkingCalendar

extension Office {
  /// Every row of this key, as the law changed.
  package func terms(_ key: TermKey) throws -> [Term] {
    _ = try actor(for: .read)
    let settings = try settings()
    let rows = settings.terms.filter { $0.key == key }
    guard !rows.isEmpty else { throw Self.unknownTerm(key, in: settings) }
    return rows.sorted { ($0.validFrom?.dayNumber ?? .min) < ($1.validFrom?.dayNumber ?? .min) }
  }

  /// Adds a term that the office did not have.
  @discardableResult
  package func addTerm(_ edit: TableEdit) throws -> Term {
    var added: Term?
    try changeSettings(reason: edit.reason) { settings in
      guard !settings.terms.contains(where: { $0.key == edit.key }) else {
        throw OfficeProblem.usage(
          vi: "đã có thời hạn “\(edit.key)”; luật đổi thì ghi dòng mới bằng dunghan term change",
          en: "there is a term “\(edit.key)” already; a changed law is a new row by dunghan term change")
      }
      var term = try Term.reading(edit.values, over: nil, key: edit.key, today: today)
      if let from = edit.from { term.validFrom = from }
      settings.terms.append(term)
      added = term
    }
    guard let added else { throw Self.unknownTerm(edit.key, in: try settings()) }
    return added
  }

  /// A changed law is a new row from its day; the row before ends the day before. Open cases keep the term they have.
  @discardableResult
  package func changeTerm(_ edit: TableEdit) throws -> Term {
    let day = edit.from ?? today
    var changed: Term?
    try changeSettings(reason: edit.reason) { settings in
      guard settings.terms.contains(where: { $0.key == edit.key }) else {
        throw Self.unknownTerm(edit.key, in: settings)
      }
      guard let index = settings.terms.firstIndex(where: { $0.key == edit.key && $0.isValid(on: day) }) else {
        throw OfficeProblem.usage(
          vi:
            "--from: “\(edit.key)” không có hiệu lực ngày \(day.vietnamese); xem dunghan term show \(edit.key)",
          en: "--from: “\(edit.key)” is not in force on \(day.iso); see dunghan term show \(edit.key)")
      }
      let old = settings.terms[index]
      guard old.validFrom.map({ $0 < day }) ?? true else {
        throw OfficeProblem.usage(
          vi: "--from: đã có dòng từ ngày \(day.vietnamese); ghi ngày khác",
          en: "--from: there is a row from \(day.iso) already; give another day")
      }
      var new = try Term.reading(edit.values, over: old, key: edit.key, today: today)
      new.validFrom = day
      settings.terms[index].validTo = day - 1
      settings.terms.insert(new, at: index + 1)
      changed = new
    }
    guard let changed else { throw Self.unknownTerm(edit.key, in: try settings()) }
    return changed
  }

  private static func unknownTerm(_ key: TermKey, in settings: OfficeSettings) -> OfficeProblem {
    let keys = settings.terms.map(\.key).reduce(into: [TermKey]()) { if !$0.contains($1) { $0.append($1) } }
    let word = key.sanitizedForTerminal()
    return .notFound(
      vi: "không có thời hạn “\(word)”; có: \(keys.joined(separator: ", "))",
      en: "there is no term “\(word)”; there are: \(keys.joined(separator: ", "))")
  }
}
