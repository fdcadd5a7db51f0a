import CaseWorkflow
import TerminalKit

/// Texts of the case's own screen.
enum CaseFileWords {
  static let title = Phrase(vi: "HỒ SƠ", en: "CASE")
  static let sealedMark = Phrase(vi: "[KÍN]", en: "[SEALED]")
  static let waiting = Phrase(vi: "ĐANG CHỜ: {what}", en: "WAITING FOR: {what}")
  static let waitingAnswer = Phrase(vi: "{unit} trả lời", en: "the answer of {unit}")
  static let waitingMove = Phrase(vi: "{label} ({role})", en: "{label} ({role})")
  static let waitingStood = Phrase(vi: "{unit} (đang dừng)", en: "{unit} (its clock stands)")
  static let waitingGoverning = Phrase(vi: "hồ sơ {code}: {what}", en: "case {code}: {what}")
  static let waitingResult = Phrase(vi: "kết quả", en: "its result")
  static let closedPlain = Phrase(vi: "ĐÃ KẾT THÚC", en: "CLOSED")
  static let closed = Phrase(vi: "ĐÃ KẾT THÚC: {state}", en: "CLOSED: {state}")
  static let dueAnswer = Phrase(vi: "HẠN TRẢ LỜI: {day}   {span}", en: "ANSWER DUE: {day}   {span}")
  static let dueMove = Phrase(vi: "HẠN: {day}   {span}", en: "DUE: {day}   {span}")
  static let earliest = Phrase(vi: "({doubt} đi làm: {day})", en: "({doubt} worked: {day})")
  static let answeredOn = Phrase(vi: "ĐÃ TRẢ LỜI: {day}   {late}", en: "ANSWERED: {day}   {late}")
  static let clockStands = Phrase(
    vi: "TẠM DỪNG TÍNH HẠN: từ {since}   (hạn khi dừng {due})",
    en: "THE CLOCK STANDS: since {since}   (then due {due})")
  static let givenUp = Phrase(
    vi: "THÔI TÍNH HẠN   (hạn khi đó {due})", en: "NO LONGER COUNTED   (then due {due})")
  static let severalDue = Phrase(vi: "   nơi sau cùng {day}", en: "   the last body {day}")
  static let extended = Phrase(vi: "đã gia hạn", en: "extended")
  static let extensionAsked = Phrase(vi: "đang xin gia hạn", en: "extension asked for")

  static let cameIn = Phrase(vi: "Dân đến", en: "Came in")
  static let forwarded = Phrase(vi: "MTTQ chuyển", en: "Forwarded")
  static let reopened = Phrase(vi: "Mở lại", en: "Reopened")
  static let stoodStation = Phrase(vi: "Tạm dừng hạn", en: "Clock stands")
  static let stoodSince = Phrase(vi: "từ {day}", en: "since {day}")
  static let lastDue = Phrase(vi: "Hạn sau cùng", en: "The last due")
  static let places = Phrase(vi: "{n} nơi nhận", en: "{n} received")
  static let receivedBy = Phrase(vi: "{unit} nhận", en: "{unit} received")
  static let dueStation = Phrase(vi: "Hạn trả lời", en: "Answer due")
  static let answered = Phrase(vi: "Trả lời", en: "Answered")
  static let told = Phrase(vi: "Báo dân", en: "Told")
  static let unknownDay = Phrase(vi: "chưa có ngày", en: "not known")
  static let byDay = Phrase(vi: "hạn {day}", en: "by {day}")
  static let afterAnswer = Phrase(vi: "sau trả lời", en: "after that")

  static let tell = Phrase(vi: "NÓI VỚI DÂN:", en: "TELL THE CITIZEN:")
  static let tellSealed = Phrase(
    vi: "NÓI VỚI DÂN (kín: chỉ khi đọc đúng số đơn):", en: "TELL THE CITIZEN (sealed: who has the number):")
  static let content = Phrase(vi: "Nội dung", en: "Content")
  static let dates = Phrase(vi: "Cách tính hạn", en: "Dates")
  static let documents = Phrase(vi: "Văn bản ({n})", en: "Letters ({n})")
  static let history = Phrase(vi: "Nhật ký ({n})", en: "History ({n})")
  static let sender = Phrase(vi: "Người gửi", en: "Sender")
  static let senderSealed = Phrase(vi: "Người gửi: kín", en: "Sender: sealed")

