import VietnameseText

/// A syllable put together from onset, rime and tone, independently of the program's own tables: the rimes are written out
/// with their sắc, as a newspaper places it.
struct GeneratedSyllable: Sendable {
  var onset: String
  /// In form D, with U+0301 where the tone stands.
  var pattern: [Unicode.Scalar]
  var rime: String
  /// nil for ngang.
  var tone: Unicode.Scalar?

  private static let rimes = """
    á ác ách ái ám án áng ánh áo áp át áu áy ắc ắm ắn ắng ắp ắt ấc ấm ấn ấng ấp ất ấu ấy é éc ém én éng éo ép ét
    ế ếch ếm ến ếnh ếp ết ếu í ía ích ím ín ính íp ít íu iếc iếm iến iếng iếp iết iếu ó óa oác oách oái oám oán
    oáng oánh oáo oáp oát oáy oắc oắm oắn oắng oắt óc óe oén oéo oét ói óm ón óng óp ót ố ốc ối ốm ốn ống ốp ốt
    ớ ới ớm ớn ớp ớt ú úa úc úi úm ún úng úp út uấn uấng uất uấy uế uếch uếnh uốc uối uốm uốn uống uốt uớ
    úy uých uýnh uýt uýp uýu uyến uyết ứ ứa ức ứi ứng ứt ứu ước ưới ướm ướn ướng ướp ướt ướu
    ý yếm yến yếng yết yếu ýt
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let onsets = """
    b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x
    """.split(whereSeparator: \.isWhitespace).map(String.init) + [""]

  /// All of them, in lower case.
  static let all: [GeneratedSyllable] = {
    var all: [GeneratedSyllable] = []
    for pattern in rimes {
      let scalars = Array(pattern.formD)
      let rime = String(String.UnicodeScalarView(scalars.filter { $0 != "\u{301}" })).nfc
      let isStopped = ["c", "ch", "p", "t"].contains { rime.hasSuffix($0) }
      for onset in onsets where fits(onset, rime) {
        for tone in [nil, "\u{301}", "\u{300}", "\u{309}", "\u{303}", "\u{323}"] as [Unicode.Scalar?] {
          if isStopped, tone != "\u{301}", tone != "\u{323}" { continue }
          all.append(GeneratedSyllable(onset: onset, pattern: scalars, rime: rime, tone: tone))
        }
      }
    }
    return all
  }()

  /// The rules of spelling that every school book has.
  private static func fits(_ onset: String, _ rime: String) -> Bool {
    guard let first = rime.folded.first else { return false }
    let isFront = "eiy".contains(first)
    if rime == "uơ" { return ["h", "th", "kh"].contains(onset) }
    if first == "y" {
      if rime == "y" { return ["", "h", "k", "l", "m", "s", "t", "v", "qu"].contains(onset) }
      if rime == "yt" { return onset == "qu" }
      return onset.isEmpty || (onset == "qu" && rime != "yêm" && rime != "yêng" && rime != "yêu")
    }
    switch onset {
    case "c", "ng": return !isFront
    case "g": return !isFront || rime == "i" || rime == "in"
    case "gh", "ngh": return isFront
    case "gi": return first != "i"
    case "qu": return !"uo".contains(first) || ["ôc", "ơ", "ôt"].contains(rime)
    default: return true
    }
  }

  // MARK: as text and as keys

  /// In form C.
  var text: String {
    var scalars = String.UnicodeScalarView(onset.unicodeScalars)
    for scalar in pattern {
      if scalar != "\u{301}" { scalars.append(scalar) } else if let tone { scalars.append(tone) }
    }
    return String(scalars).nfc
  }

  var onsetLetters: Int { onset.count }

  /// Onset and rime without đ, shapes and tone.
  var plainLetters: String { (onset + rime).folded }

  func toneKey(_ method: TypingMethod) -> Character? {
    switch tone {
    case "\u{301}": method == .telex ? "s" : "1"
    case "\u{300}": method == .telex ? "f" : "2"
    case "\u{309}": method == .telex ? "r" : "3"
    case "\u{303}": method == .telex ? "x" : "4"
    case "\u{323}": method == .telex ? "j" : "5"
    default: nil
    }
  }

  private func shapeKey(_ letter: Character, _ method: TypingMethod) -> Character? {
    switch letter {
    case "đ": method == .telex ? "d" : "9"
    case "ă": method == .telex ? "w" : "8"
    case "ơ", "ư": method == .telex ? "w" : "7"
    case "â", "ê", "ô": method == .telex ? String(letter).folded.first : "6"
    default: nil
    }
  }

  /// Each letter with its shape, the tone last.
  func keys(_ method: TypingMethod) -> String {
    var keys = ""
    for letter in onset + rime {
      keys += String(letter).folded
      if let key = shapeKey(letter, method) { keys.append(key) }
    }
    if let tone = toneKey(method) { keys.append(tone) }
    return keys
  }

  /// The shapes and the tone alone; ươ takes one key.
  func endKeys(_ method: TypingMethod) -> [Character] {
    var keys = (onset + rime).replacing("ươ", with: "ơ").compactMap { shapeKey($0, method) }
    if let tone = toneKey(method) { keys.append(tone) }
    return keys
  }
}

extension String {
  /// The scalars taken apart: a letter, its shape, its tone.
  fileprivate var formD: [Unicode.Scalar] {
    let apart: [Character: String] = [
      "á": "a1", "ắ": "ă1", "ấ": "â1", "é": "e1", "ế": "ê1", "í": "i1", "ó": "o1", "ố": "ô1", "ớ": "ơ1",
      "ú": "u1",
      "ứ": "ư1", "ý": "y1",
    ]
    return flatMap { apart[$0] ?? String($0) }.flatMap(\.unicodeScalars).map { $0 == "1" ? "\u{301}" : $0 }
  }
}
