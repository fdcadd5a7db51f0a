import VietnameseText

/// One of several: arrows change it, typing finds it without accents (“phan” finds “phản ánh”).
package struct ChoiceField: Hashable, Sendable {
  /// One thing to choose.
  package struct Option: Hashable, Sendable {
    /// What is stored.
    package var id: String
    /// What is shown.
    package var title: String
    /// Other names it is found by: a key, a short name.
    package var names: [String]

    package init(id: String, title: String, names: [String] = []) {
      self.id = id
      self.title = title
      self.names = names
    }

    /// 0 for the beginning of a name, 1 for that of a word, nil where it does not fit.
    fileprivate func fit(_ wanted: String) -> Int? {
      let all = ([title] + names).map(\.folded)
      if all.contains(where: { $0.hasPrefix(wanted) }) { return 0 }
      return all.contains { $0.contains(" " + wanted) } ? 1 : nil
    }
  }

  package let options: [Option]
  /// The place of the chosen option; nil when none is chosen yet.
  package private(set) var selected: Int?
  /// What was typed since the field was entered. A letter that finds nothing stays in it, because an input method
  /// takes its own letters back with Backspace.
  package private(set) var query = ""
  /// What was chosen before typing began: what fits nothing goes back to it.
  private var before: Int?

  package init(_ options: [Option], selected id: String? = nil) {
    self.options = options
    selected = id.flatMap { id in options.firstIndex { $0.id == id } }
  }

  package var selectedID: String? { selected.map { options[$0].id } }

  package mutating func select(_ id: String?) {
    selected = id.flatMap { id in options.firstIndex { $0.id == id } }
    query = ""
  }

  /// What was typed and fits no option; nil where something fits, or nothing was typed.
  package var unmatched: String? { !query.isEmpty && matches.isEmpty ? query : nil }

  /// The field was left: the next letters start a new search.
  package mutating func leave() { query = "" }

  /// The options that fit what was typed, all when nothing was.
  package var matches: [Int] {
    let wanted = query.folded
    if wanted.isEmpty { return Array(options.indices) }
    let exact = options.indices.filter { index in options[index].names.contains { $0.folded == wanted } }
    let found = options.indices.compactMap { index in options[index].fit(wanted).map { (index, $0) } }
    let ordered = found.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    return exact + ordered.filter { !exact.contains($0) }
  }

  package mutating func handle(_ key: Key) -> EditResult {
    let before = selected
    switch key {
    case .character(let character): search(query + String(character))
    case .paste(let text): search(query + text.sanitizedForTerminal())
    case .backspace:
      if query.isEmpty { return .moved }
      search(String(query.dropLast()))
    case .up, .left: step(-1)
    case .down, .right: step(1)
    // The beginning and the end of a text are looked for there, not the first and the last of all choices.
    case .home, .end: return .moved
    default: return .ignored
    }
    return selected == before ? .moved : .edited
  }

  private mutating func search(_ text: String) {
    if query.isEmpty { before = selected }
    query = String(text.nfc.prefix(40))
    selected = query.isEmpty ? before : matches.first ?? before
  }

  private mutating func step(_ count: Int) {
    if query.isEmpty == false, matches.isEmpty { query = "" }
    let matches = matches
    guard !matches.isEmpty else { return }
    guard let selected, let place = matches.firstIndex(of: selected) else {
      choose(count > 0 ? matches.first : matches.last)
      return
    }
    choose(matches[min(max(0, place + count), matches.count - 1)])
  }

  private mutating func choose(_ index: Int?) {
    if let index { selected = index }
  }

  /// Draws the chosen title and, when the focus is here, what was typed at the right edge.
  package func render(
    into frame: inout Frame, row: Int, column: Int, width: Int, isFocused: Bool, placeholder: String = "…"
  ) {
    guard width > 0 else { return }
    let attributes = isFocused ? Attributes.fieldFocused : .field
    frame.fill(Rect(row: row, column: column, rows: 1, columns: width), attributes)
    let title = selected.map { options[$0].title } ?? placeholder
    let used = frame.put(
      title, row: row, column: column, selected == nil ? .faint : attributes, maxWidth: max(0, width - 2))
    frame.put("▾", row: row, column: column + width - 1, isFocused ? .hint : .faint, maxWidth: 1)
    guard isFocused else { return }
    frame.cursor = Position(row: row, column: column)
    let typed = query.truncated(toWidth: max(0, width - used - 5))
    if !query.isEmpty, !typed.isEmpty {
      let style: Attributes = matches.isEmpty ? .error : .hint
      frame.putRight(typed, row: row, end: column + width - 2, style)
    }
  }

  /// Draws the options that fit the search in a box, with the chosen one among them.
  package func renderMenu(into frame: inout Frame, in rect: Rect) {
    guard rect.rows > 2, rect.columns > 4 else { return }
    let matches = matches
    let rows = min(matches.count, rect.rows - 2)
    guard rows > 0 else { return }
    let place = selected.flatMap { matches.firstIndex(of: $0) } ?? 0
    let top = min(max(0, place - rows / 2), matches.count - rows)
    frame.box(Rect(row: rect.row, column: rect.column, rows: rows + 2, columns: rect.columns))
    for (offset, index) in matches[top..<top + rows].enumerated() {
      let isChosen = index == selected
      let row = rect.row + 1 + offset
      let inner = Rect(row: row, column: rect.column + 1, rows: 1, columns: rect.columns - 2)
      frame.fill(inner, isChosen ? .selected : .normal)
      frame.put(
        (isChosen ? "▸ " : "  ") + options[index].title, row: row, column: inner.column,
        isChosen ? .selected : .normal, maxWidth: inner.columns)
    }
  }
}
