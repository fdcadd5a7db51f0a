import CaseOffice
import CaseWorkflow
import VietnameseText

extension Command {
  static let backupRestore = Command(
    path: ["backup", "restore"],
    summary: Phrase(
      vi: "đưa một bản sao lưu vào chỗ của sổ, giữ lại sổ cũ",
      en: "put a backup in the office's place, keeping the old file"),
    remarks: [
      Phrase(
        vi:
          "Kiểm tra trước rồi mới thay. Sổ đang dùng được giữ nguyên với tên …truoc-NGÀY-GIỜ, cùng thư mục.",
        en: "It is checked first. The present file is kept whole as …truoc-DAY-TIME in the same folder."),
      Phrase(
        vi: "Mọi người phải thoát sổ trước. Quản trị làm; nhật ký ghi việc khôi phục.",
        en: "Everybody must have left the office. The administrator does it; the log tells of it."),
    ],
    arguments: [backupFile],
    flags: [
      Flag(
        name: "other-office", value: .none,
        help: Phrase(
          vi: "cho thay sổ của đơn vị khác, hoặc tệp không phải sổ",
          en: "also in the place of another office, or of a file that is none"))
    ],
    formats: [.json], examples: ["backup restore ban-sao.dunghan --as quan-tri"],
    run: { session in
      let bar = ProgressBar(session, of: Phrase(vi: "sự kiện", en: "events"))
      let preferences = session.preferences
      let request = RestoreRequest(
        backup: session.invocation.required(0), path: try session.officePath(),
        visitor: session.visitor,
        clock: session.clock, givenDay: preferences.today?.origin,
        allowsOther: session.invocation.has("other-office"),
        recoveryKey: try session.recoveryKey(forBackup: session.invocation.required(0)))
      if preferences.file == nil { try session.makeDataFolder() }
      let done = try bar.during { try Office.restore(request) { bar.show(Int($0)) } }
      try session.print(done.backup, more: ["office": .text(done.path), "kept": JSONValue(done.kept)])
      guard session.format == .text else { return }
      var lines = [
        Phrase(vi: "Đã khôi phục vào \(done.path)", en: "Restored to \(done.path)")(session.language)
      ]
      if let kept = done.kept {
        lines.append(
          Phrase(vi: "Sổ cũ giữ ở \(kept)", en: "The old file is kept as \(kept)")(session.language))
      }
      for line in lines { try session.output.line(line.sanitizedForTerminal()) }
    })
}
