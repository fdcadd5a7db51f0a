import CaseOffice
import CaseWorkflow
package import TerminalKit

extension ScreenProgram {
  /// The screen, what lies over it, the status line and the keys. Reads nothing but the state.
  package func render(size: Size) -> Frame {
    var frame = Frame(size: size)
    if let curtain { curtain.render(into: &frame, desk) } else { render(into: &frame) }
    frame.theme = look.theme
    frame.heedsMouse = look.hasMouse
    return frame
  }

  private func render(into frame: inout Frame) {
    let size = frame.size
    screens.last?.render(into: &frame, desk)
    StatusLine(statusLeft, right: typingMark(before: statusRight)).render(into: &frame, row: size.rows - 2)
    keyBar.render(into: &frame, row: size.rows - 1)
    overlays.last?.render(into: &frame, desk)
  }

  /// The commands of what lies on top.
  var registryOnTop: ScreenCommands.Registry { overlays.last?.registry ?? registry }

  var keyBar: KeyBar {
    var bar = registryOnTop.keyBar(context, desk.language.ofTerminal)
    // What this role never does takes no room; pressed all the same, the key says why.
    if !context.mayLog { bar.items.removeAll { $0.key == Key.function(2).label } }
    return bar
  }

  private var statusLeft: StyledLine {
    if isWaiting { return StyledLine(desk.say(CommonWords.waiting), .warning) }
    if let status { return StyledLine(status.text, status.attributes) }
    if let reminder = screens.last?.reminder(copies, desk) { return reminder }
    return screens.count == 1 ? greeting.map { StyledLine($0, .faint) } ?? StyledLine() : StyledLine()
  }

  private var statusRight: StyledLine { StyledLine(screens.last?.place(desk) ?? "") }
}

extension Status {
  fileprivate var attributes: Attributes {
    switch tone {
    case .plain: .status
    case .good: .ok
    case .caution: .warning
    case .problem: .error
    }
  }
}
