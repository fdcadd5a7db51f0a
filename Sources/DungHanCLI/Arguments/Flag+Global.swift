import CaseWorkflow

extension Flag {
  /// Flags that every command takes, before or after its name.
  static let global: [Flag] = [
    Flag(
      name: "file", value: .path("PATH"),
      help: Phrase(vi: "tệp sổ (hoặc DUNGHAN_FILE)", en: "the office file (or DUNGHAN_FILE)")),
    Flag(
      name: "config", value: .path("DIR"),
      help: Phrase(
        vi: "thư mục cấu hình (hoặc DUNGHAN_CONFIG)", en: "the folder of settings (or DUNGHAN_CONFIG)")),
    Flag(
      name: "lang", value: .choice(Language.allCases.map(\.rawValue)),
      help: Phrase(
        vi: "ngôn ngữ (hoặc DUNGHAN_LANG, LANG)", en: "the language (or DUNGHAN_LANG, LANG)")),
    Flag(name: "json", value: .none, help: Phrase(vi: "in một giá trị JSON", en: "print one JSON value")),
    Flag(name: "csv", value: .none, help: Phrase(vi: "in bảng CSV", en: "print a table as CSV")),
    Flag(
      name: "no-color", value: .none,
      help: Phrase(vi: "không dùng màu (hoặc NO_COLOR)", en: "no colour (or NO_COLOR)")),
    Flag(
      name: "today", value: .day,
      help: Phrase(
        vi: "sổ tập huấn: coi hôm nay là ngày này (hoặc DUNGHAN_TODAY)",
        en: "training office: take this day for today (or DUNGHAN_TODAY)")),
    Flag(
      name: "as", value: .text("ACCOUNT"),
      help: Phrase(
        vi: "sổ tập huấn: làm bằng tài khoản này (mặc định can-bo)",
        en: "training office: act as this account (default can-bo)")),
    Flag(
      name: "sign-in", value: .none,
      help: Phrase(
        vi: "hỏi tên và mật khẩu, dù người dùng của máy có tài khoản (hoặc DUNGHAN_SIGN_IN=1)",
        en: "ask for name and password though the system's user has an account (or DUNGHAN_SIGN_IN=1)")),
    Flag(name: "help", value: .none, help: Phrase(vi: "hướng dẫn lệnh này", en: "help on this command")),
  ]
}
