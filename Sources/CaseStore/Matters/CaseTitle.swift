import CaseWorkflow
import VietnameseText

/// What a case is called in lists: the title it was given, else the first words of its summary, which are then nowhere
/// kept a second time.
enum CaseTitle {
  static func of(given: String?, summary: String?) -> String { given?.nfc ?? summary?.nfc.firstWords ?? "" }
}

extension String {
  /// A title made of the first words of a text, at most 60 characters, cut between words.
  var firstWords: String {
    let text = trimmed
    let line = text.utf8.firstIndex { $0 == 10 || $0 == 13 }.map { String(text[..<$0]).trimmed } ?? text
    // Letters are one scalar each in NFC; a cut between words parts no mark from its letter.
    guard line.utf8.count > 60, line.unicodeScalars.count > 60 else { return line }
    let cut = line.unicodeScalars.prefix(60).lastIndex(of: " ").map { line[..<$0] } ?? line.prefix(60)
    return String(cut).trimmed + "…"
  }
}
