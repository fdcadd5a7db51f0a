extension CaseType {
  /// What people call a duty of this type.
  package func label(of key: ObligationKey) -> Phrase {
    switch key {
    case .forward: Phrase(vi: "Chuyển đơn", en: "Forward")
    case .answer: Phrase(vi: "Trả lời bằng văn bản", en: "Answer in writing")
    case .notice: Phrase(vi: "Báo người gửi", en: "Tell the sender")
    case .item: Phrase(vi: "Trả lời từng nội dung", en: "Answer of an item")
    default: duties.first { $0.key == key }?.label ?? Phrase(key.rawValue)
    }
  }

  /// The act by which a declared duty is met: whoever makes it owes the duty.
  package func action(ending duty: DutyDefinition) -> ActionDefinition? {
    actions.first { $0.milestone == duty.ends || $0.effects.contains { $0.milestone == duty.ends } }
  }
}

extension Effect {
  /// The turn in the life of a case that it is.
  fileprivate var milestone: Milestone? {
    switch self {
    case .openAnswers: .forwarded
    case .confirmReceipt: .received
    case .fulfilAnswer: .answered
    case .tellSender: .told
    default: nil
    }
  }
}
