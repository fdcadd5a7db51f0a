package import CaseWorkflow
import VietnameseText

extension Sender {
  /// What finds this sender in a text, under what it was called before too.
  package var redactor: Redactor {
    Redactor(of: ([self] + former).map { Redactor(name: $0.name, address: $0.address, phone: $0.phone) })
  }

  /// Whether `words` tell who this is.
  package func isNamed(in words: String) -> Bool { !redactor.traces(in: words).isEmpty }

  /// As it is kept.
  var nfc: Sender {
    Sender(name: name.nfc, address: address.nfc, phone: phone.nfc, former: former.map(\.nfc))
  }
}
