import CaseOffice
import CaseWorkflow
import TerminalKit

/// The colours this account chose, nil as the terminal is, and whether it uses the mouse. Kept beside its half-typed forms.
struct LookSettings: Hashable, Sendable {
  static let copyKey = "mau"

  var theme: Theme?
  var hasMouse: Bool

  init(_ copies: [WorkingCopy]) {
    let values = copies.first { $0.key == Self.copyKey }?.values
    theme = values?["theme"].flatMap(Theme.init(rawValue:))
    hasMouse = values?["mouse"] == "yes"
  }

  var copy: WorkingCopy {
    WorkingCopy(
      key: Self.copyKey, values: ["theme": theme?.rawValue ?? "", "mouse": hasMouse ? "yes" : "no"])
  }

  /// One after the other, round and round.
  mutating func turn() {
    let all = Theme.allCases
    let place = all.firstIndex(of: theme ?? .dark) ?? 0
    theme = all[(place + 1) % all.count]
  }
}

extension ScreenCommands {
  /// The colours and the mouse: without keys of their own.
  static let look = Registry([
    Entry(
      .look, title: Words(vi: "Màu màn hình", en: "Colours"),
      help: Words(
        vi: "Nền tối, nền sáng, tương phản mạnh, không màu; lần sau vẫn giữ",
        en: "Dark, light, high contrast, none; kept for the next time")),
    Entry(
      .mouse, title: Words(vi: "Chuột", en: "Mouse"),
      help: Words(
        vi: "Bật: bấm chuột chọn dòng, bấm lần nữa mở; giữ Shift để bôi đen, chép. Tắt: như cũ",
        en: "On: a click chooses, another opens; hold Shift to mark and copy. Off: as before")),
  ])
}

extension ScreenProgram {
  mutating func turnMouse() -> [ScreenEffect] {
    look.hasMouse.toggle()
    say(desk.say(look.hasMouse ? CommonWords.mouseOn : CommonWords.mouseOff))
    return [.errand(KeepCopy(copy: look.copy))]
  }

  mutating func turnLook() -> [ScreenEffect] {
    look.turn()
    let name = look.theme.flatMap { CommonWords.themes[$0] }.map { desk.say($0) } ?? ""
    say(desk.say(CommonWords.lookNow.filled(["name": name])))
    return [.errand(KeepCopy(copy: look.copy))]
  }
}
