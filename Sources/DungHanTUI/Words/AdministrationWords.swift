import CaseWorkflow

/// Texts of “Quản trị”: its pages and what they say.
enum AdministrationWords {
  static let title = Phrase(vi: "QUẢN TRỊ", en: "ADMINISTRATION")
  static let units = Phrase(vi: "Đơn vị", en: "Bodies")
  static let signers = Phrase(vi: "Người ký", en: "Signers")
  static let terms = Phrase(vi: "Thời hạn", en: "Terms")
  static let types = Phrase(vi: "Loại vụ việc", en: "Types of case")
  static let typesShort = Phrase(vi: "Loại", en: "Types")
  static let calendar = Phrase(vi: "Lịch", en: "Calendar")
  static let accounts = Phrase(vi: "Tài khoản", en: "Accounts")
  static let rights = Phrase(vi: "Vai trò và quyền", en: "Roles and rights")
  static let rightsShort = Phrase(vi: "Quyền", en: "Rights")
  static let book = Phrase(vi: "Sổ", en: "Book")
  static let log = Phrase(vi: "Nhật ký", en: "Log")
  static let when = Phrase(vi: "Lúc", en: "When")
  static let doneBy = Phrase(vi: "Người làm", en: "By")
  static let eventNumber = Phrase(vi: "Sự kiện số", en: "Event")
  static let logClosed = Phrase(
    vi: "Nhật ký của sổ chỉ Quản trị, Chủ tịch Mặt trận, Cấp trên theo dõi xem.",
    en: "The book's own log is for the administrator, the chairman, the supervisor.")
  static let logNewest = Phrase(
    vi: "Việc của từng đơn ở trang Nhật ký của đơn · Enter xem hết",
    en: "What was done to a case is on its own page · Enter tells all")
  static let logMore = Phrase(
    vi: "200 dòng mới nhất; xem hết: dunghan audit log", en: "The newest 200; all of them: dunghan audit log")

  static let nothing = Phrase(vi: "Chưa có dòng nào.", en: "There is nothing yet.")
  static let viewOnly = Phrase(
    vi: "Chỉ xem: Quản trị và Chủ tịch Mặt trận sửa được.",
    en: "To read: the administrator and the chairman change it.")
  static let changeKeys = Phrase(vi: "Enter xem, sửa · Ctrl+N thêm", en: "Enter looks, changes · Ctrl+N adds")
  static let enterMore = Phrase(vi: "Enter xem hết", en: "Enter tells all")
  static let nothingToAdd = Phrase(vi: "Trang này không thêm dòng", en: "Nothing is added on this page")
  static let canDo = Phrase(vi: "VIỆC LÀM ĐƯỢC", en: "WHAT CAN BE DONE")
  static let sheetKeys = Phrase(
    vi: "số, ↑↓ chọn · Enter làm · PgDn xem · Esc đóng",
    en: "digit, ↑↓ · Enter does it · PgDn more · Esc closes")
  static let readKeys = Phrase(vi: "↑↓ xem thêm · Esc đóng", en: "↑↓ more · Esc closes")

  static let unit = Phrase(vi: "Đơn vị", en: "Body")
  static let name = Phrase(vi: "Tên", en: "Name")
  static let contact = Phrase(vi: "Liên hệ", en: "Contact")
  static let shortName = Phrase(vi: "Tên gọn", en: "Short name")
  static let key = Phrase(vi: "Mã", en: "Key")
  static let line = Phrase(vi: "Hệ thống", en: "Line")
  static let kind = Phrase(vi: "Loại cơ quan", en: "Kind")
  static let level = Phrase(vi: "Cấp", en: "Level")
  static let symbol = Phrase(vi: "Ký hiệu", en: "Symbol")
  static let parent = Phrase(vi: "Cấp trên", en: "Superior")
  static let ledBy = Phrase(vi: "Lãnh đạo", en: "Led by")
  static let validity = Phrase(vi: "Hiệu lực", en: "Validity")
  static let formerNames = Phrase(vi: "Tên trước", en: "Former names")
  static let tookOver = Phrase(vi: "Kế thừa", en: "Took over")
  static let heirs = Phrase(vi: "Nơi kế thừa", en: "Successor")
  static let signs = Phrase(vi: "Người ký", en: "Signs")
  static let ended = Phrase(vi: "ĐÃ KẾT THÚC, SÁP NHẬP", en: "ENDED OR MERGED")
  static let since = Phrase(vi: "từ {day}", en: "from {day}")
  static let until = Phrase(vi: "đến {day}", en: "to {day}")

