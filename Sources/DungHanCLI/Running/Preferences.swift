import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// What holds for every command: a flag decides, else the environment, else the default.
struct Preferences: Sendable {
  var language: Language
  var format: OutputFormat
  var usesColor: Bool
  /// The office file, when one was named.
  var file: String?
  var configuration: String?
  /// The day a training office is to take for today.
  var today: GivenDay?
  var account: String?
  /// Whether a name and a password are asked for in any case.
  var signsIn: Bool

  /// A day and the flag or variable that gave it.
  struct GivenDay: Hashable, Sendable {
    var day: CivilDate
    var origin: String
  }

  init(_ invocation: Invocation, _ surroundings: Surroundings, _ streams: Streams) throws(UsageProblem) {
    language = Self.language(flag: invocation.text("lang"), surroundings)
    format = invocation.has("json") ? .json : invocation.has("csv") ? .csv : .text
    // https://no-color.org: set to anything but nothing.
    usesColor =
      streams.isOutputTerminal && !invocation.has("no-color") && surroundings.filled("NO_COLOR") == nil
      && surroundings.variable("TERM") != "dumb"
    file = invocation.text("file") ?? surroundings.filled("DUNGHAN_FILE")
    configuration = invocation.text("config") ?? surroundings.filled("DUNGHAN_CONFIG")
    account = invocation.text("as")
    signsIn = invocation.has("sign-in") || ![nil, "0"].contains(surroundings.filled("DUNGHAN_SIGN_IN"))
    for (origin, value) in [
      ("--today", invocation.text("today")), ("DUNGHAN_TODAY", surroundings.filled("DUNGHAN_TODAY")),
    ] where today == nil {
      guard let value else { continue }
      guard let day = CivilDate.read(value.trimmed, today: surroundings.clock.today) else {
        throw .unreadableDay(place: origin, value: value)
      }
      guard OfficeCalendar.knows(day) else { throw .dayOutsideCalendar(place: origin, value: value) }
      today = GivenDay(day: day, origin: origin)
    }
  }

  /// Vietnamese unless something says English.
  static func language(flag: String?, _ surroundings: Surroundings) -> Language {
    if let language = flag.flatMap(Language.init(rawValue:)) { return language }
    let words = surroundings.filled("DUNGHAN_LANG") ?? surroundings.filled("LANG") ?? ""
    return words.hasPrefix("en") ? .en : .vi
  }

  /// The language to refuse a command line in that could not be read.
  static func language(ofUnread words: [String], _ surroundings: Surroundings) -> Language {
    var flag: String?
    for (place, word) in words.enumerated() {
      if word == "--lang", place + 1 < words.count { flag = words[place + 1] }
      if word.hasPrefix("--lang=") { flag = String(word.dropFirst("--lang=".count)) }
    }
    return language(flag: flag, surroundings)
  }
}
