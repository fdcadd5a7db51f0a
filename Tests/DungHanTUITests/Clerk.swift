import CaseOffice
import CaseWorkflow
import DungHanTUI
import TerminalKit
import VietnameseText

/// Somebody at the screens: presses keys, and sees the frame when everything the keys brought about is done.
final class Clerk {
  private(set) var program: ScreenProgram
  private(set) var size: Size
  private(set) var bells = 0
  private(set) var hasLeft = false
  let office: Office
  private let host: ScreenHost

  init(
    _ office: Office, size: Size = Size(rows: 24, columns: 80), language: CaseWorkflow.Language = .vi,
    firstCase: String? = nil
  ) throws {
    self.office = office
    self.size = size
    host = ScreenHost(office: office)
    program = ScreenProgram(
      desk: try Desk(office: office, language: language), copies: office.workingCopies(), firstCase: firstCase
    )
    send(.started(size))
    send(.drawn)
  }

  var frame: Frame { program.render(size: size) }
  var rows: [String] { frame.textLines }
  var text: String { rows.joined(separator: "\n") }
  func shows(_ words: String) -> Bool { text.contains(words) }

  func send(_ event: Event<ScreenMessage>) {
    var events = [event]
    while !events.isEmpty {
      for effect in program.update(events.removeFirst()) {
        switch host.perform(effect) {
        case .message(let message): events.append(.message(message))
        case .bell: bells += 1
        case .quit: hasLeft = true
        case .done, .awaited, .outside: break
        }
      }
    }
  }

  @discardableResult
  func press(_ keys: Key...) -> Clerk {
    for key in keys {
      send(.key(key))
      send(.drawn)
    }
    return self
  }

  /// Keys that arrive together, as from a key held down or a slow line: nothing is drawn between them.
  @discardableResult
  func burst(_ keys: [Key]) -> Clerk {
    for key in keys { send(.key(key)) }
    send(.drawn)
    return self
  }

  /// Types a text, a key a scalar, as a terminal sends it.
  @discardableResult
  func type(_ text: String) -> Clerk {
    for scalar in text.unicodeScalars { send(.key(.character(Character(scalar)))) }
    send(.drawn)
    return self
  }

  @discardableResult
  func resize(_ rows: Int, _ columns: Int) -> Clerk {
    size = Size(rows: rows, columns: columns)
    send(.key(.resize(size)))
    return self
  }
}
