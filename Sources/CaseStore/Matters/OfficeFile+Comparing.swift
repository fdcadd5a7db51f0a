import CaseWorkflow
import SQLiteKit

/// The cases of a file beside what their events add up to.
struct ComparedCases {
  /// The codes of those whose rows are others, and what belongs to no case, in parentheses.
  var wrong: [String]
  /// What all of them would have the search index say; nil where one of them is wrong.
  var words: WordSum?
}

extension OfficeFile {
  /// The codes of cases whose rows are not what their events add up to: changed by hand, or with events taken away. At most
  /// `limit`; `progress` is told how many cases were compared.
  package func casesNotFollowingFromLog(
    limit: Int = 20, progress: (Int64) -> Void = { _ in }
  ) throws -> [String] {
    try comparedCases(limit: limit, progress: progress).wrong
  }

  func comparedCases(limit: Int = 20, progress: (Int64) -> Void) throws -> ComparedCases {
    try connection.reading {
      var wrong: [String] = []
      var words = WordSum()
      var compared: Int64 = 0
      let rows = try ReplayedRows(of: self)
      try connection.scan(
        "SELECT id, code FROM matters ORDER BY id",
        while: { row in
          let id = row.int64(0)
          if try !Self.holds({ try followsFromLog(id, rows, &words) }) { wrong.append(row.text(1)) }
          compared += 1
          if compared % 1000 == 0 { progress(compared) }
          return wrong.count < limit
        })
      return ComparedCases(
        wrong: try wrong + strayRows().map { "(\($0))" }, words: wrong.isEmpty ? words : nil)
    }
  }

  private func followsFromLog(_ id: Int64, _ rows: ReplayedRows, _ words: inout WordSum) throws -> Bool {
    guard let kept = try matter(id: id) else { return false }
    let events = try CaseEvents(of: id, in: self)
    let texts = events.ownTexts
    if !kept.matter.isSealed { words.add(try openWords(of: id, texts, code: kept.matter.code), of: id) }
    let replayed = try events.replayed(title: ownTitle(texts))
    return try replayed.matter == kept.matter && replayed.title == kept.title && replayed.rungs == kept.rungs
      && isSenderKept(of: id, mark: replayed.senderMark, isSealed: replayed.matter.isSealed)
      && rows.are(of: replayed)
  }

  /// How many rows, by table, belong to no case of the file, or to none that they could.
  private func strayRows() throws -> [String] {
    var strays: [String] = []
    func count(_ name: String, _ sql: SQL) throws {
      if let found = try connection.scalar(sql), found > 0 { strays.append("\(name)\(found)") }
    }
    try count("", "SELECT count(DISTINCT matter) FROM events WHERE matter NOT IN (SELECT id FROM matters)")
    for table in ["obligations", "documents", "rungs", "barred", "senders"] {
      try count(
        "\(table) ", SQL("SELECT count(*) FROM \(table) WHERE matter NOT IN (SELECT id FROM matters)"))
    }
    // Each row of an old book that came in is known, so that it never comes in again; a training book is made, not imported.
    try count(
      "imported_rows ",
      """
      SELECT (SELECT count(*) FROM imported_rows WHERE matter NOT IN (SELECT id FROM matters WHERE is_imported = 1))
        + (SELECT count(*) FROM matters WHERE is_imported = 1 AND id NOT IN (SELECT matter FROM imported_rows)
          AND NOT (SELECT is_training FROM office))
      """)
    return strays
  }
}
