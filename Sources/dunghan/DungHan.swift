import DungHanCLI
import Glibc

/// The program: gives the command line the machine it runs on, and leaves with its exit code.
@main
struct DungHan {
  static func main() {
    // A reader that goes away is an error to be handled, not the end of an act half written.
    signal(SIGPIPE, SIG_IGN)
    let code = CommandLineInterface.run(
      arguments: Array(CommandLine.arguments.dropFirst()), surroundings: .system, streams: .system())
    exit(code)
  }
}
