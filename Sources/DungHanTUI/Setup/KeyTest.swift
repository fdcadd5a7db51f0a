import CaseWorkflow
import TerminalKit
import VietnameseText

/// Whether the terminal sends what is typed: “đường”, F1, F10 and Backspace. What arrives wrong is told with the setting of
/// the terminal to change. A value, for the first run and for later.
struct KeyTest: Sendable {
  enum Trial: Int, CaseIterable, Sendable {
    case word, help, leave, backspace

    /// What the key should arrive as; nil for the word.
    var key: Key? {
      switch self {
      case .word: nil
      case .help: .function(1)
      case .leave: .function(10)
      case .backspace: .backspace
      }
    }

    var label: Phrase {
      switch self {
      case .word: SetupWords.trialWord
      case .help: Phrase("F1")
      case .leave: Phrase("F10")
      case .backspace: Phrase("Backspace")
      }
    }

    var question: Phrase {
      switch self {
      case .word: SetupWords.askWord
      case .help: SetupWords.askKey.filled(["key": "F1"])
      case .leave: SetupWords.askKey.filled(["key": "F10"])
      case .backspace: SetupWords.askKey.filled(["key": "Backspace"])
      }
    }
  }

  /// How one of them came out.
  struct Finding: Hashable, Sendable {
    var trial: Trial
    /// What came instead; nil when it came right.
    var came: Phrase?
    var advice: [Phrase] = []

    var isRight: Bool { came == nil }
  }

  /// What a key did to the test.
  enum Event: Hashable, Sendable { case handled, skipped, finished }

  static let word = "đường"

  private(set) var typed = TextField("", limit: 40)
  private(set) var findings: [Finding] = []
  private(set) var scroll = 0

  init() {}

  /// The one that is asked now; nil when all were.
  var trial: Trial? { Trial(rawValue: findings.count) }

  mutating func handle(_ key: Key) -> Event {
    guard let trial else { return handleAtEnd(key) }
    if key == .escape { return .skipped }
    guard let wanted = trial.key else {
      if key == .enter || key == .tab {
        findings.append(Self.finding(ofWord: typed.text))
      } else {
        _ = typed.handle(key)
      }
      return .handled
    }
    findings.append(Self.finding(of: trial, wanted: wanted, came: key))
    return .handled
  }

  private mutating func handleAtEnd(_ key: Key) -> Event {
    switch key {
    case .enter, .escape, .function(8), .function(10): return .finished
    case .tab: self = KeyTest()
    case .down, .pageDown: scroll += 1
    case .up, .pageUp: scroll = max(0, scroll - 1)
    default: break
    }
    return .handled
  }

  // MARK: judging

  static func finding(ofWord text: String) -> Finding {
    let word = text.trimmed
    if word.nfc.lowercased() == Self.word { return Finding(trial: .word) }
    let came = word.isEmpty ? SetupWords.cameNothing : SetupWords.cameWord.filled(["word": word])
    return Finding(trial: .word, came: came, advice: advice(forWord: word))
  }

  private static func advice(forWord word: String) -> [Phrase] {
    // What the letters of “đường” look like when they were sent in another table: UTF-8 read as Latin, TCVN3, VNI, or bytes
    // that are no UTF-8 at all.
    let foreign: Set<Character> = [
      "\u{FFFD}", "?", "Ä", "Æ", "á", "»", "®", "\u{AD}", "ñ", "ö", "ø", "\u{A8}",
    ]
    if word.isEmpty { return [SetupWords.adviseTypingOn] }
    if word.contains(where: { foreign.contains($0) }) {
      return [SetupWords.adviseUTF8, SetupWords.adviseTable]
    }
    if word.lowercased().hasSuffix(Self.word)
      || word.lowercased().contains("đ") && word.count > Self.word.count
    {
      return [SetupWords.adviseBackspace]
    }
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return [SetupWords.adviseTypingOn] }
    return [SetupWords.adviseTypingOn, SetupWords.adviseUTF8]
  }

  private static func finding(of trial: Trial, wanted: Key, came key: Key) -> Finding {
    if key == wanted { return Finding(trial: trial) }
    // Enter says that nothing came at all.
    if key == .enter {
      return Finding(trial: trial, came: SetupWords.cameNothing, advice: adviceOfNothing(trial))
    }
    let name = key.label.isEmpty ? SetupWords.unknownKey : Phrase(key.label)
    return Finding(
      trial: trial, came: SetupWords.cameKey.filled(["vi": name.vi, "en": name.en]),
      advice: [trial == .backspace ? SetupWords.adviseBackspace : SetupWords.adviseFunctionKeys])
  }

  private static func adviceOfNothing(_ trial: Trial) -> [Phrase] {
    switch trial {
    case .backspace: [SetupWords.adviseBackspace]
    case .leave: [SetupWords.adviseMenuKey, SetupWords.adviseFunctionKeys]
    default: [SetupWords.adviseWindowKey, SetupWords.adviseFunctionKeys]
    }
  }
}
