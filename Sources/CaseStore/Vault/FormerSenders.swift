import CaseWorkflow

/// What a sender was called before it was put right, in one column: JSON, nothing where nothing was. Nearly every sender has
/// none.
enum FormerSenders {
  static func text(_ senders: [Sender]) throws -> String {
    guard !senders.isEmpty else { return "" }
    return try Payload.text(senders.map { [$0.name, $0.address, $0.phone] })
  }

  static func read(_ text: String) throws -> [Sender] {
    guard !text.isEmpty else { return [] }
    return try Payload.value([[String]].self, from: text).map { parts in
      guard parts.count == 3 else { throw StoreError.inconsistent("a former sender is three words") }
      return Sender(name: parts[0], address: parts[1], phone: parts[2])
    }
  }
}
