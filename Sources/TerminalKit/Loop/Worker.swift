import CNcurses
import Glibc

/// A thread that does jobs one after another, in the order they came, so that the loop never waits for a disk or for
/// another's lock. What does them is made on the thread and stays there: a connection, an open file.
package final class Worker<Job: Sendable>: Sendable {
  private let jobs: Mailbox<Task>
  private let thread: pthread_t

  private enum Task: Sendable {
    case job(Job)
    case end
  }

  /// `make` is called once, on the thread, before the first job. Throws `system` when there is no thread to be had.
  package init(_ make: @escaping @Sendable () -> (Job) -> Void) throws(TerminalError) {
    let jobs = try Mailbox<Task>()
    self.jobs = jobs
    let body = Unmanaged.passRetained(ThreadBody { Self.work(jobs, make()) })
    var thread = pthread_t()
    let problem = Signals.blocked {
      pthread_create(
        &thread, nil,
        { context in
          if let context { Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run() }
          return nil
        }, body.toOpaque())
    }
    guard problem == 0 else {
      body.release()
      throw .system(errno: problem)
    }
    self.thread = thread
  }

  /// From any thread.
  package func give(_ job: Job) { jobs.post(.job(job)) }

  /// Ends the thread after the jobs it has, and waits for that. Once, and nothing is given afterwards.
  package func finish() {
    jobs.post(.end)
    pthread_join(thread, nil)
  }

  private static func work(_ jobs: Mailbox<Task>, _ perform: (Job) -> Void) {
    while true {
      jobs.wait(milliseconds: nil)
      for task in jobs.take() {
        switch task {
        case .job(let job): perform(job)
        case .end: return
        }
      }
    }
  }
}

private final class ThreadBody {
  let run: () -> Void
  init(_ run: @escaping () -> Void) { self.run = run }
}

private enum Signals {
  /// A thread made in `body` leaves to the loop's what the terminal and the line have to say. A crash is its own.
  static func blocked<Result>(_ body: () -> Result) -> Result {
    var theirs = sigset_t()
    var before = sigset_t()
    sigemptyset(&theirs)
    for signal in [SIGHUP, SIGINT, SIGTERM, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH] {
      sigaddset(&theirs, signal)
    }
    pthread_sigmask(SIG_BLOCK, &theirs, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return body()
  }
}
