import CNcurses
import Glibc
import Synchronization

/// Where a worker thread puts its answers. A byte in a pipe wakes the loop, one for any number of answers.
///
/// Answers carry a generation number of the host's; the program drops stale ones.
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
