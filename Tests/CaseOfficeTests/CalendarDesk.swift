import CaseOffice
import CaseWorkflow
import Foundation
import TestSupport
import Testing

/// Calendar files for a test, and what an import of them did.
enum CalendarDesk {
  static let reason = "Thông báo 10432/TB-BNV"

  /// The office's calendar file with some lines left out and some added.
  static func calendar(
    _ test: TestOffice, without: [String] = [], adding: [String] = [], name: String = "lich.csv"
  ) throws -> String {
    let shipped = try String(
      contentsOfFile: TestOffice.configDirectory + "/calendar/vietnam.csv", encoding: .utf8)
    let kept = shipped.split(separator: "\n").filter { line in
      !without.contains { line.hasPrefix($0) }
    }
    return try file(test, (kept.map(String.init) + adding).joined(separator: "\n") + "\n", name: name)
  }

  static func file(_ test: TestOffice, _ text: String, name: String = "lich.csv") throws -> String {
    let path = test.folder + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  static func rows(_ rows: String...) -> String {
    (["date,kind,name,source,status,pair"] + rows).joined(separator: "\n") + "\n"
  }

  /// A case that UBND received on `day`, its receipt confirmed.
  static func received(_ day: String, in test: TestOffice) throws -> String {
    let office = try test.on(day)
    let code = try office.sent(day)
    try office.act(code, "confirm-receipt", "received=\(day)")
    return code
  }

  static func answer(_ code: String, _ office: Office) throws -> Obligation {
    try #require(office.show(code: code).matter.obligations.last { $0.key == .answer })
  }

  static func isSound(_ office: Office) throws -> Bool {
    try office.checkups().filter { $0.area != "calendar" }.allSatisfy(\.isSound)
  }

  @discardableResult
  static func importing(_ path: String, _ office: Office, isDryRun: Bool = false) throws -> (
    report: CalendarImport, moved: [MovedDeadline]
  ) {
    var moved: [MovedDeadline] = []
    let report = try office.importCalendar(
      path: path, isDryRun: isDryRun, reason: isDryRun ? "" : reason, each: { moved.append($0) })
    return (report, moved)
  }
}
