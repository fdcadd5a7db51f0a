import CaseWorkflow
import SQLiteKit

/// What lists need of a definition, kept beside it as rows: what its states, acts and duties are called, and which states
/// and acts are of a kind. Follows from the definition, so it can be written anew at any time.
enum TypeLabels {
  /// The rows of every definition kept: a newer program may read more off an older one's.
  static func writeAll(to connection: Connection) throws {
    let bodies = try connection.rows("SELECT digest, body FROM case_types") { ($0.text(0), $0.text(1)) }
    for (digest, body) in bodies {
      try write(try Payload.value(CaseType.self, from: body), digest, to: connection)
    }
  }

  static func write(_ type: CaseType, _ digest: String, to connection: Connection) throws {
    func put(_ kind: String, _ key: String, _ label: Phrase) throws {
      try connection.run(
        "INSERT OR REPLACE INTO labels VALUES (?, ?, ?, ?, ?)", digest, kind, key, label.vi, label.en)
    }
    try put("type", type.key, type.label)
    for state in type.states {
      try put("state", state.key, state.label)
      if state.ends == .dropped { try put("dropped", state.key, state.label) }
      guard let next = state.next else { continue }
      if let label = next.label { try put("move", "\(state.key)/\(next.action)", label) }
      if next.sentBack == true { try put("sent-back", state.key, state.label) }
      if state.key != type.waitingState { try put("next", state.key, Phrase(next.action)) }
    }
    for action in type.actions {
      try put("action", action.key, action.label)
      if action.effects.contains(.keepDraft) { try put("draft", action.key, action.label) }
    }
    for role in Set(type.actions.flatMap { $0.roles + $0.enteredBy }) {
      try put("actor", role, Phrase(role))
    }
    for duty in type.duties {
      guard let action = type.action(ending: duty), let role = action.roles.first else { continue }
      try put("duty", duty.key.rawValue, duty.label)
      try put("duty-act", duty.key.rawValue, Phrase(action.key))
      try put("duty-role", duty.key.rawValue, Phrase(role))
    }
  }
}
