import CaseWorkflow

/// What is read aloud to a citizen on the telephone, clause by clause.
enum SpokenWords {
  static let arrived = Phrase(vi: "Mặt trận đã nhận ngày {day}", en: "The Front received it on {day}")
  static let reopened = Phrase(vi: "Đơn được mở lại ngày {day}", en: "The case was reopened on {day}")
  static let toForward = Phrase(
    vi: ", chậm nhất {due} chuyển nơi giải quyết", en: " and will forward it by {due}")
  static let forwardLate = Phrase(
    vi: "; việc chuyển nơi giải quyết đã chậm so với hạn {due}, Mặt trận đang chuyển",
    en: "; forwarding it, due {due}, is late and being seen to")
  static let standing = Phrase(vi: "; nay: {state}", en: "; now: {state}")

  static let forwarded = Phrase(vi: "Đơn đã chuyển {units}", en: "It went to {units}")
  static let place = Phrase(vi: "{unit} ngày {day}", en: "{unit} on {day}")
  static let askedAnew = Phrase(
    vi: "Đơn được mở lại ngày {day} để {units} trả lời lại",
    en: "It was reopened on {day} for {units} to answer again")
  static let dueAll = Phrase(
    vi: ", chậm nhất {due} có văn bản trả lời", en: "; a written answer is due by {due}")
  static let dueFromReceipt = Phrase(
    vi: ", hạn trả lời tính từ ngày nơi đó nhận, khoảng {due}",
    en: "; their term runs from the day they receive it, to about {due}")
  static let dueOfFromReceipt = Phrase(
    vi: "{units}: hạn trả lời tính từ ngày nơi đó nhận, khoảng {due}",
    en: "{units}: their term runs from the day they receive it, to about {due}")
  static let dueSeveral = Phrase(
    vi: ", chậm nhất {due} có đủ văn bản trả lời", en: "; the last written answer is due by {due}")
  static let dueOf = Phrase(
    vi: "{units} chậm nhất {due} có văn bản trả lời", en: "{units} will answer in writing by {due}")
  static let lateThere = Phrase(
    vi: "Nơi đó trả lời chậm so với hạn {due}", en: "The answer due {due} is late")
  static let lateOf = Phrase(
    vi: "{unit} trả lời chậm so với hạn {due}", en: "The answer of {unit}, due {due}, is late")
  static let reminded = Phrase(
    vi: "; Mặt trận đã đôn đốc ngày {day}", en: "; the Front reminded them on {day}")
  static let stood = Phrase(
    vi: "Việc đang tạm dừng tính hạn từ {day}", en: "The clock stands since {day}")
  static let stoodOf = Phrase(
    vi: "{unit} đang tạm dừng tính hạn từ {day}", en: "The clock of {unit} stands since {day}")
  static let stoodBy = Phrase(vi: ", vì có văn bản số {number}", en: ", by letter no. {number}")

  static let answered = Phrase(
    vi: "{unit} đã có văn bản trả lời ngày {day}", en: "{unit} answered in writing on {day}")
  static let toTell = Phrase(
    vi: "; Mặt trận sẽ báo kết quả chậm nhất {due}", en: "; the Front will tell you the result by {due}")
  static let tellLate = Phrase(
    vi: "; Mặt trận báo kết quả chậm so với hạn {due}, nay đang báo",
    en: "; telling you the result, due {due}, is late and being seen to")

  static let merged = Phrase(
    vi: "Đơn được giải quyết chung với một đơn khác cùng việc",
    en: "It is dealt with together with another on the same matter")
  static let told = Phrase(
    vi: "Việc đã có kết quả, đã báo ngày {day}. Chưa rõ chỗ nào thì mời đến Mặt trận xã",
    en: "There is a result; you were told on {day}. Please come in if anything is unclear")
  static let excused = Phrase(
    vi: "Mặt trận chưa báo được tới người gửi, nay xin báo; mời đến Mặt trận xã nhận kết quả",
    en: "The Front could not reach you; please come in for the result")
  static let closed = Phrase(
    vi: "Hồ sơ đã kết thúc. Cần xem lại thì mời đến Mặt trận xã",
    en: "The case is closed. Please come in if it must be looked at again")
  static let closedAs = Phrase(
    vi: "Hồ sơ đã kết thúc: {state}. Cần xem lại thì mời đến Mặt trận xã",
    en: "The case is closed: {state}. Please come in if it must be looked at again")
}
