import Foundation
import TestSupport

/// The built program, run as a process of its own with an environment of its own.
struct CommandLineProgram {
  /// It lies beside the tests.
  static let path: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("dunghan").path
  }()

  var variables: [String: String] = [:]

  struct Outcome {
    var code: Int32
    var output: String
    var errors: String
    /// Whether a signal ended it.
    var wasKilled: Bool
  }

  init(office: TestOffice? = nil) {
    variables = ["DUNGHAN_CONFIG": TestOffice.configDirectory, "HOME": "/nonexistent"]
    if let office { variables["DUNGHAN_FILE"] = office.path }
  }

  func run(_ arguments: [String], input: String = "") throws -> Outcome {
    try run(Self.path, arguments, input: input)
  }

  /// Through a shell, for pipes; `$DUNGHAN` is the program.
  func shell(_ script: String) throws -> Outcome {
    try run("/bin/bash", ["-c", "set -o pipefail; " + script])
  }

  private func run(_ path: String, _ arguments: [String], input: String = "") throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = variables.merging(["DUNGHAN": Self.path]) { given, _ in given }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    // Written beside the reading, so that neither side waits for the other.
    let writing = Thread {
      try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
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