  static let copyOffer = Phrase(
    vi: "Enter: bản sao đã che người gửi, để gửi hoặc công khai",
    en: "Enter: a copy without the sender, to send or publish")
  static let copyTitle = Phrase(vi: "Bản sao đã che người gửi: {code}", en: "Copy without the sender: {code}")
  static let copyExplained = Phrase(
    vi: "Soát cả bản sao trước khi ghi; nhật ký ghi lại.",
    en: "The whole copy is checked before it is written; the log tells of it.")
  static let copyKind = Phrase(vi: "Để làm gì", en: "What for")
  static let copyFormat = Phrase(vi: "Dạng tệp", en: "Form")
  static let copyRTF = Phrase(vi: "rtf (Word, LibreOffice)", en: "rtf (Word, LibreOffice)")
  static let copyHTML = Phrase(vi: "html (trình duyệt)", en: "html (a browser)")
  static let copyText = Phrase(vi: "txt (chữ trơn)", en: "txt (plain)")
  static let copyMask = Phrase(vi: "Chỗ còn tên", en: "Where it tells")
  static let copyRefuse = Phrase(vi: "không lập, nói rõ dòng nào", en: "make none, say in which line")
  static let copyWriteOver = Phrase(vi: "che rồi soát lại", en: "write over it, check again")
  static let copyFile = Phrase(vi: "Ghi vào tệp", en: "File")
  static let copyFileHint = Phrase(
    vi: "tệp mới, trong thư mục đang đứng; tệp đã có thì không ghi đè",
    en: "a new file, in the folder you started in; none is overwritten")
  static let copyMake = Phrase(vi: "Lập bản sao", en: "Make it")
  static let copyMade = Phrase(vi: "Đã ghi: {path}", en: "Written: {path}")
  static let copyMasked = Phrase(vi: "Đã che {n} chỗ.", en: "Places written over: {n}.")
  static let copyNumbers = Phrase(
    vi: "Còn số chưa rõ của ai, xem trước khi gửi: {places}.",
    en: "Numbers that are nobody's known, look before it is sent: {places}.")

