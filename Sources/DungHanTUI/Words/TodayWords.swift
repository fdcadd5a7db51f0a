import CaseWorkflow

/// Texts of the board “Hôm nay”.
enum TodayWords {
  static let title = Phrase(vi: "HÔM NAY", en: "TODAY")
  static let overdue = Phrase(vi: "QUÁ HẠN ({n}) · ngày làm việc", en: "OVERDUE ({n}) · working days")
  static let mine = Phrase(vi: "TÔI PHẢI LÀM ({n})", en: "MINE TO DO ({n})")
  static let besides = Phrase(
    vi: "CÒN PHẢI LÀM TRONG HỒ SƠ ĐÃ CHUYỂN ({n})", en: "STILL TO DO IN CASES SENT ON ({n})")
  static let toNumber = Phrase(vi: "VĂN BẢN CHỜ SỐ ({n})", en: "LETTERS TO NUMBER ({n})")
  static let toConfirm = Phrase(
    vi: "GHI HỘ THEO BÚT PHÊ, CHỜ ĐỒNG CHÍ XÁC NHẬN ({n})", en: "ENTERED FOR YOU, TO CONFIRM ({n})")
  static let forDecision = Phrase(vi: "CHỜ ĐỒNG CHÍ ({n})", en: "WAITING FOR YOU ({n})")
  static let elsewhere = Phrase(
    vi: "SẮP HẾT HẠN Ở NƠI KHÁC ({n}) · F4 gọi, nhắc", en: "DUE SOON ELSEWHERE ({n}) · F4 reminds")
  static let assigned = Phrase(vi: "ĐÃ GIAO, CHƯA XONG ({n})", en: "ASSIGNED, NOT FINISHED ({n})")
  static let assignedTo = Phrase(vi: "Giao: {unit}", en: "To: {unit}")
  static let since = Phrase(vi: "từ {day}", en: "since {day}")
  static let days = Phrase(vi: "{n} ngày", en: "{n} days")
  static let soon = Phrase(vi: "SẮP HẾT HẠN ({n})", en: "DUE SOON ({n})")
  static let overdueElsewhere = Phrase(vi: "QUÁ HẠN, ĐANG Ở NƠI KHÁC ({n})", en: "OVERDUE ELSEWHERE ({n})")
  static let figures = Phrase(
    vi: "TÌNH HÌNH · Enter mở từng con số", en: "STANDING · Enter opens each figure")
  static let lateBodies = Phrase(vi: "AI ĐANG TRỄ · Enter mở từng nơi", en: "WHO IS LATE · Enter opens each")
  static let ask = Phrase(vi: "CẦN HỎI · Enter mở từng con số", en: "TO ASK ABOUT · Enter opens each")

  static let countsOfficer = Phrase(
    vi: "Quá hạn {late} · Tôi phải làm {mine} · Chờ số {number} · Ở nơi khác {other} · Dân chờ báo {tell}",
    en: "Overdue {late} · Mine {mine} · To number {number} · Elsewhere {other} · To be told {tell}")
  static let countsCommittee = Phrase(
    vi:
      "Chờ đ/c {mine} (quá hạn {mineLate}) · ghi hộ, chờ xác nhận {confirm} · đã giao, chưa xong {assigned}",
    en: "For you {mine} ({mineLate} overdue) · to confirm {confirm} · assigned, open {assigned}")
  static let countsSupervisor = Phrase(
    vi: "Số liệu đến {when} · đang mở {open} · quá hạn {late} · sắp đến hạn {soon}",
    en: "Figures as of {when} · open {open} · overdue {late} · due soon {soon}")

