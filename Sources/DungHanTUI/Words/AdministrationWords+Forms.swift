import CaseWorkflow

/// Texts of the forms of “Quản trị”.
extension AdministrationWords {
  static let addUnit = Phrase(vi: "Thêm đơn vị", en: "Add a body")
  static let renameUnit = Phrase(vi: "Đổi tên từ một ngày", en: "Rename from a day")
  static let mergeUnit = Phrase(vi: "Sáp nhập vào nơi khác", en: "Merge into another")
  static let endUnit = Phrase(vi: "Kết thúc hoạt động", en: "End it")
  static let correctUnit = Phrase(
    vi: "Sửa liên hệ, ký hiệu, cấp trên", en: "Correct contact, symbol, superior")
  static let addTerm = Phrase(vi: "Thêm thời hạn", en: "Add a term")
  static let changeTerm = Phrase(
    vi: "Luật đổi: dòng mới từ một ngày", en: "The law changed: a new row from a day")
  static let addSigner = Phrase(vi: "Thêm người ký", en: "Add a signer")
  static let changeSigner = Phrase(vi: "Đổi người, chức vụ, thứ tự", en: "Change person, post, order")
  static let endSigner = Phrase(vi: "Thôi ký sau một ngày", en: "Signs no more after a day")
  static let addRoute = Phrase(vi: "Thêm đường báo cáo cấp trên", en: "Add a way to report above")
  static let changeRoute = Phrase(vi: "Sửa đường báo cáo", en: "Change this way to report")
  static let dropRoute = Phrase(vi: "Bỏ đường báo cáo", en: "Drop this way to report")

  static let from = Phrase(vi: "Từ ngày", en: "From")
  static let fromHint = Phrase(
    vi: "có hiệu lực từ ngày: 1/1, hôm nay, +7", en: "in force from: 1/1, today, +7")
  static let signerFromHint = Phrase(
    vi: "xóa trống: chỉ sửa chỗ ghi sai của dòng này", en: "blank: only puts this row right")
  static let reason = Phrase(vi: "Lý do", en: "Reason")
  static let reasonHint = Phrase(
    vi: "căn cứ, số văn bản; vào nhật ký, đừng ghi tên người", en: "basis, letter; into the log, no names")
  static let preview = Phrase(vi: "Xem trước (F8)", en: "Preview (F8)")
  static let goOn = Phrase(vi: "Sửa lại (Esc)", en: "Go back (Esc)")
  static let kept = Phrase(
    vi: "Chữ đang gõ còn giữ; mở lại biểu này là có.", en: "What you typed is kept for this form.")
  static let saved = Phrase(vi: "Đã ghi {time}: {what}", en: "Saved {time}: {what}")
  static let noChange = Phrase(
    vi: "chưa thay đổi gì so với bây giờ", en: "nothing differs from what is there")
  static let unknownName = Phrase(
    vi: "không rõ “{name}”: ghi tên đủ hơn", en: "“{name}” is not known: write more of it")

  static let newName = Phrase(vi: "Tên mới", en: "New name")
  static let contactHint = Phrase(
    vi: "gọi ai, số nào: chị Hoa, văn phòng, 0900 000 380", en: "whom to call: Ms Hoa, office, 0900 000 380")
  static let shortNameHint = Phrase(vi: "để ghi ở bảng: UBND, Thôn 4", en: "for the board: UBND, Thôn 4")
  static let symbolHint = Phrase(
    vi: "trong số văn bản, như UBND; không có thì để trống", en: "in letters' numbers, as UBND; or blank")
  static let keyHint = Phrase(
    vi: "để trống thì đặt theo tên gọn; về sau không đổi", en: "blank: made of the short name; never changes")
  static let termKeyHint = Phrase(
    vi: "để trống thì đặt theo tên việc; tệp loại đơn gọi bằng mã này",
    en: "blank: made of the name; types refer to it")
  static let kindByLine = Phrase(vi: "(theo hệ thống)", en: "(by its line)")
  static let heir = Phrase(vi: "Nhập vào", en: "Into")
  static let lastDay = Phrase(vi: "Ngày cuối", en: "Last day")
  static let lastSigning = Phrase(vi: "Ký đến hết", en: "Signs through")
  static let renameText = Phrase(
    vi: "Văn bản và nhật ký trước ngày ấy vẫn in tên cũ.", en: "What was written before keeps the old name.")
  static let mergeText = Phrase(
    vi: "Đơn vị này hết hoạt động từ ngày ấy; việc mới gửi nơi nhận sáp nhập. Văn bản cũ giữ tên cũ.",
    en: "It is no longer there from that day; its work is the other's. Old letters keep its name.")
  static let endText = Phrase(
    vi: "Sau ngày cuối không gửi việc đến được nữa; hồ sơ cũ vẫn xem được.",
    en: "Nothing can be sent to it after its last day; old cases stay.")
  static let atOnce = Phrase(
    vi: "Có hiệu lực ngay khi ghi. Đổi tên là việc khác.", en: "Holds at once. A new name is another act.")
  static let routeAtOnce = Phrase(
    vi: "Có hiệu lực ngay khi ghi; việc đã báo cáo không đổi.", en: "Holds at once; what was reported stays.")
  static let termText = Phrase(
    vi: "Dòng bây giờ hết vào hôm trước ngày ấy. Hồ sơ đang mở giữ hạn đã tính.",
    en: "The row of now ends the day before. Open cases keep the date they have.")

