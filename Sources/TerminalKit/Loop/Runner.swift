import VietnameseText

/// Drives a program over a backend: wait, take everything that came, update, do the effects, draw once.
///
/// A key that sends out for an answer is followed by the next only when the answer is there, so that keys typed ahead mean
/// what they would have meant. An answer that is late is waited for visibly, and the keys pressed meanwhile are kept.
package final class Runner<P: Program> {
  package private(set) var program: P
  private let backend: any TerminalBackend
  private let mailbox: Mailbox<P.Message>?
  private let tickMilliseconds: Int?
  private let patience: Patience
  private let perform: (P.Effect) -> Outcome<P.Message>
  private let tooSmall: (Size) -> String
  private var isQuitting = false
  private var drawn: Frame?
  /// Answers that were sent out for and are not there yet.
  private var awaited = 0
  private var isWaiting = false
  /// Pressed, and not heeded yet.
  private var heldKeys: [Key] = []

  /// `tick`: milliseconds between beats (the check for others' changes), nil for none. `tooSmall`: the sentence on a
  /// screen below 60×15. `perform` does an effect, on this thread.
  package init(
    _ program: P, on backend: any TerminalBackend, mailbox: Mailbox<P.Message>? = nil, tick: Int? = nil,
    patience: Patience = Patience(), tooSmall: @escaping (Size) -> String = Room.ask,
    perform: @escaping (P.Effect) -> Outcome<P.Message>
  ) {
    self.program = program
    self.backend = backend
    self.mailbox = mailbox
    tickMilliseconds = tick
    self.patience = patience
    self.tooSmall = tooSmall
    self.perform = perform
  }

  /// Runs until an effect quits or the line hangs up. After a hang-up the program gets `.key(.hangUp)` once, its
  /// effects are done (the draft is kept), and it ends whatever it answers. Closes the backend.
  package func run() {
    handle(.started(backend.size))
    settle()
    draw()
    var nextTick = tickMilliseconds.map { ContinuousClock.now + .milliseconds($0) }
    while !isQuitting {
      let poll = backend.poll(
        timeout: nextTick.map { Beat.milliseconds(until: $0) }, wake: mailbox.map { [$0.descriptor] } ?? [])
      if poll.isWoken { takeAnswers() }
      arrive(poll.keys)
      heedKeys()
      if let tick = tickMilliseconds, !isQuitting, isDue(nextTick, poll) {
        // The next beat asks what this one would have.
        if awaited == 0 { handle(.tick) }
        settle()
        nextTick = ContinuousClock.now + .milliseconds(tick)
      }
      if !isQuitting { draw() }
    }
    settle(patience.atTheEnd)
    backend.close()
  }

  /// An empty poll is the clock's; keys that never pause must not keep it from beating.
  private func isDue(_ next: ContinuousClock.Instant?, _ poll: Poll) -> Bool {
    if poll == Poll() { return true }
    guard let next else { return false }
    return ContinuousClock.now >= next
  }

  // MARK: keys

  /// What is urgent is heeded when it comes; what was pressed before it keeps its turn. A click speaks of what is shown, so
  /// one that would come after an answer is dropped.
  private func arrive(_ keys: [Key]) {
    for key in keys {
      switch key {
      case .resize: handle(.key(key))
      case .click, .wheelUp, .wheelDown: if awaited == 0 { heldKeys.append(key) }
      case _ where key != .hangUp && (awaited > 0 || program.isResting) && program.isUrgent(key): handle(key)
      default: heldKeys.append(key)
      }
    }
    guard keys.contains(.hangUp) else { return }
    // Nobody waits any more: what was pressed before is typed all the same, then kept.
    settle(patience.atTheEnd)
    awaited = 0
  }

  private func heedKeys() {
    // A line that is gone is the end, behind a curtain too.
    let isEnding = heldKeys.contains(.hangUp)
    var beganToRest = false
    // What comes behind the key that blanks the screen is for the blank screen, as it would be a moment later.
    while !isQuitting, awaited == 0, isEnding || beganToRest || !program.isResting, let key = heldKeys.first {
      heldKeys.removeFirst()
      let rested = program.isResting
      handle(key)
      if program.isResting, !rested { beganToRest = true }
      settle()
    }
  }

  private func handle(_ key: Key) {
    switch key {
    case .hangUp:
      handle(.key(.hangUp))
      isQuitting = true
    default:
      // What is not seen is not typed into.
      if backend.size.holds(.smallest) { handle(.key(key)) }
    }
  }

  // MARK: answers

  /// Waits for what was sent out for, so long that nobody sees it; then the program says that it waits.
  private func settle(_ milliseconds: Int? = nil) {
    guard awaited > 0, let mailbox else { return }
    let end = ContinuousClock.now + .milliseconds(milliseconds ?? patience.unseen)
    while awaited > 0, mailbox.wait(milliseconds: Beat.milliseconds(until: end)) { takeAnswers() }
    if awaited > 0, !isWaiting {
      isWaiting = true
      handle(.waiting(true))
    }
  }

  private func takeAnswers() {
    for message in mailbox?.take() ?? [] {
      awaited = max(0, awaited - 1)
      handle(.message(message))
    }
    if awaited == 0, isWaiting {
      isWaiting = false
      handle(.waiting(false))
    }
  }

  private func handle(_ event: Event<P.Message>) {
    var events = [event]
    while !events.isEmpty {
      for effect in program.update(events.removeFirst()) {
        switch perform(effect) {
        case .done: break
        case .message(let message): events.append(.message(message))
        case .awaited: awaited += 1
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

/// How long an answer is waited for, in milliseconds.
package struct Patience: Sendable {
  /// Without a word: shorter than anybody takes for a standstill.
  package var unseen = 250
  /// Before leaving, for what is still to be kept: longer than a lock is waited for.
  package var atTheEnd = 15_000

  package init() {}
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
