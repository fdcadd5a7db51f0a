import Foundation
import TestSupport

/// The built program, run as a process of its own with an environment of its own.
struct CommandLineProgram {
  /// It lies beside the tests.
  static let path = builtProgram("dunghan")

  static func builtProgram(_ name: String) -> String {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// What the address sanitizer is told, in a soak with it. It holds far more memory than the program.
  static let sanitizer = ProcessInfo.processInfo.environment["ASAN_OPTIONS"]

  /// What `run` runs.
  var executable = path
  /// The folder it is run in; nil for that of the tests.
  var folder: String?
  var variables: [String: String] = [:]

  struct Outcome {
    var code: Int32
    var output: String
    var errors: String
    /// Whether a signal ended it.
    var wasKilled: Bool

    /// It ended by itself with one of the contract's codes, and said on one line why when it did not do what was asked.
    var isOrderly: Bool {
      !wasKilled && (0...7).contains(code) && (code == 0 || errors.split(separator: "\n").count == 1)
    }
  }

  init(office: TestOffice? = nil) {
    variables = ["DUNGHAN_CONFIG": TestOffice.configDirectory, "HOME": "/nonexistent"]
    if let office { variables["DUNGHAN_FILE"] = office.path }
    variables["ASAN_OPTIONS"] = Self.sanitizer
  }

  func run(_ arguments: [String], input: String = "") throws -> Outcome {
    try run(executable, arguments, input: Data(input.utf8))
  }

  func run(_ arguments: [String], bytes: Data) throws -> Outcome {
    try run(executable, arguments, input: bytes)
  }

  /// Through a shell, for pipes; `$DUNGHAN` is the program.
  func shell(_ script: String) throws -> Outcome {
    try run("/bin/bash", ["-c", "set -o pipefail; " + script])
  }

  private func run(_ path: String, _ arguments: [String], input: Data = Data()) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.environment = variables.merging(["DUNGHAN": Self.path]) { given, _ in given }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    // Written beside the reading, so that neither side waits for the other.
    let writing = Thread {
      // A process that was killed before it read would end the tests too.
      var broken = sigset_t()
      sigemptyset(&broken)
      sigaddset(&broken, SIGPIPE)
      pthread_sigmask(SIG_BLOCK, &broken, nil)
      try? stdin.fileHandleForWriting.write(contentsOf: input)
      try? stdin.fileHandleForWriting.close()
    }
    writing.start()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    let errors = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self), wasKilled: process.terminationReason == .uncaughtSignal
    )
  }
}
