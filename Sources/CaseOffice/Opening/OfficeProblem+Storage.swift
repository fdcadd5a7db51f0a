import CaseStore
import CaseWorkflow

extension OfficeProblem {
  init(_ error: StoreError) {
    switch error {
    case .missing(let path):
      self.init(
        .storage,
        Phrase(
          vi:
            "chưa có sổ ở \(path); lập sổ: dunghan init --unit TÊN --symbol KÝ-HIỆU, hoặc chỉ sổ khác: --file",
          en:
            "no office file at \(path); make one: dunghan init --unit NAME --symbol XX, or name another: --file"
        ))
    case .exists(let path):
      self.init(
        .storage,
        Phrase(
          vi: "đã có tệp ở \(path); không ghi đè, chọn tên khác bằng --file",
          en: "there is a file at \(path) already; it is not overwritten, choose another with --file"))
    case .trouble(let trouble):
      self.init(trouble)
    case .unknownCase(let code):
      self.init(
        .notFound,
        Phrase(
          vi: "không có hồ sơ \(code); xem dunghan case list",
          en: "there is no case \(code); see dunghan case list"))
    case .accountsChanged(let event):
      let place =
        event.map { Phrase(vi: "sự kiện số \($0)", en: "event \($0)") }
        ?? Phrase(vi: "nhật ký", en: "the log")
      self.init(
        .storage,
        Phrase(
          vi: "\(place.vi), nơi ghi ai được mở sổ, đã bị sửa ngoài chương trình: sổ chỉ xem được; "
            + "giữ nguyên tệp, khôi phục bản sao lưu",
          en: "\(place.en), which tells who may open the office, was changed outside the program: it is only "
            + "looked at; keep the file and restore a backup"))
    case .keyUnproved:
      self.init(
        .storage,
        Phrase(
          vi: "việc ghi về tài khoản, chìa trong nhật ký đã bị sửa ngoài chương trình: sổ chỉ xem được; "
            + "xem dunghan audit verify, giữ nguyên tệp, khôi phục bản sao lưu",
          en:
            "what the log tells of accounts and keys was changed outside the program: the office is only looked "
            + "at; see dunghan audit verify, keep the file and restore a backup"))
    case .accountsDiffer:
      self.init(
        .storage,
        Phrase(
          vi:
            "bảng tài khoản đã bị sửa ngoài chương trình, khác với nhật ký: sổ chỉ xem được; xem dunghan doctor",
          en:
            "the table of accounts was changed outside the program and differs from the log: the office is only "
            + "looked at; see dunghan doctor"))
    case .inconsistent(let what):
      self.init(
        .storage,
        Phrase(
          vi: "tệp sổ thiếu hoặc sai một phần (\(what)); \(Self.findOut.vi)",
          en: "part of the office file is missing or wrong (\(what)); \(Self.findOut.en)"))
    }
  }

  /// What is wrong beside the log is made anew from it; where the office does not open any more only a backup helps.
  static let findOut = Phrase(
    vi: "giữ nguyên tệp, dunghan doctor nói chỗ nào; không khám được thì khôi phục bản sao lưu",
    en: "keep the file, dunghan doctor tells where; where it cannot, restore a backup")

  init(_ trouble: FileTrouble) {
    self.init(.storage, trouble.words)
  }
}

extension FileTrouble {
  fileprivate var words: Phrase {
    switch self {
    case .busy:
      Phrase(
        vi: "sổ đang được người khác ghi, chờ không được; làm lại sau giây lát",
        en: "somebody else is writing to the office file; try again in a moment")
    case .full:
      Phrase(
        vi: "ổ đĩa đầy, việc này chưa được ghi; dọn chỗ rồi làm lại",
        en: "the disk is full, this was not written; make room and try again")
    case .readOnly:
      Phrase(
        vi: "không được ghi vào sổ; xem quyền của tệp và thư mục",
        en: "the office file cannot be written; check the permissions of file and folder")
    case .damaged:
      Phrase(
        vi: "tệp sổ bị hỏng; giữ nguyên và khôi phục từ bản sao lưu",
        en: "the office file is damaged; keep it and restore a backup")
    case .cannotOpen:
      Phrase(
        vi: "không mở được tệp sổ; xem đường dẫn và quyền",
        en: "the office file cannot be opened; check path and permissions")
    case .foreign:
      Phrase(
        vi: "tệp này không phải sổ DungHan; không đụng vào, chỉ sổ khác bằng --file",
        en: "this is not a DungHan office file; it is left alone, name another with --file")
    case .newer(let version, let known):
      Phrase(
        vi: "sổ do bản DungHan mới hơn lập (bản tệp \(version), chương trình biết tới \(known)); "
          + "cập nhật chương trình",
        en:
          "the file was made by a newer DungHan (file version \(version), known \(known)); update the program"
      )
    case .link:
      Phrase(
        vi: "tệp sổ (hoặc -wal, -shm bên cạnh) là đường dẫn tắt; không mở, chỉ thẳng tới tệp bằng --file",
        en:
          "the office file (or -wal, -shm beside it) is a link; it is not opened, name the file itself with --file"
      )
    case .putAside:
      Phrase(
        vi: "đây là sổ cũ đã cất khi khôi phục: chỉ để xem; ghi vào sổ đang dùng",
        en:
          "this is the book that was put aside by a restore: it is only looked at; write into the one in use")
    case .exposed(let mode):
      Phrase(
        vi:
          "mọi người trên máy đọc được tệp sổ (quyền \(String(mode, radix: 8))); đặt lại: chmod 600, dùng chung nhóm thì 660",
        en:
          "everybody on this machine may read the office file (mode \(String(mode, radix: 8))); set it: chmod 600, for a group 660"
      )
    case .notOwned(let name) where name.hasSuffix("-wal") || name.hasSuffix("-shm"):
      Phrase(
        vi:
          "tệp \(name) bên cạnh sổ là của riêng người đang mở sổ; nhờ người ấy thoát rồi mở lại, hoặc chgrp, chmod 660",
        en:
          "the file \(name) beside the office is its user's alone; have whoever works leave and come again, or chgrp, chmod 660"
      )
    case .notOwned:
      Phrase(
        vi: "tệp sổ của người dùng khác, không chung nhóm; nhờ chủ tệp chuyển nhóm và chmod 660",
        en:
          "the office file belongs to another user and to no group of yours; have its owner share it: chgrp, chmod 660"
      )
    case .lacking(let what):
      Phrase(
        vi: "tệp sổ thiếu bảng của chương trình (\(what)); giữ nguyên, khôi phục bản sao lưu",
        en: "the office file lacks tables of the program (\(what)); keep it and restore a backup")
    case .other(let code):
      Phrase(
        vi: "lỗi lưu trữ (SQLite \(code)); xem việc vừa làm đã vào sổ chưa, rồi chạy dunghan doctor",
        en: "storage error (SQLite \(code)); see whether what you did is in the book, then run dunghan doctor"
      )
    }
  }
}
