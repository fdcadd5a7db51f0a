package import CaseStore
import CaseWorkflow
import Glibc

/// Where the keys of this machine's user lie, one for each office and account: outside the office file, readable by nobody
/// else. Whoever carries the office file away has none of them.
package struct KeyFolder: Hashable, Sendable {
  /// The folders to look in; a new key is left in the first that can be written.
  package var paths: [String]

  package init(paths: [String]) { self.paths = paths }

  private func file(_ office: String, _ account: String, in folder: String) -> String {
    let safe = account.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == UInt8(ascii: "-")
      return isPlain ? byte : UInt8(ascii: "_")
    }
    return "\(folder)/\(office).\(String(decoding: safe, as: UTF8.self))"
  }

  /// The key that was left here. Nil where there is none; throws where somebody else could have read it.
  package func pair(office: String, account: String) throws -> KeyPair? {
    for folder in paths {
      if let found = try Self.read(file(office, account, in: folder)) { return found }
    }
    return nil
  }

  /// The key with this public half. It may have been put aside for a new one that the office then did not take.
  package func pair(office: String, account: String, publicKey: [UInt8]) throws -> KeyPair? {
    for folder in paths {
      for ending in ["", Self.asideEnding] {
        let path = file(office, account, in: folder) + ending
        if let found = try Self.read(path), found.publicKey == publicKey { return found }
      }
    }
    return nil
  }

  private static let asideEnding = ".cu"

  private static func read(_ path: String) throws -> KeyPair? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      // Only what is not there may be made anew; a link, a right, a failing disk may still give the key back.
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw unreadable(path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o077 == 0 else {
      throw OfficeProblem(
        .refused,
        Phrase(
          vi: "tệp chìa \(path) để người khác đọc được; chạy: chmod 600 \(path)",
          en: "others can read the key file \(path); run: chmod 600 \(path)"))
    }
    var bytes = [UInt8](repeating: 0, count: KeyPair.secretBytes)
    guard Glibc.read(descriptor, &bytes, bytes.count) == bytes.count else { throw unreadable(path) }
    return try KeyPair(secret: SecretBytes(taking: &bytes))
  }

  private static func unreadable(_ path: String) -> OfficeProblem {
    OfficeProblem(
      .storage,
      Phrase(
        vi: "không đọc được tệp chìa \(path); xem quyền, đĩa, rồi làm lại",
        en: "the key file \(path) cannot be read; check its rights and the disk, then try again"))
  }

  /// Makes a key and leaves it here, on the disk before it is used for anything. One that lies here already is taken, or
  /// where it is to be `renewed` put aside under `….cu`.
  package func makePair(office: String, account: String, renewed: Bool = false) throws -> KeyPair {
    if !renewed, let known = try pair(office: office, account: account) { return known }
    let pair = try KeyPair()
    for folder in paths {
      let place = file(office, account, in: folder)
      if renewed, access(place, F_OK) == 0, rename(place, place + Self.asideEnding) != 0 { continue }
      if Self.write(pair, to: place, in: folder) { return pair }
      // Another session of this person was first.
      if !renewed, let known = try Self.read(place) { return known }
    }
    let place = paths.joined(separator: ", ")
    throw OfficeProblem(
      .storage,
      Phrase(
        vi: "chưa ghi được tệp chìa (\(place)); xem quyền và chỗ trống của thư mục",
        en: "the key file could not be written (\(place)); check the folder's rights and room"))
  }

  /// Takes the key of an account away, also one put aside.
  func remove(office: String, account: String) {
    for folder in paths {
      for ending in ["", Self.asideEnding] { unlink(file(office, account, in: folder) + ending) }
    }
  }

  /// Under a name of its own first, so that no half of a key is ever taken for one; never over another.
  private static func write(_ pair: KeyPair, to place: String, in folder: String) -> Bool {
    var made = folder.hasPrefix("/") ? "" : "."
    for part in folder.split(separator: "/") where part != "." {
      made += "/" + part
      mkdir(made, 0o700)
    }
    let draft = "\(place).\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { unlink(draft) }
    let count = pair.secret.count
    let isWritten =
      pair.secret.withBytes { Glibc.write(descriptor, $0, count) == count } && fsync(descriptor) == 0
    close(descriptor)
    guard isWritten, link(draft, place) == 0 else { return false }
    let folderDescriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folderDescriptor >= 0 {
      fsync(folderDescriptor)
      close(folderDescriptor)
    }
    return true
  }
}
