import CaseWorkflow

/// Texts of the first run: the test of the keyboard and the four questions.
enum SetupWords {
  static let title = Phrase(vi: "DUNGHAN · LẬP SỔ LẦN ĐẦU", en: "DUNGHAN · FIRST RUN")
  static let intro = Phrase(
    vi:
      "Chưa có sổ nào. Trả lời bốn câu rồi bấm F8: sổ được lập và mở ra. Ký hiệu về sau không đổi được.",
    en:
      "There is no book yet. Answer four questions and press F8: it is made and opened. The symbol stays for good."
  )
  static let introShort = Phrase(
    vi: "Chưa có sổ: trả lời bốn câu rồi bấm F8.", en: "No book yet: four questions, then F8.")
  static let place = Phrase(vi: "Sổ nằm ở: {path}", en: "The book will be: {path}")

  static let orRestore = Phrase(
    vi: "Đã có bản sao lưu? F10, rồi gõ: dunghan backup restore TỆP",
    en: "Is there a backup? F10, then type: dunghan backup restore FILE")

  static let unit = Phrase(vi: "1 Tên đơn vị", en: "1 The unit")
  static let unitHint = Phrase(
    vi: "như: Ủy ban MTTQ Việt Nam xã Suối Đá", en: "as: Ủy ban MTTQ Việt Nam xã Suối Đá")
  static let symbol = Phrase(vi: "2 Ký hiệu sổ", en: "2 Symbol")
  static let symbolHint = Phrase(
    vi: "đứng đầu mọi số đơn, về sau không đổi", en: "begins every code; cannot be changed later")
  static let firstCode = Phrase(vi: "số đơn như {symbol}-2026-00001", en: "codes as {symbol}-2026-00001")
  static let badSymbol = Phrase(
    vi: "1 đến 8 chữ in không dấu hoặc số, như SD", en: "1 to 8 capital letters or digits, as SD")
  static let book = Phrase(vi: "3 Sổ gì", en: "3 Which book")
  static let liveBook = Phrase(vi: "sổ thật", en: "a real book")
  static let trainingBook = Phrase(vi: "sổ tập huấn", en: "a training book")
  static let bookHint = Phrase(
    vi: "→ đổi sang sổ tập huấn để làm thử", en: "→ chooses a training book, to try things out")
  static let trainingMeans = Phrase(
    vi: "để tập, không ghi việc thật; có sẵn mỗi vai trò một người",
    en: "for practice, not for real cases; one person for each role")
  static let person = Phrase(vi: "4 Ai ngồi đây", en: "4 Who sits here")
  static let personHint = Phrase(vi: "họ tên hoặc tên thường gọi", en: "the name people use")
  static let role = Phrase(vi: "  Vai trò chính", en: "  Main role")
  static let roleHint = Phrase(
    vi: "người lập sổ giữ cả ba vai trò này; chọn việc làm hằng ngày",
    en: "who founds the book has all three; choose the daily one")
  static let officer = Phrase(vi: "Cán bộ Mặt trận: nhận đơn, theo dõi", en: "Front officer: takes cases in")
  static let chairman = Phrase(vi: "Chủ tịch Mặt trận", en: "Front chairman")
  static let administrator = Phrase(
    vi: "Quản trị: lo sổ, bảng, tài khoản", en: "Administrator: keeps the book and tables")
  static let trainingRoles = Phrase(
    vi: "sổ tập huấn: vào bằng Cán bộ, đổi người bằng --as",
    en: "a training book opens as the officer; --as changes it")

  static let found = Phrase(vi: "Lập sổ", en: "Found it")
  static let nextField = Phrase(vi: "Ô sau", en: "Next")
  static let tryKeys = Phrase(vi: "Thử phím", en: "Try keys")
  static let typing = Phrase(vi: "Gõ dấu", en: "Telex")
  static let typingOn = Phrase(vi: "Gõ Telex: bật. Ctrl+Space tắt.", en: "Telex is on. Ctrl+Space: off.")
  static let leave = Phrase(vi: "Thoát", en: "Leave")
  static let pressFound = Phrase(vi: "Xong bốn câu thì bấm F8 để lập sổ.", en: "Press F8 to found the book.")
  static let escape = Phrase(
    vi: "Chưa lập sổ: F8 lập, F10 thoát.", en: "Nothing founded yet: F8 founds it, F10 leaves.")
  static let leaveText = Phrase(
    vi: "Chưa lập sổ; chữ vừa gõ sẽ mất. Thoát khỏi DungHan?",
    en: "No book was founded; what you typed is lost. Leave DungHan?")

