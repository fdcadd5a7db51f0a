import SQLiteKit

/// What stands in an office file and does not follow from its log: written there outside the program, or lost.
package struct RecordDifferences: Hashable, Sendable {
  /// Tables, indexes and triggers that are not the program's, were changed, or are missing.
  package var schema: [String]
  /// The codes of cases whose rows are not what their events add up to; the first twenty.
  package var cases: [String]
  /// Which of the tables the office decides by are other than the log's.
  package var otherTables: Set<DecidingTable>
  /// Whether the office is called, or is, otherwise than its first event says.
  package var hasOtherName: Bool
  /// The kinds of the board's counts that a recount does not give.
  package var counters: [String]
  /// The years whose codes have gaps or doubles.
  package var years: [Int]
  /// Sealed senders that are gone although no event tells that they were forgotten.
  package var sendersLost: Int
  /// Who has another key, or holds the vault otherwise, than the log tells.
  package var keys: [KeyDifference]
  /// Whether cases are found by other words than theirs.
  package var hasOtherWords: Bool
  /// Whether tables are missing, or declared otherwise, that had to be read: nothing else is known.
  package var isCut = false

  package var isEmpty: Bool {
    schema.isEmpty && cases.isEmpty && otherTables.isEmpty && !hasOtherName && counters.isEmpty
      && years.isEmpty
      && sendersLost == 0 && keys.isEmpty && !hasOtherWords
  }

  fileprivate static func cut(_ schema: [String]) -> RecordDifferences {
    RecordDifferences(
      schema: schema, cases: [], otherTables: [], hasOtherName: false, counters: [], years: [],
      sendersLost: 0, keys: [], hasOtherWords: false, isCut: true)
  }
}

/// The tables that the office decides by, each carried by the log.
package enum DecidingTable: CaseIterable, Sendable {
  /// Terms, bodies, roles, the ladder, signers, policies.
  case settings
  case calendar, types, accounts, periodic
}

extension OfficeFile {
  /// Compares everything that can be computed from the log with what stands beside it. The file is of this version.
  /// `progress` is told how many cases were compared.
  package func recordDifferences(progress: (Int64) -> Void = { _ in }) throws -> RecordDifferences {
    try connection.reading {
      let schema = try foreignObjects()
      if try !schema.isEmpty && lacksTables() { return .cut(schema) }
      do {
        return try differences(beside: schema, progress)
      } catch let error as SQLiteError where error.isOfSchema && !schema.isEmpty {
        return .cut(schema)
      }
    }
  }

  private func differences(beside schema: [String], _ progress: (Int64) -> Void) throws -> RecordDifferences {
    let others = try tablesNotFollowingFromLog()
    // Without the tables no case can be told.
    let cases = try others.isEmpty || schema.isEmpty ? comparedCases(progress: progress) : nil
    return RecordDifferences(
      schema: schema, cases: cases?.wrong ?? [],
      otherTables: others, hasOtherName: try !identityFollowsFromLog(),
      counters: try wrongCounters(), years: try yearsWithGaps(), sendersLost: try sendersLost(),
      keys: try keysNotFollowingFromLog(),
      hasOtherWords: try cases?.words.map { try !wordsFollow(from: $0) } ?? false)
  }

  /// Whether something holds; what cannot be read does not. Throws what the disk or the file as a whole is guilty of.
  static func holds(_ body: () throws -> Bool) throws -> Bool { try readable(body) ?? false }

  /// Nil for what cannot be read. Throws what the disk or the file as a whole is guilty of.
  static func readable<Result>(_ body: () throws -> Result) throws -> Result? {
    do {
      return try body()
    } catch let error as SQLiteError {
      throw error
    } catch {
      return nil
    }
  }
}
