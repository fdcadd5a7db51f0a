import CaseOffice
import CaseStore
import CaseWorkflow
import Foundation
import TestSupport
import WorkingCalendar

/// An office in which one act is done again and again, each time from the same beginning, on a disk that fails elsewhere.
final class FaultyOffice {
  /// What goes wrong at a point, as `faulty-clerk` calls it.
  enum Fault: String, CaseIterable {
    /// The process is killed before a change of the file or of a lock.
    case kill
    /// The process is killed in the middle of a write.
    case tear
    /// From then on there is no room.
    case full
    /// One read, write, sync or deletion fails.
    case fail
  }

  static let day = "2026-11-20"

  /// The folder, with a training office in it; a live one of the act's own takes its place.
  let office: TestOffice
  let act: FaultyAct
  private let path: String
  private let program: CommandLineProgram
  private var clerk: CommandLineProgram
  /// A copy of the office's folder as it is before the act: the office, what the act reads, and the keys.
  private let beginning: String
  /// The act as it is run.
  private let step: FaultyStep

  init(_ act: FaultyAct) throws {
    office = try TestOffice(founded: "2026-01-05")
    self.act = act
    path = act.isLive ? office.folder + "/that.dunghan" : office.path
    var program = CommandLineProgram(office: office)
    program.variables["DUNGHAN_FILE"] = path
    if !act.isLive { program.variables["DUNGHAN_TODAY"] = Self.day }
    // The keys of this machine lie in the folder too, so that they begin again with the office.
    program.variables["HOME"] = office.folder
    self.program = program
    clerk = program
    clerk.executable = CommandLineProgram.builtProgram("faulty-clerk")
    for (name, text) in act.files { try text.keep(at: office.folder + "/" + name) }
    if act.isLive { _ = try program.prepare([["init", "--unit", "MTTQ xã Thật", "--symbol", "TH"]], in: "") }
    let paper = try program.prepare(act.preparation, in: office.folder)
    step = FaultyStep(act.arguments, typing: act.input).ready(in: office.folder, paper: paper)
    beginning = office.folder + "-beginning"
    try FileManager.default.copyItem(atPath: office.folder, toPath: beginning)
  }

  deinit { try? FileManager.default.removeItem(atPath: beginning) }

  /// Puts the folder back as it was before the act.
  func beginAgain() throws {
    let manager = FileManager.default
    for name in try manager.contentsOfDirectory(atPath: office.folder) {
      try manager.removeItem(atPath: office.folder + "/" + name)
    }
    for name in try manager.contentsOfDirectory(atPath: beginning) {
      try manager.copyItem(atPath: beginning + "/" + name, toPath: office.folder + "/" + name)
    }
  }

  /// What is no longer possible after the act, be it done or not, and should be; nil where all is well.
  func lost() throws -> String? {
    if !act.proof.isEmpty {
      let outcome = try program.run(act.proof)
      if outcome.code != 0 { return outcome.errors }
    }
    guard let owner = act.passwordOwner else { return nil }
    do {
      let office = try signedIn(as: owner)
      if act.opensSenders { _ = try office.openSender(code: "1", reason: "Xem còn mở được") }
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// The live office as who has a password sees it: by one of those that he may have, or as the system's user he still is.
  private func signedIn(as owner: String) throws -> Office {
    var last: (any Error)?
    for password in act.passwords {
      // After a wrong one the next has to wait for a second.
      if last != nil { Thread.sleep(forTimeInterval: 2.1) }
      do { return try opened(asking: owner, password) } catch { last = error }
    }
    throw last ?? TrialError.notPrepared(["sign in", owner], "")
  }

  private func opened(asking owner: String? = nil, _ password: String = "") throws -> Office {
    guard act.isLive else { return try office.on(Self.day) }
    let isFounder = owner == nil || owner == NSUserName()
    return try Office.open(
      path: path, clock: .ofThisMachine,
      visitor: Office.Visitor(
        systemUser: isFounder ? NSUserName() : "khong-ai",
        keyFolder: KeyFolder(paths: [office.folder + "/.local/share/dunghan/keys"]),
        ask: { wrong in
          if let wrong { throw wrong }
          return try Credentials(account: owner ?? NSUserName(), password: Password(password))
        }))
  }

  /// Does the act on a sound disk.
  func attempt() throws -> CommandLineProgram.Outcome {
    try program.run(step)
  }

  /// Does the act on a disk with `fault` at `point`, counted from 1.
  func attempt(_ fault: Fault, at point: Int) throws -> CommandLineProgram.Outcome {
    clerk.variables["FAULTY_DISK"] = "\(fault.rawValue):\(point)"
    clerk.variables["FAULTY_DISK_JOURNAL"] = nil
    return try clerk.run(step)
  }

  /// The points of the act at which `fault` can strike, each by its name: “119 sync .dunghan-wal”.
  func points(_ fault: Fault) throws -> [String] {
    try beginAgain()
    let journal = office.folder + "/calls"
    clerk.variables["FAULTY_DISK"] = "\(fault.rawValue):0"
    clerk.variables["FAULTY_DISK_JOURNAL"] = journal
    let outcome = try clerk.run(step)
    guard outcome.code == act.code else { throw TrialError.notPrepared(act.arguments, outcome.errors) }
    return try String(contentsOfFile: journal, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// What stands in the file that the act leaves; nil where there is none.
  func left() throws -> Data? {
    guard let name = act.leaves, FileManager.default.fileExists(atPath: office.folder + "/" + name) else {
      return nil
    }
    return try Data(contentsOf: URL(fileURLWithPath: office.folder + "/" + name))
  }

  func events() throws -> Int64 { try OfficeFile(path: path).log.head().number }

  /// Logs one more case, then says what `doctor` finds wrong; the codes are among what it counts.
  func faultsAfterFurtherWork() throws -> [String] {
    let owner = act.passwordOwner == NSUserName() ? act.passwordOwner : nil
    let office = try owner.map { try signedIn(as: $0) } ?? opened()
    _ = try office.opened(office.today.iso)
    let wrong = try office.checkups().filter { !$0.isSound && $0.area != "calendar" }
    return wrong.map { "\($0.area): \($0.message.en)" }
  }

  enum TrialError: Error {
    case notPrepared([String], String)
  }
}

extension OfficeClock {
  /// A live office goes by it, and so do those who look into one.
  static let ofThisMachine = OfficeClock(secondsSince1970: { Int64(time(nil)) })
}
