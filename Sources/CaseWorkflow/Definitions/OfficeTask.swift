/// What can be done in an office besides acting on a case, and the roles that may: one table for every door.
package enum OfficeTask: String, Sendable, CaseIterable {
  case intake
  case importRegister = "import-register"
  case merge
  case sweep
  case read
  case changeCalendar = "change-calendar"
  /// Recording what was sent without a case: yearly and quarterly reports, next year's plan.
  case periodic
  /// Who may open the office, in which roles.
  case accounts
  /// Terms, bodies and types: the tables that acts are decided by.
  case changeTables = "change-tables"
  /// Making a copy of the whole office, senders and all.
  case backup
  /// Putting a copy in the place of the office.
  case restore
  /// Saying that the machine's date is right where the log's last one was wrong.
  case acceptDate = "accept-date"
  /// Reading the log of the book itself: who was given a right, a password, a key; which backup was put back.
  case readLog = "read-log"
  /// Opening a sender that is kept secret.
  case openSender = "open-sender"
  /// Making a copy of a case without its sender, and checking a letter for what tells who it is.
  case copyCase = "copy-case"
  /// Keeping the sender of a case secret that was logged open.
  case sealSender = "seal-sender"
  /// Putting right who a case is said to come from.
  case correctSender = "correct-sender"
  /// Destroying what is kept of a sender.
  case forgetSender = "forget-sender"

  package var roles: [RoleKey] {
    switch self {
    case .intake: ["can-bo"]
    case .importRegister: ["can-bo", "quan-tri"]
    case .merge: ["can-bo", "chu-tich"]
    case .changeCalendar: ["quan-tri", "can-bo", "chu-tich"]
    case .periodic: ["can-bo", "chu-tich", "van-phong"]
    case .accounts: ["quan-tri"]
    case .changeTables: ["quan-tri", "chu-tich"]
    case .backup: ["quan-tri", "can-bo", "chu-tich", "van-phong"]
    case .restore, .acceptDate: ["quan-tri"]
    case .readLog: ["quan-tri", "chu-tich", "giam-sat"]
    case .openSender: ["can-bo", "chu-tich"]
    case .copyCase: ["can-bo", "chu-tich"]
    case .sealSender: ["can-bo", "chu-tich"]
    case .correctSender: ["can-bo"]
    case .forgetSender: ["chu-tich", "quan-tri"]
    case .sweep: ["can-bo", "cap-uy", "giam-sat", "quan-tri", "van-phong", "ubkt"]
    case .read:
      ["can-bo", "chu-tich", "cap-uy", "giam-sat", "quan-tri", "tra-cuu", "van-phong", "ubkt", "don-vi"]
    }
  }

  package var label: Phrase {
    switch self {
    case .intake: Phrase(vi: "Ghi đơn", en: "Log a case")
    case .importRegister: Phrase(vi: "Nhập sổ cũ", en: "Import a register")
    case .merge: Phrase(vi: "Ghép, gỡ đơn trùng", en: "Merge, unmerge")
    case .sweep: Phrase(vi: "Rà hạn", en: "Sweep")
    case .periodic: Phrase(vi: "Ghi việc định kỳ đã gửi", en: "Record a periodic report")
    case .changeCalendar: Phrase(vi: "Đổi lịch làm việc", en: "Change the calendar")
    case .accounts: Phrase(vi: "Tài khoản, vai trò", en: "Accounts and roles")
    case .changeTables: Phrase(vi: "Sửa bảng của đơn vị", en: "Change the office's tables")
    case .backup: Phrase(vi: "Sao lưu sổ", en: "Back up the office")
    case .openSender: Phrase(vi: "Mở người gửi được giữ kín", en: "Open a sealed sender")
    case .copyCase: Phrase(vi: "Bản sao đã che người gửi", en: "Make a copy without the sender")
    case .sealSender: Phrase(vi: "Giữ kín hồ sơ từ nay", en: "Keep a case secret from now on")
    case .correctSender: Phrase(vi: "Sửa người gửi", en: "Put the sender right")
    case .forgetSender: Phrase(vi: "Xóa người gửi khỏi sổ", en: "Forget a sender")
    case .restore: Phrase(vi: "Khôi phục bản sao lưu", en: "Restore a backup")
    case .acceptDate: Phrase(vi: "Nhận ngày của máy", en: "Accept the machine's date")
    case .readLog: Phrase(vi: "Xem nhật ký của sổ", en: "Read the book's own log")
    case .read: Phrase(vi: "Xem sổ", en: "Read")
    }
  }
}
