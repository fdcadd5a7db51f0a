import VietnameseText

/// The commands of a screen, in the order they are shown. One table: keys, key bar, help and palette follow it.
package struct CommandRegistry<ID: Hashable & Sendable, Context>: Sendable {
  /// What a test must not find.
  package enum Problem: Hashable, Sendable {
    case duplicateID(ID)
    /// Two commands on one key: the first gets it.
    case duplicateKey(Key, ID, ID)
    case undocumented(ID)
  }

  package let commands: [Command<ID, Context>]
  private let byKey: [Key: Int]

  package init(_ commands: [Command<ID, Context>]) {
    self.commands = commands
    var byKey: [Key: Int] = [:]
    for (index, command) in commands.enumerated() {
      for key in command.keys where byKey[key] == nil { byKey[key] = index }
    }
    self.byKey = byKey
  }

  /// These commands and then the others (a screen's own, and those that work everywhere).
  package func joined(with others: CommandRegistry) -> CommandRegistry {
    CommandRegistry(commands + others.commands)
  }

  /// The key that the bar writes so.
  package func key(labelled label: String) -> Key? {
    commands.lazy.compactMap(\.keys.first).first { $0.label == label }
  }

  package func command(for key: Key) -> Command<ID, Context>? { byKey[key].map { commands[$0] } }

  package subscript(id: ID) -> Command<ID, Context>? { commands.first { $0.id == id } }

  /// Duplicate keys and ids, and commands without a title or help in some language.
  package var problems: [Problem] {
    var problems: [Problem] = []
    var ids: Set<ID> = []
    var owners: [Key: ID] = [:]
    for command in commands {
      if !ids.insert(command.id).inserted { problems.append(.duplicateID(command.id)) }
      for key in command.keys {
        if let owner = owners[key] {
          problems.append(.duplicateKey(key, owner, command.id))
        } else {
          owners[key] = command.id
        }
      }
      let texts = Language.allCases.flatMap { [command.title[$0], command.help[$0], command.barTitle[$0]] }
      if texts.contains(where: \.isEmpty) { problems.append(.undocumented(command.id)) }
    }
    return problems
  }

  /// The bar of the last row.
  package func keyBar(_ context: Context, _ language: Language) -> KeyBar {
    KeyBar(
      commands.compactMap { command in
        guard command.weight > 0, let key = command.keys.first else { return nil }
        return KeyBar.Item(
          key: key.label, title: command.barTitle[language], weight: command.weight,
          isEnabled: command.availability(context).isAvailable)
      })
  }

  /// The lines of help, at most `width` columns wide: keys, title, and the help sentence, or why it cannot be used now. A
  /// sentence goes on in a line of its own where it must.
  package func helpLines(_ context: Context, _ language: Language, width: Int) -> [StyledLine] {
    let keyWidth = commands.reduce(0) { max($0, keyNames($1).displayWidth) }
    let titleWidth = min(30, commands.reduce(0) { max($0, $1.title[language].displayWidth) })
    let room = max(8, width - keyWidth - titleWidth - 4)
    return commands.flatMap { command in
      let availability = command.availability(context)
      var words = command.help[language]
      var style: Attributes = .faint
      if case .unavailable(let reason) = availability {
        words = reason[language]
        style = .disabled
      }
      let pieces = words.wrapped(toWidth: room)
      return pieces.indices.map { index in
        let isFirst = index == pieces.startIndex
        var line = StyledLine((isFirst ? keyNames(command) : "").padded(toWidth: keyWidth) + "  ", .emphasis)
        line.add(
          (isFirst ? command.title[language] : "").padded(toWidth: titleWidth) + "  ",
          availability.isAvailable ? .normal : .disabled)
        line.add(pieces[index], style)
        return line
      }
    }
  }

  /// The commands whose titles have words beginning with each word typed, without accents, then those found by other words;
  /// all for an empty query.
  package func matching(_ query: String, _ language: Language) -> [Command<ID, Context>] {
    let wanted = query.searchTokens
    func isMeant(_ text: String) -> Bool {
      let words = text.searchTokens
      return wanted.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
    }
    let titled = commands.filter { isMeant($0.title[language]) }
    return titled
      + commands.filter { command in
        command.finds.map { isMeant($0[language]) } ?? false && !titled.contains { $0.id == command.id }
      }
  }

  private func keyNames(_ command: Command<ID, Context>) -> String {
    command.keys.map(\.label).joined(separator: ", ")
  }
}
