import CaseWorkflow

/// A command line that was read: the command, and what it was given. Every value fits its flag.
struct Invocation: Sendable {
  var command: Command
  var arguments: [String] = []
  var values: [String: [String]] = [:]

  func has(_ flag: String) -> Bool { values[flag] != nil }

  func text(_ flag: String) -> String? { values[flag]?.last }

  func texts(_ flag: String) -> [String] { values[flag] ?? [] }

  func number(_ flag: String) -> Int? { text(flag).flatMap { Int($0) } }

  /// The argument at a place; nil when it was left out.
  func argument(_ place: Int) -> String? {
    arguments.indices.contains(place) ? arguments[place] : nil
  }

  /// The argument at a place that the table requires, so that it is there.
  func required(_ place: Int) -> String { argument(place) ?? "" }

  /// `--set FIELD=VALUE` in the order given. A value may hold further equals signs.
  func assignments() throws(UsageProblem) -> [(key: FieldKey, value: String)] {
    var pairs: [(key: FieldKey, value: String)] = []
    for text in texts("set") {
      guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
        throw .unreadableAssignment(text)
      }
      let key = String(text[..<sign]).trimmed
      if pairs.contains(where: { $0.key == key }) { throw .fieldGivenTwice(key) }
      pairs.append((key, String(text[text.index(after: sign)...])))
    }
    return pairs
  }
}
