import CaseWorkflow

/// One command of the program. The table of these is what parsing, help, the manual and completion are made from.
struct Command: Sendable {
  /// The words that name it: `case`, `new`.
  var path: [String]
  /// One line for the list of commands.
  var summary: Phrase
  /// What else a person wants to know before typing it, one sentence each.
  var remarks: [Phrase] = []
  var arguments: [Argument] = []
  var flags: [Flag] = []
  /// What it can print besides text for people.
  var formats: [OutputFormat] = []
  /// Line by line, what a person types, without `dunghan`.
  var examples: [String] = []
  var run: @Sendable (Session) throws -> Void

  var name: String { path.joined(separator: " ") }

  func flag(_ name: String) -> Flag? {
    flags.first { $0.name == name } ?? Flag.global.first { $0.name == name }
  }
}

/// A word that stands by its place: `CODE`.
struct Argument: Sendable {
  var name: String
  var help: Phrase
  var isRequired = true
  /// Takes every word that is left.
  var isRepeated = false
  /// A path is used byte for byte; every other word is brought to form C.
  var isPath = false
}

/// A flag, given as `--name value` or `--name=value`.
struct Flag: Sendable {
  enum Value: Sendable {
    case none
    case text(String)
    case path(String)
    /// A date as people write it.
    case day
    /// A whole number, at least this.
    case number(atLeast: Int)
    case choice([String])
  }

  var name: String
  var value: Value
  var help: Phrase
  var isRequired = false
  var isRepeated = false

  /// What stands for the value in a usage line; nil for a flag without one.
  var placeholder: String? {
    switch value {
    case .none: nil
    case .text(let name), .path(let name): name
    case .day: "DATE"
    case .number: "N"
    case .choice(let keys): keys.joined(separator: "|")
    }
  }
}

/// What a command prints.
enum OutputFormat: String, Sendable {
  /// For people.
  case text
  case json
  case csv
}
