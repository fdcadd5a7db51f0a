/// Keys read as one syllable: the letters with their shapes, and the tone. Always read whole, from the first key.
struct SyllableReading: Hashable, Sendable {
  private(set) var letters: [SyllableLetter] = []
  private(set) var tone = SyllableTone.level
  /// A key was repeated to undo what it did: it and all that follow stand for themselves.
  private(set) var isLiteral = false
  /// No Vietnamese syllable can come of it any more.
  private var isForeign = false
  /// The last key took the tone off.
  private var isCleared = false
  /// A circumflex typed away from its letter (`data`): English, unless a tone says otherwise.
  private var isLoose = false
  private let method: TypingMethod

  init(_ keys: some Sequence<Character>, _ method: TypingMethod) {
    self.method = method
    for key in keys { take(key) }
  }

  // MARK: what it is

  /// What the letters spell, as they will be shown.
  var spelling: SyllableSpelling { SyllableSpelling(shownLetters) }

  var standing: SyllableSpelling.Standing {
    if isForeign { return .impossible }
    let spelling = spelling
    guard spelling.standing != .impossible, spelling.carries(tone) else { return .impossible }
    if isLoose, tone == .level, spelling.isStopped { return .impossible }
    return spelling.standing
  }

  /// Has a letter with a shape, other than đ.
  var hasMarkedVowel: Bool { letters.contains { $0.isVowel && $0.mark != .none } }

  /// The text in form C.
  func text(_ placement: TonePlacement) -> String {
    let letters = shownLetters
    if tone == .level { return String(letters.map { $0.character() }) }
    let spelling = SyllableSpelling(letters)
    let place = spelling.start + spelling.tonePlace(placement)
    return String(letters.enumerated().map { $0.element.character($0.offset == place ? tone : .level) })
  }

  /// ưo and uơ with something after them are ươ (`thuwong`); after h, kh, th without anything it is uơ (`thuowr`).
  private var shownLetters: [SyllableLetter] {
    guard !isLiteral, letters.count > 1 else { return letters }
    var letters = letters
    let last = letters.count - 1
    for place in 0..<last {
      guard letters[place].base == UInt8(ascii: "u"), letters[place + 1].base == UInt8(ascii: "o") else {
        continue
      }
      let (first, second) = (letters[place].mark, letters[place + 1].mark)
      if place + 1 < last, first == .horn || second == .horn, first != second, second != .circumflex {
        // The u of qu takes no horn.
        if place > 0, letters[place - 1].base == UInt8(ascii: "q") { continue }
        letters[place].mark = .horn
        letters[place + 1].mark = .horn
      } else if place + 1 == last, first == .horn, second == .horn, !letters[place].isLoneHorn,
        ["h", "kh", "th"].contains(String(letters[..<place].map(\.spelled)))
      {
        letters[place].mark = .none
      }
    }
    return letters
  }

  // MARK: keys

  private mutating func take(_ key: Character) {
    let letter = SyllableLetter(key)
    guard !isLiteral, !isForeign else { return letters.append(letter) }
    switch method.meaning(of: letter.base) {
    case .letter: letters.append(letter)
    case .tone(let tone): take(tone, letter)
    case .clearTone:
      if tone != .level {
        tone = .level
        isCleared = true
        return
      }
      isLiteral = isCleared
      letters.append(letter)
    case .mark(let shape): take(shape, letter)
    }
    isCleared = false
  }

  private mutating func take(_ given: SyllableTone, _ letter: SyllableLetter) {
    guard SyllableSpelling(letters).start < letters.count else { return letters.append(letter) }
    if tone == given { return undo(letter) { $0.tone = .level } }
    tone = given
  }

  private mutating func take(_ shape: TypingKey.Shape, _ letter: SyllableLetter) {
    for places in candidates(shape) {
      var trial = self
      for place in places { trial.letters[place].mark = shape.mark(on: letters[place].base) ?? .none }
      guard SyllableSpelling(trial.letters).standing != .impossible else { continue }
      if case .circumflex(let only?) = shape, let place = places.last, place < letters.count - 1 {
        trial.isLoose = only == letters[place].base
      }
      self = trial
      return
    }
    if letters.contains(where: { $0.mark != .none && $0.mark == shape.mark(on: $0.base) }) {
      return undo(letter) { reading in
        reading.letters = reading.letters.map { old in
          var new = old
          if old.mark == shape.mark(on: old.base) { new.mark = .none }
          return new
        }
        if reading.letters.last?.isLoneHorn == true { reading.letters.removeLast() }
      }
    }
    if shape == .hornOrBreve {
      var horned = letter
      horned.base = UInt8(ascii: "u")
      horned.mark = .horn
      horned.isLoneHorn = true
      if SyllableSpelling(letters + [horned]).standing != .impossible { return letters.append(horned) }
    }
    letters.append(letter)
  }

  /// The key was pressed again: what it did is taken back and it stands for itself. Where nothing of it is shown there is
  /// nothing to take back, and the word is foreign.
  private mutating func undo(_ letter: SyllableLetter, _ takeBack: (inout SyllableReading) -> Void) {
    if standing == .impossible {
      isForeign = true
    } else {
      takeBack(&self)
      isLiteral = true
    }
    letters.append(letter)
  }

  /// The letters that a shape could go to, best first; uo takes it on both.
  private func candidates(_ shape: TypingKey.Shape) -> [[Int]] {
    if shape == .stroke {
      return letters.first?.base == UInt8(ascii: "d") && letters.first?.mark == SyllableLetter.Mark.none
        ? [[0]] : []
    }
    let start = SyllableSpelling(letters).start
    guard start < letters.count else { return [] }
    let open = (start..<letters.count).filter { place in
      shape.mark(on: letters[place].base).map { $0 != letters[place].mark } ?? false
    }
    var candidates: [[Int]] = []
    if shape == .hornOrBreve || shape == .horn,
      let place = (start..<letters.count - 1).first(where: {
        letters[$0].base == UInt8(ascii: "u") && letters[$0 + 1].base == UInt8(ascii: "o")
      }), !open.isEmpty, open.allSatisfy({ $0 == place || $0 == place + 1 })
    {
      candidates.append([place, place + 1])
    }
    return candidates + open.reversed().map { [$0] }
  }
}
