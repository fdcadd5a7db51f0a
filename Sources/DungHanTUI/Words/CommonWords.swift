import CaseWorkflow
import TerminalKit

/// Texts that stand on several screens.
enum CommonWords {
  static let sealed = Phrase(vi: "[Kín] ", en: "[Sealed] ")
  static let training = Phrase(vi: "sổ tập huấn", en: "training office")
  static let today = Phrase(vi: "hôm nay", en: "today")
  static let late = Phrase(vi: "trễ {n}", en: "late {n}")
  static let left = Phrase(vi: "còn {n}", en: "{n} left")
  static let pastDue = Phrase(vi: "quá hạn", en: "overdue")
  static let clockStands = Phrase(vi: "tạm dừng", en: "stopped")
  static let lateDays = Phrase(vi: "trễ {n} ngày làm việc", en: "{n} working days late")
  static let leftDays = Phrase(vi: "còn {n} ngày làm việc", en: "{n} working days left")
  static let dueToday = Phrase(vi: "hạn là hôm nay", en: "due today")
  static let onTime = Phrase(vi: "đúng hạn", en: "on time")
  static let number = Phrase(vi: "Số", en: "No.")
  static let title = Phrase(vi: "Nội dung", en: "Matter")
  static let duty = Phrase(vi: "Việc phải làm", en: "To do")
  static let opinion = Phrase(vi: "Xin ý kiến", en: "For decision")
  static let due = Phrase(vi: "Hạn", en: "Due")
  static let leftOrLate = Phrase(vi: "Còn/trễ", en: "Left")
  static let ifToday = Phrase(vi: "Nếu xong hôm nay", en: "If done today")
  static let putAside = Phrase(
    vi: "!! SỔ CŨ đã cất khi khôi phục: chỉ để xem, không ghi được",
    en: "!! THE OLD BOOK, put aside by a restore: only to be looked at")
  static let onlyLookedAt = Phrase(
    vi: "!! SỔ BỊ SỬA ngoài chương trình: chỉ xem được; chạy dunghan doctor",
    en: "!! THE BOOK WAS CHANGED outside the program: only looked at; run dunghan doctor")
  static let noPaper = Phrase(
    vi: "Chưa in tờ mã khôi phục để cất két: dunghan user recovery-key",
    en: "There is no recovery key on paper yet: dunghan user recovery-key")
  static let loading = Phrase(vi: "Đang đọc sổ…", en: "Reading the office…")
  static let waiting = Phrase(
    vi: "Đang chờ người khác ghi xong; phím bấm vẫn được giữ.",
    en: "Waiting for another's writing; keys pressed are kept.")
  static let others = Phrase(vi: "Có người vừa ghi vào sổ: đã đọc lại.", en: "Somebody wrote: read again.")
  static let tooSmall = Phrase(
    vi: "Cửa sổ nhỏ quá ({size}). Xin kéo rộng tới 60×15; việc đang làm vẫn còn nguyên.",
    en: "The window is too small ({size}). Please make it 60×15; nothing you typed is lost.")
  static let copyPaste = Phrase(
    vi: "Chép, dán bằng chuột và phím của cửa sổ terminal.",
    en: "Copy and paste with the window's own mouse and keys.")
  static let mouseOn = Phrase(
    vi: "Chuột: bật. Giữ Shift khi bôi đen để chép chữ.", en: "Mouse: on. Hold Shift to mark and copy text.")
  static let mouseOff = Phrase(vi: "Chuột: tắt.", en: "Mouse: off.")
  static let lookNow = Phrase(
    vi: "Màu: {name}. F9 “màu” để đổi tiếp.", en: "Colours: {name}. F9 “colours” again.")
  static let themes: [Theme: Phrase] = [
    .dark: Phrase(vi: "nền tối", en: "dark"), .light: Phrase(vi: "nền sáng", en: "light"),
    .highContrast: Phrase(vi: "tương phản mạnh", en: "high contrast"),
    .mono: Phrase(vi: "không màu", en: "none"),
  ]
  static let lookFirst = Phrase(
    vi: "Phím bấm dồn: xem đã rồi bấm lại.", en: "Keys came too fast: look, then press again.")
  static let curtain = Phrase(vi: "Đã che. Enter: mở lại.", en: "Blanked. Enter opens it again.")
  static let locked = Phrase(
    vi: "Đã khóa: mười phút không ai bấm phím.", en: "Locked: nobody touched a key for ten minutes.")
  static let lockedPassword = Phrase(vi: "Mật khẩu của {account}: ", en: "Password of {account}: ")
  static let lockedKeys = Phrase(
    vi: "Enter mở · Esc xóa chữ · F10 thoát, chữ đang gõ vẫn giữ",
    en: "Enter opens · Esc clears · F10 leaves, what was typed is kept")
  static let noSuchChoice = Phrase(
    vi: "không có “{words}”; còn nguyên mục chọn trước", en: "no “{words}” here; the choice is as it was")
  static let discarded = Phrase(vi: "Đã bỏ chữ đang gõ.", en: "What was typed was thrown away.")
  static let discardTitle = Phrase(vi: "BỎ CHỮ ĐANG GÕ", en: "THROW AWAY WHAT WAS TYPED")
  static let discardText = Phrase(
    vi: "Xóa hết chữ đã gõ ở đây? Việc này không lấy lại được.",
    en: "Throw away all that was typed here? This cannot be taken back.")
  static let nothingTyped = Phrase(vi: "Chưa gõ gì để bỏ.", en: "Nothing was typed yet.")
  static let close = Phrase(vi: "Đóng", en: "Close")
  static let yes = Phrase(vi: "Có", en: "Yes")
  static let no = Phrase(vi: "Không", en: "No")
  static let leaveTitle = Phrase(vi: "THOÁT", en: "LEAVE")
  static let leaveText = Phrase(
    vi: "Bản ghi tạm đã giữ, lần sau mở lại được. Thoát khỏi DungHan?",
    en: "The half-typed form is kept for the next time. Leave DungHan?")
  static let notSaved = Phrase(vi: "Chưa ghi", en: "Not saved")
  static let helpTitle = Phrase(vi: "GIÚP: phím dùng ở màn hình này", en: "HELP: keys of this screen")
  static let helpSaved = Phrase(
    vi: "Chữ đang gõ được giữ khi rời ô, Esc, mỗi 2 giây, mất đường truyền.",
    en: "What you type is kept on leaving a field, Esc, every 2 s, a lost line.")
  static let scroll = Phrase(vi: "↑↓ xem thêm · Esc đóng", en: "↑↓ more · Esc closes")
  static let palette = Phrase(vi: "LỆNH: gõ vài chữ không dấu", en: "COMMANDS: type a few letters")
  static let noSuchCommand = Phrase(
    vi: "Không có lệnh nào tên ấy; việc của hồ sơ: mở hồ sơ rồi F4.",
    en: "No such command; what is done with a case: open it, then F4.")
  static let paletteKeys = Phrase(
    vi: "↑↓ chọn · Enter làm · Esc đóng", en: "↑↓ choose · Enter does it · Esc closes")
}
