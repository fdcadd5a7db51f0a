import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText

extension IntakeScreen {
  struct Layout {
    var form: Rect
    /// Where cases like the one being typed are named; the rule stands above it.
    var alike: Rect?
  }

  func layout(_ size: Size) -> Layout {
    let bottom = size.rows - 2
    let alikeRows = size.rows >= 30 ? 6 : size.rows >= 21 ? 3 : size.rows >= 17 ? 1 : 0
    let width = min(size.columns - 2, 100)
    guard alikeRows > 0 else {
      return Layout(form: Rect(row: 2, column: 1, rows: bottom - 2, columns: width), alike: nil)
    }
    let alike = Rect(row: bottom - alikeRows, column: 1, rows: alikeRows, columns: size.columns - 2)
    return Layout(form: Rect(row: 2, column: 1, rows: alike.row - 1 - 2, columns: width), alike: alike)
  }

  func render(into frame: inout Frame, _ desk: Desk) {
    let layout = layout(frame.size)
    Header.render(into: &frame, desk.say(IntakeWords.title), desk)
    frame.put(
      desk.say(isOnMore ? IntakeWords.moreKeys : IntakeWords.keys), row: 1, column: 1, .faint,
      maxWidth: frame.size.columns - 2)
    if let rect = layout.alike { renderAlike(into: &frame, rect, desk) }
    if isOnMore {
      more.render(into: &frame, in: layout.form)
    } else {
      (layout.alike == nil ? formNamingAlike(desk) : form).render(into: &frame, in: layout.form)
    }
  }

  /// Where the screen has no room for the panel, cases like the one being typed are named under the sender.
  private func formNamingAlike(_ desk: Desk) -> Form<IntakeField> {
    guard !alike.isEmpty else { return form }
    let names = alike.prefix(3).map { duplicate in
      let title = duplicate.line.title.sanitizedForTerminal().truncated(toWidth: 24)
      return desk.say(
        IntakeWords.alikeEcho.filled(["code": desk.spoken(duplicate.line.code), "title": title]))
    }
    var form = form
    let notes = [form[.sender]?.echo].compactMap { $0 } + names
    form[.sender]?.echo = notes.joined(separator: "; ")
    return form
  }

  private func renderAlike(into frame: inout Frame, _ rect: Rect, _ desk: Desk) {
    let title =
      !alike.isEmpty
      ? desk.say(IntakeWords.alike.filled(["n": String(alike.count)]))
      : desk.say(isSought ? IntakeWords.noneAlike : IntakeWords.notSought)
    frame.rule(row: rect.row - 1, title: title, titleAttributes: alike.isEmpty ? .faint : .warning)
    for (offset, duplicate) in alike.prefix(rect.rows).enumerated() {
      let line = duplicate.line
      let title = (line.isSealed ? desk.say(CommonWords.sealed) : "") + line.title
      let words = IntakeWords.alikeLine.filled([
        "why": desk.say(duplicate.reason.words), "code": desk.spoken(line.code),
        "day": desk.bare(line.received),
        "title": title.sanitizedForTerminal().truncated(toWidth: max(10, rect.columns - 50)),
        "state": desk.say(line.stateLabel),
      ])
      frame.put(desk.say(words), row: rect.row + offset, column: rect.column, maxWidth: rect.columns)
    }
  }
}
