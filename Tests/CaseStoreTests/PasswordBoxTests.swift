import CaseStore
import Testing

@Suite("A secret under a password, a key on paper")
struct PasswordBoxTests {
  private func bytes(_ text: String) throws -> SecretBytes {
    var bytes = Array(text.utf8)
    return try SecretBytes(taking: &bytes)
  }

  @Test("opens with the password it was sealed under, at its place, and with nothing else")
  func box() throws {
    let place = Array("so/password/lan".utf8)
    let secret = try SecretBytes(random: 32)
    let box = try PasswordBox.seal(secret, under: bytes("ba con mèo"), at: place)
    #expect(try PasswordBox.open(box, under: bytes("ba con mèo"), at: place).exposed == secret.exposed)
    #expect(throws: VaultFault.notOpened) { try PasswordBox.open(box, under: bytes("ba con meo"), at: place) }
    #expect(throws: VaultFault.notOpened) {
      try PasswordBox.open(box, under: bytes("ba con mèo"), at: place + [0])
    }
    // Two boxes of the same secret share nothing, so nobody sees that two have the same password.
    let again = try PasswordBox.seal(secret, under: bytes("ba con mèo"), at: place)
    #expect(Set(again.dropFirst().prefix(16)) != Set(box.dropFirst().prefix(16)))
    for length in [0, 1, 17, 40, box.count - 1] {
      #expect(throws: VaultFault.notOpened) {
        try PasswordBox.open(Array(box.prefix(length)), under: bytes("ba con mèo"), at: place)
      }
    }
  }

  @Test("the key on paper is read as people copy it, and a slip of the pen is noticed")
  func paper() throws {
    for _ in 0..<50 {
      let key = try RecoveryKey()
      let printed = key.printed
      #expect(printed.split(separator: "-").map(\.count) == Array(repeating: 4, count: 14), "\(printed)")
      for typed in [
        printed, printed.lowercased(), printed.filter { $0 != "-" }, printed.replacing("-", with: " "),
        printed.replacing("0", with: "O").replacing("1", with: "l"),
      ] {
        #expect(RecoveryKey(typed: typed)?.pair.publicKey == key.pair.publicKey, "\(printed)")
      }
      #expect(
        RecoveryKey(typed: String(printed.dropLast())) == nil && RecoveryKey(typed: printed + "0") == nil)
    }
  }

  @Test("any one letter wrong, or two that stand beside each other exchanged, is no key")
  func slips() throws {
    let printed = try RecoveryKey().printed.filter { $0 != "-" }
    let letters = Array(printed)
    for place in letters.indices {
      var wrong = letters
      wrong[place] = letters[place] == "7" ? "8" : "7"
      #expect(RecoveryKey(typed: String(wrong)) == nil, "\(printed), letter \(place)")
      guard place > 0, letters[place] != letters[place - 1] else { continue }
      wrong = letters
      wrong.swapAt(place, place - 1)
      #expect(RecoveryKey(typed: String(wrong)) == nil, "\(printed), letters \(place - 1), \(place)")
    }
    #expect(RecoveryKey(typed: "") == nil && RecoveryKey(typed: "đường") == nil)
  }
}
