package import CaseStore
import CaseWorkflow
import VietnameseText

/// The words with which a case names the person complained of.
package struct PersonNamed {
  private let parts: [String]
  private let words: [[String]]

  package init(_ texts: [String]) {
    parts = texts.flatMap { $0.split { $0 == "," || $0 == ";" || $0.isNewline } }.map { String($0).trimmed }
    words = texts.map(\.searchTokens)
  }

  /// Whether these words name the person of `account`: its key exactly, or the whole name in whole words, accents or not.
  /// A name of one word names nobody: half the commune has it.
  package func names(_ account: Account) -> Bool {
    if parts.contains(account.key) { return true }
    let name = Self.nameWords(account.person ?? account.name)
    guard name.count > 1 else { return false }
    return words.contains { $0.holds(name) }
  }

  /// “Nguyễn Văn Hùng (Phó Bí thư)” is called nguyen van hung.
  private static func nameWords(_ name: String) -> [String] {
    let bare = name.split(separator: "(", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    return String(bare).searchTokens
  }
}

extension [String] {
  /// Whether `run` stands in it, word after word.
  fileprivate func holds(_ run: [String]) -> Bool {
    guard run.count <= count else { return false }
    return (0...(count - run.count)).contains { Array(self[$0..<($0 + run.count)]) == run }
  }
}
