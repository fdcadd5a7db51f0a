import CaseWorkflow

/// Texts of the list of acts and of the form of one act.
enum ActWords {
  static let menuTitle = Phrase(vi: "XỬ LÝ SỐ {code}", en: "ACT ON NO. {code}")
  static let menuTitleAll = Phrase(vi: "XỬ LÝ {n} HỒ SƠ ĐÃ CHỌN", en: "ACT ON {n} MARKED CASES")
  static let menuKeys = Phrase(
    vi: "số, ↑↓, gõ tên · Enter làm · {more} · Esc đóng",
    en: "digit, ↑↓ or a name · Enter · {more} · Esc")
  static let unfold = Phrase(vi: "Tab: còn {n} việc", en: "Tab: {n} not now")
  static let fold = Phrase(vi: "Tab: thu gọn", en: "Tab: fewer")
  static let noSuchAct = Phrase(
    vi: "Không có việc nào tên ấy; Esc xóa chữ tìm.", en: "There is no such act; Esc clears the letters.")
  static let menuFinding = Phrase(
    vi: "tìm việc: {text} · Enter làm · Esc bỏ", en: "finding: {text} · Enter · Esc")
  static let onPaper = Phrase(vi: "Ghi hộ: {label}", en: "Enter for them: {label}")
  static let ofCase = Phrase(vi: "số {code}", en: "no. {code}")
  static let paperHint = Phrase(
    vi: "ghi theo bút phê; người này sẽ xác nhận", en: "decided on paper; this person will confirm it")
  static let savedAll = Phrase(
    vi: "Đã ghi {time}: {label} · {n} hồ sơ", en: "Saved {time}: {label} · {n} cases")
  static let someRefused = Phrase(
    vi: "Đã ghi {n} hồ sơ, còn {m} hồ sơ CHƯA ghi:\n{what}", en: "{n} saved, {m} NOT saved:\n{what}")
  static let someRefusedTitle = Phrase(vi: "CHƯA GHI HẾT", en: "NOT ALL WAS SAVED")
  static let notYet = Phrase(vi: "việc của bước khác", en: "of another step")
  static let forOthers = Phrase(vi: "việc của {roles}", en: "for {roles}")
  static let cannot = Phrase(vi: "chưa được: {reason}", en: "not now: {reason}")
  static let proposed = Phrase(vi: "việc đang chờ", en: "now due")
  static let nth = Phrase(vi: " lần {n}", en: " ({n})")
  static let asks = Phrase(vi: "cần: {fields}", en: "asks: {fields}")

  static let join = Phrase(vi: "Ghép đơn trùng", en: "Merge duplicates")
  static let part = Phrase(vi: "Gỡ ghép", en: "Take the merge back")
  static let joinedCase = Phrase(
    vi: "số {code} “{title}”, nhận {day}", en: "no. {code} “{title}”, received {day}")
  static let joinText = Phrase(
    vi:
      "Ghép {duplicate} vào {main}?\nĐơn nhận trước đi tiếp, ngày nhận sớm nhất tính hạn; đơn kia theo kết quả của nó. Mỗi người gửi vẫn được báo.",
    en:
      "Merge {duplicate} into {main}?\nThe one received first goes on, the earliest receipt sets the date; the other follows its result. Each sender is still told."
  )
  static let partText = Phrase(
    vi: "Gỡ ghép {case}?\nHai đơn lại đi riêng, mỗi đơn theo việc đã ghi của nó.",
    en: "Take the merge of {case} back?\nBoth go their own ways again, each by what was recorded on it.")
  static let joined = Phrase(
    vi: "Đã ghép số {code} vào số {main} · nhầm thì mở, F4: Gỡ ghép",
    en: "No. {code} merged into no. {main}; F4 on either takes it back")
  static let parted = Phrase(vi: "Đã gỡ ghép số {code}", en: "The merge of no. {code} was taken back")

