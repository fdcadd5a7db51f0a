import CaseStore
import CaseWorkflow

/// That what is sealed opens to those who hold the vault, and to nobody who wrote a key of his own into the file.
extension Office {
  /// Asked before anything is sealed to `publicKey`. Who holds the vault knows its key, and that it opens what was sealed
  /// before; who does not hold it cannot tell.
  func vouch(for publicKey: [UInt8]) throws {
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
        "kho người gửi không còn khớp với chìa của tài khoản này: tệp sổ có thể đã bị sửa; chưa ghi gì, gọi quản trị, xem dunghan doctor",
      en:
        "the vault no longer fits this account's key: the office file may have been tampered with; nothing was recorded, see dunghan doctor"
    ))
}
