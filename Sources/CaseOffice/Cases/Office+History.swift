import CaseStore
package import CaseWorkflow
package import WorkingCalendar

/// One line of a case's history: what was done, by whom, when, and what it said.
package struct HistoryEntry: Sendable {
  package var number: Int64
  /// Wall clock, `2026-11-23T09:41:07+07:00`.
  package var at: String
  package var day: CivilDate
  package var account: String
  package var role: Phrase
  package var kind: String
  package var label: Phrase
  /// What the act was given, in its own words: label, value.
  package var details: [(label: Phrase, value: String)]
  /// The first digits of the event's hash, as printed on paper.
  package var mark: String
}

extension Office {
  /// Everything that happened to a case, oldest first.
  package func history(code: String) throws -> [HistoryEntry] {
    _ = try actor(for: .read)
    let stored = try file.matter(code: try resolve(code))
    let type = try file.caseType(digest: stored.matter.typeDigest)
    let settings = try settings()
    var entries: [HistoryEntry] = []
    try file.log.each(ofMatter: stored.id) { event in
      let changes = try file.changes(of: event)
      entries.append(
        HistoryEntry(
          number: event.number, at: event.at, day: event.day, account: event.account,
          role: settings.role(event.role)?.label ?? Phrase(event.role), kind: event.kind,
          label: Self.label(of: event.kind, in: type, settings),
          details: try details(
            changes, of: type.action(event.kind)?.fields ?? type.fields, on: event.day, settings),
          mark: String(Fingerprint.hex(event.hash).prefix(8))))
      return true
    }
    return entries
  }

  private static func label(of kind: String, in type: CaseType, _ settings: OfficeSettings) -> Phrase {
    switch kind {
    case "open": Phrase(vi: "Ghi đơn", en: "Logged")
    case "import": Phrase(vi: "Nhập từ sổ cũ", en: "Imported from the register")
    case StoredMatter.rungKind: Phrase(vi: "Rà hạn", en: "Sweep")
    case StoredMatter.followKind: Phrase(vi: "Theo hồ sơ đã ghép", en: "Follows the merged case")
    case undoKind: Phrase(vi: "Hoàn tác", en: "Undone")
    case "merge": Phrase(vi: "Ghép đơn trùng", en: "Merged")
    case "unmerge": Phrase(vi: "Gỡ ghép", en: "Unmerged")
    default: type.action(kind)?.label ?? Phrase(kind)
    }
  }

  private func details(
    _ changes: [Change], of fields: [FieldDefinition], on day: CivilDate, _ settings: OfficeSettings
  ) throws -> [(label: Phrase, value: String)] {
    var details: [(label: Phrase, value: String)] = []
    for change in changes {
      switch change {
      case .given(let key, let value):
        let field = fields.first { $0.key == key }
        details.append((field?.label ?? Phrase(key), Self.words(value, field, on: day, settings)))
      case .textWritten(let key, let content, _)
      where key != "title" && key != "summary" || fields.contains { $0.key == key }:
        let label = fields.first { $0.key == key }?.label ?? Phrase(vi: "Ghi chú", en: "Note")
        details.append((label, try file.text(content: content) ?? "(đã xóa / forgotten)"))
      case .rungReached(_, let rung):
        let label = settings.ladder.rungs.first { $0.key == rung }?.label ?? Phrase(rung)
        details.append((Phrase(vi: "Mức", en: "Rung"), label.vi))
      default:
        break
      }
    }
    return details
  }

  /// A coded value as people read it; a body by the name it bore on the day of the act.
  private static func words(
    _ value: String, _ field: FieldDefinition?, on day: CivilDate, _ settings: OfficeSettings
  ) -> String {
    switch field?.kind {
    case .date: CivilDate(iso: value)?.vietnamese ?? value
    case .unit, .units:
      value.split(separator: ",").map { settings.name(of: String($0), on: day).vi }.joined(separator: ", ")
    case .choice: field?.choices.first { $0.key == value }?.label.vi ?? value
    default: value
    }
  }
}
