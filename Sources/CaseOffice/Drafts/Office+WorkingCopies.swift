import CaseStore
import CaseWorkflow
import Glibc
import WorkingCalendar

/// Half-typed forms, kept in a file of their own beside the office, one an account, readable by its owner alone and
/// encrypted under the account's key: a name may stand in one before anybody could say that it is to be sealed. They are no
/// part of the record: nothing of them stands in an event until the form is saved.
extension Office {
  /// Beside the office file: `office.dunghan.tam-can-bo`.
  package var workingCopiesPath: String {
    let safe = account.key.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == UInt8(ascii: "-")
      return isPlain ? byte : UInt8(ascii: "_")
    }
    return "\(file.path).tam-\(String(decoding: safe, as: UTF8.self))"
  }

  /// What this account has half-typed; none when there is no file or it cannot be read.
  package func workingCopies() -> [WorkingCopy] {
    guard let box = try? PrivateFile.read(workingCopiesPath), let key = try? draftKey() else { return [] }
    return copies(in: box, key) ?? []
  }

  /// Keeps `copy`, replacing the one of its key; on disk when it returns. Says when it was kept.
  package func keep(_ copy: WorkingCopy) throws -> WorkingCopy {
    var copy = copy
    let now = clock.now()
    copy.keptAt = "\(now.day.iso) \(now.time.prefix(5))"
    try rewrite { $0.filter { $0.key != copy.key } + [copy] }
    return copy
  }

  /// The form was saved, or given up on purpose.
  package func dropWorkingCopy(key: String) throws {
    guard workingCopies().contains(where: { $0.key == key }) else { return }
    try rewrite { $0.filter { $0.key != key } }
  }

  /// Keeps what was half-typed under another key, in the place of what that wrote.
  func takeOver(_ copies: [WorkingCopy]) throws {
    guard !copies.isEmpty else { return }
    try rewrite { _ in copies }
    unlink(workingCopiesPath + Self.setAsideEnding)
  }

  private static let setAsideEnding = ".khong-mo-duoc"

  /// Nil where another key wrote it, or nobody can tell who.
  private func copies(in box: [UInt8], _ key: SecretBytes) -> [WorkingCopy]? {
    guard let text = try? key.decrypt(box, at: draftPlace) else { return nil }
    return WorkingCopyText.read(String(decoding: text.exposed, as: UTF8.self))
  }

  private var draftPlace: [UInt8] { Array("\(identity.officeID)/\(account.key)".utf8) }

  /// What another key wrote is not written over: under another home it may be somebody's half day.
  private func rewrite(_ change: ([WorkingCopy]) -> [WorkingCopy]) throws {
    let key = try draftKey()
    do {
      try PrivateFile.replace(workingCopiesPath) { box in
        let known = box.map { copies(in: $0, key) } ?? []
        if known == nil { rename(workingCopiesPath, workingCopiesPath + Self.setAsideEnding) }
        let kept = change(known ?? [])
        guard !kept.isEmpty else { return nil }
        var text = Array(WorkingCopyText.text(kept).utf8)
        return try key.encrypt(SecretBytes(taking: &text), at: draftPlace)
      }
    } catch is DraftFault {
      throw OfficeProblem(
        .storage,
        Phrase(
          vi: "chưa giữ được bản ghi tạm ở \(workingCopiesPath); xem quyền và chỗ trống của thư mục",
          en:
            "the half-typed form could not be kept at \(workingCopiesPath); check the folder's rights and room"
        ))
    }
  }
}
