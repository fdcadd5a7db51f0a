import SQLiteKit

/// Whether cases are found by their words and by none but theirs.
extension OfficeFile {
  /// Whether the index holds the words that `cases` would have it hold, and no other, and the vocabulary each of them once.
  func wordsFollow(from cases: WordSum) throws -> Bool {
    do {
      let found = try indexedSum()
      return try found.words == vocabularySum().words && found.occurrences == cases.occurrences
    } catch let error as SQLiteError where error.kind == .corrupt {
      return false
    }
  }

  /// What the index says. <https://www.sqlite.org/fts5.html#the_fts5vocab_virtual_table_module>
  private func indexedSum() throws -> WordSum {
    try connection.execute(
      "CREATE VIRTUAL TABLE temp.indexed_words USING fts5vocab('main', 'word_index', 'instance')")
    defer { try? connection.execute("DROP TABLE temp.indexed_words") }
    var sum = WordSum()
    var last: String?
    try connection.query("SELECT term, doc, col FROM temp.indexed_words") { row in
      let word = row.text(0)
      sum.add(word, of: row.int64(1), isSender: row.text(2) == "sender")
      // They come word by word.
      if word != last { sum.add(word: word) }
      last = word
    }
    return sum
  }

  private func vocabularySum() throws -> WordSum {
    var sum = WordSum()
    try connection.query("SELECT word FROM vocabulary") { sum.add(word: $0.text(0)) }
    return sum
  }

  /// Makes the index and its vocabulary anew. Only inside `write`.
  func rebuildWords() throws {
    try connection.run("INSERT INTO word_index(word_index) VALUES ('delete-all')")
    try connection.run("DELETE FROM vocabulary")
    try connection.query("SELECT id, code FROM matters WHERE is_sealed = 0 ORDER BY id") { row in
      try index(openWords(of: row.int64(0), code: row.text(1)), of: row.int64(0))
    }
    try connection.run("INSERT INTO word_index(word_index) VALUES ('optimize')")
  }
}
