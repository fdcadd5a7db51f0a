import CaseStore
package import CaseWorkflow
import WorkingCalendar

/// Why the office did not do what was asked: one sentence that says what, where, and what to do. Never a sender's name.
package struct OfficeProblem: Error, Sendable {
  /// What a caller can tell apart; on the command line each is an exit code.
  package enum Kind: Int32, Sendable, CaseIterable {
    /// An unreadable flag or date.
    case usage = 2
    /// Refused by a rule or a right.
    case refused = 3
    case notFound = 4
    /// Changed by someone else meanwhile.
    case changedMeanwhile = 5
    /// Busy, full, damaged, not an office file, newer version.
    case storage = 6
    /// A file's content.
    case badInput = 7
  }

  package var kind: Kind
  package var message: Phrase
  /// The rule that refused, where one did.
  package var rule: Rule?

  package init(_ kind: Kind, _ message: Phrase, rule: Rule? = nil) {
    self.kind = kind
    self.message = message
    self.rule = rule
  }

  package static func usage(vi: String, en: String) -> OfficeProblem {
    OfficeProblem(.usage, Phrase(vi: vi, en: en))
  }

  package static func notFound(vi: String, en: String) -> OfficeProblem {
    OfficeProblem(.notFound, Phrase(vi: vi, en: en))
  }

  /// An account that may do nothing: it never had a role, or its time is over.
  static func noRole(_ account: String, until: CivilDate?) -> OfficeProblem {
    let message =
      until.map {
        Phrase(
          vi:
            "tài khoản \(account) đã ngừng từ sau ngày \($0.vietnamese); hỏi quản trị; người khác ở máy này thì vào bằng dunghan --sign-in",
          en:
            "the account \(account) was ended, valid through \($0.iso); ask the administrator; others at this machine use dunghan --sign-in"
        )
      }
      ?? Phrase(
        vi: "tài khoản \(account) chưa có vai trò nào; quản trị ghi thêm vai trò",
        en: "the account \(account) has no role; the administrator gives it one")
    return OfficeProblem(.refused, message, rule: .roleMay)
  }

  package init(_ refusal: Refusal) {
    self.init(.refused, refusal.message, rule: refusal.rule)
  }

  package init(_ problem: FieldProblem) {
    if case .unknownUnit = problem.reason {
      self.init(.notFound, problem.message)
    } else {
      self.init(.usage, problem.message)
    }
  }

  /// Any error that can come up from below, as a sentence for people.
  package init(_ error: any Error) {
    switch error {
    case let problem as OfficeProblem: self = problem
    case let refusal as Refusal: self.init(refusal)
    case let problem as FieldProblem: self.init(problem)
    case let error as StoreError: self.init(error)
    case let fault as BackupFault: self.init(fault)
    case let fault as DraftFault: self.init(fault)
    case let fault as VaultFault: self.init(fault)
    default:
      if let trouble = FileTrouble(error) {
        self.init(trouble)
        return
      }
      self.init(
        .storage,
        Phrase(
          vi: "tệp sổ có chỗ không đọc được; \(Self.findOut.vi)",
          en: "part of the office file cannot be read; \(Self.findOut.en)"))
    }
  }
}
