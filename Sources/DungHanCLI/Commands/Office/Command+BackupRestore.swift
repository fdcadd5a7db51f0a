import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

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
        vi: "Việc ghi sau bản sao được kể ra và nằm lại trong sổ cũ; xem trước bằng --dry-run.",
        en: "What was written after the backup is told and stays in the old file; --dry-run tells it before."),
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
          en: "also in the place of another office, or of a file that is none")),
      Flag(
        name: "dry-run", value: .none,
        help: Phrase(
          vi: "chỉ xem bản sao có tốt không và sẽ phải bỏ lại những gì",
          en: "only tells whether the backup is sound and what would be put aside")),
      Flag(
        name: "repair", value: .none,
        help: Phrase(
          vi: "viết lại hồ sơ và các bảng theo nhật ký của bản sao khi chúng không khớp",
          en: "make cases and tables anew from the backup's log where they differ from it")),
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
        recoveryKey: try session.recoveryKey(forBackup: session.invocation.required(0)),
        repairs: session.invocation.has("repair"), isTrial: session.invocation.has("dry-run"))
      // A look copies the backup there too.
      if preferences.file == nil { try session.makeDataFolder() }
      let done = try bar.during {
        try Office.restore(request, progress: { bar.show(Int($0)) }, compared: bar.showCompared)
      }
      try session.print(
        done.backup, more: done.members(session.language), after: request.repairs ? .repairing : .looking)
      if session.format == .text {
        for line in done.lines(isTrial: request.isTrial) {
          try session.output.line(line(session.language).sanitizedForTerminal())
        }
      }
      if let remaining = done.remaining {
        throw Failure.problemsFound(
          vi: "đã viết lại nhưng còn: \(remaining.vi)", en: "it was made anew, and still: \(remaining.en)")
      }
    })
}

extension RestoreReport {
  fileprivate func members(_ language: Language) -> JSONValue {
    [
      "office": .text(path), "kept": JSONValue(kept), "byPaper": .bool(isByPaper),
      "remaining": remaining.map { .text($0(language)) } ?? .null,
      "later": later.map {
        [
          "events": .number($0.events), "since": JSONValue($0.since), "cases": .number(Int64($0.cases)),
          "codes": .list($0.codes.map { .text($0) }), "forgotten": .list($0.forgotten.map { .text($0) }),
          "sealed": .list($0.sealed.map { .text($0) }), "touched": .list($0.touched.map { .text($0) }),
          "accounts": .number(Int64($0.accounts)), "papers": .number(Int64($0.papers)),
        ]
      } ?? .null,
    ]
  }

  /// What was done, or would be.
  fileprivate func lines(isTrial: Bool) -> [Phrase] {
    var lines: [Phrase] = []
    if isTrial {
      lines.append(
        Phrase(vi: "Xem thử: chưa đổi gì ở \(path)", en: "Only looked: nothing was changed at \(path)"))
    } else {
      lines.append(Phrase(vi: "Đã khôi phục vào \(path)", en: "Restored to \(path)"))
    }
    let administrator = administrators.first ?? "KEY"
    let keepers = administrators.joined(separator: ", ")
    if isByPaper {
      lines.append(
        Phrase(
          vi:
            "Tờ mã đã thay lời quản trị (\(keepers)); đặt mật khẩu để vào sổ: dunghan user recover \(administrator)",
          en:
            "The paper stood for the administrator (\(keepers)); to get in give an account a password: dunghan user recover \(administrator)"
        ))
    }
    if hadNone, !isByPaper, !isTrial, backup.isTraining == false {
      lines.append(
        Phrase(
          vi:
            "Quản trị trong sổ: \(keepers). Chìa mở người gửi nằm ở máy cũ: chép thư mục keys về, hoặc lấy lại bằng tờ mã: dunghan user recover \(administrator)",
          en:
            "Administered by \(keepers). The keys to senders lie on the old machine: bring its folder keys, or use the paper: dunghan user recover \(administrator)"
        ))
    }
    if let kept { lines.append(Phrase(vi: "Sổ cũ giữ ở \(kept)", en: "The old file is kept as \(kept)")) }
    if let remaining {
      lines.append(Phrase(vi: "!! còn lại: \(remaining.vi)", en: "!! left: \(remaining.en)"))
    }
    guard let later else {
      if hadNone {
        lines.append(Phrase(vi: "Ở đó chưa có sổ nào", en: "There was no office there"))
      } else {
        lines.append(
          Phrase(
            vi: "Không so được với sổ cũ: nhật ký khác, hoặc không đọc được",
            en: "It cannot be compared with what was there: another log, or none that can be read"))
      }
      return lines
    }
    return lines + words(of: later)
  }

