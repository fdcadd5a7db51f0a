import Glibc

/// Another program, started from here.
struct ChildProcess {
  let id: pid_t

  struct Failure: Error, CustomStringConvertible {
    var code: Int32

    var description: String { "the system: \(String(cString: strerror(code)))" }
  }

  /// Starts `words[0]`. Its output goes to `output` (nil: nowhere), or everything to the terminal at `terminal`, of which
  /// it becomes the first process.
  init(_ words: [String], environment: [String] = [], terminal: String? = nil, output: String? = nil) throws {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    if let terminal {
      // POSIX_SPAWN_SETSID, which Swift does not import.
      posix_spawnattr_setflags(&attributes, 0x80)
      posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    } else {
      posix_spawn_file_actions_addopen(
        &actions, 1, output ?? "/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    var child: pid_t = 0
    let arguments = words.map { strdup($0) } + [nil]
    var variables = Self.environment.filter { variable in
      !environment.contains { $0.prefix { $0 != "=" } == variable.prefix { $0 != "=" } }
    }
    variables += environment
    let settings = variables.map { strdup($0) } + [nil]
    defer { for word in arguments + settings { free(word) } }
    let code = posix_spawnp(&child, words[0], &actions, &attributes, arguments, settings)
    guard code == 0 else { throw Failure(code: code) }
    id = child
  }

  /// Waits for its end; the exit code, or −1 when it was ended from outside.
  @discardableResult
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }

  /// Hangs up, and waits for its end.
  func hangUp() {
    kill(id, SIGHUP)
    wait()
  }

  /// How often its threads went from waiting to work, or were put off their processor.
  var contextSwitches: Int {
    var sum = 0.0
    guard let tasks = opendir("/proc/\(id)/task") else { return 0 }
    defer { closedir(tasks) }
    while let entry = readdir(tasks) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.first?.isNumber == true else { continue }
      sum += Memory.number("voluntary_ctxt_switches:", in: "/proc/\(id)/task/\(name)/status") ?? 0
    }
    return Int(sum)
  }

  private static var environment: [String] {
    var all: [String] = []
    var next = environ
    while let variable = next.pointee {
      all.append(String(cString: variable))
      next += 1
    }
    return all
  }
}
