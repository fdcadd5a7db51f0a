import Foundation
import Testing

@testable import CaseStore

@Suite("How an office file must be kept")
struct FileKeepingTests {
  /// A file of this person's with these rights, and a link to it.
  private func withFile(mode: mode_t, _ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "dunghan-\(UUID())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/so.dunghan"
    try Data("x".utf8).write(to: URL(fileURLWithPath: path))
    #expect(chmod(path, mode) == 0)
    try body(path)
  }

  private let owner = FileKeeping.Person(user: geteuid(), groups: [getegid()])
  private let stranger = FileKeeping.Person(user: geteuid() + 4242, groups: [getegid() + 4242])
  private let colleague = FileKeeping.Person(user: geteuid() + 4242, groups: [7, getegid()])
  private let machine = FileKeeping.Person(user: 0, groups: [])

  @Test("a person's own is opened by that person, by the machine's administrator, and by nobody else")
  func own() throws {
    try withFile(mode: 0o600) { path in
      #expect(FileKeeping.fault(of: path, for: owner) == nil)
      #expect(FileKeeping.fault(of: path, for: machine) == nil)
      if geteuid() == 0 {
        #expect(chown(path, 4242, 4242) == 0 && FileKeeping.fault(of: path, for: machine) == nil)
        #expect(
          FileKeeping.fault(of: path, for: FileKeeping.Person(user: 1, groups: []))
            == .foreign(name: "so.dunghan"))
        #expect(chown(path, 0, 0) == 0)
      }
      #expect(FileKeeping.fault(of: path, for: stranger) == .foreign(name: "so.dunghan"))
      #expect(FileKeeping.fault(of: path, for: colleague) == .foreign(name: "so.dunghan"))
    }
  }

  @Test("a group's is opened by who is in it, where all of it may write too")
  func group() throws {
    try withFile(mode: 0o660) { path in
      #expect(FileKeeping.fault(of: path, for: colleague) == nil)
      #expect(FileKeeping.fault(of: path, for: stranger) == .foreign(name: "so.dunghan"))
    }
    try withFile(mode: 0o640) {
      #expect(FileKeeping.fault(of: $0, for: colleague) == .foreign(name: "so.dunghan"))
    }
  }

  @Test("one that everybody may read is opened by nobody, and what lies beside it counts too")
  func exposed() throws {
    for mode: mode_t in [0o604, 0o602, 0o644, 0o666] {
      try withFile(mode: mode) { path in
        for person in [owner, machine, stranger] {
          #expect(FileKeeping.fault(of: path, for: person) == .open(mode: UInt32(mode)))
        }
      }
    }
    try withFile(mode: 0o600) { path in
      try Data("x".utf8).write(to: URL(fileURLWithPath: path + "-wal"))
      #expect(chmod(path + "-wal", 0o644) == 0)
      #expect(FileKeeping.fault(of: path, for: owner) == .open(mode: 0o644))
      // A journal that somebody else puts there would be rolled back into the office.
      #expect(unlink(path + "-wal") == 0)
      try Data("x".utf8).write(to: URL(fileURLWithPath: path + "-journal"))
      #expect(chmod(path + "-journal", 0o600) == 0)
      #expect(FileKeeping.fault(of: path, for: stranger) == .foreign(name: "so.dunghan"))
      #expect(chmod(path, 0o660) == 0)
      #expect(FileKeeping.fault(of: path, for: colleague) == .foreign(name: "so.dunghan-journal"))
      #expect(chmod(path, 0o600) == 0 && unlink(path + "-journal") == 0 && mkfifo(path + "-wal", 0o600) == 0)
      #expect(FileKeeping.fault(of: path, for: owner) == .link)
      #expect(unlink(path + "-wal") == 0 && symlink("/dev/null", path + "-shm") == 0)
      #expect(FileKeeping.fault(of: path, for: owner) == .link)
    }
  }

  @Test("what SQLite keeps beside it gets the office's rights, a link or another's does not")
  func companions() throws {
    try withFile(mode: 0o660) { path in
      func mode(_ ending: String) -> mode_t {
        var status = stat()
        return lstat(path + ending, &status) == 0 ? status.st_mode & 0o777 : 0
      }
      try Data("x".utf8).write(to: URL(fileURLWithPath: path + "-wal"))
      #expect(chmod(path + "-wal", 0o600) == 0 && chmod(path, 0o660) == 0)
      let elsewhere = path + ".khac"
      try Data("x".utf8).write(to: URL(fileURLWithPath: elsewhere))
      #expect(chmod(elsewhere, 0o600) == 0)
      #expect(FileKeeping.fault(of: path, for: colleague) == .foreign(name: "so.dunghan-wal"))
      #expect(symlink(elsewhere, path + "-shm") == 0)
      FileKeeping.alignCompanions(of: path)
      #expect(mode("-wal") == 0o660 && mode(".khac") == 0o600)
      if geteuid() == 0 {
        #expect(chown(path, 4242, 5000) == 0)
        FileKeeping.alignCompanions(of: path)
        var status = stat()
        #expect(lstat(path + "-wal", &status) == 0 && status.st_gid == 5000)
      }
    }
  }

  @Test("a link is not followed; what is not there is no fault")
  func links() throws {
    try withFile(mode: 0o600) { path in
      #expect(symlink(path, path + ".lien-ket") == 0)
      #expect(FileKeeping.fault(of: path + ".lien-ket", for: owner) == .link)
      #expect(FileKeeping.fault(of: path + ".khong-co", for: owner) == nil)
    }
  }

  @Test("who this process works for is told with all the groups")
  func present() {
    let present = FileKeeping.Person.present
    #expect(present.user == geteuid() && present.groups.contains(getegid()))
    var groups = [gid_t](repeating: 0, count: 4096)
    let count = Int(getgroups(4096, &groups))
    #expect(Set(present.groups) == Set(groups.prefix(count) + [getegid()]))
  }
}