  static let whatHint = Phrase(vi: "như: Trả lời kiến nghị sau giám sát", en: "as: Answer after supervision")
  static let days = Phrase(vi: "Số ngày", en: "Days")
  static let dayKind = Phrase(vi: "Ngày gì", en: "Which days")
  static let workingDays = Phrase(vi: "ngày làm việc", en: "working days")
  static let calendarDays = Phrase(vi: "ngày thường (cả ngày nghỉ)", en: "calendar days")
  static let extended = Phrase(vi: "Gia hạn tới", en: "Extended to")
  static let extendedHint = Phrase(
    vi: "tổng số ngày khi đã gia hạn; không gia hạn thì để trống", en: "days in total; blank where none")
  static let times = Phrase(vi: "Số lần", en: "Times")
  static let timesHint = Phrase(vi: "ít nhất mấy lần mỗi kỳ", en: "at least, each period")
  static let startHint = Phrase(vi: "như: ngày nhận", en: "as: the day of receipt")
  static let basisHint = Phrase(
    vi: "điều, khoản, số văn bản; hoặc: đơn vị tự đặt", en: "article and letter; or: set by the office")
  static let certaintyHint = Phrase(
    vi: "đã đọc văn bản, theo trích dẫn, cần kiểm tra, hay tự đặt", en: "read, excerpt, unverified or our own"
  )

  static let insteadOfHint = Phrase(
    vi: "khi KT., TL., TUQ.: thay chức vụ nào", en: "with KT., TL., TUQ.: for which post")
  static let holderHint = Phrase(
    vi: "để trống thì văn bản in “(ghi tên)”", en: "blank: letters print “(name)”")
  static let accountHint = Phrase(
    vi: "để người bị phản ánh không được mời ký việc của mình",
    en: "so that nobody signs in a case about themselves")
  static let signerPlaceHint = Phrase(
    vi: "1 là người được hỏi ký trước; trống: sau cùng", en: "1 is asked first; blank: last")
  static let routePlaceHint = Phrase(
    vi: "1 được xét trước; trống: sau cùng", en: "1 is tried first; blank: last")
  static let routeTypesHint = Phrase(
    vi: "trống là mọi loại; cách nhau dấu phẩy: {names}", en: "blank: any; with commas: {names}")
  static let routeReasonsHint = Phrase(
    vi: "trống là mọi lý do; cách nhau dấu phẩy: {names}", en: "blank: any; with commas: {names}")
  static let routeToHint = Phrase(vi: "cách nhau dấu phẩy: {names}", en: "with commas: {names}")

  static let willDo = Phrase(vi: "SẼ GHI: {what}", en: "WILL SAVE: {what}")
  static let undo = Phrase(
    vi: "Ghi rồi không xóa được; muốn như cũ thì sửa lại một lần nữa, nhật ký giữ cả hai.",
    en: "What is saved stays in the log; to go back, change it back: the log keeps both.")
  static let awaited = Phrase(
    vi: "Còn hồ sơ chờ {unit} trả lời: chuyển cho nơi kế thừa ở từng hồ sơ (F4).",
    en: "Cases still wait for {unit}: send each on to its successor (F4).")
  static let rowChanged = Phrase(vi: "ĐỔI · {row}", en: "CHANGED · {row}")
  static let rowFollows = Phrase(
    vi: "DÒNG MỚI, so với dòng trước · {row}", en: "NEW ROW, against the one before · {row}")
  static let rowAdded = Phrase(vi: "THÊM · {row}", en: "ADDED · {row}")
  static let rowDropped = Phrase(vi: "BỎ · {row}", en: "DROPPED · {row}")
  static let routeAdded = Phrase(vi: "MỚI, dòng {n}: {route}", en: "NEW, row {n}: {route}")
  static let routeDropped = Phrase(vi: "CŨ, dòng {n}: {route}", en: "OLD, row {n}: {route}")
  static let newOrder = Phrase(vi: "THỨ TỰ MỚI", en: "THE NEW ORDER")
  static let blank = Phrase(vi: "(trống)", en: "(blank)")
}