  static let post = Phrase(vi: "Chức vụ", en: "Post")
  static let holder = Phrase(vi: "Họ tên", en: "Name")
  static let noName = Phrase(vi: "(chưa ghi tên)", en: "(no name yet)")
  static let authority = Phrase(vi: "Ký thế nào", en: "Authority")
  static let insteadOf = Phrase(vi: "Ký thay ai", en: "Signs for")
  static let account = Phrase(vi: "Tài khoản", en: "Account")
  static let order = Phrase(vi: "Thứ tự", en: "Order")
  static let routes = Phrase(
    vi: "BÁO CÁO CẤP TRÊN ĐẾN ĐÂU · dòng đầu hợp thì đề xuất",
    en: "WHERE TO REPORT ABOVE · the first that fits")
  static let routeNumber = Phrase(vi: "Báo cáo cấp trên, dòng {n}", en: "Reporting above, row {n}")
  static let routeRule = Phrase(
    vi: "Dòng đầu tiên hợp với vụ việc thì được đề xuất; người ký vẫn chọn được nơi khác.",
    en: "The first row that fits is proposed; who signs may choose another body.")
  static let routeTypes = Phrase(vi: "Loại vụ việc", en: "Types")
  static let routeReasons = Phrase(vi: "Lý do", en: "Reasons")
  static let routeFrom = Phrase(vi: "Việc đang ở", en: "Standing at")
  static let routeTo = Phrase(vi: "Báo cáo đến", en: "Report to")
  static let routeVia = Phrase(vi: "Gửi qua", en: "Through")
  static let anyType = Phrase(vi: "mọi loại", en: "any type")
  static let anyReason = Phrase(vi: "mọi lý do", en: "any reason")
  static let anyPlace = Phrase(vi: "nơi nào cũng được", en: "any body")
  static let anyOfLine = Phrase(vi: "bất cứ nơi nào của {line}", en: "any body of the {line}")
  static let fromPlace = Phrase(vi: "ở {place}", en: "at {place}")
  static let viaPlace = Phrase(vi: ", qua {unit}", en: ", through {unit}")

  static let what = Phrase(vi: "Việc", en: "What")
  static let length = Phrase(vi: "Thời hạn", en: "Length")
  static let certainty = Phrase(vi: "Độ chắc", en: "Certainty")
  static let startsOn = Phrase(vi: "Tính từ", en: "Runs from")
  static let parties = Phrase(vi: "Ai, với ai", en: "Who to whom")
  static let who = Phrase(vi: "Ai phải làm", en: "Who")
  static let whom = Phrase(vi: "Với ai", en: "To whom")
  static let basis = Phrase(vi: "Căn cứ", en: "Basis")
  static let usedBy = Phrase(vi: "Dùng cho", en: "Used by")
  static let coming = Phrase(vi: "SẮP CÓ HIỆU LỰC", en: "TO COME")
  static let past = Phrase(vi: "ĐÃ HẾT HIỆU LỰC", en: "PAST")

  static let type = Phrase(vi: "Loại", en: "Type")
  static let answeredIn = Phrase(vi: "Hạn trả lời", en: "Answered in")
  static let sealedType = Phrase(
    vi: "Người gửi được giữ kín, trừ khi cán bộ chọn khác.", en: "Sealed unless the officer says otherwise.")
  static let typeFields = Phrase(vi: "Hỏi khi tiếp nhận", en: "Asked at intake")
  static let typeItems = Phrase(vi: "Ghi từng mục", en: "Items")
  static let typeSteps = Phrase(vi: "CÁC BƯỚC VÀ VIỆC TIẾP THEO", en: "STEPS AND WHAT COMES NEXT")
  static let typeActs = Phrase(vi: "VIỆC LÀM ĐƯỢC, CỦA AI", en: "WHAT CAN BE DONE, AND BY WHOM")
  static let typeAsks = Phrase(vi: "phải ghi {fields}", en: "asks {fields}")
  static let typeEnd = Phrase(vi: "xong", en: "the end")
  static let typeChange = Phrase(vi: "MUỐN ĐỔI", en: "TO CHANGE IT")
  static let typeHow = Phrase(
    vi: "Sửa tệp config/case-types/{key}.json5, soát bằng “dunghan type check TỆP”, rồi "
      + "“dunghan type change TỆP --reason LÝ-DO”. Hồ sơ đang mở đi hết theo cách cũ.",
    en: "Edit config/case-types/{key}.json5, check it with “dunghan type check FILE”, then "
      + "“dunghan type change FILE --reason WHY”. Open cases finish in the old way.")
  static let typeRemark = Phrase(
    vi: "Đổi loại bằng tệp, ở dòng lệnh: Enter xem cách làm", en: "Types are changed by file: Enter says how")

