import CaseOffice

/// Half-typed intakes: a second citizen may come in while the first looks for a paper. Each has a number of its own.
enum IntakeCopy {
  private static let first = "intake"

  static func key(_ number: Int) -> String { number == 1 ? first : "\(first)/\(number)" }

  /// Its number; nil where `key` is that of another form.
  static func number(_ key: String) -> Int? {
    if key == first { return 1 }
    guard key.hasPrefix(first + "/") else { return nil }
    return Int(key.dropFirst(first.count + 1))
  }

  /// Those of `copies`, in the order they were begun.
  static func all(in copies: [WorkingCopy]) -> [WorkingCopy] {
    copies.filter { number($0.key) != nil }.sorted { (number($0.key) ?? 0) < (number($1.key) ?? 0) }
  }

  /// The one to go on with after that of `key`; the first where none is open. Nil where a new one is to be begun.
  static func next(after key: String?, in copies: [WorkingCopy]) -> WorkingCopy? {
    let left = key.flatMap { number($0) } ?? 0
    return all(in: copies).first { (number($0.key) ?? 0) > left }
  }

  /// A key that none of `copies` has, nor the form that is left, which may not be kept yet.
  static func free(in copies: [WorkingCopy], besides key: String?) -> String {
    let taken = Set(copies.map(\.key) + [key].compactMap(\.self))
    return (1...).lazy.map { Self.key($0) }.first { !taken.contains($0) } ?? first
  }
}
