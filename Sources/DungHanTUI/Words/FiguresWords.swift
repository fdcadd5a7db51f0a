import CaseWorkflow

/// Texts of the figures that people would rather look at than read.
enum FiguresWords {
  static let title = Phrase(vi: "SỐ LIỆU", en: "FIGURES")
  static let late = Phrase(vi: "Nơi nào trễ", en: "Who is late")
  static let months = Phrase(vi: "Nhận và trả lời", en: "Received and answered")
  static let load = Phrase(vi: "30 ngày làm việc tới", en: "The next 30 working days")
  static let lateLine = Phrase(
    vi: "{n}/{whole} trễ, nặng nhất {days} ngày", en: "{n}/{whole} late, worst {days} days")
  static let onTimeLine = Phrase(vi: "0/{whole} trễ", en: "0/{whole} late")
  static let noneOwed = Phrase(
    vi: "Không nơi nào đang nợ trả lời: chưa chuyển đơn nào, hoặc đã trả lời hết.",
    en: "Nobody owes an answer: nothing was forwarded, or all is answered.")
  static let received = Phrase(vi: "Nhận", en: "In")
  static let answered = Phrase(vi: "Trả lời", en: "Out")
  static let due = Phrase(vi: "Đến hạn", en: "Due")
  static let own = Phrase(vi: "Tôi làm", en: "Mine")
  static let lateNote = Phrase(
    vi: "Tab: hình khác · Enter: mở hồ sơ trễ · vạch: đang nợ, phần đậm đã trễ",
    en: "Tab: other chart · Enter opens the late ones · bar: owed, the solid part late")
  static let monthsNote = Phrase(
    vi: "Tab: hình khác · ←/→ chọn tháng · Enter: mở hồ sơ nhận trong tháng",
    en: "Tab: other chart · ←/→ a month · Enter opens what came in")
  static let loadNote = Phrase(
    vi: "Tab: hình khác · ←/→ chọn ngày · Enter: mở hồ sơ · ~ hạn còn có thể đổi",
    en: "Tab: other chart · ←/→ a day · Enter opens · ~ may still move")
}
