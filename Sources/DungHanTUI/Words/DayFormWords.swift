import CaseWorkflow
import WorkingCalendar

/// Texts of the form that changes a day of the calendar, and of what it moves.
enum DayFormWords {
  static let title = Phrase(vi: "SỬA LỊCH: {day}", en: "CHANGE {day}")
  static let now = Phrase(vi: "Hiện nay: {kind}", en: "Now: {kind}")
  static let kind = Phrase(vi: "Loại ngày", en: "Kind of day")
  static let kindHint = Phrase(vi: "←→ hoặc gõ vài chữ: nghỉ, đi làm, thường", en: "←→ or type a few letters")
  static let kinds: [SpecialDayKind: Phrase] = [
    .holiday: Phrase(vi: "nghỉ lễ", en: "holiday"),
    .compensatory: Phrase(vi: "nghỉ bù", en: "day in lieu"),
    .swappedOff: Phrase(vi: "hoán đổi nghỉ", en: "off by a swap"),
    .swappedWorking: Phrase(vi: "đi làm bù", en: "worked by a swap"),
  ]
  static let ordinary = Phrase(vi: "ngày thường", en: "ordinary day")
  static let rest = Phrase(vi: "nghỉ cuối tuần", en: "weekly rest")
  static let pair = Phrase(vi: "Đi làm bù ngày", en: "Worked instead on")
  static let pairOff = Phrase(vi: "Thay cho ngày nghỉ", en: "In place of")
  static let pairHint = Phrase(
    vi: "ngày kia của hoán đổi: 2/1 hoặc 2/1/2027", en: "the other date: 2/1 or 2/1/2027")
  static let pairOnly = Phrase(vi: "chỉ hoán đổi mới có ngày kia", en: "only a swap has another date")
  static let name = Phrase(vi: "Tên ngày", en: "Name")
  static let nameHint = Phrase(vi: "như trên thông báo: Quốc khánh, Giỗ Tổ…", en: "as on the notice")
  static let notice = Phrase(vi: "Số thông báo", en: "Notice")
  static let noticeHint = Phrase(
    vi: "số, ngày của văn bản; vào nhật ký làm lý do đổi lịch",
    en: "number and day of the letter; kept as the reason")
  static let status = Phrase(vi: "Tình trạng", en: "Standing")
  static let statusHint = Phrase(
    vi: "chưa chắc: tạm coi là nghỉ, hạn đi qua thành tạm tính ~",
    en: "uncertain: taken as off, dates over it are provisional ~")
  static let ordinaryNeedsNone = Phrase(vi: "ngày thường không cần ghi", en: "an ordinary day needs none")
  static let preview = Phrase(vi: "Xem hạn nào đổi (F8)", en: "See what moves (F8)")
  static let kept = Phrase(
    vi: "Chưa đổi lịch. Chữ đang gõ còn giữ; F4 ở ngày này mở lại.",
    en: "Nothing was changed. What you typed is kept; F4 on this day goes on.")
  static let nothingNew = Phrase(
    vi: "Lịch đã ghi ngày này đúng như vậy; không có gì để đổi.",
    en: "The calendar says so already; there is nothing to change.")

  static let previewTitle = Phrase(vi: "XEM TRƯỚC, CHƯA GHI", en: "PREVIEW, NOT SAVED YET")
  static let undoTitle = Phrase(vi: "HOÀN TÁC ĐỔI LỊCH, CHƯA GHI", en: "TAKE THE CHANGE BACK, NOT SAVED YET")
  static let stay = Phrase(vi: "Giữ lịch đã đổi (Esc)", en: "Keep it (Esc)")
  static let goOn = Phrase(vi: "Sửa lại (Esc)", en: "Go on typing (Esc)")
  static let dayLine = Phrase(vi: "{day} {name}: {old} → {new}", en: "{day} {name}: {old} → {new}")
  static let movesNothing = Phrase(vi: "Không có hạn nào đổi.", en: "No date moves.")
  static let counts = Phrase(
    vi: "Đổi hạn {n} việc; {unchanged} việc giữ nguyên hạn.", en: "{n} dates move; {unchanged} stay.")
  static let frozen = Phrase(
    vi: "Đã xong, giữ hạn cũ: {n} việc.", en: "Ended, kept as they were: {n}.")
  static let letters = Phrase(
    vi: "Văn bản đã gửi còn ghi hạn cũ: {n}. Phải báo lại hạn mới.",
    en: "Letters sent that quote an old date: {n}. Tell the new one.")
  static let movedLine = Phrase(
    vi: "Số {code}: {dates} · {label} · {unit}", en: "No. {code}: {dates} · {label} · {unit}")
  static let settled = Phrase(vi: "{day}, hết tạm tính", en: "{day}, settled now")
  static let earliest = Phrase(
    vi: "   nếu ngày ~ đi làm: {day}", en: "   if the days ~ are worked: {day}")
  static let letterLine = Phrase(
    vi: "   đã gửi {document} ngày {dated}: báo {reader} hạn {day}",
    en: "   sent {document} of {dated}: tell {reader} {day}")
  static let sender = Phrase(vi: "người gửi", en: "the sender")
  static let more = Phrase(vi: "… và {n} việc nữa", en: "… and {n} more")
  static let saved = Phrase(
    vi: "Đã ghi {time}: lịch {day}, {n} hạn đổi · Ctrl+Z: hoàn tác",
    en: "Saved {time}: {day} changed, {n} dates moved · Ctrl+Z: undo")
  static let undone = Phrase(
    vi: "Đã hoàn tác {time}: lịch như trước khi đổi, {n} hạn trở lại",
    en: "Taken back {time}: the calendar is as before, {n} dates moved back")
  static let lettersTitle = Phrase(vi: "ĐÃ GHI. PHẢI BÁO LẠI", en: "SAVED. TO BE TOLD AGAIN")
  static let lettersText = Phrase(
    vi:
      "{n} văn bản đã gửi còn ghi hạn cũ. Gọi hoặc gửi văn bản báo hạn mới (xem lại: F3, mục “Hạn vừa đổi”):",
    en: "{n} letters sent quote an old date. Call or write with the new one (later: F3, “Dates moved”):")
}