  static let complaint = Phrase(vi: "NỘI DUNG ĐƠN", en: "THE COMPLAINT")
  static let noContent = Phrase(vi: "(chưa ghi nội dung)", en: "(nothing written)")
  static let people = Phrase(vi: "Số người: {n}", en: "People: {n}")
  static let crowd = Phrase(vi: "Số người: {n} (đông người)", en: "People: {n} (a crowd)")
  static let source = Phrase(vi: "Nguồn: {source}", en: "Source: {source}")
  static let about = Phrase(vi: "Đơn vị bị phản ánh: {unit}", en: "About: {unit}")
  static let entered = Phrase(
    vi: "Nhận {received}, ghi {entered}", en: "Received {received}, entered {entered}")
  static let imported = Phrase(
    vi: "Nhận {received}, nhập từ sổ cũ {entered}",
    en: "Received {received}, taken from an old book {entered}")
  static let draft = Phrase(vi: "DỰ THẢO TRẢ LỜI ({who}, {day})", en: "DRAFT ANSWER ({who}, {day})")
  static let owed = Phrase(
    vi: "CÒN PHẢI LÀM: {label}, hạn {due}, {span}", en: "STILL TO DO: {label}, due {due}, {span}")
  static let amended = Phrase(vi: "đã sửa {day}, xem Nhật ký", en: "corrected {day}, see History")
  static let reportedAbove = Phrase(vi: "đã báo cáo cấp trên {day}", en: "reported above {day}")
  static let owedLate = Phrase(
    vi: "CHƯA LÀM: {label}, hạn {due}, {span}", en: "NOT DONE: {label}, due {due}, {span}")
  static let unconfirmed = Phrase(
    vi: "BÚT PHÊ CHỜ XÁC NHẬN: {label} ({who} ghi, {day})",
    en: "FROM PAPER, TO CONFIRM: {label} (by {who}, {day})")
  static let reply = Phrase(
    vi: "VĂN BẢN TRẢ LỜI ({who} ghi, {day})", en: "THE ANSWER (entered by {who}, {day})")
  static let stopped = Phrase(vi: "TẠM DỪNG TÍNH HẠN ({who}, {day})", en: "CLOCK SUSPENDED ({who}, {day})")
  static let reopening = Phrase(vi: "MỞ LẠI HỒ SƠ ({who}, {day})", en: "REOPENED ({who}, {day})")
  static let extensionDecided = Phrase(
    vi: "QUYẾT ĐỊNH GIA HẠN ({who}, {day})", en: "DECISION ON MORE TIME ({who}, {day})")
  static let dateMoved = Phrase(
    vi: "HẠN ĐỔI THEO LỊCH {day}: BÁO LẠI NƠI ĐÃ NHẬN VĂN BẢN GHI HẠN CŨ",
    en: "DATE MOVED BY THE CALENDAR {day}: TELL WHOEVER HAS A LETTER WITH THE OLD ONE")
  static let request = Phrase(vi: "XIN GIA HẠN ({who}, {day})", en: "MORE TIME ASKED FOR ({who}, {day})")
  static let returnedDraft = Phrase(
    vi: "DỰ THẢO BỊ TRẢ LẠI ({who}, {day})", en: "DRAFT SENT BACK ({who}, {day})")
  static let returnedBy = Phrase(
    vi: "{who} trả lại {day}: sửa dự thảo rồi trình lại",
    en: "Sent back by {who} on {day}: mend and submit it again")
  static let issuedAnswer = Phrase(
    vi: "ĐÃ TRẢ LỜI NGÀY {day} (dự thảo: {who})", en: "ANSWERED {day} (draft: {who})")
  static let earlierAnswer = Phrase(
    vi: "TRẢ LỜI LẦN TRƯỚC, {day} (dự thảo: {who})", en: "THE EARLIER ANSWER, {day} (draft: {who})")
  static let droppedDraft = Phrase(vi: "DỰ THẢO ĐÃ THÔI ({who}, {day})", en: "DRAFT GIVEN UP ({who}, {day})")

  static let obligationAnswer = Phrase(vi: "{unit} trả lời", en: "{unit} answers")
  static let obligationForward = Phrase(vi: "Mặt trận chuyển đơn", en: "The Front forwards")
  static let obligationNotice = Phrase(vi: "Mặt trận báo dân", en: "The Front tells the sender")
  static let obligationLine = Phrase(
    vi: "{what}: {days} ngày {unit} kể từ {start} → {due}",
    en: "{what}: {days} {unit} days from {start} → {due}")
  static let everyDuty = Phrase(vi: "Mọi việc có hạn", en: "Everything with a date")
  static let working = Phrase(vi: "làm việc", en: "working")
  static let calendar = Phrase(vi: "thường", en: "calendar")
  static let provisionalStart = Phrase(vi: "tạm theo ngày gửi", en: "by the day sent, for now")
  static let states: [Obligation.State: Phrase] = [
    .open: Phrase(vi: "đang chờ", en: "open"), .fulfilled: Phrase(vi: "xong", en: "done"),
    .transferred: Phrase(vi: "đã chuyển nơi khác", en: "transferred"),
    .suspended: Phrase(vi: "tạm dừng tính hạn", en: "suspended"),
    .cancelled: Phrase(vi: "đã thôi", en: "ended"),
  ]
  static let ledgerTitle = Phrase(vi: "Từng ngày: {what}", en: "Day by day: {what}")
  static let dayReceived = Phrase(vi: "ngày nhận", en: "received")
  static let daySent = Phrase(vi: "ngày gửi", en: "sent")
  /// What the mark of a day off, or of a day worked instead, means.
  static func sign(_ sign: DaySign) -> Phrase {
    if sign.isUncertain { return Phrase(vi: "chưa chắc", en: "uncertain") }
    return switch sign.kind {
    case .ordinary: Phrase(vi: "làm việc", en: "working")
    case .weekend: Phrase(vi: "nghỉ tuần", en: "weekend")
    case .holiday: Phrase(vi: "nghỉ lễ", en: "holiday")
    case .compensatory: Phrase(vi: "nghỉ bù", en: "in lieu")
    case .swappedOff: Phrase(vi: "hoán đổi", en: "swapped")
    case .swappedWorking: Phrase(vi: "đi làm bù", en: "worked")
    case .stopped: suspended
    }
  }
  static let uncertainDay = Phrase(
    vi: "đi làm thì hạn sớm hơn", en: "if worked, the date is earlier")
  static let suspended = Phrase(vi: "dừng tính", en: "stopped")
  static let dueMark = Phrase(vi: "HẠN", en: "DUE")
  static let basis = Phrase(vi: "Căn cứ: {basis}", en: "Basis: {basis}")
  static let officeOwn = Phrase(vi: "đơn vị tự đặt", en: "set by the office")
  static let setByOffice = Phrase(vi: "{basis} (đơn vị tự đặt)", en: "{basis} (set by the office)")
  static let noLedger = Phrase(vi: "Chưa có hạn nào để tính.", en: "There is no due date yet.")
  static let beyond = Phrase(
    vi: "Không kể được từng ngày: {reason}", en: "The days cannot be told one by one: {reason}")

