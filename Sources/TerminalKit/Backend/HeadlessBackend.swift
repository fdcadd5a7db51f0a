import Glibc

/// A terminal without a terminal: plays a script of keys and keeps the frames. For tests and for the manual.
package final class HeadlessBackend: TerminalBackend {
  /// One turn of the loop.
  package enum Step: Sendable {
    /// Keys that arrive in one burst.
    case keys([Key])
    case resize(Size)
    /// Nothing comes until the timeout (a tick).
    case pause
    /// Nothing comes until the worker answers; gives up after this many milliseconds.
    case awaitWorker(milliseconds: Int)

    /// A typed text, one key a scalar, as a terminal sends it.
    package static func typed(_ text: String) -> Step {
      .keys(text.unicodeScalars.map { .character(Character($0)) })
    }
  }

  package private(set) var size: Size
  /// The last frame that was drawn.
  package private(set) var frame: Frame?
  /// How often a frame was drawn, the bell rang, the terminal was lent.
  package private(set) var drawCount = 0
  package private(set) var bellCount = 0
  package private(set) var suspendCount = 0
  package private(set) var isClosed = false
  private var steps: ArraySlice<Step>

  /// After the last step the line hangs up, so that every run ends.
  package init(size: Size = Size(rows: 24, columns: 80), steps: [Step] = []) {
    self.size = size
    self.steps = steps[...]
  }

  package func draw(_ frame: Frame) {
    self.frame = frame
    drawCount += 1
  }

  package func poll(timeout: Int?, wake: [Int32]) -> Poll {
    guard let step = steps.popFirst() else { return Poll(keys: [.hangUp]) }
    switch step {
    case .keys(let keys): return Poll(keys: keys)
    case .resize(let new):
      size = new
      return Poll(keys: [.resize(new)])
    case .pause: return Poll()
    case .awaitWorker(let milliseconds):
      var descriptors = wake.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let count = Glibc.poll(&descriptors, nfds_t(descriptors.count), Int32(clamping: milliseconds))
      return Poll(isWoken: count > 0)
    }
  }

  package func suspend() { suspendCount += 1 }
  package func resume() {}
  package func bell() { bellCount += 1 }
  package func close() { isClosed = true }
}
