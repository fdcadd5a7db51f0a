import CaseStore
import Glibc
import Testing

@Suite("Secrets in memory")
struct SecretBytesTests {
  @Test("from the first secret on no core dump of the program can be made")
  func noDump() throws {
    let secret = try SecretBytes(random: 32)
    #expect(secret.count == 32 && SecretBytes.isMemoryHidden)
  }
}
