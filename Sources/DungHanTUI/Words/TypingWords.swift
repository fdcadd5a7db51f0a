import CaseWorkflow

/// What is said of typing Vietnamese.
enum TypingWords {
  static let mark = Phrase(vi: "[Gõ: {method}]", en: "[Typing: {method}]")
  static let off = Phrase(vi: "tắt", en: "off")
  static let turnedOn = Phrase(
    vi: "Gõ {method}: bật. Ctrl+Space tắt; F9 “kiểu gõ” để đổi.",
    en: "{method} is on. Ctrl+Space: off; F9 “typing” changes it.")
  static let turnedOff = Phrase(vi: "Gõ tiếng Việt của DungHan: tắt.", en: "DungHan's own typing is off.")
  static let old = Phrase(vi: "Đặt dấu kiểu cũ: hòa, thúy.", en: "Tones as in hòa, thúy.")
  static let new = Phrase(vi: "Đặt dấu kiểu mới: hoà, thuý.", en: "Tones as in hoà, thuý.")
  static let yielded = Phrase(
    vi: "Đã tắt gõ {method}: máy có bộ gõ khác. Ctrl+Space bật lại.",
    en: "{method} went off: the machine has its own. Ctrl+Space: on.")
}
