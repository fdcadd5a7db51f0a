package import VietnameseText

/// Fields under each other, each with its label, hint and error. Tab and Enter go on, Shift+Tab back, F8 saves.
package struct Form<ID: Hashable & Sendable>: Hashable, Sendable {
  /// What a field is typed into.
  package enum Control: Hashable, Sendable {
    case text(TextField)
    /// A date as it is typed (`15/5`, `+7`, `mai`); the host reads it and sets `Field.echo`.
    case date(TextField)
    /// Many lines, shown in so many rows.
    case area(TextArea, rows: Int)
    case choice(ChoiceField)
  }

  package struct Field: Hashable, Sendable {
    package let id: ID
    package var label: String
    package var control: Control
    /// Shown under the field while it has the focus.
    package var hint: String
    /// Why it cannot be saved so; shown under the field in place of the hint.
    package var error: String?
    /// How the program understood it (“T6 15/05/2026, hạn 22/05”), in place of the hint.
    package var echo: String?
    package var isRequired: Bool
    /// Why nothing can be entered; such a field is passed over.
    package var disabledReason: String?

    package init(
      _ id: ID, label: String, _ control: Control, hint: String = "", isRequired: Bool = false,
      disabledReason: String? = nil
    ) {
      self.id = id
      self.label = label
      self.control = control
      self.hint = hint
      self.isRequired = isRequired
      self.disabledReason = disabledReason
    }

    /// Whether the method by which Vietnamese is typed makes words of its keys.
    package var composes: Bool {
      switch control {
      case .text(let field): field.composes
      case .area: true
      case .date, .choice: false
      }
    }

    /// Of a choice, what was typed and fits none of it.
    package var unmatched: String? {
      if case .choice(let choice) = control { choice.unmatched } else { nil }
    }

    /// What was typed, or the chosen option's id.
    package var value: String {
      switch control {
      case .text(let field), .date(let field): field.text
      case .area(let area, _): area.text
      case .choice(let choice): choice.selectedID ?? ""
      }
    }
  }

  /// What a key did to the form.
  package enum Event: Hashable, Sendable {
    case ignored
    case handled
    /// The text of a field changed.
    case edited(ID)
    /// The focus went on: the moment to check the field that was left, and to keep the draft.
    case moved(from: ID, to: ID)
    /// Enter on the last field: nothing is saved by it, say that F8 does.
    case reachedEnd
    case save
    case cancel
  }

  package private(set) var fields: [Field]
  /// The place of the field that has the focus.
  package private(set) var focus: Int
  /// The method by which texts are typed; handed to the field that has the focus. Becomes nil when that field meets an
  /// input method. Dates and verbatim fields take keys as they come.
  package var typing: TypingStyle?

  package init(_ fields: [Field]) {
    self.fields = fields
    focus = fields.firstIndex { $0.disabledReason == nil } ?? 0
  }

  package var focusedID: ID? { fields.indices.contains(focus) ? fields[focus].id : nil }

  /// A field by its id; setting an id that is not there changes nothing.
  package subscript(id: ID) -> Field? {
    get { fields.first { $0.id == id } }
    set {
      guard let newValue, let index = fields.firstIndex(where: { $0.id == id }) else { return }
      fields[index] = newValue
    }
  }

  /// The field that has the focus.
  package var focusedField: Field? { fields.indices.contains(focus) ? fields[focus] : nil }

  /// What was typed into a field.
  package func value(_ id: ID) -> String { self[id]?.value ?? "" }

  /// Sets a text, or chooses the option with this id.
  package mutating func setValue(_ value: String, of id: ID) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    switch fields[index].control {
    case .text(var field):
      field.text = value
      fields[index].control = .text(field)
    case .date(var field):
      field.text = value
      fields[index].control = .date(field)
    case .area(var area, let rows):
      area.text = value
      fields[index].control = .area(area, rows: rows)
    case .choice(var choice):
      choice.select(value)
      fields[index].control = .choice(choice)
    }
  }

  package mutating func focus(on id: ID) {
    guard let index = fields.firstIndex(where: { $0.id == id }), fields[index].disabledReason == nil else {
      return
    }
    move(to: index)
  }

  /// True when Tab would leave the form at its end.
  package var isAtEnd: Bool { next(from: focus, by: 1) == nil }

  /// `room` is what `render` will be given.
  package mutating func handle(_ key: Key, room: Size) -> Event {
    guard fields.indices.contains(focus) else { return key == .escape ? .cancel : .ignored }
    switch key {
    case .function(8), .control("s"), .escape: settle()
    default: break
    }
    switch key {
    case .function(8), .control("s"): return .save
    case .escape: return .cancel
    case .tab: return go(1, wraps: true)
    case .backTab: return go(-1, wraps: true)
    default: break
    }
    let result = edit(key, room: room)
    if result == .edited {
      fields[focus].error = nil
      return .edited(fields[focus].id)
    }
    if result == .moved { return .handled }
    switch key {
    case .enter: return isAtEnd ? .reachedEnd : go(1, wraps: false)
    case .down: return go(1, wraps: false)
    case .up: return go(-1, wraps: false)
    default: return .ignored
    }
  }

  private mutating func edit(_ key: Key, room: Size) -> EditResult {
    guard fields[focus].disabledReason == nil else { return .ignored }
    switch fields[focus].control {
    case .text(var field):
      defer { fields[focus].control = .text(field) }
      field.typing = typing
      defer { if field.composes { typing = field.typing } }
      return field.handle(key)
    case .date(var field):
      defer { fields[focus].control = .date(field) }
      field.typing = nil
      return field.handle(key)
    case .area(var area, let rows):
      defer { fields[focus].control = .area(area, rows: rows) }
      area.typing = typing
      defer { typing = area.typing }
      return area.handle(key, room: Size(rows: rows, columns: controlWidth(room.columns)))
    case .choice(var choice):
      defer { fields[focus].control = .choice(choice) }
      return choice.handle(key)
    }
  }

  private mutating func go(_ step: Int, wraps: Bool) -> Event {
    var target = next(from: focus, by: step)
    if target == nil, wraps { target = next(from: step > 0 ? -1 : fields.count, by: step) }
    guard let target, target != focus else { return .handled }
    let from = fields[focus].id
    move(to: target)
    return .moved(from: from, to: fields[target].id)
  }

  private mutating func move(to index: Int) {
    settle()
    focus = index
  }

  /// The word or the search in the focused field is over: the field is left, or the form is saved.
  package mutating func settle() {
    guard fields.indices.contains(focus) else { return }
    switch fields[focus].control {
    case .text(var field):
      field.settle()
      fields[focus].control = .text(field)
    case .area(var area, let rows):
      area.settle()
      fields[focus].control = .area(area, rows: rows)
    case .choice(var choice):
      choice.leave()
      fields[focus].control = .choice(choice)
    case .date: break
    }
  }

  private func next(from index: Int, by step: Int) -> Int? {
    var index = index + step
    while fields.indices.contains(index) {
      if fields[index].disabledReason == nil { return index }
      index += step
    }
    return nil
  }

  // MARK: columns

  /// The columns of the labels: as wide as the widest, at most a third.
  func labelWidth(_ columns: Int) -> Int {
    let widest = fields.reduce(0) { max($0, $1.label.displayWidth + ($1.isRequired ? 2 : 0)) }
    return min(widest, columns / 3)
  }

  /// The columns a field is typed in.
  func controlWidth(_ columns: Int) -> Int { max(1, columns - labelWidth(columns) - 2) }
}
