/// The end that a log had once, as it was noted elsewhere: on paper, or in a backup.
package struct NotedHead: Hashable, Sendable {
  package var number: Int64
  /// The check number, or its beginning: small hexadecimal digits.
  package var hash: String

  package init(number: Int64, hash: String) {
    self.number = number
    self.hash = hash
  }
}

extension EventLog {
  /// Whether it holds the event that a noted end was made from.
  package func holds(_ note: NotedHead) throws -> Bool {
    try event(note.number).map { Fingerprint.hex($0.hash).hasPrefix(note.hash) } ?? false
  }

  /// What a noted end proves against this log, whose last event is `end`: that its end is gone, or that it was written anew
  /// from some event on up to that number. Nothing where the event itself is missing: that is told already.
  func damage(against note: NotedHead, end: Int64) throws -> ChainDamage? {
    guard note.number <= end else { return ChainDamage(.cut, end + 1, note.number) }
    guard try event(note.number) != nil, try !holds(note) else { return nil }
    return ChainDamage(.other, note.number, note.number)
  }
}
