import CaseWorkflow
import TerminalKit
import Testing

/// The calendar at the three sizes.
@Suite(.serialized) struct CalendarSnapshotTests {
  private func name(_ screen: String, _ size: Size) -> String { "\(screen)-\(size.columns)x\(size.rows)" }

  @Test("The month and the year, at every size", arguments: SnapshotTests.sizes)
  func looking(_ size: Size) throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), size: size).press(.function(7))
    Snapshot.expect(clerk.frame, is: name("lich-thang", size))
    clerk.press(.right)
    Snapshot.expect(clerk.frame, is: name("lich-ngay-chua-chac", size))
    clerk.press(.pageDown, .pageDown, .pageDown, .up, .up)
    Snapshot.expect(clerk.frame, is: name("lich-tet", size))
    clerk.press(.home, .tab)
    Snapshot.expect(clerk.frame, is: name("lich-nam", size))
  }

  @Test("The form of a day, and what it moves, at every size", arguments: SnapshotTests.sizes)
  func changing(_ size: Size) throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), size: size).press(.function(7), .right, .right, .function(4))
    Snapshot.expect(clerk.frame, is: name("lich-sua", size))
    clerk.press(.tab).type("28/11").press(.tab, .tab).type("Thông báo 55/TB-BNV ngày 20/11/2026")
    Snapshot.expect(clerk.frame, is: name("lich-sua-hoan-doi", size))
    clerk.press(.function(8))
    Snapshot.expect(clerk.frame, is: name("lich-xem-truoc", size))
    clerk.press(.left, .enter)
    Snapshot.expect(clerk.frame, is: name("lich-bao-lai", size))
  }

  @Test("The month speaks English")
  func english() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), language: .en).press(.function(7), .right)
    Snapshot.expect(clerk.frame, is: "lich-en-80x24")
  }
}
