import Glibc

/// A program of the system that unpacks what a word processor packs. It is given the open file and nothing else: no name, no
/// environment, no terminal; what it writes is read in memory and never on a disk.
struct LetterTool: Sendable {
  let program: String
  /// What brings it, as Debian names it.
  let package: String
  let arguments: [String]
  /// What it ends with when it wrote what there is.
  let codes: Set<Int32>

  /// Where the child finds the file.
  private static let place: Int32 = 3
  /// For how long it may write nothing: a letter takes a fraction of a second.
  private static let patience: Int32 = 30_000

  /// docx and odt: the parts that hold words. 11: some of the parts named are not there.
  static let unzip = LetterTool(
    program: "/usr/bin/unzip", package: "unzip",
    arguments: [
      "-p", "/dev/fd/\(place)", "word/*.xml", "word/_rels/*.rels", "docProps/*.xml", "content.xml",
      "styles.xml", "meta.xml",
    ], codes: [0, 11])

  static let pdftotext = LetterTool(
    program: "/usr/bin/pdftotext", package: "poppler-utils",
    arguments: ["-q", "-enc", "UTF-8", "-nopgbrk", "/dev/fd/\(place)", "-"], codes: [0])

  /// What it writes of the open file: at most `limit` bytes.
  func output(of file: Int32, limit: Int) throws(LetterFault) -> [UInt8] {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .unreadable(errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let child: pid_t
    do {
      child = try start(reading: file, writing: ends[1])
    } catch {
      close(ends[0])
      close(ends[1])
      throw error
    }
    close(ends[1])
    let output = Self.read(ends[0], limit)
    close(ends[0])
    if output == nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard let output else { throw .tooLarge }
    let isEnded = status & 0x7F == 0
    guard isEnded, codes.contains(status >> 8 & 0xFF) else { throw .broken }
    return output
  }

  private func start(reading file: Int32, writing output: Int32) throws(LetterFault) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, file, Self.place)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = [strdup("LC_ALL=C.UTF-8"), nil]
    defer { for word in words + environment { free(word) } }
    var child: pid_t = 0
    let trouble = posix_spawn(&child, program, &actions, nil, &words, &environment)
    guard trouble == 0 else { throw trouble == ENOENT ? .noTool(self) : .unreadable(trouble) }
    return child
  }

  /// Everything up to the end; nil where that is too much or does not come.
  private static func read(_ descriptor: Int32, _ limit: Int) -> [UInt8]? {
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waiting, 1, patience)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return nil }
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? output : nil }
      output += piece[..<count]
      guard output.count <= limit else { return nil }
    }
  }
}
