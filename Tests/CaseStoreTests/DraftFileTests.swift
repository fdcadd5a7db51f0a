import Foundation
import Synchronization
import Testing

@testable import CaseStore

@Suite("A file that is written whole")
struct DraftFileTests {
  /// What each of many who make the same file at once is told.
  private static func outcomes(of count: Int, making target: String) -> [String] {
    let told = Mutex<[String]>([])
    let ended = DispatchGroup()
    for number in 0..<count {
      ended.enter()
      Thread {
        defer { ended.leave() }
        do {
          let draft = try DraftFile(for: target)
          try draft.append(Array("\(number)".utf8))
          try draft.place()
          told.withLock { $0.append("made") }
        } catch {
          switch error as? DraftFault {
          case .inWork: told.withLock { $0.append("inWork") }
          case .exists: told.withLock { $0.append("exists") }
          default: told.withLock { $0.append("\(error)") }
          }
        }
      }.start()
    }
    ended.wait()
    return told.withLock { $0 }
  }

  @Test("of many who make it at once one does; the others are told that it is being made or there")
  func race() throws {
    try inFolder { folder in
      for round in 0..<300 {
        let target = "\(folder)/\(round)"
        // What a killed one left is in the way of every third.
        if round % 3 == 0 { try Data("cũ".utf8).write(to: URL(fileURLWithPath: target + ".dunghan-part")) }
        let told = Self.outcomes(of: 8, making: target)
        #expect(told.filter { $0 == "made" }.count == 1, "round \(round): \(told)")
        #expect(Set(told).isSubset(of: ["made", "inWork", "exists"]), "round \(round): \(told)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: target)).count == 1)
        #expect(!FileManager.default.fileExists(atPath: target + ".dunghan-part"))
      }
    }
  }

  @Test("its owner's alone, through no link; what is not placed leaves nothing")
  func owned() throws {
    try inFolder { folder in
      let target = folder + "/a"
      do {
        let draft = try DraftFile(for: target)
        try draft.append(Array("dở".utf8))
        var status = stat()
        #expect(lstat(draft.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(throws: DraftFault.inWork(path: draft.path)) { try DraftFile(for: target) }
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
      symlink(folder + "/nơi-khác", target + ".dunghan-part")
      #expect(throws: DraftFault.exists(path: target + ".dunghan-part")) { try DraftFile(for: target) }
    }
  }

  @Test(
    "that another took away or put its own in place of is said to be in work, not that a folder is missing")
  func foreign() throws {
    try inFolder { folder in
      for isReplaced in [false, true] {
        let draft = try DraftFile(for: folder + "/a")
        unlink(draft.path)
        if isReplaced { try Data("khác".utf8).write(to: URL(fileURLWithPath: draft.path)) }
        #expect(throws: DraftFault.inWork(path: folder + "/a")) { try draft.place() }
        #expect(FileManager.default.fileExists(atPath: draft.path) == isReplaced)
      }
      mkdir(folder + "/que", 0o700)
      let draft = try DraftFile(for: folder + "/que/a")
      unlink(draft.path)
      rmdir(folder + "/que")
      #expect(throws: DraftFault.noFolder(path: folder + "/que")) { try draft.place() }
    }
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "nhap-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }
}
