import CaseWorkflow
import TerminalKit
import Testing

@testable import DungHanTUI

/// What “Quản trị” looks like, at the three sizes.
@Suite(.serialized) struct AdministrationSnapshotTests {
  @Test("Each page shows its rows and what is said of the chosen one", arguments: SnapshotTests.sizes)
  func pages(_ size: Size) throws {
    let office = try ScreenOffice()
    let place = "\(size.columns)x\(size.rows)"
    let clerk = try Clerk(office.on(as: "quan-tri"), size: size).press(.control("o"), .down)
    for page in AdministrationPage.allCases {
      if page != .book {
        Snapshot.expect(
          clerk.frame, is: "quan-tri-\(page)-\(place)")
      }
      clerk.press(.right)
    }
    clerk.press(.enter)
    Snapshot.expect(clerk.frame, is: "quan-tri-dong-\(place)")
    clerk.press(.enter)
    Snapshot.expect(clerk.frame, is: "quan-tri-doi-ten-\(place)")
    clerk.type(" mới").press(.tab, .tab, .tab).type("NQ 12/NQ-HĐND").press(.function(8))
    Snapshot.expect(clerk.frame, is: "quan-tri-xem-truoc-\(place)")
    clerk.press(.escape, .escape, .escape, .control("n"))
    Snapshot.expect(clerk.frame, is: "quan-tri-them-don-vi-\(place)")
    clerk.press(.escape, .right, .right, .right, .enter)
    Snapshot.expect(clerk.frame, is: "quan-tri-loai-\(place)")
  }

  @Test("The same page speaks English")
  func english() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(as: "tra-cuu"), language: .en).press(.control("o"), .down, .enter)
    Snapshot.expect(clerk.frame, is: "quan-tri-en-80x24")
  }
}
