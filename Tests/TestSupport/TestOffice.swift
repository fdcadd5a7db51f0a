package import CaseOffice
package import CaseStore
package import CaseWorkflow
import Foundation
import Glibc
package import WorkingCalendar

/// A training office of the tests' own, on the real `config/`, in a folder that goes when the test does. Every person in it
/// is opened as on the command line: a day, an account.
package final class TestOffice {
  package let folder: String
  package let path: String

  /// Where the checkout keeps what an office may change.
  package static let configDirectory: String = {
    var parts = #filePath.split(separator: "/").map(String.init)
    parts.removeLast(3)
    return "/" + parts.joined(separator: "/") + "/config"
  }()

  /// Read once: decoding the definitions is most of the cost of an office in a debug build.
  private static let tables = Result { try OfficeTables.load(directory: configDirectory) }

  /// Besides the six accounts of every training office it may have others.
  package init(founded day: String = "2025-01-02", accounts: [Account] = []) throws {
    var template = Array("/var/tmp/dunghan-office-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw TestOfficeError.noFolder }
    folder = String(cString: made)
    path = folder + "/office.dunghan"
    let setup = OfficeSetup(
      unitName: "MTTQ xã Suối Đá", symbol: "SD", isTraining: true, systemUser: "thu",
      randomBytes: [UInt8](repeating: 5, count: 48), moreAccounts: accounts)
    _ = try Office.found(
      path: path, setup: setup, tables: Self.tables.get(),
      clock: .fixed(Self.day(day)))
  }

  /// Founds another office beside it, at `name` in its folder; a live one belongs to the system's user “thu”.
  package func foundAnother(_ name: String, isTraining: Bool, on day: String) throws -> Office {
    let setup = OfficeSetup(
      unitName: "MTTQ xã Khác", symbol: "XK", isTraining: isTraining, systemUser: "thu",
      randomBytes: [UInt8](repeating: 9, count: 48))
    return try Office.found(
      path: folder + "/" + name, setup: setup, tables: Self.tables.get(), clock: .fixed(Self.day(day)))
  }

  /// The accounts that a training office lacks to have one for every role; the answering unit's is UBND's.
  package static let otherRoles = [
    Account(key: "van-phong", name: "Văn thư Thử", systemUser: nil, roles: ["van-phong"]),
    Account(key: "ubkt", name: "Kiểm tra Thử", systemUser: nil, roles: ["ubkt"]),
    Account(key: "don-vi-ubnd", name: "Hoa Thử", systemUser: nil, roles: ["don-vi"], unit: "ubnd"),
  ]

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The office as `account` sees it on `day`.
  package func on(_ day: String, as account: String = "can-bo") throws -> Office {
    try Office.open(
      path: path, clock: .fixed(Self.day(day)), visitor: Office.Visitor(named: account, systemUser: "thu"))
  }

  /// A copy of a shipped example, so that what is written beside it goes with the test.
  package static func copy(_ path: String, to other: String) throws {
    guard let source = fopen(path, "r"), let target = fopen(other, "w") else {
      throw TestOfficeError.noFile(path)
    }
    defer {
      fclose(source)
      fclose(target)
    }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&bytes, 1, bytes.count, source)
      guard count > 0 else { return }
      guard fwrite(bytes, 1, count, target) == count else { throw TestOfficeError.noFile(other) }
    }
  }

  package static func day(_ iso: String) throws -> CivilDate {
    guard let day = CivilDate(iso: iso) else { throw TestOfficeError.notADay(iso) }
    return day
  }
}

package enum TestOfficeError: Error {
  case noFolder
  case noFile(String)
  case notADay(String)
}

extension Office {
  /// Does an act with values written as on the command line: `act("SD-…", "forward", "to=ubnd", "document=1", …)`.
  @discardableResult
  package func act(_ code: String, _ action: String, _ values: String...) throws -> CaseLine {
    try act(CaseAct(code: code, action: action, values: values.assignments))
  }

  /// A case received on `day`, logged and no more.
  package func opened(_ day: String, type: String = "phan-anh") throws -> String {
    try open(
      NewCase(
        type: type, summary: "Cống tắc ở xóm 4, nước tràn vào nhà", received: TestOffice.day(day),
        source: "truc-tiep")
    ).code
  }

  /// A case received and forwarded to UBND on `day`, its receipt not known.
  package func sent(_ day: String, type: String = "phan-anh") throws -> String {
    let code = try opened(day, type: type)
    try act(code, "register")
    try act(code, "forward", "to=ubnd", "document=12/PC-MTTQ", "sent=\(day)")
    return code
  }
}

extension [String] {
  /// `field=value` pairs as the command line reads them.
  package var assignments: [(key: FieldKey, value: String)] {
    map { value in
      let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
  }
}