  static let testTitle = Phrase(vi: "THỬ BÀN PHÍM", en: "TRYING THE KEYBOARD")
  static let trialWord = Phrase(vi: "Chữ Việt", en: "Letters")
  static let askWord = Phrase(
    vi: "Gõ chữ “đường” như thường ngày, rồi Enter:", en: "Type “đường” the way you do every day, then Enter:"
  )
  static let askKey = Phrase(
    vi: "Bấm phím {key} một lần. Không thấy gì xảy ra thì bấm Enter.",
    en: "Press {key} once. If nothing happens press Enter.")
  static let right = Phrase(vi: "đúng", en: "right")
  static let cameWord = Phrase(vi: "đến là “{word}”", en: "came as “{word}”")
  static let cameKey = Phrase(vi: "đến là {vi}", en: "came as {en}")
  static let cameNothing = Phrase(vi: "không thấy đến", en: "did not come")
  static let unknownKey = Phrase(vi: "một phím lạ", en: "an unknown key")
  static let allRight = Phrase(vi: "Bàn phím tốt.", en: "The keyboard is fine.")
  static let someWrong = Phrase(
    vi: "Chỉnh như trên rồi mở lại cửa sổ; Tab thử lần nữa.",
    en: "Change that and open the window again; Tab tries once more.")
  static let testKeys = Phrase(vi: "Esc bỏ qua phần thử này", en: "Esc skips this test")
  static let testEndKeys = Phrase(
    vi: "Enter đi tiếp · Tab thử lại · ↑↓ xem", en: "Enter goes on · Tab again · ↑↓ more")

  static let adviseTypingOn = Phrase(
    vi: "Bộ gõ chưa bật: bật Unikey (bảng mã Unicode), hoặc Ctrl+Space để DungHan tự gõ Telex.",
    en: "No input method is on: turn Unikey on (Unicode), or Ctrl+Space for DungHan's own Telex.")
  static let adviseUTF8 = Phrase(
    vi: "PuTTY: Window > Translation > Remote character set: UTF-8. Máy khác: chọn mã UTF-8.",
    en: "PuTTY: Window > Translation > Remote character set: UTF-8. Elsewhere: choose UTF-8.")
  static let adviseTable = Phrase(
    vi: "Unikey: bảng mã Unicode, không TCVN3 (ABC), không VNI Windows.",
    en: "Unikey: table Unicode, neither TCVN3 (ABC) nor VNI Windows.")
  static let adviseBackspace = Phrase(
    vi: "PuTTY: Terminal > Keyboard > The Backspace key: Control-? (127).",
    en: "PuTTY: Terminal > Keyboard > The Backspace key: Control-? (127).")
  static let adviseFunctionKeys = Phrase(
    vi: "PuTTY: Terminal > Keyboard > The Function keys and keypad: Xterm R6 (hoặc VT400).",
    en: "PuTTY: Terminal > Keyboard > The Function keys and keypad: Xterm R6 (or VT400).")
  static let adviseWindowKey = Phrase(
    vi: "Cửa sổ giữ phím này cho trợ giúp của nó: tắt phím tắt ấy trong cài đặt của cửa sổ.",
    en: "The window keeps this key for its own help: turn that shortcut off in its settings.")
  static let adviseMenuKey = Phrase(
    vi:
      "Cửa sổ giữ F10 cho trình đơn: GNOME Terminal: Preferences > General, bỏ “Enable the menu accelerator key”.",
    en:
      "The window keeps F10 for its menu: GNOME Terminal: Preferences > General, “Enable the menu accelerator key” off."
  )
}
