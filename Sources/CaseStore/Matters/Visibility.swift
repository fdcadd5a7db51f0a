package import CaseWorkflow
import SQLiteKit

/// What an account is shown: which cases, and what of them. The one place that decides it: every query over cases that
/// leaves the file takes one, and adds its condition.
package struct Visibility: Hashable, Sendable {
  package enum Reach: Hashable, Sendable {
    case all
    /// Cases in which this body owes or owed an answer, and has not passed it on.
    case debts(of: UnitKey)
    case nothing
  }

  package var account: String
  package var reach: Reach
  /// May read and search the name of a sender who is not sealed.
  package var seesSenders: Bool
  /// May read what a sealed case is called and says.
  package var seesSealedTitles: Bool
  /// Whether some case complains of this account's person; where it is not known, it is taken to be so.
  package var isBarredSomewhere = true

  package init(account: String, reach: Reach, seesSenders: Bool, seesSealedTitles: Bool) {
    self.account = account
    self.reach = reach
    self.seesSenders = seesSenders
    self.seesSealedTitles = seesSealedTitles
  }

  /// The file looking at itself: rebuilding, comparing, sweeping. Never for what a person is shown.
  package static let everything: Visibility = {
    var sight = Visibility(account: "", reach: .all, seesSenders: true, seesSealedTitles: true)
    sight.isBarredSomewhere = false
    return sight
  }()

  /// Whether it is shown every case there is.
  package var isWhole: Bool { reach == .all && !isBarredSomewhere }

  /// What a case must meet to be shown; `id` is the column with its row. Empty for whom nothing is hidden, so that
  /// their queries are as plain as they were.
  func conditions(on id: String) -> [(sql: String, value: Value?)] {
    var conditions: [(sql: String, value: Value?)] = []
    switch reach {
    case .all: break
    case .nothing: conditions.append(("0", nil))
    case .debts(let unit):
      conditions.append(
        (
          """
          \(id) IN (SELECT matter FROM obligations WHERE debtor = ? AND key NOT IN ('forward', 'notice')
            AND state <> 'transferred')
          """, .text(unit)
        ))
    }
    if isBarredSomewhere {
      conditions.append(("\(id) NOT IN (SELECT matter FROM barred WHERE account = ?)", .text(account)))
    }
    return conditions
  }

  /// The same as the rest of a condition that has begun: ` AND …`.
  func clause(on id: String) -> (sql: String, values: [Value]) {
    let conditions = conditions(on: id)
    return (conditions.map { " AND " + $0.sql }.joined(), conditions.compactMap(\.value))
  }
}

extension OfficeFile {
  /// Whether `sight` is shown the case of this row.
  package func isShown(_ id: Int64, to sight: Visibility) throws -> Bool {
    if sight.isWhole { return true }
    let clause = sight.clause(on: "m.id")
    return try !connection.rows(
      SQL("SELECT 1 FROM matters m WHERE m.id = ?\(clause.sql)"), [.int(id)] + clause.values
    ) { $0.int(0) }.isEmpty
  }

  /// The row of the case with this code; nil when there is none, or none that `sight` is shown.
  package func matterID(code: String, for sight: Visibility) throws -> Int64? {
    guard let id = try matterID(code: code), try isShown(id, to: sight) else { return nil }
    return id
  }

  /// The accounts barred from some case.
  package func barredCases(of account: String) throws -> [Int64] {
    try connection.rows("SELECT matter FROM barred WHERE account = ? ORDER BY matter", account) {
      $0.int64(0)
    }
  }
}

extension OfficeFile {
  /// What the case is called to whom `sight` belongs.
  package func title(of stored: StoredMatter, for sight: Visibility) throws -> String {
    guard stored.matter.isSealed, !sight.seesSealedTitles else { return stored.title }
    return try caseType(digest: stored.matter.typeDigest).label.vi
  }
}
