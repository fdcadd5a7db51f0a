package import WorkingCalendar

/// A post whose holder signs for a body, and by which authority (NĐ 30/2020 Đ.13).
package struct Signer: Hashable, Sendable, Codable {
  package enum Authority: String, Sendable, Codable, CaseIterable {
    /// Thay mặt: for a body that decides together.
    case onBehalf = "TM"
    /// Ký thay: a deputy for the head.
    case forHead = "KT"
    /// Thừa lệnh: by the head's order.
    case byOrder = "TL"
    /// Thừa ủy quyền: by a mandate in writing.
    case byMandate = "TUQ"
    /// In the post's own name.
    case own = "none"
  }

  package var unit: UnitKey
  package var post: Phrase
  package var authority: Authority
  /// The post signed for, with KT., TL. and TUQ.: “CHỦ TỊCH”.
  package var insteadOf: Phrase?
  /// Who holds the post; nil where the office has not written it.
  package var name: String?
  /// The account of that person in this office, so that who is barred from a case is not asked to sign in it.
  package var account: String?
  package var validFrom: CivilDate?
  package var validTo: CivilDate?

  package init(
    unit: UnitKey, post: Phrase, authority: Authority, insteadOf: Phrase? = nil, name: String? = nil,
    account: String? = nil, validFrom: CivilDate? = nil, validTo: CivilDate? = nil
  ) {
    self.unit = unit
    self.post = post
    self.authority = authority
    self.insteadOf = insteadOf
    self.name = name
    self.account = account
    self.validFrom = validFrom
    self.validTo = validTo
  }

  package func isInForce(on day: CivilDate) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }
}

extension OfficeSettings {
  /// Who signs for `unit` on `day`, the first to be asked first; the next stands in where one is barred or away.
  package func signers(of unit: UnitKey, on day: CivilDate) -> [Signer] {
    signers.filter { $0.unit == unit && $0.isInForce(on: day) }
  }

  /// The first of them whose account is not among `barred`.
  package func signer(of unit: UnitKey, on day: CivilDate, barring barred: Set<String>) -> Signer? {
    signers(of: unit, on: day).first { $0.account.map { !barred.contains($0) } ?? true }
  }
}
