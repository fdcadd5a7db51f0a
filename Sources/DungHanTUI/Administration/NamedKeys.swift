import VietnameseText

/// A row of a short table as a clerk writes it: by its key, its name, or the beginnings of words of the name.
enum NamedKeys {
  /// nil where none fits, or several do.
  static func read(_ typed: String, among known: [(key: String, names: [String])]) -> String? {
    let wanted = typed.folded.split(separator: " ").joined(separator: " ")
    if let exact = known.first(where: { $0.key == wanted || $0.names.contains { $0.folded == wanted } }) {
      return exact.key
    }
    let tokens = wanted.searchTokens
    guard !tokens.isEmpty else { return nil }
    let found = known.filter { row in
      let words = row.names.joined(separator: " ").searchTokens
      return tokens.allSatisfy { token in words.contains { $0.hasPrefix(token) } }
    }
    return found.count == 1 ? found[0].key : nil
  }
}
