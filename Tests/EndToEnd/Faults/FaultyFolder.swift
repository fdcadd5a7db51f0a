import CaseOffice
import Foundation
import TestSupport

/// A folder with an office, its backups and whatever else lies in it. One command is tried in it again and again, each time
/// from the same beginning, on a disk that fails elsewhere.
final class FaultyFolder {
  static let day = "2026-11-20"

  let office: TestOffice
  private let step: FaultyStep
  /// What lies in the folder before the command, by its path from there.
  let beginning: [String: Data]
  private let program: CommandLineProgram
  private var clerk: CommandLineProgram

  init(_ preparation: [FaultyStep], folders: [String] = [], then step: FaultyStep) throws {
    office = try TestOffice(founded: "2026-01-05")
    let folder = office.folder
    var program = CommandLineProgram(office: office)
    program.variables["DUNGHAN_TODAY"] = Self.day
    self.program = program
    clerk = program
    clerk.executable = CommandLineProgram.builtProgram("faulty-clerk")
    for name in folders {
      try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
    }
    self.step = step.ready(in: folder, paper: try program.prepare(preparation, in: folder))
    beginning = try Self.files(in: folder)
  }

  /// Every file and what it holds.
  func files() throws -> [String: Data] { try Self.files(in: office.folder) }

  private static func files(in folder: String) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let path = folder + "/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      found[name] = try Data(contentsOf: URL(fileURLWithPath: path))
    }
    return found
  }

  /// Puts everything back as it was.
  func beginAgain() throws {
    for name in try files().keys where beginning[name] == nil {
      try FileManager.default.removeItem(atPath: office.folder + "/" + name)
    }
    for (name, bytes) in beginning { try bytes.keep(at: office.folder + "/" + name) }
  }

  func attempt() throws -> CommandLineProgram.Outcome { try program.run(step) }

  /// On a disk with `fault` at `point`, counted from 1.
  func attempt(_ fault: FaultyOffice.Fault, at point: Int) throws -> CommandLineProgram.Outcome {
    clerk.variables["FAULTY_DISK"] = "\(fault.rawValue):\(point)"
    clerk.variables["FAULTY_DISK_JOURNAL"] = nil
    return try clerk.run(step)
  }

  /// The points at which `fault` can strike, each by its name: “119 sync .dunghan-part”.
  func points(_ fault: FaultyOffice.Fault) throws -> [String] {
    try beginAgain()
    let journal = "/var/tmp/dunghan-calls-\(ProcessInfo.processInfo.globallyUniqueString)"
    defer { try? FileManager.default.removeItem(atPath: journal) }
    clerk.variables["FAULTY_DISK"] = "\(fault.rawValue):0"
    clerk.variables["FAULTY_DISK_JOURNAL"] = journal
    let outcome = try clerk.run(step)
    guard outcome.code == 0 else { throw FaultyOffice.TrialError.notPrepared(step.arguments, outcome.errors) }
    return try String(contentsOfFile: journal, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// Whether the file of this name is a backup to rely on; nil where there is none.
  func isSound(_ name: String) throws -> Bool? {
    let path = office.folder + "/" + name
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try Office.verifyBackup(at: path).isSound
  }
}
