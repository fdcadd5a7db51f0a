import VietnameseText

/// Reads a command line strictly: everything on it is known and fits, or it is refused with what is wrong.
///
/// Flags may stand before, between and after the words; `--` makes words of all that follows. A value that itself
/// begins with `--` is given as `--flag=value`, so that a forgotten value is noticed. Flags are never shortened.
struct ArgumentReader {
  private let table: CommandTable
  private var words: [String]
  private var values: [String: [String]] = [:]
  private var operands: [String] = []
  private var path: [String] = []
  private var command: Command?

  static func read(_ words: [String], by table: CommandTable) throws(UsageProblem) -> Invocation {
    var reader = ArgumentReader(table: table, words: words.reversed())
    return try reader.invocation()
  }

  /// `words` are taken from their end.
  private init(table: CommandTable, words: [String]) {
    self.table = table
    self.words = words
  }

  private mutating func invocation() throws(UsageProblem) -> Invocation {
    var isOnlyWords = false
    while let word = words.popLast() {
      if isOnlyWords {
        try take(word)
      } else if word == "--" {
        isOnlyWords = true
      } else if word == "-h" {
        values["help"] = [""]
      } else if word.hasPrefix("-"), word != "-" {
        try takeFlag(word)
      } else {
        try take(word)
      }
    }
    guard let command = command ?? table.command(path) else {
      guard values["help"] == nil, !path.isEmpty else {
        return Invocation(command: table.helper, arguments: path, values: values)
      }
      throw .missingCommand(group: path.joined(separator: " "), possible: table.names(under: path))
    }
    if values["help"] != nil {
      return Invocation(command: table.helper, arguments: command.path, values: values)
    }
    try checkCompleteness(of: command)
    return Invocation(command: command, arguments: operands, values: values)
  }

  private mutating func take(_ word: String) throws(UsageProblem) {
    guard let command else { return try goOn(to: word) }
    // `help rules` is a command of its own, `help case` is help on another.
    if operands.isEmpty, let longer = table.command(path + [word]) {
      path.append(word)
      self.command = longer
      return
    }
    let place = operands.count
    let last = command.arguments.last
    guard place < command.arguments.count || last?.isRepeated == true else {
      throw namesSender
        ? .unquotedName(command: command.name) : .needlessArgument(word, command: command.name)
    }
    let argument = place < command.arguments.count ? command.arguments[place] : last
    operands.append(argument?.isPath == true ? word : word.nfc)
  }

  /// Whether a flag of the line, read or still to be, tells of a sender.
  private var namesSender: Bool {
    values.keys.contains { $0.hasPrefix("sender-") } || words.contains { $0.hasPrefix("--sender-") }
  }

  /// One more word of the command's name.
  private mutating func goOn(to word: String) throws(UsageProblem) {
    let longer = path + [word]
    if let found = table.command(longer) {
      path = longer
      command = found
    } else if !table.names(under: longer).isEmpty {
      path = longer
    } else {
      throw .unknownCommand(longer, possible: table.names(under: path))
    }
  }

  private mutating func takeFlag(_ word: String) throws(UsageProblem) {
    let sign = word.firstIndex(of: "=")
    let written = sign.map { String(word[..<$0]) } ?? word
    guard word.hasPrefix("--"), let flag = flag(named: String(written.dropFirst(2))) else {
      throw unknown(written)
    }
    if values[flag.name] != nil, !flag.isRepeated { throw .givenTwice(flag: flag.name) }
    guard let placeholder = flag.placeholder else {
      if sign != nil { throw .needlessValue(flag: flag.name) }
      values[flag.name] = [""]
      return
    }
    let value: String
    if let sign {
      value = String(word[word.index(after: sign)...])
    } else if let next = words.last, !next.hasPrefix("--") {
      value = next
      words.removeLast()
    } else {
      throw .missingValue(flag: flag.name, placeholder: placeholder)
    }
    values[flag.name, default: []].append(try checked(value, for: flag))
  }

  /// A flag of the command, once that is known; before, only those that all take.
  private func flag(named name: String) -> Flag? {
    let known = command ?? (path.isEmpty ? table.command([]) : nil)
    return known?.flag(name) ?? Flag.global.first { $0.name == name }
  }

  private func unknown(_ written: String) -> UsageProblem {
    let known = (command?.flags ?? []) + Flag.global
    let name = String(written.drop { $0 == "-" })
    return .unknownFlag(
      written, command: (command?.path ?? path).joined(separator: " "), nearest: nearest(name, known))
  }

  private func nearest(_ name: String, _ known: [Flag]) -> String? {
    let scored = known.map { (name: $0.name, distance: EditDistance.between($0.name, name)) }
    return scored.min { $0.distance < $1.distance }.flatMap { $0.distance <= 2 ? $0.name : nil }
  }

  private func checked(_ value: String, for flag: Flag) throws(UsageProblem) -> String {
    switch flag.value {
    case .path:
      if value.isEmpty { throw .missingValue(flag: flag.name, placeholder: flag.placeholder ?? "") }
      return value
    case .number(let least):
      guard let number = Int(value), number >= least else {
        throw .unreadableNumber(flag: flag.name, value: value, atLeast: least)
      }
    case .choice(let possible):
      guard possible.contains(value) else {
        throw .unknownChoice(flag: flag.name, value: value, possible: possible)
      }
    case .none, .text, .day:
      break
    }
    return value.nfc
  }

  private func checkCompleteness(of command: Command) throws(UsageProblem) {
    for (place, argument) in command.arguments.enumerated()
    where argument.isRequired && place >= operands.count {
      throw .missingArgument(argument.name, command: command.name)
    }
    for flag in command.flags where flag.isRequired && values[flag.name] == nil {
      throw .missingFlag(flag.name, placeholder: flag.placeholder ?? "", command: command.name)
    }
    if values["json"] != nil, values["csv"] != nil { throw .notTogether("--json", "--csv") }
    for format in [OutputFormat.json, .csv]
    where values[format.rawValue] != nil && !command.formats.contains(format) {
      throw .noSuchFormat(format, command: command.name)
    }
  }
}
