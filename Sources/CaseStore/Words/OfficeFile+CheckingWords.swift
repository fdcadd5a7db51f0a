import SQLiteKit

/// Whether cases are found by their words and by none but theirs.
extension OfficeFile {
  /// Whether by each word those cases are found that `cases` would have found by it, and no other, and the vocabulary has each
  /// word once. What cannot be asked is not so.
  func wordsFollow(from cases: WordSum) throws -> Bool {
    do {
      return try found() == cases
    } catch let error as SQLiteError where error.kind == .ioError {
      throw error
    } catch is SQLiteError {
      return false
    }
  }

  /// What is found. The index is asked as a search asks it: a list of what it holds would not tell what it finds.
  private func found() throws -> WordSum? {
    var sum = WordSum()
    for column in ["words", "sender"] {
      try connection.query("SELECT word FROM vocabulary") { row in
        let word = row.text(0)
        try connection.query(
          "SELECT rowid FROM word_index WHERE word_index MATCH ?", "\(column) : \"\(word)\""
        ) { sum.add(word, of: $0.int64(0), isSender: column == "sender") }
      }
    }
    return try vocabularySum() == indexedVocabularySum() ? sum : nil
  }

  private func vocabularySum() throws -> UInt64 {
    var sum = WordSum()
    try connection.query("SELECT word FROM vocabulary") { sum.add(word: $0.text(0)) }
    return sum.words
  }

  /// What words the index holds. <https://www.sqlite.org/fts5.html#the_fts5vocab_virtual_table_module>
  private func indexedVocabularySum() throws -> UInt64 {
    try connection.execute(
      "CREATE VIRTUAL TABLE temp.indexed_words USING fts5vocab('main', 'word_index', 'row')")
    defer { try? connection.execute("DROP TABLE temp.indexed_words") }
    var sum = WordSum()
    try connection.query("SELECT term FROM temp.indexed_words") { sum.add(word: $0.text(0)) }
    return sum.words
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
