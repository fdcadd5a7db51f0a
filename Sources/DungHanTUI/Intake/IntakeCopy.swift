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

  /// A key for another form: behind all of `copies` and the form that is left, and no other session's of this account, which
  /// sees the same copies.
  static func free(in copies: [WorkingCopy], besides key: String?, session: Int) -> String {
    let known = (copies.map(\.key) + [key].compactMap(\.self)).compactMap { number($0) }
    let turn = (known.max() ?? 0) / room + 1
    return self.key(turn * room + session % room)
  }

  /// So many sessions can begin a form in one moment and hardly two take one number.
  private static let room = 1 << 24
}