  static let save = Phrase(vi: "Ghi (F8)", en: "Save (F8)")
  static let back = Phrase(vi: "Quay lại (Esc)", en: "Back (Esc)")
  static let note = Phrase(vi: "Ghi chú", en: "Note")
  static let noteHint = Phrase(vi: "không bắt buộc; vào nhật ký", en: "not required; goes into the log")
  static let optional = Phrase(vi: "(không chọn)", en: "(none)")
  static let yes = Phrase(vi: "có", en: "yes")
  static let no = Phrase(vi: "không", en: "no")
  static let notEmptied = Phrase(
    vi: "không để trống được: ghi điều đúng; không có thì ghi “-”",
    en: "cannot be emptied: give what is right; “-” where there is none")
  static let missing = Phrase(vi: "còn thiếu {label}", en: "{label} is missing")
  static let badDate = Phrase(
    vi: "không đọc được; ghi như 15/5, hôm qua, +7",
    en: "unreadable; write 15/5, today, yesterday, +7")
  static let badNumber = Phrase(vi: "ghi một số nguyên dương", en: "write a positive number")
  static let badPercent = Phrase(vi: "ghi một số từ 0 đến 100", en: "write a number from 0 to 100")
  static let badUnit = Phrase(vi: "không có nơi nào tên “{name}”", en: "there is no body called “{name}”")
  static let manyUnits = Phrase(vi: "“{name}” có mấy nơi: {units}", en: "“{name}” may be: {units}")
  static let whichBody = Phrase(vi: "chọn nơi nào: {units}", en: "choose which: {units}")
  static let unitsHint = Phrase(
    vi: "gõ tên, nhiều nơi cách nhau dấu phẩy: {units}", en: "names, with commas: {units}")
  static let dateHint = Phrase(vi: "15/5, hôm nay, hôm qua, +7", en: "15/5, today, yesterday, +7")
  static let pendingHint = Phrase(
    vi: "để trống khi chưa có số: chờ số", en: "blank while it has no number yet")
  static let numbers = Phrase(vi: "Đang chờ số: {letters}", en: "Waiting for a number: {letters}")
  static let documentHint = Phrase(
    vi: "số và ký hiệu như trên văn bản: 33/CV-MTTQ", en: "as on the letter: 33/CV-MTTQ")

