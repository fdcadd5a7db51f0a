import Glibc

/// The character set of the terminal, decided once before ncurses starts.
struct TerminalLocale {
  /// False: letters and lines are replaced by plain ones.
  var isUnicode: Bool
  /// What the clerk should be told, or nil when all is well.
  var warning: String?

  /// Takes the environment's locale. Where it is missing, not set or plain C, `C.UTF-8`: without it the C library
  /// measures every Vietnamese letter as −1 columns. A locale that exists and has another character set is obeyed.
  static func adopt() -> TerminalLocale {
    let found = setlocale(LC_CTYPE, "").map { String(cString: $0) }
    if isUTF8 { return TerminalLocale(isUnicode: true, warning: nil) }
    if let found, found != "C", found != "POSIX" {
      return TerminalLocale(
        isUnicode: false,
        warning: "Máy đang dùng bảng mã “\(found)”, không phải UTF-8: chữ Việt hiện không dấu.")
    }
    for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil && isUTF8 {
      return TerminalLocale(
        isUnicode: true,
        warning: found == nil
          ? "Máy chưa cài ngôn ngữ nêu trong LANG, LC_ALL: tạm dùng \(name)."
          : "Máy chưa đặt ngôn ngữ (LANG): tạm dùng \(name).")
    }
    return TerminalLocale(isUnicode: false, warning: "Máy không có bảng mã UTF-8: chữ Việt hiện không dấu.")
  }

  private static var isUTF8: Bool {
    guard let name = nl_langinfo(CInt(CODESET)) else { return false }
    return String(cString: name) == "UTF-8"
  }
}
