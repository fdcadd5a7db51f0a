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

  /// The folder in which the key lies; nil where none does.
  func folder(office: String, account: String) -> String? {
    paths.first { access(file(office, account, in: $0), F_OK) == 0 }
  }

  /// The key that was left here. Nil where there is none; throws where somebody else could have read it.
  package func pair(office: String, account: String) throws -> KeyPair? {
    for folder in paths {
      if let found = try Self.read(file(office, account, in: folder)) { return found }
    }
    return nil
  }

  /// The key with this public half, be it one that was made beside another and has not taken its place yet.
  package func pair(office: String, account: String, publicKey: [UInt8]) throws -> KeyPair? {
    for folder in paths {
      let place = file(office, account, in: folder)
      for path in [place, Self.beside(place, publicKey)] {
        if let found = try Self.read(path), found.publicKey == publicKey { return found }
      }
    }
    return nil
  }

  /// The name of a new key beside the present one. Each has its own: whatever is broken off, no key is written over.
  private static func beside(_ place: String, _ publicKey: [UInt8]) -> String {
    "\(place).\(Fingerprint.hex(Fingerprint.of(publicKey)).prefix(16))"
  }

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

  /// Makes a key and leaves it here, on the disk before it is used for anything. One that lies here already is taken.
  package func makePair(office: String, account: String) throws -> KeyPair {
    if let known = try pair(office: office, account: account) { return known }
    let pair = try KeyPair()
    for folder in paths {
      let place = file(office, account, in: folder)
      if Self.write(pair, to: place, in: folder) { return pair }
      // Another session of this person was first.
      if let known = try Self.read(place) { return known }
    }
    throw unwritable
  }

  /// Makes a key beside the present one, which stays until the office has taken the new one and it is `settle`d.
  package func addPair(office: String, account: String) throws -> KeyPair {
    let pair = try KeyPair()
    for folder in paths {
      let place = Self.beside(file(office, account, in: folder), pair.publicKey)
      if Self.write(pair, to: place, in: folder) { return pair }
    }
    throw unwritable
  }

  /// Puts the key that the office has taken in the place of all others. Where that fails it is found beside them.
  package func settle(office: String, account: String, on publicKey: [UInt8]) {
    for folder in paths {
      let place = file(office, account, in: folder)
      let new = Self.beside(place, publicKey)
      guard access(new, F_OK) == 0, rename(new, place) == 0 else { continue }
      for other in Self.besides(place, in: folder) { unlink(other) }
    }
  }

  /// The keys that lie beside this one, waiting or left by what was broken off.
  private static func besides(_ place: String, in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      let path = "\(folder)/\(name)"
      let ending = path.dropFirst(place.count + 1)
      guard path.hasPrefix(place + "."), ending.count == 16, ending.allSatisfy(\.isHexDigit) else { continue }
      found.append(path)
    }
    return found
  }

  private var unwritable: OfficeProblem {
    let place = paths.joined(separator: ", ")
    return OfficeProblem(
      .storage,
      Phrase(
        vi: "chưa ghi được tệp chìa (\(place)); xem quyền và chỗ trống của thư mục",
        en: "the key file could not be written (\(place)); check the folder's rights and room"))
  }

  /// Takes the keys of an account away.
  func remove(office: String, account: String) {
    for folder in paths {
      let place = file(office, account, in: folder)
      for path in [place] + Self.besides(place, in: folder) { unlink(path) }
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
