package import CaseWorkflow

/// Who may do what, in one table: made from the definitions of the types and the tasks of the office, so that it says what
/// is enforced and nothing else.
package struct RightsTable: Hashable, Sendable {
  package enum Cell: Hashable, Sendable {
    case no
    case yes
    /// In some types of case only.
    case inSomeTypes
    /// Only for its own body's answer, in its own body's cases.
    case ownOnly
    /// Enters what another decided on paper.
    case enters
  }

  package struct Row: Hashable, Sendable {
    package var key: String
    package var label: Phrase
    /// One for each role, in their order.
    package var cells: [Cell]
  }

  package var roles: [Role]
  package var rows: [Row]

  package init(types: [CaseType], settings: OfficeSettings) {
    let roles = settings.roles
    self.roles = roles
    rows = OfficeTask.allCases.map { task in
      Row(
        key: task.rawValue, label: task.label,
        cells: roles.map { $0.holds(anyOf: task.roles) ? ($0.sees == .ownUnit ? .ownOnly : .yes) : .no })
    }
    var actions: [ActionDefinition] = []
    for action in types.flatMap(\.actions) where !actions.contains(where: { $0.key == action.key }) {
      actions.append(action)
    }
    rows += actions.map { action in
      let same = types.compactMap { $0.action(action.key) }
      return Row(
        key: action.key, label: action.label, cells: roles.map { Self.cell(of: $0, for: same) })
    }
    rows += [
      Row(
        key: "sees-senders",
        label: Phrase(vi: "Xem người gửi (đơn không kín)", en: "See the sender (not sealed)"),
        cells: roles.map { $0.seesSenders ? .yes : .no }),
      Row(
        key: "sees-sealed-titles",
        label: Phrase(vi: "Đọc nội dung đơn kín", en: "Read what a sealed case says"),
        cells: roles.map { $0.seesSealedTitles ? ($0.sees == .ownUnit ? .ownOnly : .yes) : .no }),
    ]
  }

  private static func cell(of role: Role, for definitions: [ActionDefinition]) -> Cell {
    let able = definitions.filter { role.holds(anyOf: $0.roles) }
    if able.count == definitions.count { return role.sees == .ownUnit ? .ownOnly : .yes }
    if !able.isEmpty { return .inSomeTypes }
    return definitions.contains { role.holds(anyOf: $0.enteredBy) } ? .enters : .no
  }
}

extension RightsTable.Cell {
  /// As printed.
  package var mark: String {
    switch self {
    case .no: ""
    case .yes: "x"
    case .inSomeTypes: "(x)"
    case .ownOnly: "x*"
    case .enters: "g"
    }
  }
}

extension RightsTable {
  /// What the marks mean.
  package static let legend = Phrase(
    vi:
      "x được làm · (x) chỉ ở vài loại đơn · x* chỉ đơn và phần trả lời của đơn vị mình · g ghi hộ theo bút phê",
    en:
      "x may · (x) in some types only · x* only its own body's cases and answer · g enters what was decided on paper"
  )

  /// What no table can show.
  package static let remarks: [Phrase] = [
    Phrase(
      vi:
        "Một người giữ nhiều vai trò thì làm việc bằng vai trò đầu tiên được làm việc đó; nhật ký ghi vai trò đã dùng.",
      en: "Who holds several roles acts in the first that may; the log keeps the one used."),
    Phrase(
      vi: "Người soạn dự thảo không tự đồng ý, trừ khi đơn vị đã ghi cho phép (oneHandMayApprove).",
      en: "Who drafts does not approve, unless the office has said so on the record (oneHandMayApprove)."),
    Phrase(
      vi:
        "Người bị phản ánh không thấy hồ sơ; phần việc của người đó chuyển người cùng vai trò, người ký kế tiếp hoặc cấp trên.",
      en:
        "The person complained of does not see the case; what is theirs to do goes to the same role, the next signer or one level up."
    ),
  ]
}