  static let calendarHead = Phrase(vi: "Năm và thông báo lịch nghỉ", en: "Years and their notices")
  static let announced = Phrase(vi: "đã có thông báo", en: "announced")
  static let unannounced = Phrase(
    vi: "chưa có thông báo: ngày hạn còn tạm tính (~)", en: "not announced: dates are provisional (~)")
  static let uncertainDays = Phrase(vi: "NGÀY CHƯA CHẮC", en: "DAYS NOT SETTLED")
  static let uncertain = Phrase(vi: "chưa có văn bản: tính là nghỉ", en: "no notice: counted as off")
  static let uncertainRule = Phrase(
    vi: "Có văn bản thì ghi vào lịch; ngày hạn tạm tính (~) được tính lại và kể ra trước khi ghi.",
    en: "Once there is a notice enter it; provisional dates (~) are reckoned again and told before.")
  static let daysOff = Phrase(vi: "Nghỉ", en: "Off")
  static let madeUp = Phrase(vi: "Làm bù", en: "Worked in lieu")
  static let calendarOpen = Phrase(vi: "Enter mở lịch.", en: "Enter opens the calendar.")
  static let openCalendar = Phrase(vi: "Mở lịch làm việc", en: "Open the calendar")

  static let person = Phrase(vi: "Tên", en: "Name")
  static let roles = Phrase(vi: "Vai trò", en: "Roles")
  static let accountKey = Phrase(vi: "Tên tài khoản", en: "Account")
  static let systemUser = Phrase(vi: "Người dùng của máy", en: "System user")
  static let password = Phrase(vi: "Mật khẩu", en: "Password")
  static let passwordSet = Phrase(vi: "có", en: "set")
  static let passwordLocked = Phrase(vi: "bị khóa sau nhiều lần sai", en: "locked after too many failures")
  static let accountsRead = Phrase(
    vi: "Để xem; quản trị thêm, đổi, ngừng tài khoản bằng lệnh user",
    en: "To read; the administrator changes accounts by the command user")

  static let rightsOffice = Phrase(vi: "VIỆC CỦA CẢ SỔ", en: "FOR THE BOOK AS A WHOLE")
  static let rightsActs = Phrase(vi: "VIỆC VỚI HỒ SƠ", en: "ACTS ON A CASE")
  static let rightsSight = Phrase(vi: "ĐƯỢC XEM GÌ", en: "WHAT IS SEEN")
  static let act = Phrase(vi: "Việc", en: "Act")
  static let mayDo = Phrase(vi: "Được làm", en: "May")
  static let mayInSome = Phrase(vi: "Chỉ ở vài loại đơn", en: "In some types only")
  static let mayOwn = Phrase(vi: "Chỉ đơn của đơn vị mình", en: "Its own body's cases only")
  static let mayEnter = Phrase(vi: "Ghi hộ theo bút phê", en: "Enters what was decided on paper")

  static let bookUnit = Phrase(vi: "Đơn vị giữ sổ", en: "Kept by")
  static let bookKind = Phrase(vi: "Loại sổ", en: "Kind of book")
  static let trainingBook = Phrase(vi: "sổ tập huấn", en: "training book")
  static let liveBook = Phrase(vi: "sổ thật", en: "real book")
  static let bookFile = Phrase(vi: "Tệp", en: "File")
  static let bookCases = Phrase(vi: "Số đơn đã cấp", en: "Codes given")
  static let bookEvents = Phrase(vi: "Việc đã ghi nhật ký", en: "Events in the log")
  static let bookFresh = Phrase(vi: "Ghi lần cuối", en: "Last written")
  static let bookBackup = Phrase(vi: "Sao lưu đêm, mới nhất", en: "Newest nightly copy")
  static let noBackup = Phrase(vi: "chưa có", en: "none yet")
  static let backupHow = Phrase(
    vi:
      "Mỗi đêm: dunghan sweep. Ra USB: dunghan backup create TỆP. Khôi phục: mọi người ra khỏi sổ, rồi dunghan backup restore TỆP.",
    en:
      "Every night: dunghan sweep. To a stick: dunghan backup create FILE. To put one back everybody leaves, then dunghan backup restore FILE."
  )
  static let checkNow = Phrase(vi: "Kiểm tra sổ", en: "Check the book")
  static let checkWhat = Phrase(
    vi: "Đọc lại cả tệp, tính lại số kiểm tra của nhật ký, so hồ sơ và các bảng với nhật ký.",
    en: "Reads the whole file, recomputes the log's check number, compares cases and tables with the log.")
  static let checkedAt = Phrase(vi: "KẾT QUẢ KIỂM TRA LÚC {time}", en: "CHECKED AT {time}")
  static let sound = Phrase(
    vi: "Đã kiểm tra {time}: sổ nguyên vẹn.", en: "Checked {time}: the book is sound.")
  static let unsound = Phrase(
    vi: "Đã kiểm tra {time}: có chỗ cần xem, ghi !! ở dưới.",
    en: "Checked {time}: see what is marked !! below.")
  static let longCheck = Phrase(
    vi: "Sổ có {n} việc trong nhật ký: kiểm tra hết mất một lúc, màn hình đứng yên trong khi đó. Kiểm tra?",
    en: "The log has {n} events: checking takes a while and the screen stands still. Check?")
  static let bookRemark = Phrase(
    vi: "Enter ở “Kiểm tra sổ” để kiểm tra ngay", en: "Enter on “Check the book” checks it")
}
