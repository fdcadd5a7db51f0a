import VietnameseText

/// A question or a small form in a box over the screen. State on the program's stack; the last one gets the keys.
package struct Dialog<ID: Hashable & Sendable>: Hashable, Sendable {
  /// What a key did to the dialog.
  package enum Event: Hashable, Sendable {
    case handled
    /// The button at this place was pressed; F8 presses the first.
    case chosen(Int)
    case cancelled
    case edited(ID)
    case moved(from: ID, to: ID)
    /// The required text was not typed as it stands.
    case refused
  }

  package var title: String
  /// Shown above the form, wrapped.
  package var text: String
  package var form: Form<ID>
  package private(set) var buttons: [String]
  package private(set) var button: Int
  package private(set) var isOnButtons: Bool
  private var scroll = 0

  /// `buttons`: the first does it; `button` has the focus where there is no form.
  package init(
    title: String, text: String = "", form: Form<ID> = Form([]), buttons: [String], button: Int = 0
  ) {
    self.title = title
    self.text = text
    self.form = form
    self.buttons = buttons
    self.button = buttons.indices.contains(button) ? button : 0
    isOnButtons = form.fields.isEmpty
  }

  package mutating func handle(_ key: Key, in screen: Size) -> Event {
    if key == .escape || key == .function(8) || key == .control("s") { form.settle() }
    if key == .escape { return .cancelled }
    if key == .function(8) || key == .control("s"), !form.fields.isEmpty { return .chosen(0) }
    if isOnButtons { return handleOnButtons(key, screen) }
    if buttons.isEmpty == false, form.isAtEnd, key == .tab {
      form.settle()
      isOnButtons = true
      return .handled
    }
    switch form.handle(key, room: layout(screen).form.size) {
    case .edited(let id): return .edited(id)
    case .moved(let from, let to): return .moved(from: from, to: to)
    case .reachedEnd:
      form.settle()
      isOnButtons = !buttons.isEmpty
      return .handled
    case .cancel: return .cancelled
    case .save: return .chosen(0)
    case .ignored, .handled: return .handled
    }
  }

  private mutating func handleOnButtons(_ key: Key, _ screen: Size) -> Event {
    switch key {
    case .enter: return .chosen(button)
    case .left: button = max(0, button - 1)
    case .right: button = min(max(0, buttons.count - 1), button + 1)
    case .tab:
      if button + 1 < buttons.count {
        button += 1
      } else {
        button = 0
        isOnButtons = form.fields.isEmpty
        if let first = form.fields.first(where: { $0.disabledReason == nil }) { form.focus(on: first.id) }
      }
    case .backTab:
      if button > 0 {
        button -= 1
      } else if form.fields.isEmpty {
        button = max(0, buttons.count - 1)
      } else {
        isOnButtons = false
      }
    case .up: scrollText(-1, screen)
    case .down: scrollText(1, screen)
    case .pageUp: scrollText(-max(1, layout(screen).text.rows - 1), screen)
    case .pageDown: scrollText(max(1, layout(screen).text.rows - 1), screen)
    default: break
    }
    return .handled
  }

  private mutating func scrollText(_ count: Int, _ screen: Size) {
    let layout = layout(screen)
    let most = max(0, text.wrapped(toWidth: layout.text.columns).count - layout.text.rows)
    scroll = min(max(0, scroll + count), most)
  }

  // MARK: drawing

  package func render(into frame: inout Frame) {
    let layout = layout(frame.size)
    frame.box(layout.box, title: title)
    if !text.isEmpty {
      let lines = text.wrapped(toWidth: max(1, layout.text.columns))
      let first = min(scroll, max(0, lines.count - layout.text.rows))
      let shown = lines[first..<min(lines.count, first + layout.text.rows)]
      for (offset, line) in shown.enumerated() {
        let row = layout.text.row + offset
        frame.put(line, row: row, column: layout.text.column, maxWidth: layout.text.columns)
      }
      if first + shown.count < lines.count {
        let box = layout.box
        frame.putRight(" ▾ ", row: box.row + box.rows - 1, end: box.column + box.columns - 1)
      }
    }
    form.render(into: &frame, in: layout.form, isFocused: !isOnButtons)
    renderButtons(into: &frame, layout.buttons)
  }

  private func renderButtons(into frame: inout Frame, _ rect: Rect) {
    guard rect.rows > 0 else { return }
    var column = rect.column
    for (index, title) in buttons.enumerated() {
      let isFocused = isOnButtons && index == button
      let room = rect.column + rect.columns - column
      if isFocused { frame.cursor = Position(row: rect.row, column: column) }
      let label = (isFocused ? "▸" : " ") + "[" + title + "]"
      let attributes: Attributes = isFocused ? .selected : .normal
      column += frame.put(label, row: rect.row, column: column, attributes, maxWidth: room) + 1
    }
  }

  private struct Layout {
    var box: Rect
    var text: Rect
    var form: Rect
    var buttons: Rect
  }

  /// As high as its content, at most the screen; the form and the buttons come before the text.
  private func layout(_ screen: Size) -> Layout {
    let width = min(72, max(4, screen.columns - 4))
    let inner = width - 4
    let textRows = text.isEmpty ? 0 : text.wrapped(toWidth: max(1, inner)).count
    let formRows = form.fields.isEmpty ? 0 : form.wantedRows
    let wanted = 2 + textRows + formRows + (buttons.isEmpty ? 0 : 2)
    let box = Rect(screen).centred(Size(rows: min(wanted, screen.rows), columns: width))
    let content = Rect(row: box.row + 1, column: box.column + 2, rows: box.rows - 2, columns: inner)
    let (upper, bottom) = content.split(bottom: buttons.isEmpty ? 0 : 2)
    let (textRect, formRect) = upper.split(top: min(textRows, max(upper.rows - formRows, min(2, textRows))))
    let buttonRow = bottom.rows > 1 ? bottom.split(top: 1).rest : bottom
    return Layout(box: box, text: textRect, form: formRect, buttons: buttonRow)
  }
}

extension Dialog {
  /// A question whose answer cannot be taken back: “Không” has the focus.
  package static func confirmation(
    title: String, text: String, yes: String = "Có", no: String = "Không"
  ) -> Dialog { Dialog(title: title, text: text, buttons: [yes, no], button: 1) }

  /// Something to read.
  package static func notice(title: String, text: String, close: String = "Đóng") -> Dialog {
    Dialog(title: title, text: text, buttons: [close])
  }
}

extension Form {
  /// The rows that show every field with what stands under it, and the hint of the one that has the focus. A date is
  /// always given the line of its echo, so that the dialog does not jump while it is typed.
  package var wantedRows: Int {
    fields.reduce(1) { rows, field in
      let note = field.echo != nil || field.error != nil ? 1 : 0
      switch field.control {
      case .area(_, let count): return rows + max(1, count) + note
      case .date: return rows + 2
      case .text, .choice: return rows + 1 + note
      }
    }
  }
}
