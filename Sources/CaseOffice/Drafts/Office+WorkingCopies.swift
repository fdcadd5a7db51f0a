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
    guard let box = PrivateFile.read(workingCopiesPath), let key = try? draftKey(),
      let text = try? key.decrypt(box, at: draftPlace)
    else { return [] }
    return WorkingCopyText.read(String(decoding: text.exposed, as: UTF8.self))
  }

  /// Keeps `copy`, replacing the one of its key; on disk when it returns. Says when it was kept.
  package func keep(_ copy: WorkingCopy) throws -> WorkingCopy {
    var copy = copy
    let now = clock.now()
    copy.keptAt = "\(now.day.iso) \(now.time.prefix(5))"
    try write(workingCopies().filter { $0.key != copy.key } + [copy])
    return copy
  }

  /// The form was saved, or given up on purpose.
  package func dropWorkingCopy(key: String) throws {
    let copies = workingCopies()
    guard copies.contains(where: { $0.key == key }) else { return }
    try write(copies.filter { $0.key != key })
  }

  /// Keeps what was half-typed under another key, in the place of what that wrote.
  func takeOver(_ copies: [WorkingCopy]) throws {
    guard !copies.isEmpty else { return }
    try write(copies)
    unlink(workingCopiesPath + Self.setAsideEnding)
  }

  private static let setAsideEnding = ".khong-mo-duoc"

  /// What another key wrote is not written over: under another home it may be somebody's half day.
  private func setAsideForeign() {
    guard let box = PrivateFile.read(workingCopiesPath) else { return }
    if let key = try? draftKey(), (try? key.decrypt(box, at: draftPlace)) != nil { return }
    rename(workingCopiesPath, workingCopiesPath + Self.setAsideEnding)
  }

  private var draftPlace: [UInt8] { Array("\(identity.officeID)/\(account.key)".utf8) }

  private func write(_ copies: [WorkingCopy]) throws {
    if copies.isEmpty {
      unlink(workingCopiesPath)
      return
    }
    setAsideForeign()
    var text = Array(WorkingCopyText.text(copies).utf8)
    let box = try draftKey().encrypt(SecretBytes(taking: &text), at: draftPlace)
    do {
      try PrivateFile.write(box, to: workingCopiesPath)
    } catch {
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
