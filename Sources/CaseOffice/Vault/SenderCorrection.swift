import CaseStore
package import CaseWorkflow
import VietnameseText

/// What is to be put right of who a case is said to come from; nil stays as it is, nothing written takes it away.
package struct SenderCorrection: Sendable {
  package enum Part: String, Sendable, CaseIterable {
    case name, address, phone

    package var label: Phrase {
      switch self {
      case .name: Phrase(vi: "Họ tên", en: "Name")
      case .address: Phrase(vi: "Địa chỉ", en: "Address")
      case .phone: Phrase(vi: "Điện thoại", en: "Telephone")
      }
    }

    var place: WritableKeyPath<Sender, String> & Sendable {
      switch self {
      case .name: \.name
      case .address: \.address
      case .phone: \.phone
      }
    }
  }

  /// The field of the event that says which part was put right, never how it reads.
  static let field: FieldKey = "sender-part"

  package var words: [Part: String]

  package init(_ words: [Part: String]) { self.words = words }

  /// How `sender` reads then. Throws `OfficeProblem` where a word tells nothing or nothing of the sender would be left.
  func applied(to sender: Sender) throws -> Sender {
    var written = sender.only
    for (part, word) in words { written[keyPath: part.place] = word }
    let corrected = Sender(named: written.name, address: written.address, phone: written.phone)
    for part in Part.allCases where words[part] != nil {
      let word = corrected[keyPath: part.place]
      guard word.isEmpty || !word.searchTokens.isEmpty else {
        throw OfficeProblem.usage(
          vi: "\(part.label.vi): “\(word)” không phải \(part.label.vi.lowercased()); không có thì để trống",
          en: "\(part.label.en): “\(word)” is none; leave it empty where there is none")
      }
    }
    guard !corrected.isEmpty else {
      throw OfficeProblem.usage(
        vi: "không để trống cả ba; xóa hẳn người gửi: dunghan case forget-sender",
        en: "not all three can be empty; to forget a sender: dunghan case forget-sender")
    }
    if words[.name] != nil { try corrected.checkNames() }
    return corrected
  }

  /// The parts in which two differ.
  static func parts(_ old: Sender, _ new: Sender) -> [Part] {
    Part.allCases.filter { old[keyPath: $0.place] != new[keyPath: $0.place] }
  }
}
