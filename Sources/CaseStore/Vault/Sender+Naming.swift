package import CaseWorkflow

extension Sender {
  /// What finds this sender in a text.
  package var redactor: Redactor { Redactor(name: name, address: address, phone: phone) }

  /// Whether `words` tell who this is.
  package func isNamed(in words: String) -> Bool { !redactor.traces(in: words).isEmpty }
}
