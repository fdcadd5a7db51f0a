import CNcurses
import Glibc

/// The real terminal: ncurses sends what changed, the program reads the keys itself (`KeyDecoder`).
///
/// One at a time: ncurses keeps its state in globals. Not for use from several threads.
package final class NcursesBackend: TerminalBackend {
  /// What the host decides.
  package struct Options: Sendable {
    package var theme: Theme
    /// The terminal's name (`TERM`).
    package var terminalName: String
    /// Where stderr goes while the screen is open, and what the sentence after a crash names; nil leaves it.
    package var logPath: String?
    package var input: Int32
    package var output: Int32

    package init(
      theme: Theme = .dark, terminalName: String, logPath: String? = nil, input: Int32 = 0, output: Int32 = 1
    ) {
      self.theme = theme
      self.terminalName = terminalName
      self.logPath = logPath
      self.input = input
      self.output = output
    }
  }

  package private(set) var size: Size
  /// What the clerk should be told about the terminal, in Vietnamese; mostly nothing.
  package private(set) var warnings: [String] = []
  /// Whether letters beyond ASCII can be shown.
  package let isUnicode: Bool

  let options: Options
  var decoder: KeyDecoder
  var signalReader: Int32 = -1
  var isHungUp = false
  var lastFrame: Frame?
  var palette: Palette
  /// Whether the terminal has colours, and may show them.
  private(set) var hasColours = false
  var cursorIsShown: Bool?
  private var signalWriter: Int32 = -1
  private var screen: OpaquePointer?
  private var outputFile: UnsafeMutablePointer<FILE>?
  private let settings: termios
  private var savedErrors: Int32 = -1
  private var isOpen = false

  /// Opens the screen. Throws before anything was changed, or after all was given back.
  package init(_ options: Options) throws(TerminalError) {
    self.options = options
    guard let settings = TTY.settings(of: options.input) else { throw .notATerminal }
    self.settings = settings
    let locale = TerminalLocale.adopt()
    isUnicode = locale.isUnicode
    if let warning = locale.warning { warnings.append(warning) }
    size = Size(rows: 24, columns: 80)
    decoder = KeyDecoder()
    palette = Palette(theme: options.theme, hasColours: false)

    guard let file = fdopen(dup(options.output), "w") else { throw .system(errno: errno) }
    outputFile = file
    var found: OpaquePointer?
    for name in [options.terminalName, "xterm-256color", "xterm"] where !name.isEmpty {
      found = Self.open(name: name, output: file)
      guard found != nil else { continue }
      if name != options.terminalName {
        warnings.append("Chưa biết loại cửa sổ “\(options.terminalName)”: tạm dùng \(name).")
      }
      break
    }
    guard let found else {
      fclose(file)
      throw .unsuitable(name: options.terminalName)
    }
    screen = found
    if let failure = setUp() {
      close()
      throw failure
    }
  }

  deinit { close() }

  private static func open(name: String, output: UnsafeMutablePointer<FILE>) -> OpaquePointer? {
    var status: Int32 = 0
    // newterm ends the process for some unusable terminals; setupterm says so first.
    guard name.withCString({ setupterm($0, fileno(output), &status) }) == OK,
      cncurses_capability("cup") != nil
    else { return nil }
    return name.withCString { cncurses_newterm($0, output) }
  }

  private func setUp() -> TerminalError? {
    set_term(screen)
    isOpen = true
    var ends: [Int32] = [-1, -1]
    guard cncurses_pipe(&ends) == 0 else { return .system(errno: errno) }
    signalReader = ends[0]
    signalWriter = ends[1]
    raw()
    noecho()
    nonl()
    leaveok(cncurses_stdscr(), false)
    scrollok(cncurses_stdscr(), false)
    typeahead(-1)
    hasColours = options.theme != .mono && has_colors()
    palette = Palette(theme: options.theme, hasColours: hasColours)
    palette.start()
    decoder = KeyDecoder(extra: Self.sequencesOfTerminal())
    redirectErrors()
    TerminalGuard.arm(
      signalWriter: signalWriter, terminal: options.output, termios: settings,
      restoring: Self.restoringBytes, sentence: crashSentence)
    takeTerminal()
    updateSize()
    return nil
  }

  /// Raw keys, the keys' long form, bracketed paste.
  private func takeTerminal() {
    TTY.makeRaw(options.input, from: settings)
    keypad(cncurses_stdscr(), true)
    refresh()
    TTY.write(Array("\u{1B}[?2004h".utf8), to: options.output)
  }

  /// Buttons and wheel, told in SGR's way: places beyond column 223 too.
  func heedMouse(_ isHeeded: Bool) {
    TTY.write(Array((isHeeded ? "\u{1B}[?1000h\u{1B}[?1006h" : Self.mouseOff).utf8), to: options.output)
  }

  private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"

  private func giveTerminal() {
    if lastFrame?.heedsMouse == true { heedMouse(false) }
    lastFrame = nil
    TTY.write(Array("\u{1B}[?2004l".utf8), to: options.output)
    curs_set(1)
    cursorIsShown = nil
    endwin()
    TTY.restore(options.input, settings)
  }

  /// Asks the terminal for its size and tells ncurses. True when it changed.
  @discardableResult
  func updateSize() -> Bool {
    let found = TTY.size(of: options.input) ?? TTY.size(of: options.output)
    if let found, found.rows != cncurses_rows() || found.columns != cncurses_columns() {
      resizeterm(Int32(found.rows), Int32(found.columns))
    }
    let now = Size(rows: Int(cncurses_rows()), columns: Int(cncurses_columns()))
    defer { size = now }
    if now != size { lastFrame = nil }
    return now != size
  }

  package func suspend() {
    guard isOpen else { return }
    TerminalGuard.hold(false)
    def_prog_mode()
    giveTerminal()
    restoreErrors()
  }

  package func resume() {
    guard isOpen else { return }
    redirectErrors()
    reset_prog_mode()
    forgetScreen()
    takeTerminal()
    updateSize()
    TerminalGuard.hold(true)
  }

  /// What the terminal shows is no longer known: the next frame is sent whole.
  func forgetScreen() {
    lastFrame = nil
    clearok(cncurses_stdscr(), true)
  }

  package func bell() { TTY.write([0x07], to: options.output) }

  package func close() {
    guard isOpen else { return }
    isOpen = false
    giveTerminal()
    TerminalGuard.disarm()
    restoreErrors()
    if let screen { delscreen(screen) }
    if let outputFile { fclose(outputFile) }
    for descriptor in [signalReader, signalWriter] where descriptor >= 0 { _ = Glibc.close(descriptor) }
  }

  // MARK: stderr

  private func redirectErrors() {
    guard let path = options.logPath else { return }
    let log = Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard log >= 0 else { return }
    savedErrors = fcntl(2, F_DUPFD_CLOEXEC, 3)
    dup2(log, 2)
    _ = Glibc.close(log)
  }

  private func restoreErrors() {
    guard savedErrors >= 0 else { return }
    dup2(savedErrors, 2)
    _ = Glibc.close(savedErrors)
    savedErrors = -1
  }

  // MARK: what a crash writes

  private var crashSentence: String {
    let place = savedErrors >= 0 ? options.logPath.map { " Nhật ký lỗi: \($0)" } ?? "" : ""
    let text =
      "\r\nDungHan dừng đột ngột. Những gì đã ghi và chữ giữ tạm vẫn còn; mở lại là làm tiếp được.\(place)\r\n"
    return isUnicode ? text : String(text.map { $0.isNewline ? $0 : PlainLetters.letter(for: $0) })
  }

  /// Mouse and paste off, attributes off, keys short, cursor shown, the shell's screen back.
  private static var restoringBytes: [UInt8] {
    var bytes = Array((mouseOff + "\u{1B}[?2004l").utf8)
    for name in ["sgr0", "rmkx", "cnorm", "rmcup"] {
      guard let found = cncurses_capability(name) else { continue }
      bytes += Array(String(cString: found).utf8)
    }
    return bytes
  }

  /// The terminal's own sequences, for what the common table does not know.
  private static func sequencesOfTerminal() -> [[UInt8]: Key] {
    var keys: [String: Key] = [
      "kcuu1": .up, "kcud1": .down, "kcub1": .left, "kcuf1": .right, "khome": .home, "kend": .end,
      "kich1": .insert, "kdch1": .delete, "kpp": .pageUp, "knp": .pageDown, "kcbt": .backTab,
    ]
    for number in 1...12 { keys["kf\(number)"] = .function(number) }
    var sequences: [[UInt8]: Key] = [:]
    for (name, key) in keys {
      guard let found = cncurses_capability(name) else { continue }
      let bytes = Array(String(cString: found).utf8)
      if bytes.count > 2, bytes[0] == 0x1B { sequences[bytes] = key }
    }
    return sequences
  }
}
