import CaseWorkflow
import Testing
import WorkingCalendar

@Suite("An act that a rule forbids is refused, with the rule and what to do")
struct RefusalTests {
  /// How to meet a rule: bring a case somewhere, then try what it forbids.
  struct Attempt: Sendable, CustomTestStringConvertible {
    var rule: Rule
    var says: String
    var attempt: @Sendable () throws -> Refusal?

    init(_ rule: Rule, _ says: String, _ attempt: @escaping @Sendable () throws -> Refusal?) {
      self.rule = rule
      self.says = says
      self.attempt = attempt
    }

    var testDescription: String { "\(rule.rawValue): \(says)" }
  }

  @Test("each rule by its own code", arguments: attempts)
  func refused(attempt: Attempt) throws {
    let refusal = try #require(try attempt.attempt(), "it was allowed")
    #expect(refusal.rule == attempt.rule)
    for message in [refusal.message.vi, refusal.message.en] {
      #expect(!message.isEmpty && !message.contains("{") && !message.contains("\n"))
    }
    #expect(
      refusal.message.vi.contains(attempt.says) || refusal.message.en.contains(attempt.says),
      "\(refusal.message)")
  }

  @Test("no rule of the engine is without such a test")
  func everyRuleIsMet() {
    #expect(Set(Self.attempts.map(\.rule)).union(Self.metElsewhere.keys) == Set(Rule.allCases))
  }

  @Test("codes are words with hyphens, and each rule cites what it rests on")
  func codes() {
    for rule in Rule.allCases {
      #expect(rule.rawValue.allSatisfy { $0.isLowercase || $0 == "-" } && !rule.basis.isEmpty)
      #expect(rule.sentence.vi != rule.sentence.en || rule == .calendarKnowsDay)
    }
  }

  /// Rules met at another door than a single case's, and the tests that meet them.
  static let metElsewhere: [Rule: String] = [
    .liveOffice: "OfficeCommandTests", .mergeKnown: "MergingTests", .mergeOpenCases: "MergingTests",
    .mergedApart: "MergingTests", .mergeIsThere: "MergingTests", .undoReversible: "UndoTests",
    .undoOwn: "UndoTests", .entererMay: "PaperTests", .deciderMay: "PaperTests", .paperDated: "PaperTests",
    .entryOfDecider: "PaperTests", .clockInOrder: "ClockCommandTests",
    .senderKept: "SealedWordsTests", .numberUnchecked: "SealedWordsTests",
    .copyTells: "CaseCopyTests", .copyAfterAnswer: "CaseCopyTests",
  ]

  static let attempts = whoWhereAndWhen + answering + dossier
}
