import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

extension Command {
  static let backupCreate = Command(
    path: ["backup", "create"],
    summary: Phrase(
      vi: "sao lưu cả sổ vào một tệp mới, đã kiểm tra", en: "copy the whole office into a new, checked file"),
    remarks: [
      Phrase(
        vi: "Mọi người cứ làm việc. Không ghi đè tệp đã có; hỏng giữa chừng thì không để lại gì.",
        en: "Others go on working. A file that is there is kept; a copy broken off leaves nothing behind."),
      Phrase(
        vi: "Bản sao có cả tên người gửi: giữ ở nơi khóa được, chỉ chủ tệp đọc được (0600).",
        en: "The copy holds senders' names: keep it locked away; only its owner may read it (0600)."),
      Phrase(
        vi: "--encrypt: chỉ mã khôi phục trên giấy mở được; mất USB cũng không lộ gì. Mất mã là mất bản sao.",
        en:
          "--encrypt: only the recovery key on paper opens it. A lost stick tells nothing; a lost key loses it."
      ),
    ],
    arguments: [backupFile],
    flags: [
      Flag(
        name: "encrypt", value: .none,
        help: Phrase(
          vi: "mã hóa theo mã khôi phục (user recovery-key)",
          en: "encrypt it to the recovery key (user recovery-key)"))
    ], formats: [.json],
    examples: ["backup create ban-sao.dunghan"],
    run: { session in
      let office = try session.office()
      let bar = ProgressBar(session, of: Phrase(vi: "sự kiện", en: "events"))
      let backup = try bar.during {
        try office.backUp(
          to: session.invocation.required(0), isEncrypted: session.invocation.has("encrypt"),
          progress: { bar.show(Int($0)) }, compared: bar.showCompared)
      }
      try session.print(backup, after: .making)
      guard backup.isSound else {
        throw Failure.problemsFound(
          vi: "đã sao lưu, giữ bản này lại: sổ không đúng như nhật ký của nó; xem dunghan doctor",
          en: "copied, keep it: the office differs from its own log; see dunghan doctor")
      }
    })

  static let backupVerify = Command(
    path: ["backup", "verify"],
    summary: Phrase(
      vi: "kiểm tra một bản sao lưu, không đổi byte nào", en: "check a backup without changing a byte of it"),
    remarks: [
      Phrase(
        vi: "Thoát 1 khi bản sao hỏng hoặc nhật ký bị sửa; so số kiểm tra với số đã in. Không cần mở sổ nào.",
        en:
          "Exits with 1 when it is damaged or its log was changed; compare the check number. Needs no office."
      )
    ],
    arguments: [backupFile], formats: [.json], examples: ["backup verify ban-sao.dunghan"],
    run: { session in
      let bar = ProgressBar(session, of: Phrase(vi: "sự kiện", en: "events"))
      let path = session.invocation.required(0)
      let key = try session.recoveryKey(forBackup: path)
      let backup = try bar.during {
        let progress = { (events: Int64) in bar.show(Int(events)) }
        guard let key else {
          return try Office.verifyBackup(at: path, progress: progress, compared: bar.showCompared)
        }
        return try Office.verifyBackup(
          at: path, recoveryKey: key, in: session.scratchFolder, progress: progress,
          compared: bar.showCompared)
      }
      try session.print(backup)
      guard backup.isSound else {
        let found = backup.problems.map(\.message)
        throw Failure.problemsFound(
          vi: "không dùng được \(backup.path): " + found.map(\.vi).joined(separator: "; "),
          en: "\(backup.path) is not to be relied on: " + found.map(\.en).joined(separator: "; "))
      }
    })

  static let backupFile = Argument(
    name: "FILE", help: Phrase(vi: "tệp sao lưu", en: "the backup file"), isPath: true)
}

extension Session {
  /// The recovery key, asked for where the backup is an encrypted one.
  func recoveryKey(forBackup path: String) throws -> String? {
    Office.isEncryptedBackup(at: path) ? try askRecoveryKey() : nil
  }

  /// Where a file may lie in clear for a moment: beside the office, which is in clear too; else where the system says.
  fileprivate var scratchFolder: String {
    if let path = try? officePath() {
      let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
      if Self.isFolder(folder) { return folder }
    }
    return surroundings.filled("TMPDIR") ?? "/tmp"
  }

  /// What was done with a backup that is told.
  enum BackupWork {
    case making, looking, repairing

    /// Where something is wrong with it.
    fileprivate func heading(_ path: String) -> Phrase {
      switch self {
      case .making:
        Phrase(
          vi: "Đã sao lưu, nhưng chính sổ có chỗ sai: \(path)",
          en: "Copied, but the office itself is wrong: \(path)")
      case .looking: Phrase(vi: "KHÔNG DÙNG ĐƯỢC: \(path)", en: "NOT TO BE RELIED ON: \(path)")
      case .repairing:
        Phrase(vi: "Viết lại theo nhật ký của nó: \(path)", en: "Made anew from its log: \(path)")
      }
    }
  }

  /// What a backup holds; `more` are further members of the JSON object.
  func print(_ backup: Backup, more: JSONValue = [:], after work: BackupWork = .looking) throws {
    guard format == .text else {
      let report: JSONValue = [
        "file": .text(backup.path), "ok": .bool(backup.isSound), "unit": JSONValue(backup.unitName),
        "symbol": JSONValue(backup.symbol), "training": JSONValue(backup.isTraining),
        "version": JSONValue(backup.version), "events": .number(backup.events),
        "headNumber": backup.head.map { .number($0.events) } ?? .null, "head": JSONValue(backup.head?.head),
        "lastDay": JSONValue(backup.lastDay),
        "problems": .list(
          backup.problems.map { ["key": .text($0.key), "message": .text($0.message(language))] }),
      ]
      return try print(report.adding(more))
    }
    for line in lines(of: backup, after: work) { try output.line(line.sanitizedForTerminal()) }
  }

  private func lines(of backup: Backup, after work: BackupWork) -> [String] {
    var lines: [String] = []
    if backup.isSound {
      lines.append(
        Phrase(vi: "Bản sao lưu tốt: \(backup.path)", en: "A sound backup: \(backup.path)")(language))
    } else {
      lines.append(work.heading(backup.path)(language))
      lines += backup.problems.map { "  !! " + $0.message(language) }
    }
    if let unit = backup.unitName, let symbol = backup.symbol {
      let kind =
        backup.isTraining == true ? Phrase(vi: " [sổ tập huấn]", en: " [training office]")(language) : ""
      lines.append("\(unit) · \(symbol)\(kind)")
    }
    if let head = backup.head, let day = backup.lastDay {
      lines.append(
        Phrase(
          vi:
            "\(backup.events) sự kiện, cuối cùng số \(head.events) ngày \(day.vietnamese), số kiểm tra \(head.short)",
          en:
            "\(EnglishCount.of(Int(backup.events), "event")), the last number \(head.events) of \(day.vietnamese), check number \(head.short)"
        )(language))
    }
    return lines
  }
}
