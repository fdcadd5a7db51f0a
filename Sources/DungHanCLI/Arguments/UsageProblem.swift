import CaseWorkflow

/// Why a command line cannot be read (exit 2).
enum UsageProblem: Error, Hashable, Sendable {
  case unknownCommand([String], possible: [String])
  case missingCommand(group: String, possible: [String])
  case unknownFlag(String, command: String, nearest: String?)
  case missingValue(flag: String, placeholder: String)
  case needlessValue(flag: String)
  case givenTwice(flag: String)
  case missingFlag(String, placeholder: String, command: String)
  case missingArgument(String, command: String)
  case needlessArgument(String, command: String)
  /// A word too many where a sender is named: it may be the name's, and is not said again.
  case unquotedName(command: String)
  case unreadableNumber(flag: String, value: String, atLeast: Int)
  case unknownChoice(flag: String, value: String, possible: [String])
  case unreadableDay(place: String, value: String)
  case dayOutsideCalendar(place: String, value: String)
  case unreadableSpan(flag: String, value: String)
  case unreadableTime(flag: String, value: String)
  case unreadableAssignment(String)
  case fieldGivenTwice(String)
  case notTogether(String, String)
  case noSuchFormat(OutputFormat, command: String)
  /// A place for a file could not be worked out from the environment.
  case noHome
}
