import CaseOffice
import CaseWorkflow
import TerminalKit

/// The colours this account chose; nil as the terminal is. Kept beside its half-typed forms.
struct LookSettings: Hashable, Sendable {
  static let copyKey = "mau"

  var theme: Theme?

  init(_ copies: [WorkingCopy]) {
    theme = copies.first { $0.key == Self.copyKey }?.values["theme"].flatMap(Theme.init(rawValue:))
  }

  var copy: WorkingCopy { WorkingCopy(key: Self.copyKey, values: ["theme": theme?.rawValue ?? ""]) }

  /// One after the other, round and round.
  mutating func turn() {
    let all = Theme.allCases
    let place = all.firstIndex(of: theme ?? .dark) ?? 0
    theme = all[(place + 1) % all.count]
  }
}

extension ScreenCommands {
  /// The colours: without a key of its own.
  static let look = Registry([
    Entry(
      .look, title: Words(vi: "Màu màn hình", en: "Colours"),
      help: Words(
        vi: "Nền tối, nền sáng, tương phản mạnh, không màu; lần sau vẫn giữ",
        en: "Dark, light, high contrast, none; kept for the next time"))
  ])
}

extension ScreenProgram {
  mutating func turnLook() -> [ScreenEffect] {
    look.turn()
    let name = look.theme.flatMap { CommonWords.themes[$0] }.map { desk.say($0) } ?? ""
    say(desk.say(CommonWords.lookNow.filled(["name": name])))
    return [.errand(KeepCopy(copy: look.copy))]
  }
}
