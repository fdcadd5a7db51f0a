import CaseStore
import CaseWorkflow
import Glibc

extension OfficeProblem {
  /// What hinders a backup or its return, and what to do.
  init(_ fault: BackupFault) {
    if case .notRead(let path, let systemError) = fault {
      self.init(unreadableFile: path, systemError: systemError)
    } else if case .sealedOtherwise = fault {
      self.init(.refused, fault.words)
    } else {
      self.init(.storage, fault.words)
    }
  }
}

extension BackupFault {
  fileprivate var words: Phrase {
    switch self {
    case .exists(let path):
      Phrase(
        vi: "đã có tệp ở \(path); không ghi đè, ghi tên khác",
        en: "there is a file at \(path) already; it is not overwritten, give another name")
    case .isFolder(let path):
      Phrase(
        vi: "\(path) là thư mục; ghi tên một tệp trong đó", en: "\(path) is a folder; name a file in it")
    case .noFolder(let path):
      Phrase(
        vi: "không có thư mục \(path); cắm USB hoặc lập thư mục rồi làm lại, chưa ghi gì",
        en: "there is no folder \(path); plug the stick in or make the folder, nothing was written")
    case .isTheOffice(let path):
      Phrase(
        vi: "\(path) là chính sổ này; ghi tên khác, tốt nhất ở ổ khác",
        en: "\(path) is this office itself; give another name, best on another disk")
    case .inWork(let path):
      Phrase(
        vi: "đang có người sao lưu vào đó (\(path)); chờ xong rồi làm lại",
        en: "somebody is making a backup there (\(path)); try again when it is done")
    case .ofAnother(let path):
      Phrase(
        vi:
          "\(path) không phải bản sao lưu của sổ này; mỗi sổ để một thư mục riêng, hoặc dời tệp ấy đi rồi làm lại",
        en:
          "\(path) is no backup of this office; keep each office in a folder of its own, or move that file away, then try again"
      )
    case .full(let path):
      Phrase(
        vi: "không đủ chỗ để ghi \(path), đã bỏ phần dở; bản cũ còn nguyên, dọn chỗ hoặc dùng ổ khác",
        en:
          "there is no room to write \(path), the part was removed; older ones are intact, make room or use another disk"
      )
    case .notWritten(let path, let systemError):
      Phrase(
        vi:
          "không ghi được \(path) (\(Self.cause(systemError))); xem quyền và USB còn cắm không, bản cũ còn nguyên",
        en:
          "\(path) cannot be written (\(Self.cause(systemError))); see permissions and whether the stick is in; older ones are intact"
      )
    case .notRead(let path, _):
      Phrase(vi: "không đọc được \(path)", en: "\(path) cannot be read")
    case .logChanged(let path, let at):
      Phrase(
        vi: "nhật ký bị sửa từ sự kiện số \(at) nên không sao lưu thành bản tốt được, đã bỏ \(path); "
          + "dunghan audit verify kể đủ; giữ nguyên tệp sổ làm chứng, khôi phục bản sao lưu cũ",
        en:
          "the log was changed from event \(at) on, so that no good backup can be made of it, \(path) was not made; "
          + "dunghan audit verify tells all; keep the office file as evidence and restore an older backup")
    case .copyUnsound(let path):
      Phrase(
        vi: "bản sao không qua được kiểm tra, đã bỏ \(path); chạy dunghan doctor để khám sổ và ổ đĩa",
        en: "the copy does not pass its check, \(path) was not made; run dunghan doctor and check the disk")
    case .backupUnsound(let path, let problems):
      Phrase(
        vi: "không khôi phục: \(path): "
          + problems.map { Backup.Problem($0).message.vi }.joined(separator: "; ")
          + (problems.canBeRepaired
            ? "; dùng bản khác, không có thì thêm --repair để viết lại theo nhật ký"
            : "; dùng bản khác, sổ còn nguyên"),
        en: "not restored: \(path): " + problems.map { Backup.Problem($0).message.en }.joined(separator: "; ")
          + (problems.canBeRepaired
            ? "; take another, or add --repair to make it anew from its log"
            : "; take another, the office is as it was"))
    case .notRepaired(let path):
      Phrase(
        vi:
          "không viết lại được \(path): có bảng bị đổi, hoặc thiếu bảng mà nhật ký không giữ; dùng bản khác, sổ còn nguyên",
        en:
          "\(path) cannot be made anew: tables were changed, or are missing that the log does not hold; take another, the office is as it was"
      )
    case .sealedOtherwise(let path):
      Phrase(
        vi: "mã khôi phục này không mở được \(path); tìm tờ mã của lúc sao lưu, chưa đổi gì",
        en: "this recovery key does not open \(path); find the one of that time, nothing was changed")
    case .sealedDamaged(let path):
      Phrase(
        vi: "bản sao lưu đã mã hóa \(path) bị hỏng hoặc thiếu phần cuối; dùng bản khác, chưa đổi gì",
        en: "the encrypted backup \(path) is damaged or cut short; take another, nothing was changed")
    case .notKept(let path, let systemError):
      Phrase(
        vi:
          "không cất được sổ đang dùng thành \(path) (\(Self.cause(systemError))); sổ còn nguyên, xem quyền thư mục",
        en:
          "the present file cannot be kept as \(path) (\(Self.cause(systemError))); nothing was changed, see the folder's permissions"
      )
    case .officeOpen(let path):
      Phrase(
        vi: "có người đang mở sổ \(path); bảo mọi người thoát rồi làm lại, chưa đổi gì",
        en: "somebody has the office \(path) open; have everybody leave and try again, nothing was changed")
    }
  }

  private static func cause(_ systemError: Int32) -> String {
    systemError == 0 ? "SQLite" : String(cString: strerror(systemError))
  }
}

extension [BackupReport.Problem] {
  /// Whether the log is whole and only what stands beside it is not.
  fileprivate var canBeRepaired: Bool {
    allSatisfy { if case .differs = $0 { true } else { false } }
  }
}
