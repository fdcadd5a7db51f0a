import CaseStore
import CaseWorkflow

extension NewCase {
  /// Who came, as a form or a command gives it; all of it may be empty. `others` signed too, apart by a semicolon or on
  /// lines of their own: their names are kept with that of the one who represents them, and count among the people.
  package mutating func setSender(name: String, others: String = "", address: String, phone: String) {
    let names = ([name] + others.split(whereSeparator: { $0 == ";" || $0.isNewline }).map(String.init))
      .map(\.trimmed).filter { !$0.isEmpty }
    sender = Sender(
      name: names.joined(separator: Sender.nameSeparator), address: address.trimmed, phone: phone.trimmed)
    people = max(people, names.count)
  }
}

extension SenderView {
  /// Name, address and telephone where this account may read them; nil where nobody gave any, or they are kept.
  package var shown: (name: String, address: String, phone: String)? {
    guard case .visible(let sender) = self else { return nil }
    return (sender.name, sender.address, sender.phone)
  }
}
