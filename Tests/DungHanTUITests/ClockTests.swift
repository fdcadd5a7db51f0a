import CaseOffice
import CaseStore
import CaseWorkflow
import TerminalKit
import TestSupport
import Testing

@testable import DungHanTUI

@Suite struct ClockTests {
  /// A live office, as its founder sees it on `day`.
  private func open(_ path: String, _ day: String) throws -> Office {
    try Office.open(
      path: path, clock: .fixed(TestOffice.day(day)), visitor: Office.Visitor(systemUser: "thu"))
  }

  @Test("A machine set back opens the board and the case; what would be written is refused in a sentence")
  func behind() throws {
    let training = try TestOffice()
    let path = training.folder + "/that.dunghan"
    _ = try Office.found(
      path: path,
      setup: OfficeSetup(
        unitName: "MTTQ xã Thật", symbol: "TH", isTraining: false, systemUser: "thu",
        randomBytes: [UInt8](repeating: 9, count: 48)),
      tables: OfficeTables.load(directory: TestOffice.configDirectory),
      clock: .fixed(TestOffice.day("2026-11-20")))
    let code = try open(path, "2026-11-20").opened("2026-11-19")
    let office = try open(path, "2026-03-02")
    let events = try office.freshness().events
    let clerk = try Clerk(office)
    #expect(clerk.shows("Cống tắc ở xóm 4"))
    clerk.press(.enter)
    #expect(clerk.shows(code))
    clerk.press(.function(4)).type("1").press(.enter, .function(8))
    #expect(clerk.shows("máy báo hôm nay 02/03/2026"), "\(clerk.text)")
    #expect(clerk.shows("20/11/2026: chưa ghi gì; chỉnh lại ngày của máy"), "\(clerk.text)")
    #expect(!clerk.shows("dunghan doctor"))
    #expect(try office.freshness().events == events)
  }
}
