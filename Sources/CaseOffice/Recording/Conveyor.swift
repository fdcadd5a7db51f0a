import Glibc
import Synchronization

/// Makes things on a second thread while they are used on this one: in order, a few ahead and no more, so that a book of
/// any length needs no more memory than a short one.
enum Conveyor {
  /// Calls `make` on a thread of its own until it gives nil, and `use` here, which asks for one item after the other and
  /// gets nil at the end. The first error of either ends both and is thrown; afterwards no thread is left.
  static func run<Item: Sendable>(
    ahead: Int = 4, make: sending @escaping () throws -> Item?,
    use: (_ next: () throws -> Item?) throws -> Void
  ) throws {
    let belt = Belt<Item>(places: ahead)
    let worker = Worker(make: make, belt: belt)
    var thread = pthread_t()
    let started = pthread_create(
      &thread, nil,
      { raw in
        guard let raw else { return nil }
        Unmanaged<AnyWorker>.fromOpaque(raw).takeRetainedValue().work()
        return nil
      }, Unmanaged<AnyWorker>.passRetained(worker).toOpaque())
    guard started == 0 else {
      Unmanaged<AnyWorker>.passUnretained(worker).release()
      // Without a second thread it is done one after the other.
      return try use(worker.make)
    }
    defer {
      belt.stop()
      pthread_join(thread, nil)
    }
    try use(belt.take)
  }
}

/// What the thread is given: a class without a type parameter, so that a C function can hold it.
private class AnyWorker {
  func work() {}
}

private final class Worker<Item: Sendable>: AnyWorker {
  let make: () throws -> Item?
  private let belt: Belt<Item>

  init(make: @escaping () throws -> Item?, belt: Belt<Item>) {
    self.make = make
    self.belt = belt
  }

  override func work() {
    do {
      while let item = try make() {
        guard belt.put(item) else { return }
      }
      belt.end(nil)
    } catch {
      belt.end(error)
    }
  }
}

/// A few places between two threads.
// Proof: what both threads see is under the mutex; the semaphores are made for it and never move.
private final class Belt<Item: Sendable>: @unchecked Sendable {
  private struct State {
    var items: [Item] = []
    var isEnded = false
    var failure: (any Error)?
    var isStopped = false
  }

  private let state = Mutex(State())
  private let free: UnsafeMutablePointer<sem_t>
  private let filled: UnsafeMutablePointer<sem_t>

  init(places: Int) {
    free = .allocate(capacity: 1)
    filled = .allocate(capacity: 1)
    sem_init(free, 0, UInt32(max(1, places)))
    sem_init(filled, 0, 0)
  }

  deinit {
    sem_destroy(free)
    sem_destroy(filled)
    free.deallocate()
    filled.deallocate()
  }

  /// Puts an item on the belt, waiting for a place; false when nobody takes any more.
  func put(_ item: Item) -> Bool {
    wait(free)
    let isTaken = state.withLock { state in
      if !state.isStopped { state.items.append(item) }
      return !state.isStopped
    }
    sem_post(filled)
    return isTaken
  }

  /// Nothing follows; with the error that ended it.
  func end(_ failure: (any Error)?) {
    state.withLock { state in
      state.isEnded = true
      state.failure = failure
    }
    sem_post(filled)
  }

  /// The next item, waiting for it; nil at the end, however often it is asked.
  func take() throws -> Item? {
    if state.withLock({ $0.isEnded && $0.items.isEmpty && $0.failure == nil }) { return nil }
    wait(filled)
    let next = try state.withLock { state -> Item? in
      if !state.items.isEmpty { return state.items.removeFirst() }
      if let failure = state.failure { throw failure }
      return nil
    }
    sem_post(free)
    return next
  }

  /// Nothing more is taken: whoever waits for a place goes home.
  func stop() {
    state.withLock { $0.isStopped = true }
    sem_post(free)
  }

  private func wait(_ semaphore: UnsafeMutablePointer<sem_t>) {
    while sem_wait(semaphore) != 0 && errno == EINTR {}
  }
}
