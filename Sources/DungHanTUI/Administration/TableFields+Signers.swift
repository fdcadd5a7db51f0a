import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText

/// The fields of who signs.
extension TableFields {
  func ofNewSigner(_ unit: UnitKey?) -> [Field] {
    [choice(TablePlan.key, AdministrationWords.unit, units, unit, isRequired: true)] + signer(nil)
      + [place("", AdministrationWords.signerPlaceHint)]
  }

  func of(_ signer: Signer, order key: String) -> [Field] {
    self.signer(signer)
      + [place(String(key.drop { $0 != "/" }.dropFirst()), AdministrationWords.signerPlaceHint)]
  }

  private func signer(_ signer: Signer?) -> [Field] {
    [
      text("post", AdministrationWords.post, signer?.post.vi ?? "", isRequired: true, limit: 80),
      choice(
        "authority", AdministrationWords.authority,
        Signer.Authority.allCases.map { ($0.rawValue, desk.say($0.label)) }, signer?.authority.rawValue,
        isRequired: true),
      text(
        "insteadOf", AdministrationWords.insteadOf, signer?.insteadOf?.vi ?? "",
        hint: AdministrationWords.insteadOfHint, limit: 80),
      text(
        "name", AdministrationWords.holder, signer?.name ?? "", hint: AdministrationWords.holderHint,
        limit: 80),
      choice(
        "account", AdministrationWords.account, picture.accounts.map { ($0.key, "\($0.name) (\($0.key))") },
        signer?.account, none: ActWords.optional, hint: AdministrationWords.accountHint),
    ]
  }

  private func place(_ value: String, _ hint: Phrase) -> Field {
    text("place", AdministrationWords.order, value, hint: hint, limit: 3, wording: .verbatim)
  }

  // MARK: where matters are reported

  func of(_ route: Route?, number: String?) -> [Field] {
    let places =
      picture.settings.unitsInForce(on: desk.today).map { ("unit:\($0.key)", desk.unitName($0.key)) }
      + Unit.Line.allCases.map { line in
        (
          "line:\(line.rawValue)",
          desk.say(AdministrationWords.anyOfLine.filled(["line": desk.say(line.label)]))
        )
      }
    let place = route?.fromUnit.map { "unit:\($0)" } ?? route?.fromLine.map { "line:\($0.rawValue)" }
    return [
      text(
        "types", AdministrationWords.routeTypes, written(route?.types, "types"),
        hint: hint(AdministrationWords.routeTypesHint, "types")),
      text(
        "reasons", AdministrationWords.routeReasons, written(route?.reasons, "reasons"),
        hint: hint(AdministrationWords.routeReasonsHint, "reasons")),
      choice(
        TablePlan.place, AdministrationWords.routeFrom, places, place, none: AdministrationWords.anyPlace),
      text(
        "to", AdministrationWords.routeTo, written(route?.to, "to"),
        hint: hint(AdministrationWords.routeToHint, "to"),
        isRequired: true),
      choice("via", AdministrationWords.routeVia, units, route?.via, none: ActWords.optional),
      self.place(number ?? "", AdministrationWords.routePlaceHint),
    ]
  }

  /// What may be written in the fields that take several names.
  var routeNames: [String: [(key: String, names: [String])]] {
    [
      "types": picture.types.map { ($0.key, [desk.say($0.label)]) },
      "reasons": RouteWords.reasons(picture.types).map { ($0.key, [desk.say($0.label)]) },
      "to": picture.settings.unitsInForce(on: desk.today).map { unit in
        (unit.key, [unit.shortName(on: desk.today), desk.unitName(unit.key)])
      },
    ]
  }

  private func written(_ keys: [String]?, _ field: String) -> String {
    let known = routeNames[field] ?? []
    return (keys ?? []).map { key in known.first { $0.key == key }?.names.first ?? key }
      .joined(separator: ", ")
  }

  private func hint(_ words: Phrase, _ field: String) -> Phrase {
    let names = (routeNames[field] ?? []).compactMap(\.names.first).joined(separator: ", ")
    return words.filled(["names": names])
  }
}
