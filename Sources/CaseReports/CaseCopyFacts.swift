package import CaseWorkflow
package import WorkingCalendar

/// A copy of a case from which the sender was taken out.
package enum CaseCopyKind: String, Sendable, CaseIterable {
  /// For the body that answers: what it needs to settle the matter (Luật Tố cáo Đ.56, NĐ 154/2026 Đ.12).
  case answeringUnit = "ban-sao-don-vi"
  /// For publication (QĐ 99, contents 2 and 3): the result, and nobody's private matters.
  case publication = "ban-sao-cong-khai"

  package var label: Phrase {
    switch self {
    case .answeringUnit: Phrase(vi: "Bản sao cho nơi trả lời", en: "Copy for the answering body")
    case .publication: Phrase(vi: "Bản sao để công khai", en: "Copy for publication")
    }
  }
}

/// What a copy is made of. Neither the sender nor how many people stand behind a case is in it.
package struct CaseCopyFacts: Sendable {
  /// What a body owes, or answered.
  package struct Duty: Sendable {
    package var label: String
    package var debtor: String
    package var start: CivilDate
    package var due: CivilDate
    package var isProvisional: Bool
    package var fulfilled: CivilDate?

    package init(
      label: String, debtor: String, start: CivilDate, due: CivilDate, isProvisional: Bool,
      fulfilled: CivilDate?
    ) {
      self.label = label
      self.debtor = debtor
      self.start = start
      self.due = due
      self.isProvisional = isProvisional
      self.fulfilled = fulfilled
    }
  }

  /// A written answer.
  package struct Reply: Sendable {
    package var from: String
    package var number: String
    package var dated: CivilDate?
    package var outcome: String?
    package var summary: String?

    package init(from: String, number: String, dated: CivilDate?, outcome: String?, summary: String?) {
      self.from = from
      self.number = number
      self.dated = dated
      self.outcome = outcome
      self.summary = summary
    }
  }

  package var issuer: String
  package var isTraining: Bool
  package var code: String
  package var type: String
  package var received: CivilDate
  package var title: String
  package var summary: String
  /// The type's own fields, label and value.
  package var fields: [(label: String, value: String)]
  package var items: [String]
  package var duties: [Duty]
  package var replies: [Reply]
  /// Nobody but the Front knows who came.
  package var isSealed: Bool
  package var made: CivilDate

  package init(
    issuer: String, isTraining: Bool, code: String, type: String, received: CivilDate, title: String,
    summary: String,
    fields: [(label: String, value: String)], items: [String], duties: [Duty], replies: [Reply],
    isSealed: Bool,
    made: CivilDate
  ) {
    self.issuer = issuer
    self.isTraining = isTraining
    self.code = code
    self.type = type
    self.received = received
    self.title = title
    self.summary = summary
    self.fields = fields
    self.items = items
    self.duties = duties
    self.replies = replies
    self.isSealed = isSealed
    self.made = made
  }
}
