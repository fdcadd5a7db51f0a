package import VietnameseText

/// Several lines of text, wrapped between words. Enter is a new line; Tab goes on to the next field.
package struct TextArea: Hashable, Sendable {
  private var buffer: EditBuffer
  /// The column that up and down keep to, while they follow each other.
  private var goal: Int?

  package init(_ text: String = "", limit: Int = 20_000) { buffer = EditBuffer(text, limit: limit) }

  /// What was typed, in form C; lines end in `\n`.
  package var text: String {
    get { buffer.text }
    set {
      buffer.replace(with: newValue)
      goal = nil
    }
  }

  package var caret: Int { buffer.caret }

  /// As in `TextField`.
  package var typing: TypingStyle? {
    get { buffer.typing }
    set { buffer.typing = newValue }
  }

  /// The word at the caret is over.
  package mutating func settle() { buffer.settle() }

  /// `room` is what `render` will be given: up, down and Home follow the lines as they are shown.
  package mutating func handle(_ key: Key, room: Size) -> EditResult {
    let oldGoal = goal
    goal = nil
    switch key {
    case .character, .backspace: break
    default: buffer.settle()
    }
    switch key {
    case .enter: return buffer.insert("\n") ? .edited : .moved
    case .paste(let text): return buffer.insert(text) ? .edited : .moved
    case .up: moveLines(-1, room, oldGoal)
    case .down: moveLines(1, room, oldGoal)
    case .pageUp: moveLines(-max(1, room.rows - 1), room, oldGoal)
    case .pageDown: moveLines(max(1, room.rows - 1), room, oldGoal)
    case .home: buffer.move(to: place(room.columns).line.lowerBound)
    case .end: buffer.move(to: lineEnd(place(room.columns).line))
    default: return buffer.handle(key) ?? .ignored
    }
    return .moved
  }

  /// Draws as many lines as there are rows, so that the caret is among them.
  package func render(into frame: inout Frame, in rect: Rect, isFocused: Bool, placeholder: String = "") {
    guard rect.rows > 0, rect.columns > 0 else { return }
    let attributes = isFocused ? Attributes.fieldFocused : .field
    frame.fill(rect, attributes)
    let lines = lines(rect.columns)
    let caretLine = place(rect.columns, lines).number
    let top = firstShown(caretLine, lines.count, rect.rows)
    if buffer.characters.isEmpty {
      frame.put(placeholder, row: rect.row, column: rect.column, .faint, maxWidth: rect.columns)
    }
    for (offset, line) in lines[top..<min(lines.count, top + rect.rows)].enumerated() {
      var used = 0
      for index in line {
        let character = buffer.characters[index]
        let columns = character.displayWidth
        if used + columns > rect.columns { break }
        if character != "\n" {
          frame.set(character, width: columns, row: rect.row + offset, column: rect.column + used, attributes)
        }
        used += columns
      }
    }
    if isFocused {
      let column = min(columns(of: lines[caretLine].lowerBound..<buffer.caret), rect.columns - 1)
      frame.cursor = Position(row: rect.row + caretLine - top, column: rect.column + column)
    }
  }

  /// How many lines the text takes at a width.
  package func lineCount(width: Int) -> Int { lines(width).count }

  // MARK: lines

  /// The ranges of the lines shown; a newline belongs to the line it ends. At least one.
  private func lines(_ width: Int) -> [Range<Int>] {
    let characters = buffer.characters
    var lines: [Range<Int>] = []
    var start = 0
    while true {
      let end = characters[start...].firstIndex(of: "\n") ?? characters.count
      let wrapped = WordWrap.lines(of: characters[start..<end], width: width)
      lines += wrapped.map { $0.lowerBound + start..<$0.upperBound + start }
      if end == characters.count { return lines }
      let last = lines.removeLast()
      lines.append(last.lowerBound..<end + 1)
      start = end + 1
    }
  }

  private func place(_ width: Int) -> (line: Range<Int>, number: Int) { place(width, lines(width)) }

  private func place(_ width: Int, _ lines: [Range<Int>]) -> (line: Range<Int>, number: Int) {
    let number = lines.lastIndex { $0.lowerBound <= buffer.caret } ?? 0
    return (lines[number], number)
  }

  /// The last place of a caret on the line: before its newline, or before the break.
  private func lineEnd(_ line: Range<Int>) -> Int {
    let isLast = line.upperBound == buffer.characters.count
    if isLast, line.isEmpty || buffer.characters[line.upperBound - 1] != "\n" { return line.upperBound }
    return max(line.lowerBound, line.upperBound - 1)
  }

  private mutating func moveLines(_ count: Int, _ room: Size, _ oldGoal: Int?) {
    let lines = lines(room.columns)
    let (line, number) = place(room.columns, lines)
    let goal = oldGoal ?? columns(of: line.lowerBound..<buffer.caret)
    let target = number + count
    if target < 0 {
      buffer.move(to: 0)
    } else if target >= lines.count {
      buffer.move(to: buffer.characters.count)
    } else {
      var index = lines[target].lowerBound
      var used = 0
      while index < lineEnd(lines[target]), used + buffer.characters[index].displayWidth <= goal {
        used += buffer.characters[index].displayWidth
        index += 1
      }
      buffer.move(to: index)
    }
    self.goal = goal
  }

  private func columns(of range: Range<Int>) -> Int {
    buffer.characters[range].reduce(0) { $0 + $1.displayWidth }
  }

  /// Scrolls by half a window, as a function of the caret alone.
  private func firstShown(_ caretLine: Int, _ count: Int, _ rows: Int) -> Int {
    if count <= rows { return 0 }
    let step = max(1, rows / 2)
    let needed = caretLine - rows + 1
    let top = needed <= 0 ? 0 : (needed + step - 1) / step * step
    return min(top, max(0, caretLine))
  }
}
