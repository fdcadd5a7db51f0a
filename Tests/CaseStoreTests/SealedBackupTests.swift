import Foundation
import Testing

@testable import CaseStore

@Suite("A sealed backup is whole to the byte, or said to be damaged")
struct SealedBackupTests {
  private static let piece = 1 << 16

  @Test(
    "a file that ends with a piece, before it or behind it comes back as it was; nothing may follow, nothing be missing",
    arguments: [0, 1, piece - 1, piece, piece + 1, 3 * piece])
  func toTheByte(count: Int) throws {
    let folder = NSTemporaryDirectory() + "kin-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let words = Data((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) })
    try words.write(to: URL(fileURLWithPath: folder + "/so"))
    let key = try RecoveryKey()
    let draft = try DraftFile(for: folder + "/so.kin")
    try SealedBackup.seal(folder + "/so", into: draft, for: key.pair.publicKey)
    try draft.place()

    func opened(_ path: String) throws -> Data {
      var found = Data()
      try SealedBackup.open(path, with: key) { found.append(contentsOf: $0) }
      return found
    }
    #expect(try opened(folder + "/so.kin") == words)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/so.kin"))
    let changed: [(String, Data)] = [
      ("a byte behind it", bytes + Data([0])),
      ("a piece behind it", bytes + Data(count: Self.piece + 17)),
      ("its last byte missing", bytes.dropLast(1)),
      ("its last piece missing", bytes.dropLast((count - 1) % Self.piece + 18)),
    ]
    for (what, damaged) in changed {
      let path = folder + "/hong.kin"
      try damaged.write(to: URL(fileURLWithPath: path))
      #expect(throws: BackupFault.sealedDamaged(path: path), "\(what), of \(count) bytes") {
        try opened(path)
      }
    }
  }
}
