/// Flags, and what ties a case to others.
extension Engine {
  func precheckDossier(_ effect: Effect, of action: ActionDefinition, on matter: Matter) throws(Refusal) {
    switch effect {
    case .concludeItem, .trackItem:
      try precheckItems(of: action, on: matter)
    case .unflag where matter.dossier.flags.isEmpty:
      throw unknownFlag(on: matter)
    case .unlink where !matter.dossier.links.contains(where: { $0.kind == .related }):
      throw unknownLink(on: matter)
    default:
      break
    }
  }

  /// `split` records nothing here: the office, which alone can give a code, opens the second case and ties the two.
  func relate(_ effect: Effect, _ values: FieldValues, on draft: inout Draft) throws(Refusal) {
    switch effect {
    case .flag:
      let flag = values.choice("flag") ?? ""
      let reason = values.choice("reason-code") ?? ""
      if flag == CaseFlag.complex, reason.isEmpty { throw Refusal(.flagReason) }
      guard draft.matter.dossier.flags[flag] != reason else { throw Refusal(.flagBorne, ["flag": flag]) }
      draft.record(.flagged(flag: flag, reason: reason))
    case .unflag:
      let flag = values.choice("flag") ?? ""
      guard draft.matter.dossier.flags[flag] != nil else { throw unknownFlag(on: draft.matter) }
      draft.record(.unflagged(flag: flag))
    case .link:
      let link = CaseLink(kind: .related, code: values.code("case") ?? "")
      guard link.code != draft.matter.code, !draft.matter.dossier.links.contains(link) else {
        throw Refusal(.caseToLink, ["code": link.code])
      }
      draft.record(.linked(link))
    case .unlink:
      let link = CaseLink(kind: .related, code: values.code("case") ?? "")
      guard draft.matter.dossier.links.contains(link) else { throw unknownLink(on: draft.matter) }
      draft.record(.unlinked(link))
    default:
      break
    }
  }

  /// The coded values of an act as values of the case. Letters are filed, and a body named is no property.
  func keepFields(of action: ActionDefinition, _ values: FieldValues, on draft: inout Draft) {
    for field in action.fields where field.isKept {
      if let value = values[field.key] { draft.record(.fieldSet(field: field.key, value: value.coded)) }
    }
  }

  private func unknownFlag(on matter: Matter) -> Refusal {
    let flags = matter.dossier.flags.keys.sorted()
    return Refusal(
      .flagKnown,
      phrases: [
        "flags": flags.isEmpty
          ? Phrase(vi: "không có dấu nào", en: "none") : Phrase(flags.joined(separator: ", "))
      ])
  }

  private func unknownLink(on matter: Matter) -> Refusal {
    let codes = matter.dossier.links.filter { $0.kind == .related }.map(\.code)
    return Refusal(
      .caseLinked,
      phrases: [
        "cases": codes.isEmpty
          ? Phrase(vi: "không có hồ sơ nào", en: "none") : Phrase(codes.joined(separator: ", "))
      ])
  }
}

extension FieldDefinition {
  /// Whether `keep-fields` makes its value one of the case.
  package var isKept: Bool { !kind.isFreeText && kind != .document && !["addressee", "by"].contains(key) }
}

/// The flags the program itself knows of; the others are the choices a type offers (B5, B6).
package enum CaseFlag {
  /// One of the seven tests, always with its reason code.
  package static let complex = "phuc-tap"
  /// Five people or more: computed from their number, and flagged where the number does not tell.
  package static let crowd = "dong-nguoi"
  package static let crowdSize = 5
}

extension Matter {
  /// How many people stand behind it: as given at intake, or counted when it was classified.
  package var countedPeople: Int { max(people, fields["so-nguoi"].flatMap { Int($0) } ?? 0) }

  /// Its flags, those that follow from its facts among them, in order of key; each with its reason code or none.
  package var standingFlags: [(flag: String, reason: String)] {
    var flags = dossier.flags
    if countedPeople >= CaseFlag.crowdSize, flags[CaseFlag.crowd] == nil { flags[CaseFlag.crowd] = "" }
    return flags.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
