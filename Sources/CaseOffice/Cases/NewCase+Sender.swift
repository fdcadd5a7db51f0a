import CaseStore
import CaseWorkflow

extension NewCase {
  /// Who came, as a form or a command gives it; all of it may be empty. `others` signed too: their names are kept with that
  /// of the one who represents them, and count among the people; so do those that stand in `name` itself.
  package mutating func setSender(name: String, others: String = "", address: String, phone: String) {
    let names = Self.names(in: name) + Self.names(in: others)
    sender = Sender(
      name: names.joined(separator: Sender.nameSeparator), address: address.trimmed, phone: phone.trimmed)
    people = max(people, names.count)
  }

  /// The names that somebody wrote for several people, apart by a semicolon or on lines of their own.
  package static func names(in written: String) -> [String] {
    written.split { $0 == ";" || $0.isNewline }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}

extension SenderView {
  /// Name, address and telephone where this account may read them; nil where nobody gave any, or they are kept.
  package var shown: (name: String, address: String, phone: String)? {
    guard case .visible(let sender) = self else { return nil }
    return (sender.name, sender.address, sender.phone)
  }
}
