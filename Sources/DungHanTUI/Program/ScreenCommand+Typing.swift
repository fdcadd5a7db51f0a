import TerminalKit

extension ScreenCommands {
  /// How Vietnamese is typed: on every screen. One key turns it on and off and never lands in another method; which method
  /// it is, is chosen once, by its name.
  static let typing = Registry([
    Entry(
      .typing, title: Words(vi: "Gõ tiếng Việt", en: "Vietnamese typing"), keys: [.control(" ")],
      help: Words(
        vi: "Bật, tắt gõ dấu của DungHan; máy đã có Unikey thì để tắt",
        en: "On or off; leave it off where the machine has its own")),
    Entry(
      .typingMethod, title: Words(vi: "Kiểu gõ", en: "Typing method"),
      help: Words(vi: "Đổi Telex, VNI và bật; lần sau vẫn giữ", en: "Telex or VNI; kept for the next time")
    ),
    Entry(
      .tonePlacement, title: Words(vi: "Chỗ đặt dấu", en: "Tone placement"),
      help: Words(vi: "Đổi hòa, hoà; lần sau vẫn giữ", en: "hòa or hoà; kept for the next time")),
  ])
}
