import CNcurses
import Glibc
import Synchronization

/// What one thread has for another: a worker's answers, or its jobs. A byte in a pipe wakes the reader, one for any number
/// of messages.
package final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  /// Readable when there are answers.
  package let descriptor: Int32
  private let writer: Int32

  package init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard cncurses_pipe(&ends) == 0 else { throw .system(errno: errno) }
    descriptor = ends[0]
    writer = ends[1]
  }

  deinit {
    close(descriptor)
    close(writer)
  }

  /// From any thread.
  package func post(_ message: Message) {
    let wasEmpty = messages.withLock { waiting in
      waiting.append(message)
      return waiting.count == 1
    }
    if wasEmpty {
      var byte: UInt8 = 1
      _ = write(writer, &byte, 1)
    }
  }

  /// Waits until there is something, at most so long (nil: for ever). False when the time is over.
  @discardableResult
  package func wait(milliseconds: Int?) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&waiting, 1, milliseconds.map { Int32(clamping: $0) } ?? -1)
      if count >= 0 || errno != EINTR { return count > 0 }
    }
  }

  /// All answers so far, oldest first; the pipe is emptied first, so that none is left without its byte.
  package func take() -> [Message] {
    var buffer = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &buffer, buffer.count) > 0 {}
    return messages.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
