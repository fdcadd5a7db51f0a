import CaseOffice
import CaseStore
import CaseWorkflow
import Glibc
import TestSupport
import Testing

/// A file with people's names in it is not opened when everybody on the machine can read it.
@Suite("How the office file is kept")
struct KeepingTests {
  private func problem(_ path: String) -> OfficeProblem? {
    do {
      _ = try Office.open(
        path: path, clock: .fixed(TestOffice.day("2026-11-23")),
        visitor: Office.Visitor(named: "can-bo", systemUser: "thu"))
      return nil
    } catch {
      return OfficeProblem(error)
    }
  }

  @Test(
    "only its owner, or a group, may have rights on it",
    arguments: [
      (0o600, nil), (0o660, nil), (0o640, nil), (0o644, "chmod 600"), (0o604, "604"), (0o666, "666"),
      (0o602, "602"), (0o601, "601"), (0o777, "777"),
    ] as [(mode_t, String?)])
  func modes(_ mode: mode_t, _ words: String?) throws {
    let test = try TestOffice()
    _ = try test.on("2026-11-23")
    #expect(chmod(test.path, mode) == 0)
    let found = problem(test.path)
    #expect((found == nil) == (words == nil), "\(String(mode, radix: 8)): \(found?.message.vi ?? "-")")
    if let words { #expect(found?.kind == .storage && found?.message.vi.contains(words) == true) }
  }

  @Test("a link is not followed, neither to the file nor beside it")
  func links() throws {
    let test = try TestOffice()
    _ = try test.on("2026-11-23")
    let link = test.folder + "/tat.dunghan"
    #expect(symlink(test.path, link) == 0)
    #expect(problem(link)?.message.vi.contains("đường dẫn tắt") == true)
    unlink(test.path + "-wal")
    #expect(symlink("/dev/null", test.path + "-wal") == 0)
    #expect(problem(test.path)?.message.vi.contains("đường dẫn tắt") == true)
    unlink(link)
    unlink(test.path + "-wal")
  }

  @Test("a new office is its owner's alone, what SQLite keeps beside it too")
  func new() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-23")
    _ = try office.sent("2026-11-23")
    for ending in ["", "-wal", "-shm"] {
      var status = stat()
      guard lstat(test.path + ending, &status) == 0 else { continue }
      #expect(status.st_mode & 0o077 == 0, "\(ending)")
    }
  }

  @Test("the end of the log is told as it is printed: number and sixteen digits")
  func head() throws {
    let office = try TestOffice().on("2026-11-23")
    let before = try office.chainHead()
    _ = try office.sent("2026-11-23")
    let after = try office.chainHead()
    let audited = try office.audit()
    #expect(after.events > before.events && after.head == audited.head)
    #expect(after.short.count == 19 && after.head.hasPrefix(after.short.replacing("-", with: "")))
  }
}
