import DungHanCLI
import DungHanTUI
import Glibc

/// The program: gives the command line the machine it runs on and the screens, and leaves with its exit code.
@main
struct DungHan {
  static func main() {
    // A reader that goes away is an error to be handled, not the end of an act half written.
    signal(SIGPIPE, SIG_IGN)
    // So is a file that may not grow further.
    signal(SIGXFSZ, SIG_IGN)
    // What is written is for this person, and for the group where the office file is.
    umask(0o077)
    // A crash leaves no copy of the memory, in which names may stand.
    var noCore = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &noCore)
    let terminalName = getenv("TERM").map { String(cString: $0) } ?? ""
    let code = CommandLineInterface.run(
      arguments: Array(CommandLine.arguments.dropFirst()), surroundings: .system, streams: .system(),
      startScreens: { request in
        try Screens.run(
          office: request.office,
          Screens.Options(
            language: request.language, hasColour: request.usesColor, terminalName: terminalName))
      },
      setUp: { request in
        try Screens.setUp(
          Screens.Options(
            language: request.language, hasColour: request.usesColor, terminalName: terminalName),
          path: request.path, found: request.found)
      })
    exit(code)
  }
}