  /// The first few of these codes, and how many more.
  private static func some(_ codes: [String]) -> String {
    codes.count > 12
      ? codes.prefix(12).joined(separator: ", ") + " … (\(codes.count))" : codes.joined(separator: ", ")
  }

  private func words(of later: WorkLeftBehind) -> [Phrase] {
    guard later.events > 0 else {
      return [
        Phrase(
          vi: "Không bỏ lại việc nào: bản sao có đủ", en: "Nothing is left behind: the backup has it all")
      ]
    }
    let since = later.since?.vietnamese ?? "?"
    var lines = [
      Phrase(
        vi: "!! Bỏ lại trong sổ cũ: \(later.events) việc ghi từ \(since) về sau",
        en: "!! Left in the old file: \(EnglishCount.of(Int(later.events), "event")) from \(since) on")
    ]
    if later.cases > 0 {
      let codes = later.codes.joined(separator: " … ")
      lines.append(
        Phrase(
          vi:
            "!! trong đó \(later.cases) đơn mới (\(codes)): ghi lại trước, đúng thứ tự, vì số ấy sẽ cấp lại",
          en:
            "!! among them \(EnglishCount.of(later.cases, "new case")) (\(codes)): log them again first, in that order, "
            + "since the codes will be given again"))
    }
    if !later.forgotten.isEmpty {
      lines.append(
        Phrase(
          vi:
            "!! người gửi đã xóa trở lại: \(Self.some(later.forgotten)); còn phải xóa thì làm lại: "
            + "dunghan case forget-sender",
          en:
            "!! forgotten senders come back: \(Self.some(later.forgotten)); where they still have to go: "
            + "dunghan case forget-sender"))
    }
    if !later.sealed.isEmpty {
      lines.append(
        Phrase(
          vi: "!! đơn đã giữ kín nay để ngỏ lại: \(Self.some(later.sealed)); làm lại ngay: dunghan case seal",
          en:
            "!! sealed cases are open again: \(Self.some(later.sealed)); do it again at once: dunghan case seal"
        ))
    }
    if !later.touched.isEmpty {
      lines.append(
        Phrase(
          vi: "!! việc làm thêm ở \(later.touched.count) đơn đã có: \(Self.some(later.touched))",
          en:
            "!! what was done in \(EnglishCount.of(later.touched.count, "case")) that the backup has: \(Self.some(later.touched))"
        ))
    }
    if later.papers > 0 {
      lines.append(
        Phrase(
          vi:
            "!! tờ mã khôi phục in sau đó hết tác dụng, tờ trước nó lại dùng được: in tờ mới (dunghan user recovery-key)",
          en:
            "!! a recovery key printed since is void and the one before it good again: print a new one (dunghan user recovery-key)"
        ))
    }
    if later.accounts > 0 {
      lines.append(
        Phrase(
          vi:
            "!! tài khoản, mật khẩu, chìa trở về như cũ (\(later.accounts) lần đổi bị bỏ lại): soát dunghan user list",
          en:
            "!! accounts, passwords and keys are as they were (\(EnglishCount.of(later.accounts, "change")) left behind): "
            + "see dunghan user list"))
    }
    if let kept {
      lines.append(
        Phrase(
          vi: "Xem việc bỏ lại: dunghan case list --file \(kept) · dunghan audit log --file \(kept)",
          en: "To see it: dunghan case list --file \(kept) · dunghan audit log --file \(kept)"))
    }
    return lines
  }
}
