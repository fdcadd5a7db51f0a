import TerminalKit

/// F7 everywhere, and what keys mean on the calendar.
extension ScreenCommands {
  static let calendarCommand = Entry(
    .calendar, title: Words(vi: "Lịch", en: "Calendar"), keys: [.function(7)],
    help: Words(
      vi: "Ngày nghỉ, ngày chưa chắc, mỗi ngày bao nhiêu hạn",
      en: "Days off, what is unsettled, what falls due"),
    weight: 3)

  static let calendar = Registry([
    Entry(
      .scroll, title: Words(vi: "Chọn ngày", en: "Choose a day"),
      keys: [.left, .right, .up, .down, .pageUp, .pageDown, .home, .end],
      help: Words(
        vi: "Mũi tên: ngày, tuần · PgUp PgDn: tháng (lịch năm: năm) · Home: hôm nay",
        en: "Arrows: day, week · PgUp PgDn: month (in a year: year) · Home: today")),
    Entry(
      .open, title: Words(vi: "Việc đến hạn", en: "What is due"), keys: [.enter],
      help: Words(vi: "Mở danh sách đơn đến hạn ngày đang chọn", en: "Opens the cases due on the chosen day")),
    Entry(
      .view, title: Words(vi: "Tháng, năm", en: "Month or year"), keys: [.tab, .backTab],
      help: Words(vi: "Đổi giữa lịch tháng và lịch cả năm", en: "Between the month and the whole year")),
  ]).joined(
    with: Registry(everywhere.commands.map { $0.id == .act ? changeDay : $0 }))

  /// On the key by which one acts on a case elsewhere.
  private static let changeDay = Entry(
    .changeDay, title: Words(vi: "Sửa ngày", en: "Change the day"),
    barTitle: Words(vi: "Sửa ngày", en: "Change"), keys: [.function(4)],
    help: Words(
      vi: "Ngày nghỉ, hoán đổi, đi làm bù theo thông báo; xem hạn nào đổi rồi mới ghi",
      en: "Off, swapped or worked by a notice; shows what moves before it is saved"),
    weight: 8,
    availability: { context in
      context.mayChangeCalendar
        ? .available
        : .unavailable(
          Words(
            vi: "Cán bộ, Chủ tịch, quản trị mới đổi được lịch",
            en: "For the officer, the chair or the administrator"))
    })
}
