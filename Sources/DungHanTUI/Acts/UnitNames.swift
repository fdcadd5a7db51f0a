import CaseWorkflow
import TerminalKit
import VietnameseText

/// Bodies as a clerk types them: a key, a short name, or the beginning of words of the full name, without accents.
enum UnitNames {
  enum Reading: Equatable {
    case found(UnitKey)
    case several([Unit])
    case none
  }

  static func read(_ typed: String, in units: [Unit]) -> Reading {
    let wanted = typed.folded.split(separator: " ").joined(separator: " ")
    if let exact = units.first(where: {
      $0.key == wanted || $0.shortName.folded == wanted || $0.name.vi.folded == wanted
        || $0.name.en.folded == wanted
    }) {
      return .found(exact.key)
    }
    let tokens = wanted.searchTokens
    guard !tokens.isEmpty else { return .none }
    let found = units.filter { unit in
      let words = "\(unit.key) \(unit.shortName) \(unit.name.vi)".searchTokens
      return tokens.allSatisfy { token in words.contains { $0.hasPrefix(token) } }
    }
    if found.count == 1 { return .found(found[0].key) }
    // “ủy ban nhân dân” is that of the commune, not that of the province above it.
    let lowest = found.first { unit in
      let above = above(unit, in: units)
      return found.allSatisfy { $0.key == unit.key || above.contains($0.key) }
    }
    if let lowest { return .found(lowest.key) }
    return found.isEmpty ? .none : .several(found)
  }

  private static func above(_ unit: Unit, in units: [Unit]) -> Set<UnitKey> {
    var keys: Set<UnitKey> = []
    var parent = unit.parent
    while let key = parent, keys.insert(key).inserted { parent = units.first { $0.key == key }?.parent }
    return keys
  }
}

extension Desk {
  /// The bodies to choose from.
  var unitOptions: [ChoiceField.Option] { unitOptions(of: unitsInForce) }

  /// Found by key and short name too: `ubnd`, “Đảng ủy”.
  func unitOptions(of units: [Unit]) -> [ChoiceField.Option] {
    units.map {
      ChoiceField.Option(id: $0.key, title: say($0.name), names: [$0.key, $0.shortName])
    }
  }
}
