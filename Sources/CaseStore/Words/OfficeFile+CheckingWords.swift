import SQLiteKit

/// Whether cases are found by their words and by none but theirs. The index keeps no texts to read back, so what it says is
/// added up and held against what the cases would have it say: the sums of the same things are the same in any order.
extension OfficeFile {
  /// A word of a case, or of its sender, as one number.
  private struct WordSum: Equatable {
    private(set) var occurrences: UInt64 = 0
    private(set) var words: UInt64 = 0

    mutating func add(_ word: Substring.UTF8View, of id: Int64, isSender: Bool) {
      occurrences &+= Self.mixed(
        Self.number(of: word) ^ Self.mixed(UInt64(bitPattern: id) << 1 | (isSender ? 1 : 0)))
    }

    mutating func add(word: Substring.UTF8View) { words &+= Self.mixed(Self.number(of: word)) }

    /// FNV-1a. <https://datatracker.ietf.org/doc/html/rfc9923>
    private static func number(of word: Substring.UTF8View) -> UInt64 {
      word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// One of many numbers that lie close together becomes any.
    private static func mixed(_ number: UInt64) -> UInt64 {
      var mixed = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// Whether the index holds the words of every case that is not sealed, and no other, and the vocabulary each of them once.
  func wordsFollowFromCases() throws -> Bool {
    do {
      let found = try indexedSum()
      guard try found.words == vocabularySum().words else { return false }
      return try casesSum().occurrences == found.occurrences
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
      sum.add(word[...].utf8, of: row.int64(1), isSender: row.text(2) == "sender")
      // They come word by word.
      if word != last { sum.add(word: word[...].utf8) }
      last = word
    }
    return sum
  }

  private func vocabularySum() throws -> WordSum {
    var sum = WordSum()
    try connection.query("SELECT word FROM vocabulary") { sum.add(word: $0.text(0)[...].utf8) }
    return sum
  }

  /// What the cases would have the index say.
  private func casesSum() throws -> WordSum {
    var sum = WordSum()
    try eachOpenCase { id, indexed in
      for word in Set(indexed.words) { sum.add(word[...].utf8, of: id, isSender: false) }
      for word in Set(indexed.sender) { sum.add(word[...].utf8, of: id, isSender: true) }
    }
    return sum
  }

  /// Makes the index and its vocabulary anew. Only inside `write`.
  func rebuildWords() throws {
    try connection.run("INSERT INTO word_index(word_index) VALUES ('delete-all')")
    try connection.run("DELETE FROM vocabulary")
    try eachOpenCase { id, indexed in try index(indexed, of: id) }
    try connection.run("INSERT INTO word_index(word_index) VALUES ('optimize')")
  }

  /// The words of every case that is not sealed.
  private func eachOpenCase(_ body: (Int64, ReadyCase.Indexed) throws -> Void) throws {
    try connection.query("SELECT id, code FROM matters WHERE is_sealed = 0 ORDER BY id") { row in
      try body(row.int64(0), try openWords(of: row.int64(0), code: row.text(1)))
    }
  }
}
