import CaseStore
package import CaseWorkflow
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
    try carryOut(TableRequest(.addTerm, edit))
    return try newest(edit)
  }

  /// A changed law is a new row from its day; the row before ends the day before. Open cases keep the term they have.
  @discardableResult
  package func changeTerm(_ edit: TableEdit) throws -> Term {
    try carryOut(TableRequest(.changeTerm, edit))
    return try newest(edit)
  }

  /// The row that the edit has just made.
  private func newest(_ edit: TableEdit) throws -> Term {
    let settings = try settings()
    let rows = settings.terms.filter { $0.key == edit.key }
    guard let row = rows.first(where: { $0.validFrom == (edit.from ?? today) }) ?? rows.last else {
      throw Self.unknownTerm(edit.key, in: settings)
    }
    return row
  }

  static func unknownTerm(_ key: TermKey, in settings: OfficeSettings) -> OfficeProblem {
    let keys = settings.terms.map(\.key).reduce(into: [TermKey]()) { if !$0.contains($1) { $0.append($1) } }
    let word = key.sanitizedForTerminal()
    return .notFound(
      vi: "không có thời hạn “\(word)”; có: \(keys.joined(separator: ", "))",
      en: "there is no term “\(word)”; there are: \(keys.joined(separator: ", "))")
  }
}
