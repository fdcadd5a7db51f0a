import CaseStore
import CaseWorkflow

extension NewCase {
  /// Who came, as a form or a command gives it; all of it may be empty.
  package mutating func setSender(name: String, address: String, phone: String) {
    sender = Sender(name: name.trimmed, address: address.trimmed, phone: phone.trimmed)
  }
}

extension SenderView {
  /// Name, address and telephone where this account may read them; nil where nobody gave any, or they are kept.
  package var shown: (name: String, address: String, phone: String)? {
    guard case .visible(let sender) = self else { return nil }
    return (sender.name, sender.address, sender.phone)
  }
}
