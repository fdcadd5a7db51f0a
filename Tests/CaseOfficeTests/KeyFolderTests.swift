import CaseOffice
import CaseStore
import CaseWorkflow
import Foundation
import SQLiteKit
import TestSupport
import Testing

@Suite("The key files of a machine: none is ever lost to a new one")
struct KeyFolderTests {
  private func files(_ machine: LiveOffice) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: machine.folder + "/keys").sorted()
  }

  @Test("new keys that the office never took leave the present one where it is, however often it is tried")
  func notTaken() throws {
    let machine = try LiveOffice()
    let folder = KeyFolder(paths: [machine.folder + "/keys"])
    let present = try folder.makePair(office: "so", account: "lan")
    let tried = try (0..<3).map { _ in try folder.addPair(office: "so", account: "lan") }
    #expect(try folder.makePair(office: "so", account: "lan").publicKey == present.publicKey)
    for pair in [present] + tried {
      let found = try folder.pair(office: "so", account: "lan", publicKey: pair.publicKey)
      #expect(found?.publicKey == pair.publicKey)
    }
    // Another account whose name begins alike keeps its own.
    let other = try folder.makePair(office: "so", account: "lan-anh")
    folder.settle(office: "so", account: "lan", on: tried[1].publicKey)
    #expect(try folder.pair(office: "so", account: "lan")?.publicKey == tried[1].publicKey)
    #expect(try folder.pair(office: "so", account: "lan", publicKey: present.publicKey) == nil)
    #expect(try folder.pair(office: "so", account: "lan-anh")?.publicKey == other.publicKey)
    #expect(try files(machine).filter { $0.hasPrefix("so.lan") }.count == 2)
  }

  @Test("a new key that the office cannot write leaves the old one opening; written, it alone is left")
  func broken() throws {
    let machine = try LiveOffice()
    let lan = try machine.open("lan")
    let code = try lan.open(
      NewCase(
        type: "phan-anh", summary: "Thu tiền không biên lai", received: TestOffice.day("2026-11-23"),
        source: "truc-tiep", sender: Sender(name: "Lò Thị Kín", address: "xóm 7", phone: ""), isSealed: true)
    ).code
    let before = try files(machine)
    // The office refuses every write.
    try lan.file.connection.execute("PRAGMA query_only = ON")
    for _ in 0..<2 { #expect(throws: (any Error).self) { try lan.renewKey(reason: "Máy mới") } }
    try lan.file.connection.execute("PRAGMA query_only = OFF")
    #expect(try before.allSatisfy { try files(machine).contains($0) })
    #expect(try lan.openSender(code: code, reason: "Xác minh lần nữa") != .withheld)
    try lan.renewKey(reason: "Máy mới")
    #expect(try files(machine) == before)
    #expect(try machine.open("lan").openSender(code: code, reason: "Xác minh lần nữa") != .withheld)
  }

  @Test(
    "a key file that is lost is told by the check, and the way back is the paper, never a key that opens nothing"
  )
  func lost() throws {
    let machine = try LiveOffice()
    let lan = try machine.open("lan")
    func vault() throws -> Checkup? { try machine.open("lan").checkups().first { $0.area == "vault" } }
    #expect(try vault()?.isSound == true)
    try FileManager.default.removeItem(atPath: machine.folder + "/keys")
    #expect(try vault()?.isSound == false)
    let lonely = #expect(throws: OfficeProblem.self) { try lan.renewKey(reason: "Mất chìa") }
    #expect(lonely?.message.vi.contains("thư mục keys") == true)
  }
}
