import CaseOffice
import DungHanTUI
import TerminalKit
import TestSupport
import Testing

@Suite("The mouse presses keys, where somebody wants it")
struct MouseTests {
  private func clerk(_ office: ScreenOffice) throws -> Clerk {
    let clerk = try Clerk(office.on())
    #expect(!clerk.frame.heedsMouse)
    clerk.press(.function(9)).type("chuot").press(.enter)
    #expect(clerk.frame.heedsMouse && clerk.shows("Chuột: bật"))
    return clerk
  }

  private func row(_ words: String, _ clerk: Clerk) throws -> Position {
    Position(row: try #require(clerk.rows.firstIndex { $0.contains(words) }), column: 20)
  }

  @Test("A click chooses a row, up or down, over headings; another opens it; the wheel goes three rows")
  func rows() throws {
    let office = try ScreenOffice()
    let clerk = try clerk(office)
    clerk.press(.click(try row("Rác thải khu chợ Rộ", clerk)))
    #expect(clerk.frame.cursor?.row == (try row("Rác thải khu chợ Rộ", clerk).row) && clerk.shows("5 ▸ "))
    clerk.press(.wheelUp)
    #expect(clerk.shows("1 ▸ "))
    clerk.press(.wheelDown, .wheelUp, .wheelDown)
    #expect(clerk.shows("5 ▸ "))
    clerk.press(.click(try row("Bồi thường đất", clerk)), .click(try row("Bồi thường đất", clerk)))
    #expect(clerk.shows("HỒ SƠ 2"))
    #expect(try Clerk(office.on()).frame.heedsMouse, "kept for the next time")
  }

  @Test("A click on the key bar is the key that stands there, in a box too; beside it nothing happens")
  func bar() throws {
    let clerk = try clerk(try ScreenOffice())
    let bar = try #require(clerk.rows.last)
    let find = bar.distance(from: bar.startIndex, to: try #require(bar.firstRange(of: "F3 Tìm")?.lowerBound))
    clerk.press(.click(Position(row: 23, column: find + 4)))
    #expect(clerk.shows("Tìm:"))
    clerk.press(.click(Position(row: 23, column: 79)), .escape, .function(1))
    let box = try #require(clerk.rows.last)
    let close = box.distance(
      from: box.startIndex, to: try #require(box.firstRange(of: "Esc Đóng")?.lowerBound))
    clerk.press(.click(Position(row: 23, column: close)))
    #expect(!clerk.shows("GIÚP") && clerk.shows("HÔM NAY"))
  }
}
