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

  /// The tree of a line among `units`, each body under its superior: depth and body.
  func tree(of line: Unit.Line, among units: [Unit]) -> [(depth: Int, unit: Unit)] {
    let members = units.filter { $0.line == line || $0.superior(in: line) != nil }
    let keys = Set(members.map(\.key))
    var found: [(depth: Int, unit: Unit)] = []
    var seen: Set<UnitKey> = []
    func add(_ unit: Unit, _ depth: Int) {
      guard seen.insert(unit.key).inserted else { return }
      found.append((depth, unit))
      for below in members where below.superior(in: line) == unit.key { add(below, depth + 1) }
    }
    for unit in members where unit.superior(in: line).map({ !keys.contains($0) }) ?? true { add(unit, 0) }
    return found
  }

  func validity(_ unit: Unit) -> String {
    let from = unit.validFrom.map { Phrase(vi: "từ \($0.vietnamese)", en: "from \($0.vietnamese)")(language) }
    let to = unit.validTo.map {
      Phrase(vi: "đến hết \($0.vietnamese)", en: "through \($0.vietnamese)")(language)
    }
    return [from, to].compactMap { $0 }.joined(separator: " ")
  }

  static func label(of line: Unit.Line) -> Phrase {
    switch line {
    case .party: Phrase(vi: "Đảng", en: "Party")
    case .front: Phrase(vi: "Mặt trận", en: "Front")
    case .state: Phrase(vi: "Chính quyền", en: "State")
    }
  }
}

extension Unit {
  /// Every name with its days, the oldest first.
  var names: [(name: Phrase, shortName: String, from: CivilDate?, until: CivilDate?)] {
    var names: [(name: Phrase, shortName: String, from: CivilDate?, until: CivilDate?)] = []
    var from = validFrom
    for former in formerNames {
      names.append((former.name, former.shortName, from, former.until))
      from = former.until + 1
    }
    return names + [(name, shortName, from, validTo)]
  }
}
