import CaseStore
package import CaseWorkflow
package import WorkingCalendar

extension Office {
  /// Of the cases this account is shown, what the office had, got, ended and has in a period, counted from the events themselves; by type. It reads every
  /// case's events, one case at a time.
  package func count(from: CivilDate, to: CivilDate) throws -> [CaseTypeKey: PeriodCount] {
    _ = try actor(for: .read)
    return try file.read {
      try seeing { sight in
        var counts: [CaseTypeKey: PeriodCount] = [:]
        try file.eachMatter(for: sight) { id in
          guard let (type, spells) = try spells(of: id) else { return }
          for spell in spells { counts[type, default: PeriodCount(from: from, to: to)].add(spell) }
        }
        return counts
      }
    }
  }

  private func spells(of matter: Int64) throws -> (type: CaseTypeKey, spells: [CaseSpell])? {
    var found: (type: CaseTypeKey, spells: CaseSpells)?
    try file.log.each(ofMatter: matter) { event in
      let changes = try file.changes(of: event)
      if case .opened(let opening) = changes.first {
        let type = try file.caseType(digest: opening.typeDigest)
        found = (opening.type, CaseSpells(opening, type: type))
      }
      found?.spells.take(changes, on: event.day, isHistory: event.kind == StoredMatter.importKind)
      return true
    }
    return found.map { ($0.type, $0.spells.all) }
  }
}
