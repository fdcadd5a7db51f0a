import CaseWorkflow
import TerminalKit
import VietnameseText

/// “Loại vụ việc”: what is asked, which dates run, how a case goes and who does what, as the definition has it.
struct TypePage: TablePage {
  let picture: TablesPicture
  let desk: Desk

  private func type(_ id: String) -> CaseType? { picture.types.first { $0.key == id } }

  var items: [ListView<String>.Item] { picture.types.map { .row($0.key) } }

  func headings(width: Int) -> [StyledLine] {
    [row(say(AdministrationWords.type), say(AdministrationWords.answeredIn), width)]
  }

  func line(_ id: String, width: Int) -> StyledLine {
    guard let type = type(id) else { return StyledLine() }
    let sealed = type.isSealedByDefault ? say(CommonWords.sealed) : ""
    return row(sealed + say(type.label), term(type.answerTerm).map { say($0.shortWords) } ?? "–", width)
  }

  private func row(_ name: String, _ length: String, _ width: Int) -> StyledLine {
    let lengthWidth = 16
    let room = max(10, width - lengthWidth - 2)
    return StyledLine(
      " " + name.truncated(toWidth: room).padded(toWidth: room) + " " + length.truncated(toWidth: lengthWidth)
    )
  }

  private func term(_ key: TermKey) -> Term? { picture.settings.term(key, on: desk.today) }

  func title(_ id: String) -> String { type(id).map { say($0.label) } ?? id }

  func facts(_ id: String) -> [Fact] {
    guard let type = type(id) else { return [] }
    func length(_ key: TermKey) -> String {
      guard let term = term(key) else { return key }
      return "\(say(term.words)) (\(desk.basis(term)))"
    }
    var facts = [
      Fact(say(type.label(of: .answer)), length(type.answerTerm)),
      Fact(say(type.label(of: .forward)), length(type.forwardTerm)),
      Fact(say(type.label(of: .notice)), length(type.noticeTerm)),
    ]
    facts += type.duties.map { Fact(say($0.label), length($0.term)) }
    if type.isSealedByDefault { facts.append(Fact("", say(AdministrationWords.sealedType))) }
    facts.append(
      Fact(say(AdministrationWords.typeFields), type.intakeFields.map(name).joined(separator: ", ")))
    facts.append(
      Fact(say(AdministrationWords.typeItems), type.items.map { say($0.label) }.joined(separator: ", ")))
    facts.append(Fact(say(AdministrationWords.typeSteps), ""))
    facts += type.states.map { Fact("· " + say($0.label), step($0, type)) }
    facts.append(Fact(say(AdministrationWords.typeActs), ""))
    facts += type.actions.map { Fact("· " + say($0.label), doing($0)) }
    facts.append(Fact(say(AdministrationWords.typeChange), ""))
    facts.append(Fact("", say(AdministrationWords.typeHow.filled(["key": type.key]))))
    return facts.filter { !$0.value.isEmpty || $0.label == $0.label.uppercased() }
  }

  private func name(_ field: FieldDefinition) -> String { say(field.label) + (field.isRequired ? " *" : "") }

  /// What comes next in a state, and whose it is.
  private func step(_ state: StateDefinition, _ type: CaseType) -> String {
    guard let next = state.next else { return say(AdministrationWords.typeEnd) }
    let label = next.label ?? type.action(next.action)?.label ?? Phrase(next.action)
    return "→ " + say(label) + " (" + role(next.role) + ")"
  }

  private func doing(_ action: ActionDefinition) -> String {
    let roles = action.roles.map(role).joined(separator: ", ")
    let asked = action.fields.filter(\.isRequired).map { say($0.label).lowercased() }
    if asked.isEmpty { return roles }
    return roles + "; " + say(AdministrationWords.typeAsks.filled(["fields": asked.joined(separator: ", ")]))
  }

  private func role(_ key: RoleKey) -> String { picture.settings.role(key).map { say($0.label) } ?? key }

  var remark: Phrase? { AdministrationWords.typeRemark }
}
