package import CaseOffice
import CaseStore
import Foundation
import Synchronization
import WorkingCalendar

/// What every clock of a machine shows, in seconds since the morning.
private final class Counter: Sendable {
  private let count = Mutex(0)
  var value: Int { count.withLock { $0 } }
  func add(_ more: Int) { count.withLock { $0 += more } }
}

/// A live office on one machine, whose time the test tells.
package final class LiveOffice: Sendable {
  package let folder: String
  private let seconds = Counter()

  private let day = CivilDate(iso: "2026-11-23") ?? CivilDate(dayNumber: 0)

  package init() throws {
    folder = NSTemporaryDirectory() + "mat-khau-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    _ = try Office.found(
      path: path,
      setup: OfficeSetup(
        unitName: "MTTQ xã Suối Đá", symbol: "SD", isTraining: false, systemUser: "lan",
        randomBytes: [UInt8](repeating: 9, count: 48), keyFolder: keys),
      tables: OfficeTables.load(directory: TestOffice.configDirectory), clock: clock)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  package var path: String { folder + "/so.dunghan" }
  package var keys: KeyFolder { KeyFolder(paths: [folder + "/keys"]) }

  package var clock: OfficeClock {
    OfficeClock { [seconds, day] in
      let now = 8 * 3600 + seconds.value
      let time = [now / 3600, now / 60 % 60, now % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      return Moment(day: day, time: time.joined(separator: ":"))
    }
  }

  package func pass(_ more: Int) { seconds.add(more) }

  /// The office as the system's user sees it; `tries` are what is typed when a name and a password are asked.
  package func open(_ user: String, _ tries: (String, String)...) throws -> Office {
    let waiting = Mutex(tries)
    return try Office.open(
      path: path, clock: clock,
      visitor: Office.Visitor(
        systemUser: user, keyFolder: keys,
        ask: { _ in
          try waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }.map {
            Credentials(account: $0.0, password: try Password($0.1))
          }
        }))
  }
}
