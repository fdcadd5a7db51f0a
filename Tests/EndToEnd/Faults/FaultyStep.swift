import Foundation

/// A command, and what is typed into it. `FOLDER` in a word is the office's folder, `PAPER` in what is typed the key that an
/// earlier step printed.
struct FaultyStep: ExpressibleByArrayLiteral, Sendable {
  var arguments: [String]
  var input = ""

  init(_ arguments: [String], typing input: String) {
    self.arguments = arguments
    self.input = input
  }

  init(arrayLiteral elements: String...) { arguments = elements }

  /// As it is run.
  func ready(in folder: String, paper: String = "") -> FaultyStep {
    FaultyStep(
      arguments.map { $0.replacingOccurrences(of: "FOLDER", with: folder) },
      typing: input.replacingOccurrences(of: "PAPER", with: paper))
  }
}

extension CommandLineProgram {
  func run(_ step: FaultyStep) throws -> Outcome { try run(step.arguments, input: step.input) }

  /// Does the steps one after the other; gives the key that one of them printed for the paper, nothing where none did.
  func prepare(_ steps: [FaultyStep], in folder: String) throws -> String {
    var paper = ""
    for step in steps {
      let outcome = try run(step.ready(in: folder, paper: paper))
      guard outcome.code == 0 else {
        throw FaultyOffice.TrialError.notPrepared(step.arguments, outcome.errors)
      }
      if step.arguments.contains("recovery-key") {
        paper = outcome.output.split(separator: "\n").dropFirst().prefix(2).joined()
      }
    }
    return paper
  }
}
