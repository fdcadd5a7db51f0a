import CaseOffice
import CaseWorkflow
import Foundation
import Synchronization
import TestSupport
import Testing

/// What an office writes beside itself and beside a register: whole, its owner's alone, over nobody's work.
@Suite("Files that are written whole")
struct WholeFileTests {
  private static let heading = "STT,Ngày đến,Họ tên,Nội dung,Cơ quan giải quyết,Ngày chuyển\n"

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test("rows mended by hand in the file of rejected rows are kept when the book is imported again")
  func rejects() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-21")
    let book = test.folder + "/so.csv"
    let rejects = book + ".rejected.csv"
    try Data((Self.heading + "1,31/02/2025,Trần Thị Thử,Đèn hỏng,UBND xã,\n").utf8).keep(at: book)
    #expect(try office.importRegister(RegisterSource(path: book)).earlierRejects == nil)
    #expect(try mode(rejects) == 0o600)

    for (number, mended) in ["sửa tay lần một", "sửa tay lần hai"].enumerated() {
      try Data(mended.utf8).keep(at: rejects)
      chmod(rejects, 0o644)
      let report = try office.importRegister(RegisterSource(path: book))
      let kept = "\(book).rejected.\(number + 1).csv"
      #expect(report.rejected == 1 && report.earlierRejects == kept)
      #expect(try text(kept) == mended)
      #expect(try text(rejects).contains("Đèn hỏng"))
      #expect(try mode(rejects) == 0o600, "it names senders, whatever stood there")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: test.folder)
    #expect(!files.contains { $0.hasSuffix("-part") })
  }

  @Test("an import without a rejected row leaves the file of an earlier one alone; so does a dry run")
  func noRejects() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-21")
    let book = test.folder + "/so.csv"
    try Data("sửa tay".utf8).keep(at: book + ".rejected.csv")
    try Data((Self.heading + "1,31/02/2025,Trần Thị Thử,Đèn hỏng,UBND xã,\n").utf8).keep(at: book)
    #expect(try office.importRegister(RegisterSource(path: book), isDryRun: true).earlierRejects == nil)
    try Data((Self.heading + "1,03/02/2025,Trần Thị Thử,Đèn hỏng,UBND xã,\n").utf8).keep(at: book)
    #expect(try office.importRegister(RegisterSource(path: book)).earlierRejects == nil)
    #expect(try text(book + ".rejected.csv") == "sửa tay")
  }

  @Test("an import that cannot write the rejected rows says so")
  func unwritable() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-21")
    let book = test.folder + "/so.csv"
    try Data((Self.heading + "1,31/02/2025,Trần Thị Thử,Đèn hỏng,UBND xã,\n").utf8).keep(at: book)
    mkdir(book + ".rejected.csv.dunghan-part", 0o700)
    do {
      _ = try office.importRegister(RegisterSource(path: book))
      Issue.record("imported")
    } catch {
      let problem = OfficeProblem(error)
      #expect(problem.kind == .storage && problem.message.vi.contains("các dòng bị loại"))
    }
  }

  @Test("sessions of one account that keep half-typed forms at the same moment are all told they are kept")
  func workingCopies() throws {
    let test = try TestOffice()
    _ = try test.on("2026-11-21").keep(WorkingCopy(key: "intake", values: ["title": "đầu"]))
    let path = test.path
    let day = try TestOffice.day("2026-11-21")
    let failures = Mutex<[String]>([])
    let ended = DispatchGroup()
    for session in 0..<6 {
      ended.enter()
      Thread {
        defer { ended.leave() }
        do {
          let office = try Office.open(
            path: path, clock: .fixed(day), visitor: Office.Visitor(named: "can-bo", systemUser: "thu"))
          for round in 0..<25 {
            _ = try office.keep(WorkingCopy(key: "intake", values: ["title": "\(session).\(round)"]))
            _ = try office.keep(WorkingCopy(key: "act/\(session)", values: ["said": "\(round)"]))
          }
        } catch {
          failures.withLock { $0.append(OfficeProblem(error).message.vi) }
        }
      }.start()
    }
    ended.wait()
    #expect(failures.withLock { $0 } == [])
    let office = try test.on("2026-11-21")
    // Whoever comes second writes over no other's form.
    let copies = office.workingCopies()
    #expect(Set(copies.map(\.key)) == Set((0..<6).map { "act/\($0)" } + ["intake"]))
    #expect(copies.filter { $0.key != "intake" }.allSatisfy { $0.values == ["said": "24"] })
    #expect(try mode(office.workingCopiesPath) == 0o600)
    let files = try FileManager.default.contentsOfDirectory(atPath: test.folder)
    #expect(!files.contains { $0.hasSuffix(".moi") || $0.hasSuffix("khong-mo-duoc") })
  }

  @Test("what cannot be read just now is not taken for nothing: the next form is not kept in its place")
  func unreadableCopies() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-21")
    mkdir(office.workingCopiesPath, 0o700)
    #expect { _ = try office.keep(WorkingCopy(key: "intake", values: ["title": "mới"])) } throws: {
      OfficeProblem($0).kind == .storage
    }
    #expect(
      office.workingCopies().isEmpty
        && !FileManager.default.fileExists(atPath: office.workingCopiesPath + ".moi"))
    rmdir(office.workingCopiesPath)
    _ = try office.keep(WorkingCopy(key: "intake", values: ["title": "mới"]))
    #expect(office.workingCopies().count == 1)
  }
}
