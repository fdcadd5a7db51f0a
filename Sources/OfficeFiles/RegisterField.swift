package import CaseWorkflow

/// What a column of an office's register may hold.
package enum RegisterField: Int, CaseIterable, Sendable {
  case ordinal
  /// The day the Front received it.
  case received
  case petitionDate
  case source
  case senderName
  /// “Họ tên, địa chỉ” in one cell, as in form 03/TCD.
  case sender
  case senderAddress
  case senderPhone
  case people
  case type
  case fieldOfWork
  case summary
  /// The body asked to answer.
  case unit
  case forwarded
  case forwardDocument
  /// The day that body received it (D5).
  case receivedByUnit
  case due
  case `extension`
  case answered
  case answerDocument
  case outcome
  case result
  /// The day the sender was told.
  case notified
  case notes
  /// A column of ours: the reasons in a `.rejected.csv` read again.
  case ignored
}

extension RegisterField {
  /// Whether it holds neither a person nor words of people.
  var isFact: Bool {
    switch self {
    case .senderName, .sender, .senderAddress, .senderPhone, .summary, .result, .notes, .ignored: false
    default: true
    }
  }

  private static let keys = allCases.map { "\($0)" }

  /// The key of the field in `columns` of a `--map` file.
  package var key: String { Self.keys[rawValue] }

  package init?(key: String) {
    guard let index = Self.keys.firstIndex(of: key) else { return nil }
    self.init(rawValue: index)
  }

  package var label: Phrase {
    switch self {
    case .ordinal: Phrase(vi: "số thứ tự", en: "number")
    case .received: Phrase(vi: "ngày nhận", en: "date received")
    case .petitionDate: Phrase(vi: "ngày trên đơn", en: "date of the petition")
    case .source: Phrase(vi: "nguồn", en: "source")
    case .senderName, .sender: Phrase(vi: "người gửi", en: "sender")
    case .senderAddress: Phrase(vi: "địa chỉ", en: "address")
    case .senderPhone: Phrase(vi: "điện thoại", en: "telephone")
    case .people: Phrase(vi: "số người", en: "number of people")
    case .type: Phrase(vi: "loại đơn", en: "kind of petition")
    case .fieldOfWork: Phrase(vi: "lĩnh vực", en: "field of work")
    case .summary: Phrase(vi: "nội dung", en: "content")
    case .unit: Phrase(vi: "nơi giải quyết", en: "body in charge")
    case .forwarded: Phrase(vi: "ngày chuyển", en: "date forwarded")
    case .forwardDocument: Phrase(vi: "số văn bản chuyển", en: "document of forwarding")
    case .receivedByUnit: Phrase(vi: "ngày cơ quan tiếp nhận", en: "date the body received it")
    case .due: Phrase(vi: "hạn", en: "due date")
    case .extension: Phrase(vi: "gia hạn", en: "extension")
    case .answered: Phrase(vi: "ngày trả lời", en: "date answered")
    case .answerDocument: Phrase(vi: "số văn bản trả lời", en: "document of the answer")
    case .outcome: Phrase(vi: "kết luận", en: "outcome")
    case .result: Phrase(vi: "kết quả", en: "result")
    case .notified: Phrase(vi: "ngày báo người gửi", en: "date the sender was told")
    case .notes: Phrase(vi: "ghi chú", en: "notes")
    case .ignored: Phrase(vi: "lý do bị loại", en: "reason of rejection")
    }
  }

  /// Whether its cells are dates and a row is refused when they aren't.
  var isDate: Bool {
    switch self {
    case .received, .petitionDate, .forwarded, .receivedByUnit, .answered, .notified: true
    default: false
    }
  }

  /// Whether its cells say who the sender is: they aren't repeated in messages.
  var isPersonal: Bool {
    switch self {
    case .senderName, .sender, .senderAddress, .senderPhone: true
    default: false
    }
  }
}
