import CaseStore
import CaseWorkflow

extension Office {
  /// What the pending act was given that a numbering speaks of: its coded values, and its words as they were written.
  func pendingValues(_ values: FieldValues, _ stored: StoredMatter, _ engine: Engine) throws -> FieldValues {
    let act = try engine.pendingAct(of: values, on: stored.matter)
    guard let action = engine.type.action(act.action) else { return FieldValues() }
    var written = act.values.map { (key: $0.key, value: $0.value) }
    for (field, text) in try words(ofPending: act, on: stored.id) {
      written.append((key: field, value: text))
    }
    return try readValues(
      written.filter { given in engine.fields(of: action).contains { $0.key == given.key } },
      engine.fields(of: action))
  }

  /// The texts of the event that entered it.
  private func words(ofPending act: PendingAct, on matter: Int64) throws -> [FieldKey: String] {
    var words: [FieldKey: String] = [:]
    try file.log.each(ofMatter: matter) { event in
      let changes = try file.changes(of: event)
      guard changes.contains(.pended(act)) else { return true }
      words = [:]
      for case .textWritten(let field, let content, _) in changes {
        words[field] = try file.text(content: content)
      }
      return true
    }
    return words
  }
}
