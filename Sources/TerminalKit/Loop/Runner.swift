import VietnameseText

/// Drives a program over a backend: wait, take everything that came, update, do the effects, draw once.
package final class Runner<P: Program> {
  package private(set) var program: P
  private let backend: any TerminalBackend
  private let mailbox: Mailbox<P.Message>?
  private let tickMilliseconds: Int?
  private let perform: (P.Effect) -> Outcome<P.Message>
  private let tooSmall: (Size) -> String
  private var isQuitting = false
  private var drawn: Frame?

  /// `tick`: milliseconds between beats (the check for others' changes), nil for none. `tooSmall`: the sentence on a
  /// screen below 60×15. `perform` does an effect, on this thread.
  package init(
    _ program: P, on backend: any TerminalBackend, mailbox: Mailbox<P.Message>? = nil, tick: Int? = nil,
    tooSmall: @escaping (Size) -> String = Room.ask,
    perform: @escaping (P.Effect) -> Outcome<P.Message>
  ) {
    self.program = program
    self.backend = backend
    self.mailbox = mailbox
    tickMilliseconds = tick
    self.tooSmall = tooSmall
    self.perform = perform
  }

  /// Runs until an effect quits or the line hangs up. After a hang-up the program gets `.key(.hangUp)` once, its
  /// effects are done (the draft is kept), and it ends whatever it answers. Closes the backend.
  package func run() {
    handle(.started(backend.size))
    draw()
    var nextTick = tickMilliseconds.map { ContinuousClock.now + .milliseconds($0) }
    while !isQuitting {
      let poll = backend.poll(
        timeout: nextTick.map { Beat.milliseconds(until: $0) }, wake: mailbox.map { [$0.descriptor] } ?? [])
      for key in poll.keys {
        handle(key)
        if isQuitting { break }
      }
      if poll.isWoken, !isQuitting {
        for message in mailbox?.take() ?? [] where !isQuitting { handle(.message(message)) }
      }
      if let tick = tickMilliseconds, !isQuitting, isDue(nextTick, poll) {
        handle(.tick)
        nextTick = ContinuousClock.now + .milliseconds(tick)
      }
      if !isQuitting { draw() }
    }
    backend.close()
  }

  /// An empty poll is the clock's; keys that never pause must not keep it from beating.
  private func isDue(_ next: ContinuousClock.Instant?, _ poll: Poll) -> Bool {
    if poll == Poll() { return true }
    guard let next else { return false }
    return ContinuousClock.now >= next
  }

  private func handle(_ key: Key) {
    switch key {
    case .hangUp:
      handle(.key(.hangUp))
      isQuitting = true
    case .resize: handle(.key(key))
    default:
      // What is not seen is not typed into.
      if backend.size.holds(.smallest) { handle(.key(key)) }
    }
  }

  private func handle(_ event: Event<P.Message>) {
    var events = [event]
    while !events.isEmpty {
      for effect in program.update(events.removeFirst()) {
        switch perform(effect) {
        case .done: break
        case .message(let message): events.append(.message(message))
        case .bell: backend.bell()
        case .outside(let work):
          backend.suspend()
          work()
          backend.resume()
          drawn = nil
        case .quit: isQuitting = true
        }
      }
    }
  }

  private func draw() {
    let size = backend.size
    let frame = size.holds(.smallest) ? program.render(size: size) : frame(asking: tooSmall(size), size)
    if frame != drawn {
      backend.draw(frame)
      drawn = frame
    }
    handle(.drawn)
  }

  private func frame(asking sentence: String, _ size: Size) -> Frame {
    var frame = Frame(size: size)
    for (row, line) in sentence.wrapped(toWidth: max(1, size.columns)).enumerated() {
      frame.put(line, row: row, column: 0, .emphasis)
    }
    return frame
  }
}

/// What a screen without room says.
package enum Room {
  package static func ask(_ size: Size) -> String {
    "Cửa sổ nhỏ quá (\(size.columns)×\(size.rows)). Xin kéo rộng tới \(Size.smallest.columns)×"
      + "\(Size.smallest.rows); việc đang làm vẫn còn nguyên."
  }
}

/// Time left, as `poll` counts it.
enum Beat {
  /// Whole milliseconds, rounded up: the last fraction of one would spin. Never negative.
  static func milliseconds(until instant: ContinuousClock.Instant) -> Int {
    let (seconds, attoseconds) = (instant - ContinuousClock.now).components
    return max(0, Int(seconds) * 1000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
  }
}
