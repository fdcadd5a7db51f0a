import CaseOffice

extension Desk {
  /// What an act was given, in a line: “Số văn bản: 45-CV/ĐU · Lý do: …”.
  func words(of entry: HistoryEntry) -> String {
    entry.details.map { "\(say($0.label)): \(say($0.value))" }.joined(separator: " · ")
  }
}
