import CaseWorkflow
import SQLiteKit
import WorkingCalendar

/// The labels of states and moves of every definition in use, read once: lists show them without decoding a definition.
struct LabelTable {
  private var phrases: [Key: Phrase] = [:]
  private(set) var isLoaded = false

  private struct Key: Hashable {
    var digest: String
    var kind: String
    var key: String
  }

  mutating func load(from connection: Connection) throws {
    try connection.query("SELECT digest, kind, key, vi, en FROM labels") { row in
      phrases[Key(digest: row.text(0), kind: row.text(1), key: row.text(2))] = Phrase(
        vi: row.text(3), en: row.text(4))
    }
    isLoaded = true
  }

  func outline(of types: [(key: CaseTypeKey, digest: String)]) -> TypeOutline {
    let digests = Set(types.map(\.digest))
    let own = phrases.filter { digests.contains($0.key.digest) }
    func keys(_ kind: String) -> Set<String> { Set(own.keys.lazy.filter { $0.kind == kind }.map(\.key)) }
    func values(_ kind: String) -> Set<String> {
      Set(own.lazy.filter { $0.key.kind == kind }.map(\.value.vi))
    }
    return TypeOutline(
      types: types.map { .init(key: $0.key, label: type($0.key, in: $0.digest)) },
      states: Dictionary(
        own.filter { $0.key.kind == "state" }.map { ($0.key.key, $0.value) },
        uniquingKeysWith: { first, _ in first }),
      next: Dictionary(
        own.filter { $0.key.kind == "next" }.map { ($0.key.key, $0.value.vi) },
        uniquingKeysWith: { first, _ in first }),
      drafting: keys("draft"), sentBack: keys("sent-back"), dropped: keys("dropped"),
      meetingDuties: values("duty-role"), meetingActs: values("duty-act"),
      actors: keys("actor"))
  }

  func state(_ key: StateKey, in digest: String) -> Phrase {
    phrases[Key(digest: digest, kind: "state", key: key)] ?? Phrase(key)
  }

  func type(_ key: CaseTypeKey, in digest: String) -> Phrase {
    phrases[Key(digest: digest, kind: "type", key: key)] ?? Phrase(key)
  }

  /// The label of the move expected in a state: the state's own word for it, else the action's.
  func move(_ action: ActionKey, in state: StateKey, of digest: String) -> Phrase {
    phrases[Key(digest: digest, kind: "move", key: "\(state)/\(action)")]
      ?? phrases[Key(digest: digest, kind: "action", key: action)] ?? Phrase(action)
  }

  /// The move by which a duty of a type is met; nil for a duty that no act of the type meets.
  func move(meeting duty: ObligationKey, in digest: String, by due: CivilDate) -> PendingMove? {
    func phrase(_ kind: String) -> Phrase? {
      phrases[Key(digest: digest, kind: kind, key: duty.rawValue)]
    }
    guard let label = phrase("duty"), let action = phrase("duty-act"), let role = phrase("duty-role") else {
      return nil
    }
    return PendingMove(action: action.vi, label: label, role: role.vi, due: due)
  }
}
