import CaseWorkflow
import WorkingCalendar

/// Bodies as JSON and as lines of a tree.
struct UnitForms {
  let settings: OfficeSettings
  let language: Language
  let today: CivilDate

  func json(_ unit: Unit) -> JSONValue {
    [
      "key": .text(unit.key), "name": .text(unit.name(on: today)(language)),
      "shortName": .text(unit.shortName(on: today)), "line": .text(unit.line.rawValue),
      "kind": .text(unit.kind.rawValue), "level": .text(unit.level.rawValue),
      "symbol": JSONValue(unit.symbol),
      "parent": JSONValue(unit.parent),
      "superiors": .object(
        unit.superiors.map { JSONValue.Member(key: $0.line.rawValue, value: .text($0.unit)) }),
      "validFrom": JSONValue(unit.validFrom), "validTo": JSONValue(unit.validTo),
      "inForce": .bool(unit.isInForce(on: today)),
      "names": .list(
        unit.names.map { name in
          [
            "name": .text(name.name(language)), "shortName": .text(name.shortName),
            "from": JSONValue(name.from), "until": JSONValue(name.until),
          ]
        }),
      "predecessors": .list(
        unit.predecessors.map { ["unit": .text($0.unit), "on": JSONValue($0.on)] }),
      "successors": .list(settings.successors(of: unit.key, on: today).map { .text($0.key) }),
    ]
  }

  func signersJSON(of unit: Unit) -> JSONValue {
    .list(
      settings.signers(of: unit.key, on: today).map { signer in
        [
          "post": .text(signer.post(language)), "authority": .text(signer.authority.rawValue),
          "insteadOf": JSONValue(signer.insteadOf, language), "name": JSONValue(signer.name),
          "from": JSONValue(signer.validFrom), "to": JSONValue(signer.validTo),
        ]
      })
  }

  func validity(_ unit: Unit) -> String { unit.validityWords(language) }
}
