import CaseWorkflow

/// Texts of the list “Hồ sơ” and of its filter.
enum CaseListWords {
  static let title = Phrase(vi: "HỒ SƠ", en: "CASES")
  static let find = Phrase(vi: "Tìm:", en: "Find:")
  static let placeholder = Phrase(
    vi: "số, tên, nội dung; không dấu cũng được", en: "number, name, words; without accents")
  static let clear = Phrase(vi: "[Esc bỏ]", en: "[Esc clears]")
  static let noneFound = Phrase(
    vi: "Không thấy hồ sơ nào như vậy. Đơn kín không tìm theo chữ, chỉ theo số.",
    en: "No case like that. Sealed ones are found by number, never by words.")
  static let empty = Phrase(vi: "Không thấy hồ sơ nào như vậy.", en: "No case like that.")
  static let newest = Phrase(vi: "mới nhất trước", en: "newest first")
  static let detail = Phrase(vi: "chi tiết", en: "details")

  static let viewAll = Phrase(vi: "Tất cả", en: "All")
  static let viewOpen = Phrase(vi: "Đang mở", en: "Open")
  static let viewOverdue = Phrase(vi: "Quá hạn", en: "Late")
  static let viewSoon = Phrase(vi: "Sắp hạn", en: "Due soon")
  static let viewMoved = Phrase(vi: "Hạn vừa đổi", en: "Dates moved")
  static let viewMine = Phrase(vi: "Tôi phải làm", en: "Mine")
  static let viewKeys = Phrase(vi: "Tab: mục khác", en: "Tab: others")
  static let saveAs = Phrase(vi: "Lưu thành mục", en: "Save as")
  static let saveAsHint = Phrase(
    vi: "đặt tên thì lần sau bấm Tab là thấy", en: "with a name Tab finds it next time")
  static let dropView = Phrase(vi: "Bỏ mục này", en: "Drop this view")
  static let dropped = Phrase(vi: "Đã bỏ mục “{name}”.", en: "Dropped the view “{name}”.")
  static let savedView = Phrase(
    vi: "Đã lưu mục “{name}”: Tab để mở.", en: "Saved the view “{name}”: Tab opens it.")
  static let marked = Phrase(vi: "{n} đã chọn", en: "{n} marked")
  static let mostMarked = Phrase(vi: "Mỗi lần chọn nhiều nhất {n} hồ sơ.", en: "At most {n} cases at a time.")
  static let filterTitle = Phrase(vi: "LỌC VÀ XẾP HỒ SƠ", en: "FILTER AND ORDER")
  static let apply = Phrase(vi: "Lọc", en: "Apply")
  static let all = Phrase(vi: "tất cả", en: "all")
  static let standing = Phrase(vi: "Tình trạng", en: "Standing")
  static let type = Phrase(vi: "Loại", en: "Type")
  static let unit = Phrase(vi: "Nơi giải quyết", en: "Body")
  static let from = Phrase(vi: "Nhận từ ngày", en: "Received from")
  static let to = Phrase(vi: "đến ngày", en: "to")
  static let order = Phrase(vi: "Xếp theo", en: "Order")

  static let open = Phrase(vi: "đang mở", en: "open")
  static let assigned = Phrase(vi: "tôi đã giao", en: "assigned by me")
  static let enteredLate = Phrase(vi: "vào sổ muộn, từ {day}", en: "entered late, since {day}")
  static let unconfirmed = Phrase(vi: "ghi hộ, chưa xác nhận", en: "entered, not confirmed")
  static let receiptCorrected = Phrase(vi: "sửa ngày nhận, từ {day}", en: "receipt corrected, since {day}")
  static let replyTakenBack = Phrase(vi: "rút lại trả lời, từ {day}", en: "reply taken back, since {day}")
  static let amended = Phrase(vi: "sửa điều đã ghi, từ {day}", en: "entry corrected, since {day}")
  static let reversed = Phrase(vi: "ở trước ngày đầu", en: "before the first day")
  static let dateMoved = Phrase(vi: "hạn đổi theo lịch, từ {day}", en: "date moved, since {day}")
  static let senderOpened = Phrase(vi: "đã mở tên người gửi, từ {day}", en: "sender opened, since {day}")
  static let overdue = Phrase(vi: "quá hạn", en: "overdue")
  static let soon = Phrase(vi: "đến hạn trong 5 ngày làm việc", en: "due within 5 working days")
  static let dueOn = Phrase(vi: "đến hạn {day}", en: "due {day}")
  static let mine = Phrase(vi: "tôi phải làm", en: "mine to do")

  static let byDue = Phrase(vi: "hạn gần trước", en: "by date due")
  static let newestOnly = Phrase(
    vi: "{count} đơn mới nhất", en: "newest {count}")
  static let byMove = Phrase(vi: "việc đến hạn trước", en: "by when the move is due")
  static let byReceived = Phrase(vi: "ngày nhận", en: "by day received")
  static let byCode = Phrase(vi: "số đơn", en: "by number")
  static let byLateness = Phrase(vi: "trễ nhất trước", en: "most late first")

  static let received = Phrase(vi: "Mặt trận nhận {day}", en: "Received {day}")
  static let dueLine = Phrase(vi: "Hạn trả lời {day} · {span}", en: "Answer due {day} · {span}")
  static let nextLine = Phrase(
    vi: "Việc kế: {label} ({role}), hạn {day}", en: "Next: {label} ({role}), by {day}")
  static let unreadable = Phrase(vi: "không đọc được ngày này", en: "unreadable date")
}