  static let remind = Phrase(vi: "Đôn đốc: {unit}", en: "Remind: {unit}")
  static let justReminded = Phrase(vi: "Đã đôn đốc {day}: {unit}", en: "Reminded {day}: {unit}")
  static let remindAgain = Phrase(vi: "Đôn đốc lần {n}: {unit}", en: "Remind ({n}): {unit}")
  /// What is to be done, short enough for a row; by the stable keys of the acts.
  static let duties: [ActionKey: Phrase] = [
    "register": Phrase(vi: "Vào sổ", en: "Register"),
    "forward": Phrase(vi: "Chuyển nơi giải quyết", en: "Forward"),
    "confirm-receipt": Phrase(vi: "Ghi ngày {unit} nhận", en: "{unit}: day received"),
    "draft-reply": Phrase(vi: "{unit} trả lời", en: "{unit} answers"),
    "approve-reply": Phrase(vi: "Duyệt dự thảo", en: "Review the draft"),
    "decide-extension": Phrase(vi: "Duyệt gia hạn", en: "Decide extension"),
    "issue-reply": Phrase(vi: "Ra văn bản trả lời", en: "Issue the reply"),
    "notify-sender": Phrase(vi: "Báo kết quả cho dân", en: "Tell the sender"),
    "number": Phrase(vi: "Ghi số, ngày", en: "Number and date"),
    "close": Phrase(vi: "Kết thúc hồ sơ", en: "Close"),
  ]
  /// What the office itself owes beside the move of a case, short enough for a row.
  static let ownDuties: [ObligationKey: Phrase] = [
    ObligationKey(rawValue: "accept-notice"): Phrase(
      vi: "Báo dân nơi đã chuyển", en: "Tell the sender: sent")
  ]
  static let answerDue = Phrase(vi: "Trả lời: hạn {due}, {span}", en: "Answer due {due}, {span}")
  static let ofCommittee = Phrase(vi: "Cấp ủy: {label}", en: "Committee: {label}")
  static let decidedLate = Phrase(vi: "vẫn trễ {n} ngày", en: "still {n} days late")
  static let decidedOnTime = Phrase(vi: "kịp, còn {n}", en: "in time, {n} left")
  static let decidedToday = Phrase(vi: "kịp, hạn hôm nay", en: "met, due today")

  static let bodyLine = Phrase(
    vi: "{n}/{owed} việc, lâu nhất {days} ngày", en: "{n} of {owed}, worst {days} days")
  static let bodyOnTime = Phrase(vi: "0/{owed} việc", en: "0 of {owed}")
  static let noBody = Phrase(vi: "chưa rõ nơi", en: "no body")
  static let moreOfMine = Phrase(vi: "… còn nữa, Enter mở cả", en: "… and more, Enter opens all")
  static let notRegistered = Phrase(vi: "Mới nhận, chưa vào sổ", en: "Received, not registered")
  static let notForwarded = Phrase(vi: "Chưa chuyển nơi giải quyết", en: "Not forwarded")
  static let unconfirmed = Phrase(vi: "Đã chuyển, chưa có ngày nhận", en: "Forwarded, receipt not confirmed")
  static let unconfirmedEntry = Phrase(
    vi: "Ghi theo bút phê, chưa xác nhận", en: "Entered from paper, not confirmed")
  static let enteredLate = Phrase(
    vi: "Vào sổ muộn quá 7 ngày ({n} ngày)", en: "Entered over 7 days late ({n} d)")
  static let receiptCorrected = Phrase(
    vi: "Sửa ngày nơi khác nhận ({n} ngày)", en: "Receipt date corrected ({n} days)")
  static let replyTakenBack = Phrase(
    vi: "Rút lại trả lời đã ghi ({n} ngày)", en: "Reply taken back ({n} days)")
  static let amended = Phrase(
    vi: "Sửa điều đã ghi ({n} ngày)", en: "Entry corrected ({n} days)")
  static let senderOpened = Phrase(
    vi: "Mở tên người gửi kín ({n} ngày)", en: "Sealed sender opened ({n} days)")
  static let noIntake = Phrase(vi: "Không nhận đơn nào đã", en: "Nothing received for")
  static let silentDays = Phrase(vi: "{n} ngày", en: "{n} days")
  static let quarter = Phrase(vi: "Quý {n}, đã nhận", en: "Quarter {n}, received")
  static let quarterFigures = Phrase(
    vi: "{in} · đã trả lời {out}, đúng hạn {time} ({share})",
    en: "{in} · answered {out}, in time {time} ({share})")
  static let worst = Phrase(vi: "Trễ nhất: số {number}, {unit}", en: "Latest: no. {number}, {unit}")
  static let worstReported = Phrase(
    vi: "trễ {n} ngày · đã báo cáo cấp trên {day}", en: "{n} days · reported above {day}")
  static let lastVisit = Phrase(
    vi: "Lần trước mở sổ: {when} · từ đó {n} việc mới", en: "Last opened: {when} · {n} new since")
  static let reminded = Phrase(vi: "Đôn đốc lần {n}: {day}", en: "Reminder {n}: {day}")
  static let reported = Phrase(vi: "Báo cáo cấp trên: {day}", en: "Reported above: {day}")
  static let draft = Phrase(vi: "Trình {day}. Dự thảo: {words}", en: "Submitted {day}. Draft: {words}")
  static let allOverdue = Phrase(vi: "Đang quá hạn", en: "Overdue now")
  static let allOpen = Phrase(vi: "Đang mở", en: "Open")

