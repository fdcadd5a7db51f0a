import CaseOffice
import CaseWorkflow
import Foundation
import Synchronization
import TestSupport
import WorkingCalendar

@testable import DungHanCLI

/// The program at a desk of the tests' own: a training office in a folder of its own, a clock that stands still, and
/// everything it prints kept.
final class CommandLineDesk {
  let office: TestOffice
  /// What the environment says besides where the office and its settings are.
  var variables: [String: String] = [:]
  var systemUser = "thu"
  /// Whom the machine knows; nil: anybody.
  var users: Set<String>?
  var isTerminal = false
  /// What the person answers at the terminal, question by question.
  var answers: [String] = []
  /// The machine's clock: Monday 23/11/2026, 08:00 in Vietnam.
  var seconds: Int64 = 1_795_395_600

  init(founded day: String = "2025-01-02") throws {
    office = try TestOffice(founded: day)
  }

  var folder: String { office.folder }

  /// What a run left behind.
  struct Outcome {
    var code: Int32
    var output: String
    var errors: String

    var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    func object() throws -> [String: Any] {
      guard let value = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] else {
        throw DeskError.notAnObject(output)
      }
      return value
    }

    func list() throws -> [[String: Any]] {
      guard let value = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]] else {
        throw DeskError.notAList(output)
      }
      return value
    }
  }

  /// Runs one command line on `day`, in the office unless it names another file.
  @discardableResult
  func run(
    _ arguments: String..., on day: String? = nil, input: String = "", screens: StartScreens? = nil,
    setUp: SetUpOffice? = nil
  ) -> Outcome {
    run(arguments, on: day, input: Array(input.utf8), screens: screens, setUp: setUp)
  }

  @discardableResult
  func run(
    _ arguments: [String], on day: String? = nil, input: [UInt8] = [], screens: StartScreens? = nil,
    setUp: SetUpOffice? = nil
  ) -> Outcome {
    let printed = Kept()
    let said = Kept()
    let typed = Kept(input)
    var variables = [
      "DUNGHAN_FILE": office.path, "DUNGHAN_CONFIG": TestOffice.configDirectory, "HOME": office.folder,
    ]
    if let day { variables["DUNGHAN_TODAY"] = day }
    variables.merge(self.variables) { _, given in given }
    let environment = variables.filter { !$0.value.isEmpty }
    let user = systemUser
    let users = users
    let seconds = seconds
    let answered = Kept(answers.flatMap { Array($0.utf8) + [10] })
    let surroundings = Surroundings(
      variable: { environment[$0] },
      clock: OfficeClock(secondsSince1970: { seconds }),
      randomBytes: { [UInt8](repeating: 7, count: $0) }, systemUser: { user },
      knowsUser: { users?.contains($0) ?? true }, executableFolder: { nil })
    let streams = Streams(
      write: { bytes throws(OutputTrouble) in printed.append(bytes) }, writeError: { said.append($0) },
      read: { typed.take($0) }, ask: { _, _ in answered.line() }, isInputTerminal: isTerminal,
      isOutputTerminal: isTerminal,
      isErrorTerminal: isTerminal, columns: isTerminal ? 80 : nil, rows: isTerminal ? 24 : nil)
    let code = CommandLineInterface.run(
      arguments: arguments, surroundings: surroundings, streams: streams, startScreens: screens,
      setUp: setUp)
    return Outcome(code: code, output: printed.text, errors: said.text)
  }

  /// A file in the desk's folder.
  func file(_ name: String, _ text: String) throws -> String {
    let path = folder + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }
}

enum DeskError: Error {
  case notAnObject(String)
  case notAList(String)
}

/// Bytes that closures put down and take up.
private final class Kept: Sendable {
  private let bytes: Mutex<[UInt8]>

  init(_ bytes: [UInt8] = []) {
    self.bytes = Mutex(bytes)
  }

  func append(_ more: [UInt8]) { bytes.withLock { $0 += more } }

  func take(_ count: Int) -> [UInt8] {
    bytes.withLock { bytes in
      let taken = Array(bytes.prefix(count))
      bytes.removeFirst(taken.count)
      return taken
    }
  }

  /// The next line, without its end.
  func line() -> String? {
    bytes.withLock { bytes in
      guard let end = bytes.firstIndex(of: 10) else { return nil }
      defer { bytes.removeFirst(end + 1) }
      return String(decoding: bytes[..<end], as: UTF8.self)
    }
  }

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}

extension [String: Any] {
  func text(_ key: String) -> String? { self[key] as? String }
  func number(_ key: String) -> Int? { self[key] as? Int }
  func flag(_ key: String) -> Bool? { self[key] as? Bool }
  func isNull(_ key: String) -> Bool { self[key] is NSNull }
  func object(_ key: String) -> [String: Any]? { self[key] as? [String: Any] }
  func list(_ key: String) -> [[String: Any]]? { self[key] as? [[String: Any]] }
  var names: Set<String> { Set(keys) }
}
