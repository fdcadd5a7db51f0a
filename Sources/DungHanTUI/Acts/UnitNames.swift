import CaseWorkflow
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
    // “ubnd” of the commune before that of the province: the one whose own name is shortest.
    let shortest = found.map { $0.name.vi.count }.min()
    let nearest = found.filter { $0.name.vi.count == shortest }
    if found.count > 1, nearest.count == 1, tokens.count > 1 { return .found(nearest[0].key) }
    return found.isEmpty ? .none : .several(found)
  }
}
