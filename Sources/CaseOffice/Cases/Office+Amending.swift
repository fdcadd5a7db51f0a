import CaseStore
import CaseWorkflow
import VietnameseText

extension Office {
  /// What an act asks for on this case, in the order of its form.
  func fields(
    of action: ActionDefinition, _ engine: Engine, on stored: StoredMatter
  ) throws -> [FieldDefinition] {
    var fields = engine.fields(of: action)
    let reason = fields.firstIndex { $0.key == action.fields.first?.key } ?? fields.endIndex
    fields.insert(contentsOf: try senderFields(for: action, on: stored), at: reason)
    return fields
  }

  /// Who sent it, as far as that can be put right with the rest: kept openly, and shown to this account. A sealed sender is
  /// in the vault, and only its holders could tell what is wrong.
  private func senderFields(for action: ActionDefinition, on stored: StoredMatter) throws -> [FieldDefinition]
  {
    guard action.effects.contains(.amend), !stored.matter.isSealed else { return [] }
    switch try senderView(of: stored) {
    case .visible, .none: return FieldDefinition.sender
    case .sealed, .withheld, .forgotten: return []
    }
  }

  /// Takes out of `values` what is said of the sender: it is never a value of the act, for that would stand in the log. nil
  /// where nothing is.
  func takeSender(out values: inout FieldValues, of stored: StoredMatter) throws -> Sender? {
    let keys = FieldDefinition.sender.map(\.key)
    let given = keys.map { values.text($0)?.trimmed }
    guard given.contains(where: { $0 != nil }) else { return nil }
    for key in keys { values.set(key, nil) }
    var sender = Sender()
    if case .open(let open) = try file.sender(of: stored.id) { sender = open }
    if let name = given[0] { sender.name = NewCase.names(in: name).joined(separator: Sender.nameSeparator) }
    try requireFewNames(sender)
    return Sender(
      name: sender.name, address: given[1] ?? sender.address, phone: given[2] ?? sender.phone)
  }

  /// Every text is looked through for every name: so many, and no more.
  func requireFewNames(_ sender: Sender) throws {
    guard Redactor.nameCount(in: sender.name) <= Redactor.mostNames else {
      throw OfficeProblem.usage(
        vi:
          "quá \(Redactor.mostNames) tên người gửi: ghi người đại diện và số người, danh sách để trong giấy tờ kèm",
        en:
          "more than \(Redactor.mostNames) senders: name one, give their number, keep the list with the papers"
      )
    }
  }
}
