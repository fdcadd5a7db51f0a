import CaseWorkflow
import TerminalKit

extension Form {
  /// A date that stands as “hôm nay” by itself gives way to the first letter typed: nobody should delete seven letters to
  /// write a date.
  mutating func clearToday(before key: Key, _ desk: Desk) {
    guard let id = focusedID, let field = self[id], case .date(let text) = field.control,
      text.text == desk.say(CommonWords.today), text.caret == text.text.count
    else { return }
    switch key {
    case .character, .paste: setValue("", of: id)
    default: break
    }
  }
}
