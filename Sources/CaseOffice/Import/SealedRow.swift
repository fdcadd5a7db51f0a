import CaseStore
import CaseWorkflow

/// A row of an old book that becomes a sealed case: registers say “Ông A tố cáo …” in the column of the matter.
enum SealedRow {
  /// Writes over what tells the sender in the words that will stand in the open. A number that may be anybody's goes with
  /// the sender into the vault, so that nothing of the row is lost. Whether anything was written over.
  static func mask(_ history: inout RecordedHistory, _ sender: inout Sender) -> Bool {
    let redactor = sender.redactor
    var numbers: [String] = []
    var isMasked = false
    func masked(_ text: String) -> String {
      let known = redactor.traces(in: text)
      let left = Trace.masked(text, at: known)
      let unknown = Redactor.numbers(in: left)
      guard !known.isEmpty || !unknown.isEmpty else { return text }
      isMasked = true
      let bytes = Array(left.utf8)
      numbers += unknown.map { String(decoding: bytes[$0.range], as: UTF8.self) }
      return Trace.masked(left, at: unknown)
    }
    history.intake.summary = masked(history.intake.summary)
    history.intake.title = history.intake.title.map(masked)
    for index in history.texts.indices { history.texts[index].text = masked(history.texts[index].text) }
    if !numbers.isEmpty {
      let kept = "trong đơn: " + numbers.joined(separator: "; ")
      sender.phone = sender.phone.isEmpty ? kept : sender.phone + "; " + kept
    }
    return isMasked
  }
}