  static let noDocuments = Phrase(vi: "Chưa có văn bản nào.", en: "No letter yet.")
  static let someDays = Phrase(vi: "{n} có ngày", en: "{n} known")
  static let assigned = Phrase(vi: "ĐÃ GIAO ({who}, {day})", en: "ASSIGNED ({who}, {day})")
  static let assignedUnconfirmed = Phrase(
    vi: "ĐÃ GIAO, CHỜ XÁC NHẬN ({who} ghi, {day})", en: "ASSIGNED, TO BE CONFIRMED (entered by {who}, {day})")
  static let notReached = Phrase(vi: "không báo được", en: "not reached")
  static let waitsForNumber = Phrase(vi: "chờ số", en: "no number yet")
  static let undated = Phrase(vi: "không ghi ngày", en: "undated")
  static let senderNone = Phrase(vi: "Không có tên người gửi.", en: "Nobody gave a name.")
  static let senderKept = Phrase(
    vi: "Giữ kín. Người được trao chìa mở được; mỗi lần mở đều ghi lý do vào nhật ký.",
    en: "Kept secret. Who holds the key can open it; every opening is logged with its reason.")
  static let senderForgotten = Phrase(
    vi: "Người gửi đã được xóa khỏi sổ.", en: "The sender was forgotten: nothing is kept any more.")
  static let openTitle = Phrase(vi: "MỞ NGƯỜI GỬI · số {code}", en: "OPEN THE SENDER · no. {code}")
  static let openText = Phrase(
    vi: "Nhật ký ghi lần mở này với tên đồng chí và lý do. Xem quanh xem có ai không.",
    en: "The log keeps this opening with your name and reason. Look around first.")
  static let openReason = Phrase(vi: "Lý do", en: "Reason")
  static let openReasonMissing = Phrase(vi: "ghi lý do", en: "say why")
  static let openButton = Phrase(vi: "Mở", en: "Open")
  static let opened = Phrase(vi: "NGƯỜI GỬI · số {code}", en: "THE SENDER · no. {code}")
  static let openedText = Phrase(
    vi: "Đã ghi vào nhật ký. Đóng lại là tên không còn trên màn hình.",
    en: "It stands in the log. Closing this takes the name off the screen.")
  static let senderOffer = Phrase(vi: "Enter: {acts}.", en: "Enter: {acts}.")
  static let sealOffer = Phrase(vi: "giữ kín từ nay", en: "keep it secret from now on")
  static let correctOffer = Phrase(vi: "sửa người gửi", en: "put the sender right")
  static let addOffer = Phrase(vi: "ghi người gửi", en: "write who it came from")
  static let openOffer = Phrase(vi: "mở tên", en: "open the name")
  static let senderMenu = Phrase(vi: "NGƯỜI GỬI · số {code}: làm gì?", en: "THE SENDER · no. {code}")
  static let senderMenuText = Phrase(
    vi: "Nhật ký ghi lại việc này với tên đồng chí và lý do.",
    en: "The log keeps it, with your name and reason.")
  static let senderMenuSeal = Phrase(
    vi: "Giữ kín khi người gửi xin hoặc có nguy hiểm.",
    en: "Keep it secret where the sender asks for it or is in danger.")
  static let correctTitle = Phrase(vi: "SỬA NGƯỜI GỬI · số {code}", en: "PUT THE SENDER RIGHT · no. {code}")
  static let correctText = Phrase(
    vi: "Chữ cũ vẫn giữ cùng người gửi, để văn bản đã soạn còn được che.",
    en: "What stood here is kept with the sender, so that letters of then are still masked.")
  static let correctSealedText = Phrase(
    vi: "Hồ sơ kín: điền phần cần sửa, để trống là giữ nguyên. Tính là một lần mở, có ghi nhật ký.",
    en: "Sealed: fill what is to change, empty stays as it is. It counts as an opening and is logged.")
  static let correctNames = Phrase(vi: "nhiều người: cách nhau bằng ;", en: "several: put ; between them")
  static let correctHint = Phrase(vi: "ở lại nhật ký, đừng nhắc tên", en: "stays in the log, name nobody")
  static let openAct = Phrase(vi: "Mở tên người gửi", en: "Open the sender")
  static let sealAct = Phrase(vi: "Giữ kín người gửi từ nay", en: "Keep the sender secret")
  static let correctChoice = Phrase(vi: "Sửa", en: "Put right")
  static let correctButton = Phrase(vi: "Lưu", en: "Save")
  static let corrected = Phrase(
    vi: "Đã sửa người gửi {time}: số {code}", en: "Sender put right {time}: no. {code}")
  static let formerly = Phrase(vi: "Trước đó ghi: {words}", en: "Written before: {words}")
  static let sealTitle = Phrase(vi: "GIỮ KÍN TỪ NAY · số {code}", en: "KEEP SECRET FROM NOW ON · no. {code}")
  static let sealText = Phrase(
    vi: "Tên vào phần mã hóa, lời của hồ sơ ra khỏi ô tìm. Không mở ngỏ lại được; nhật ký ghi lý do.",
    en: "The name goes into the vault, the words out of the search. It cannot be made open again.")
  static let sealButton = Phrase(vi: "Giữ kín", en: "Keep secret")
  static let sealDone = Phrase(vi: "Đã giữ kín {time}: số {code}", en: "Kept secret {time}: no. {code}")
  static let sealTelling = Phrase(
    vi:
      "Lời ghi trước còn nói ra người gửi: {places}. Nhật ký chỉ cho vai trò xem người gửi đọc lời ấy; tên đơn, nội dung, số văn bản đã che “[người gửi]”; đơn khác của chính người ấy thì giữ kín cả đơn.",
    en:
      "Words written before still tell the sender: {places}. In the history only roles that see senders read them; titles, content and letters' numbers are masked; seal other cases of the same sender too."
  )
  static let sealUnclean = Phrase(
    vi: "Còn người đang mở sổ: chữ cũ nằm trong tệp -wal tới khi mọi người thoát.",
    en: "Somebody has the office open: old bytes stay in the -wal file until everybody has left.")
  static let senderWithheld = Phrase(
    vi: "Vai trò này không xem tên người gửi.", en: "This role does not see the sender's name.")
  static let name = Phrase(vi: "Họ tên: {value}", en: "Name: {value}")
  static let address = Phrase(vi: "Địa chỉ: {value}", en: "Address: {value}")
  static let phone = Phrase(vi: "Điện thoại: {value}", en: "Telephone: {value}")

  static let nextActs = Phrase(vi: "VIỆC TIẾP THEO (F4)", en: "WHAT CAN BE DONE (F4)")
  static let pages = Phrase(vi: "←/→", en: "←/→")
}
