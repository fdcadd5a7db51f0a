import CaseStore
import CaseWorkflow

extension NewCase {
  /// Who came, as a form or a command gives it; all of it may be empty. `others` signed too: their names are kept with that
  /// of the one who represents them, and count among the people; so do those that stand in `name` itself.
  package mutating func setSender(name: String, others: String = "", address: String, phone: String) {
    sender = Sender(named: name, others, address: address, phone: phone)
    people = max(people, sender.names.count)
  }

  /// How many people these fields name.
  package static func people(named name: String, others: String) -> Int {
    Sender(named: name, others, address: "", phone: "").names.count
  }
}

extension Sender {
  /// As a form or a command gives it: names apart by a semicolon or on lines of their own.
  init(named name: String, _ others: String = "", address: String, phone: String) {
    self.init(
      name: (Self.names(in: name) + Self.names(in: others)).joined(separator: Self.nameSeparator),
      address: address.trimmed, phone: phone.trimmed)
  }

  /// Of several people each.
  var names: [String] { Self.names(in: name) }

  static func names(in written: String) -> [String] {
    written.split { $0 == ";" || $0.isNewline }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// Refuses more names than can be looked for in a letter.
  func checkNames() throws {
    guard Redactor.nameCount(in: name) <= Redactor.mostNames else {
      throw OfficeProblem.usage(
        vi:
          "quá \(Redactor.mostNames) tên người gửi: ghi người đại diện và số người, danh sách để trong giấy tờ kèm",
        en:
          "more than \(Redactor.mostNames) senders: name one, give their number, keep the list with the papers"
      )
    }
  }
}

extension SenderView {
  /// Name, address and telephone where this account may read them; nil where nobody gave any, or they are kept.
  package var shown: (name: String, address: String, phone: String)? {
    guard case .visible(let sender) = self else { return nil }
    return (sender.name, sender.address, sender.phone)
  }

  /// What stood there before it was put right and reads otherwise now, oldest first.
  package var former: [String] {
    guard case .visible(let sender) = self else { return [] }
    return sender.former.map { former in
      SenderCorrection.parts(former, sender).map { former[keyPath: $0.place] }.filter { !$0.isEmpty }
        .joined(separator: " · ")
    }.filter { !$0.isEmpty }
  }
}
