import CaseStore
import CaseWorkflow

/// That what is sealed opens to those who hold the vault, and to nobody who wrote a key of his own into the file.
extension Office {
  /// Asked before anything is sealed to `publicKey`. The log tells the vault's key to everybody; who holds the vault knows it,
  /// and that it opens what was sealed before.
  func vouch(for publicKey: [UInt8]) throws {
    guard try file.isVaultTold() else { throw OfficeProblem.vaultChanged }
    let pair: KeyPair
    do {
      guard try file.vaultHolders().contains(account.key) else { return }
      pair = try accountPair()
    } catch is VaultFault {
      // Another machine, or a key that is lost: `doctor` tells of it.
      return
    }
    let isTrue: Bool
    do {
      let vault = try file.openVault(as: account.key, with: pair)
      isTrue = try vault.publicKey == publicKey && file.opensEarlierSeals(vault)
    } catch is VaultFault {
      isTrue = false
    }
    guard isTrue else { throw OfficeProblem.vaultChanged }
  }
}

extension OfficeProblem {
  static let vaultChanged = OfficeProblem(
    .storage,
    Phrase(
      vi:
        "chìa trong tệp sổ không còn khớp với nhật ký hoặc với chìa của tài khoản này: tệp có thể đã bị sửa; chưa ghi gì, gọi quản trị, xem dunghan doctor",
      en:
        "the keys in the office file no longer fit its log or this account's key: the file may have been tampered with; nothing was recorded, see dunghan doctor"
    ))
}
