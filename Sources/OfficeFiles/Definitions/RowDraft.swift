import CaseWorkflow
import WorkingCalendar

/// A row of a table of the office, changed field by field as `--set FIELD=VALUE` says and read by the same rules as a file.
/// An empty value takes the field away. What is wrong is thrown with the field as its path.
struct RowDraft {
  /// How a field is written on one line.
  enum Kind {
    case text
    /// `name=…` says both languages, `name.en=…` the English alone.
    case phrase
    case number
    case day
    /// Several, with commas.
    case words
  }

  private let kinds: KeyValuePairs<String, Kind>
  private var members: [String: JSONTree]
  private let today: CivilDate

  init(_ members: [String: JSONTree], kinds: KeyValuePairs<String, Kind>, today: CivilDate) {
    self.members = members.filter { $0.value != .null }
    self.kinds = kinds
    self.today = today
  }

  var node: DefinitionNode { DefinitionNode(file: "", path: "", tree: .object(members)) }

  mutating func set(_ field: String, _ value: String) throws(DefinitionProblem) {
    let parts = field.split(separator: ".", maxSplits: 1).map(String.init)
    guard let name = parts.first, let kind = kinds.first(where: { $0.key == name || $0.key == field })?.value
    else {
      let known = kinds.map(\.key).joined(separator: ", ")
      throw DefinitionProblem(
        file: "", path: field,
        reason: Phrase(vi: "không có ô này; có: \(known)", en: "there is no such field; there are: \(known)"))
    }
    let text = value.trimmed
    if text.isEmpty {
      members[name] = nil
      return
    }
    switch kind {
    case .phrase: members[name] = phrase(text, over: members[name], language: parts.dropFirst().first)
    case .number: members[name] = Int(text).map { .number(Double($0)) } ?? .string(text)
    case .day: members[name] = .string(CivilDate.read(text, today: today)?.iso ?? text)
    case .words: members[name] = .array(text.split(separator: ",").map { .string(String($0).trimmed) })
    case .text where parts.count > 1: setMember(parts[1], of: name, text)
    case .text: members[name] = .string(text)
    }
  }

  private func phrase(_ text: String, over old: JSONTree?, language: String?) -> JSONTree {
    guard let language else { return .object(["vi": .string(text), "en": .string(text)]) }
    var phrases: [String: JSONTree] = ["vi": .string(text), "en": .string(text)]
    if case .object(let known)? = old { phrases = known }
    phrases[language] = .string(text)
    return .object(phrases)
  }

  private mutating func setMember(_ member: String, of name: String, _ text: String) {
    var inner: [String: JSONTree] = [:]
    if case .object(let known)? = members[name] { inner = known }
    inner[member] = .string(text)
    members[name] = .object(inner)
  }
}

extension JSONTree {
  static func text(_ text: String?) -> JSONTree { text.map { .string($0) } ?? .null }

  static func day(_ day: CivilDate?) -> JSONTree { text(day?.iso) }

  static func phrase(_ phrase: Phrase?) -> JSONTree {
    phrase.map { .object(["vi": .string($0.vi), "en": .string($0.en)]) } ?? .null
  }
}
