/// A place where frames are shown and keys come from: the real terminal, or a script in a test.
package protocol TerminalBackend: AnyObject {
  var size: Size { get }
  /// Shows the frame; what is shown already is not sent again.
  func draw(_ frame: Frame)
  /// Waits at most `timeout` milliseconds (nil: for ever) for keys or for one of the `wake` descriptors to become
  /// readable, then takes all that is there. A line that is gone gives `.hangUp`, at every call, at once.
  func poll(timeout: Int?, wake: [Int32]) -> Poll
  /// Gives the terminal to another program (a pager, an editor) until `resume`.
  func suspend()
  func resume()
  func bell()
  /// Gives the terminal back for good. May be called twice.
  func close()
}

/// What one `poll` brought.
package struct Poll: Equatable, Sendable {
  package var keys: [Key]
  /// One of the `wake` descriptors is readable; reading it is the caller's part.
  package var isWoken: Bool

  package init(keys: [Key] = [], isWoken: Bool = false) {
    self.keys = keys
    self.isWoken = isWoken
  }
}

/// Why the screen could not be opened.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// Keyboard or screen is a file or a pipe.
  case notATerminal
  /// Nothing is known about a terminal of this name, or it cannot move its cursor.
  case unsuitable(name: String)
  case system(errno: Int32)

  package var description: String {
    switch self {
    case .notATerminal: "Không mở được màn hình: bàn phím hoặc màn hình không phải là cửa sổ dòng lệnh."
    case .unsuitable(let name): "Không mở được màn hình: chưa biết loại cửa sổ “\(name)” (biến TERM)."
    case .system(let code): "Không mở được màn hình: lỗi hệ thống \(code)."
    }
  }
}
