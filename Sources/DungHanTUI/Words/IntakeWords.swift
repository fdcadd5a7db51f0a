import CaseWorkflow

/// Texts of the intake form.
enum IntakeWords {
  static let title = Phrase(vi: "TIẾP NHẬN · ghi đơn", en: "INTAKE · log a case")
  static let resumed = Phrase(
    vi: "Mở lại bản ghi tạm {when} · F2: đơn khác · Ctrl+D: bỏ",
    en: "Going on with the form of {when}. F2: another · Ctrl+D discards it.")
  static let another = Phrase(
    vi: "Đơn mới. Đơn vừa gõ còn giữ: Esc rồi F2 mở lại.",
    en: "A new case. The other form is kept: Esc, then F2 goes on with it.")
  static let kept = Phrase(
    vi: "Bản ghi tạm {when} đã giữ: F2 mở lại.", en: "The form is kept ({when}): F2 goes on.")
  static let autoKept = Phrase(vi: "Giữ tạm {when}", en: "Kept {when}")
  static let keys = Phrase(
    vi: "Tab/Enter sang ô · Shift+Tab về · F8 ghi sổ · PgDn thêm ô · Esc ra, vẫn giữ",
    en: "Tab/Enter on · Shift+Tab back · F8 saves · PgDn more · Esc leaves, kept")
  static let moreKeys = Phrase(
    vi: "PgUp về tám ô chính · F8 ghi sổ", en: "PgUp back to the eight fields · F8 saves")
  static let saved = Phrase(
    vi: "Đã ghi {time}: số {code} ({full}). F2: ghi đơn tiếp.",
    en: "Saved {time}: no. {code} ({full}). F2 logs another.")
  static let pressSave = Phrase(vi: "Hết ô rồi: F8 ghi vào sổ.", en: "That was the last field: F8 saves.")
  static let discarded = Phrase(vi: "Đã bỏ bản ghi tạm.", en: "The half-typed form was discarded.")
  static let discardTitle = Phrase(vi: "BỎ BẢN GHI TẠM", en: "DISCARD THE FORM")
  static let discardText = Phrase(
    vi: "Xóa hết chữ đang gõ của đơn này? Việc này không lấy lại được.",
    en: "Throw away all that was typed? This cannot be taken back.")

  static let source = Phrase(vi: "1 Nguồn", en: "1 Source")
  static let received = Phrase(vi: "2 Ngày nhận", en: "2 Received")
  static let secrecy = Phrase(vi: "3 Giữ kín tên", en: "3 Secrecy")
  static let sender = Phrase(vi: "4 Người gửi", en: "4 Sender")
  static let contact = Phrase(vi: "5 Địa chỉ, ĐT", en: "5 Address, tel.")
  static let content = Phrase(vi: "6 Nội dung", en: "6 Content")
  static let about = Phrase(vi: "7 Ai, gì, ở đâu", en: "7 Who, what, where")
  static let type = Phrase(vi: "8 Loại", en: "8 Type")
  static let caseTitle = Phrase(vi: "Tên đơn", en: "Title")
  static let others = Phrase(vi: "Người cùng ký", en: "Who signed too")
  static let othersHint = Phrase(
    vi: "mỗi người một dòng; giữ cùng tên người đại diện", en: "one a line; kept with the one above")
  static let aboutUnit = Phrase(vi: "Đơn vị bị nêu", en: "Body concerned")

  static let open = Phrase(vi: "không", en: "no")
  static let sealed = Phrase(vi: "kín", en: "sealed")
  static let anonymous = Phrase(vi: "không để tên", en: "anonymous")
  static let secrecyHint = Phrase(
    vi: "hỏi trước khi ghi tên; tố cáo và QĐ 124 để kín", en: "ask before the name; denunciations are sealed")
  static let staysSealed = Phrase(
    vi: "vẫn giữ kín; không cần thì chọn lại", en: "still sealed; choose again if not needed")
  static let sealedByType = Phrase(vi: "kín theo loại “{type}”", en: "sealed, as “{type}” is")
  static let senderHint = Phrase(
    vi: "bảy người thì ghi: tên người đại diện +6", en: "seven people: the representative's name +6")
  static let contactHint = Phrase(
    vi: "thôn, xóm; số điện thoại ghi liền sau", en: "hamlet; the telephone after it")
  static let contentHint = Phrase(
    vi: "Enter xuống dòng, Tab sang ô; mấy chữ đầu là tên đơn", en: "Enter is a new line, Tab goes on")
  static let aboutHint = Phrase(vi: "người, việc, nơi xảy ra", en: "person, matter, place")
  static let titleHint = Phrase(
    vi: "để trống: lấy mấy chữ đầu của nội dung", en: "empty: the first words of the content")
  static let noName = Phrase(vi: "đơn không để tên", en: "anonymous")
  static let people = Phrase(vi: "{n} người, người này đại diện", en: "{n} people, this one represents")
  static let crowd = Phrase(vi: "{n} người (đông người), người này đại diện", en: "{n} people (a crowd)")
  static let phone = Phrase(vi: "điện thoại {phone}", en: "telephone {phone}")
  static let forwardBy = Phrase(vi: "{day} · chuyển đi chậm nhất {due}", en: "{day} · forward by {due}")
  static let badDate = Phrase(
    vi: "không đọc được; ghi như 15/5, hôm nay, hôm qua", en: "unreadable; 15/5, today, yesterday")
  static let future = Phrase(vi: "ngày này ở sau hôm nay", en: "this day is after today")
  static let noContent = Phrase(vi: "ghi ít nhất một câu nội dung", en: "write at least a sentence")
  static let noType = Phrase(
    vi: "chọn loại: loại của bản ghi tạm không còn dùng", en: "choose a type: the one kept is out of use")
  static let aboutLine = Phrase(vi: "Về: {text}", en: "About: {text}")

  static let alike = Phrase(vi: "GIỐNG ĐƠN ĐÃ CÓ ({n})", en: "LIKE CASES YOU HAVE ({n})")
  static let noneAlike = Phrase(
    vi: "GIỐNG ĐƠN ĐÃ CÓ: chưa thấy (không so với đơn kín)",
    en: "LIKE CASES YOU HAVE: none seen (sealed ones are not compared)")
  static let notSought = Phrase(
    vi: "GIỐNG ĐƠN ĐÃ CÓ: tìm khi ghi từ ô 4", en: "LIKE CASES YOU HAVE: looked for from field 4 on")
  static let alikeLine = Phrase(
    vi: "{why}: số {code} · {day} · {title} · {state}", en: "{why}: no. {code} · {day} · {title} · {state}")
  static let alikeEcho = Phrase(vi: "giống số {code} {title}", en: "like no. {code} {title}")
}
