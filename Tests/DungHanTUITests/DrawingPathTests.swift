import CaseOffice
import CaseStore
import SQLiteKit
import TerminalKit
import Testing

/// No screen runs a query over all rows while it is drawn.
@Suite struct DrawingPathTests {
  /// A statement that reads cases is a window, a key, or one of the board's kept counts.
  private func isBounded(_ sql: String) -> Bool {
    let text = sql.lowercased()
    guard text.hasPrefix("select") else { return true }
    let keys = [
      " limit ", "where id = ?", "where m.code = ?", "where code = ?", "where matter = ?", "where digest = ?",
      "where year = ?", "from counters", "where kind = ", "from code_sequences", "from case_types",
      "from special_days", "from labels", "max(", "from accounts", "from account_keys where account = ?",
      "where m.id = ?",
      // A few rows a year; those of the office's own events that tell of accounts are read once, by the index of them.
      "from periodic", "from events where kind in ('seed', 'account')",
      // The search index reads its own settings.
      "word_index_config",
    ]
    return keys.contains { text.contains($0) }
  }

  @Test("Opening every screen reads windows and single cases, never all rows")
  func bounded() throws {
    let office = try ScreenOffice()
    for account in ["can-bo", "cap-uy", "giam-sat"] {
      let door = try office.on(as: account)
      let recording = try door.file.connection.recording {
        let clerk = try Clerk(door)
        clerk.press(.enter, .right, .function(4), .escape, .escape, .function(3)).type("xom 3").press(.escape)
        clerk.press(.function(5), .tab, .tab, .function(8), .escape, .escape)
        clerk.press(.function(2), .tab, .tab, .tab).type("Hà Thử").press(.tab, .tab).type("rác thải chợ ")
          .press(.escape)
        clerk.press(.function(7), .right, .down, .pageUp, .pageDown, .pageDown, .tab, .pageDown, .home)
        clerk.press(.tab, .right, .up, .enter, .escape, .escape)
      }
      let unbounded = recording.runs.map(\.sql).filter { !isBounded($0) }
      #expect(unbounded.isEmpty, "\(account): \(unbounded)")
      #expect(recording.runs.count > 20)
    }
  }

  @Test("A move of the cursor and a turn of the page run no statement at all")
  func cursorIsFree() throws {
    let office = try ScreenOffice()
    let door = try office.on()
    let clerk = try Clerk(door)
    let moving = door.file.connection.recording {
      clerk.press(.down, .down, .up, .pageDown, .home, .end)
      _ = clerk.frame
    }
    #expect(moving.count == 0)
    clerk.press(.enter)
    let turning = door.file.connection.recording {
      clerk.press(.right, .right, .down, .left)
      _ = clerk.frame
    }
    #expect(turning.count == 0)
  }

  @Test("A beat of the clock asks one number and no more")
  func tickIsCheap() throws {
    let office = try ScreenOffice()
    let door = try office.on()
    let clerk = try Clerk(door)
    let recording = door.file.connection.recording { clerk.send(.tick) }
    #expect(recording.runs.map(\.sql) == ["PRAGMA data_version"])
  }
}
