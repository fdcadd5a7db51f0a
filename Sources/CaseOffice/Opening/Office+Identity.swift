import CaseStore
package import CaseWorkflow
package import WorkingCalendar

/// Who the office is and who works in it.
extension Office {
  /// “MTTQ xã Suối Đá”.
  package var unitName: String { identity.unitName }
  /// The beginning of every code: `SD`.
  package var symbol: String { identity.symbol }
  /// A training office takes its date and account from the command line.
  package var isTraining: Bool { identity.isTraining }
  package var accountKey: String { account.key }
  /// As shown: “Lan (cán bộ)”.
  package var accountName: String { account.name }
  /// The bodies it speaks for.
  package func accountUnits() throws -> Set<UnitKey> { account.units(try settings()) }

  /// The kinds of case that can be opened, in their order.
  package func caseTypes() throws -> [CaseType] {
    try file.caseTypeKeys().compactMap { key in
      try file.currentDigest(of: key).map { try file.caseType(digest: $0) }
    }
  }

  /// The terms, bodies and calendar of the office file at `path`, for counting days: nobody acts, so no account is asked.
  package static func rules(
    ofFileAt path: String
  ) throws -> (settings: OfficeSettings, calendar: OfficeCalendar) {
    let rules = try OfficeFile.rulebook(ofFileAt: path)
    return (rules.settings, rules.calendar)
  }
}
