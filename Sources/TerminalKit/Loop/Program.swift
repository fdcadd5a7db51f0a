/// What arrives at a program.
package enum Event<Message: Sendable>: Sendable {
  /// The first event: the room there is.
  case started(Size)
  /// A key, a paste, a resize (`.key(.resize(…))`) or a hang-up.
  case key(Key)
  /// A worker's answer.
  case message(Message)
  /// What the state shows was drawn: the person can see it now.
  case drawn
  /// The clock's beat, when one was asked for.
  case tick
  /// An answer that was sent out for keeps the person waiting, visibly; false when it came.
  case waiting(Bool)
}

/// The whole program as a value: state, `update` and `render`, both pure (Bubble Tea's habit).
///
/// Dialogs are part of the state, the last of a stack gets the keys; no loop ever runs inside another. What must be
/// done outside (write, print, ask the worker) is returned as effects and done by the host.
package protocol Program {
  associatedtype Message: Sendable
  associatedtype Effect

  /// Changes the state; returns what the host must do, in order.
  mutating func update(_ event: Event<Message>) -> [Effect]

  /// Whether this key is heeded at once while an answer is waited for, or while the program rests. Every other waits its
  /// turn: what it means may depend on the answer.
  func isUrgent(_ key: Key) -> Bool

  /// Whether keys that were pressed before wait although nothing is waited for: the screen is blanked.
  var isResting: Bool { get }

  /// The screen for this state. Reads nothing but the state; never fails.
  func render(size: Size) -> Frame
}

extension Program {
  package func isUrgent(_ key: Key) -> Bool { false }
  package var isResting: Bool { false }
}

/// What the host answers after an effect.
package enum Outcome<Message: Sendable> {
  case done
  /// An answer that is there at once: goes through `update` before the next key.
  case message(Message)
  /// The answer comes through the mailbox; keys wait for it.
  case awaited
  case bell
  /// Runs another program on the terminal (pager, editor); the screen is repainted afterwards.
  case outside(() -> Void)
  case quit
}
