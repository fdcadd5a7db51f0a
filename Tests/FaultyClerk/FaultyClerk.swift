import DungHanCLI
import FaultyDisk
import Glibc

/// The program's command line on a disk that fails where the environment says: `FAULTY_DISK=kill:17`, with `kill`, `tear`,
/// `full` or `fail`, or `read-only`; `FAULTY_DISK_JOURNAL` names a file for the calls, `FAULTY_DISK_PEAK` one for the memory used. As in the program, a file's size limit is an error.
@main
struct FaultyClerk {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    umask(0o077)
    let wish = (variable("FAULTY_DISK") ?? "").split(separator: ":")
    let kinds = [
      "kill": FAULTY_DISK_KILLS, "tear": FAULTY_DISK_TEARS, "full": FAULTY_DISK_FULL,
      "fail": FAULTY_DISK_FAILS, "read-only": FAULTY_DISK_READ_ONLY,
    ]
    let kind = wish.first.flatMap { kinds[String($0)] } ?? FAULTY_DISK_SOUND
    let point = wish.count > 1 ? Int(wish[1]) ?? 0 : 0
    guard faulty_disk_install(kind, point, variable("FAULTY_DISK_JOURNAL")) == 0 else { exit(99) }
    let code = CommandLineInterface.run(
      arguments: Array(CommandLine.arguments.dropFirst()), surroundings: .system, streams: .system())
    if let path = variable("FAULTY_DISK_PEAK") { writePeak(to: path) }
    exit(code)
  }

  /// The most memory that this program held at once, in KB. `getrusage` would tell of the process it was begun from too.
  /// <https://man7.org/linux/man-pages/man5/proc_pid_status.5.html>
  private static func writePeak(to path: String) {
    guard let status = fopen("/proc/self/status", "r"), let file = fopen(path, "w") else { return }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), status) != nil {
      let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        .split { $0.isWhitespace }
      if words.count > 1, words[0] == "VmHWM:" { fputs(String(words[1]), file) }
    }
    fclose(status)
    fclose(file)
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