  static let asked = Phrase(vi: "Xin gia hạn {day}: ", en: "Asked for {day}: ")
  static let wouldExtend = Phrase(
    vi: "Nếu được: hạn mới {due}, chỉ 1 lần; phải quyết trong hạn đầu, {first}.",
    en: "If granted: due {due}, once only; to be decided within the first term, by {first}.")
  static let afterSent = Phrase(
    vi: "Nhận sau ngày gửi {since} tới {n} ngày làm việc: ",
    en: "Received {n} working days after {since}, when it was sent: ")
  static let afterRecorded = Phrase(
    vi: "Sau ngày nhận đã ghi {since} tới {n} ngày làm việc: ",
    en: "{n} working days after the receipt recorded, {since}: ")
  static let movesDue = Phrase(
    vi: "hạn {old} lùi tới {new}. Xem lại dấu đến.", en: "due {new}, not {old}. Check the stamp.")
  static let forgivesLateness = Phrase(
    vi: "hạn {old} lùi tới {new}, việc đang trễ {late} ngày sẽ thôi trễ. Xem lại dấu đến.",
    en: "due {new}, not {old}; what is {late} days late would be punctual. Check the stamp.")
  static let makesDue = Phrase(vi: "{day} · hạn trả lời {due}", en: "{day} · answer due {due}")
  static let makesLate = Phrase(vi: "{day} · {late}", en: "{day} · {late}")
  static let extendsTo = Phrase(vi: "{day} · hạn mới {due}", en: "{day} · new due date {due}")
  static let stillLate = Phrase(
    vi: "Việc này đã quá hạn {due}: ghi lúc này vẫn tính trễ {n} ngày làm việc, không xóa được.",
    en: "The answer was due {due}: done now it still counts {n} working days late, for good.")
  static let saved = Phrase(
    vi: "Đã ghi {time}: {label} · số {code}", en: "Saved {time}: {label} · no. {code}")
  static let savedUndoable = Phrase(
    vi: "Đã ghi {time}, số {code} · Ctrl+Z: hoàn tác “{label}”",
    en: "Saved {time}, no. {code} · Ctrl+Z undoes “{label}”")
  static let undone = Phrase(
    vi: "Đã hoàn tác {time}: {label} · số {code}", en: "Undone {time}: {label} · no. {code}")
  static let undoes = Phrase(vi: "Ctrl+Z: hoàn tác “{label}”", en: "Ctrl+Z undoes “{label}”")
  static let undoTitle = Phrase(vi: "HOÀN TÁC", en: "UNDO")
  static let undoText = Phrase(
    vi: "Hoàn tác “{label}” của số {code}? Việc hoàn tác cũng vào nhật ký.",
    en: "Undo “{label}” of no. {code}? The undoing goes into the log too.")
  static let halfTyped = Phrase(
    vi: "Còn bản ghi tạm: {label} (F4 làm tiếp)", en: "Half-typed: {label} (F4 goes on)")
  static let typeNumber = Phrase(vi: "Gõ {number} để ghi", en: "Type {number}")
  static let wrongNumber = Phrase(
    vi: "chưa đúng số; Esc thì không ghi gì", en: "not that number; Esc saves nothing")
  static let noNumberYet = Phrase(
    vi: "Văn bản chưa có số: việc đứng “chờ số” cho tới khi ghi số.",
    en: "The letter has no number: the act waits until it is given.")
  static let cannotUndo = Phrase(
    vi: "Việc này không hoàn tác được, và chưa ô nào được điền tay.",
    en: "This cannot be undone, and nothing was filled in by hand.")
  static let nothingToUndoHere = Phrase(
    vi: "Việc cuối không hoàn tác được; ghi sai: F4, Sửa điều đã ghi hoặc Xếp lưu.",
    en: "The last act cannot be undone; F4 corrects what was logged, or files it.")
  static let nothingToUndo = Phrase(
    vi: "Không có gì để hoàn tác; mở hồ sơ xem việc cuối.",
    en: "Nothing to undo here; open the case to see its last.")
  static let savedNote = Phrase(vi: "ĐÃ GHI SỐ {code} · XEM LẠI", en: "NO. {code} SAVED · LOOK AGAIN")
  static let savedBut = Phrase(
    vi: "Đã ghi số {code}. Lưu ý: {warning}", en: "Saved no. {code}. Note: {warning}")
  static let copyBack = Phrase(vi: "Chữ gõ dở lần trước đã lấy lại.", en: "What you had typed is back.")
  static let keptAct = Phrase(
    vi: "Chữ đang gõ cho số {codes} còn giữ; mở hồ sơ ấy, F4 làm tiếp.",
    en: "What you typed for no. {codes} is kept; F4 on that case goes on.")
  static let future = Phrase(
    vi: "sau hôm nay; chỉ ghi việc đã làm", en: "after today; enter only what has been done")
  static let kept = Phrase(vi: "Chữ đang gõ còn giữ; F4 mở lại.", en: "What you typed is kept; F4 goes on.")
  static let conflictTitle = Phrase(vi: "HỒ SƠ VỪA THAY ĐỔI", en: "THE CASE HAS CHANGED")
  static let conflict = Phrase(
    vi:
      "Trong lúc đồng chí đang ghi, có người đã xử lý số {code}:\n{what}\n\nViệc vừa rồi CHƯA ghi. Hồ sơ đã "
      + "đọc lại; xem rồi F4 làm tiếp, chữ đã gõ còn giữ.",
    en:
      "While you were typing somebody acted on no. {code}:\n{what}\n\nYour act was NOT saved. The case was read "
      + "again; look, then F4 goes on with what you typed.")
  static let conflictLine = Phrase(vi: "· {label}, {who}, {when}", en: "· {label}, {who}, {when}")
}
