import CaseWorkflow
import VietnameseText

extension String {
  /// A sentence of the office without what only a command line knows: ` (notify-sender)`, `; ghi thêm --set document=…`,
  /// `; xem dunghan case list`.
  var withoutCommandWords: String {
    let clauses = split(separator: ";", omittingEmptySubsequences: false)
    let told = clauses.filter { !$0.contains("dunghan ") && !$0.contains("--set") }
    // Something is always said.
    return (told.isEmpty ? clauses.prefix(1) : told[...]).joined(separator: ";").withoutKeysInBrackets.trimmed
  }

  private var withoutKeysInBrackets: String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let inner = rest[rest.index(after: open)..<close]
      let isKey = inner.utf8.allSatisfy { (0x61...0x7A).contains($0) || "-=, ".utf8.contains($0) }
      let before = rest[..<open]
      result += isKey && before.last == " " ? before.dropLast() : isKey ? before : rest[...close]
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
