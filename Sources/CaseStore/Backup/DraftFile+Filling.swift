import Glibc

extension DraftFile {
  /// Copies the bytes of the file at `source` into it. Throws `BackupFault`.
  func fill(from source: String) throws {
    let reading = open(source, O_RDONLY | O_CLOEXEC)
    guard reading >= 0 else { throw BackupFault.notRead(path: source, systemError: errno) }
    defer { close(reading) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(reading, &bytes, bytes.count)
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw BackupFault.notRead(path: source, systemError: errno)
      }
      try append(bytes[..<count])
    }
  }

  /// Fills it with what the sealed backup at `source` holds.
  func fill(from source: String, opening key: RecoveryKey) throws {
    try SealedBackup.open(source, with: key) { try append($0) }
  }
}

extension BackupFault {
  /// What kept the file of a backup from being written.
  package init(_ fault: DraftFault) {
    self =
      switch fault {
      case .exists(let path): .exists(path: path)
      case .inWork(let path): .inWork(path: path)
      case .noFolder(let path): .noFolder(path: path)
      case .full(let path): .full(path: path)
      case .notWritten(let path, let systemError): .notWritten(path: path, systemError: systemError)
      }
  }

  /// What a failed system call says of a backup to be written at `path`.
  static func writing(_ path: String, _ systemError: Int32) -> BackupFault {
    BackupFault(DraftFault(writing: path, systemError))
  }

  /// What `body` does, its faults told as those of a backup.
  static func telling<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let fault as DraftFault {
      throw BackupFault(fault)
    }
  }
}