  static let empty = Phrase(
    vi: "Không có việc nào quá hạn hay chờ làm. F2 ghi đơn, F3 tìm trong sổ.",
    en: "Nothing is late or waiting. F2 logs a case, F3 searches the book.")
  static let receivedBy = Phrase(vi: "{unit} nhận {day}", en: "{unit} received it {day}")
  static let sentTo = Phrase(
    vi: "Chuyển {unit} {day}, chưa có ngày nhận", en: "Sent to {unit} {day}, receipt unknown")
  static let arrived = Phrase(vi: "Mặt trận nhận {day}, chưa chuyển", en: "Received {day}, not forwarded")
  static let escalated = Phrase(vi: "Đã báo cáo cấp trên {n} lần", en: "Reported above {n} times")
  static let extended = Phrase(vi: "Đã gia hạn", en: "Extended")
  /// All begin alike, so that little of the line goes over a slow wire when the cursor comes to a case.
  static let keys = Phrase(
    vi: "Enter mở · gõ chữ để tìm · F4 xử lý", en: "Enter opens · type to search · F4 acts")
  static let keysFirst = Phrase(
    vi: "Enter mở · gõ chữ để tìm · F4 xử lý · việc đầu: {label}",
    en: "Enter opens · type to search · F4 acts · first: {label}")
  static let keysNoCase = Phrase(vi: "Enter mở · gõ chữ để tìm", en: "Enter opens · type to search")
  static let keysRead = Phrase(
    vi: "Enter đọc đơn và dự thảo, rồi F4 cho ý kiến",
    en: "Enter reads the case and the draft, then F4 decides")
  static let provisionalDay = Phrase(
    vi: "~ tạm tính: {day} chưa có văn bản cho nghỉ. Đi làm thì hạn sớm hơn 1 ngày.",
    en: "~ provisional: no notice yet for {day}. If worked, the date is a day earlier.")
  static let provisionalYear = Phrase(
    vi: "~ tạm tính: lịch nghỉ của thời gian này chưa có thông báo chính thức.",
    en: "~ provisional: the days off of that time are not announced yet.")
  static let copyKept = Phrase(
    vi: "Bản ghi tạm {when} còn giữ: F2 mở lại", en: "A form of {when} is kept: F2 goes on")
  static let copiesKept = Phrase(
    vi: "{n} bản ghi tạm còn giữ, từ {when}: F2 mở lại", en: "{n} forms are kept, since {when}: F2 goes on")
  static let more = Phrase(
    vi: "… còn {n} việc nữa: Enter mở cả danh sách", en: "… {n} more: Enter opens the list")

  static let toSend = Phrase(vi: "PHẢI GỬI ({n}) · Enter ghi đã gửi", en: "TO SEND ({n}) · Enter records it")
  static let toSendReading = Phrase(vi: "PHẢI GỬI ({n}) · Enter xem", en: "TO SEND ({n}) · Enter opens")
  static let dutyTitle = Phrase(vi: "PHẢI GỬI · {period}", en: "TO SEND · {period}")
  static let dutyWay = Phrase(vi: "{from} gửi {to}", en: "{from} to {to}")
  static let dutyVia = Phrase(vi: " (qua {via})", en: " (via {via})")
  static let dutyDue = Phrase(vi: "hạn {due}, {span}", en: "due {due}, {span}")
  static let dutyUndated = Phrase(
    vi: "văn bản không ghi ngày, tính hết kỳ", en: "no text sets a date: end of period")
  static let dutyBasis = Phrase(vi: "Căn cứ: {basis}", en: "Basis: {basis}")
  static let dutyStep = Phrase(vi: "Bước tới: {step}", en: "Next step: {step}")
  static let dutyTaken = Phrase(vi: "Đã làm: {steps}", en: "Done: {steps}")
  static let dutyReads = Phrase(
    vi: "Cán bộ, chủ tịch hoặc văn phòng ghi khi đã gửi",
    en: "The officer, the chairman or the office records it")
  static let dutyDocument = Phrase(vi: "Số văn bản", en: "Document number")
  static let dutySent = Phrase(vi: "Ngày gửi", en: "Date sent")
  static let dutyDay = Phrase(vi: "Ngày làm", en: "Day")
  static let dutySaved = Phrase(vi: "Đã ghi {time}: {label}, {period}", en: "Saved {time}: {label}, {period}")
}
