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

  private static func read(_ path: String) throws -> KeyPair? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
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
    guard Glibc.read(descriptor, &bytes, bytes.count) == bytes.count else { return nil }
    return try KeyPair(secret: SecretBytes(taking: &bytes))
  }

  /// Makes a key and leaves it here, on the disk before it is used for anything. One that lies here already is taken.
  package func makePair(office: String, account: String) throws -> KeyPair {
    if let known = try pair(office: office, account: account) { return known }
    let pair = try KeyPair()
    for folder in paths where Self.write(pair, to: file(office, account, in: folder), in: folder) {
      return pair
    }
    let place = paths.joined(separator: ", ")
    throw OfficeProblem(
      .storage,
      Phrase(
        vi: "chưa ghi được tệp chìa (\(place)); xem quyền và chỗ trống của thư mục",
        en: "the key file could not be written (\(place)); check the folder's rights and room"))
  }

  private static func write(_ pair: KeyPair, to place: String, in folder: String) -> Bool {
    var made = folder.hasPrefix("/") ? "" : "."
    for part in folder.split(separator: "/") where part != "." {
      made += "/" + part
      mkdir(made, 0o700)
    }
    unlink(place)
    let descriptor = open(place, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let count = pair.secret.count
    return pair.secret.withBytes { Glibc.write(descriptor, $0, count) == count } && fsync(descriptor) == 0
  }
}
