import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText

/// Typing Vietnamese: the method goes to whatever text has the focus, and goes off where an input method is at work.
extension ScreenProgram {
  /// Every key comes in here.
  mutating func press(_ key: Key) -> [ScreenEffect] {
    // Over dialogs too: one notices in the middle of a word that it is off.
    if key == .control(" ") { return run(.typing) }
    let given = typing.active
    focusedTyping = given
    let hadText = focusedTyping != nil
    let effects = handle(key)
    guard case .character(let letter) = key, letter.isMarkedVietnamese, hadText, focusedTyping == nil else {
      return effects
    }
    typing.isOn = false
    say(desk.say(TypingWords.yielded.filled(["method": typing.style.method.name])))
    return effects + [.errand(KeepCopy(copy: typing.copy))]
  }

  mutating func switchTyping() -> [ScreenEffect] {
    typing.isOn.toggle()
    say(
      desk.say(
        typing.isOn
          ? TypingWords.turnedOn.filled(["method": typing.style.method.name]) : TypingWords.turnedOff))
    return [.errand(KeepCopy(copy: typing.copy))]
  }

  mutating func switchMethod() -> [ScreenEffect] {
    typing.style.method = typing.style.method == .telex ? .vni : .telex
    typing.isOn = true
    say(desk.say(TypingWords.turnedOn.filled(["method": typing.style.method.name])))
    return [.errand(KeepCopy(copy: typing.copy))]
  }

  mutating func switchPlacement() -> [ScreenEffect] {
    typing.style.placement = typing.style.placement == .old ? .new : .old
    say(desk.say(typing.style.placement == .old ? TypingWords.old : TypingWords.new))
    return [.errand(KeepCopy(copy: typing.copy))]
  }

  /// What can be typed where the focus is.
  var input: TextInput { overlays.last?.input ?? screens.last?.input ?? .none }

  /// The mark of the status line: while it is on, and wherever words can be typed; not where keys stand for themselves.
  func typingMark(before right: StyledLine) -> StyledLine {
    guard input == .words || (typing.isOn && input == .none) else { return right }
    let method = typing.isOn ? typing.style.method.name : desk.say(TypingWords.off)
    let gap = right.width == 0 ? "" : "  "
    var line = StyledLine(desk.say(TypingWords.mark.filled(["method": method])) + gap, .faint)
    for span in right.spans { line.add(span.text, span.attributes) }
    return line
  }

  /// The method of what gets the keys; nil too where no text is typed.
  private var focusedTyping: TypingStyle? {
    get { overlays.isEmpty ? screens.last?.typing : overlays.last?.typing }
    set {
      if let top = overlays.indices.last {
        overlays[top].typing = newValue
      } else if let top = screens.indices.last {
        screens[top].typing = newValue
      }
    }
  }
}
