import VietnameseText

/// Somebody who types: keys go to the composer as a text field sends them, `⌫` is Backspace.
enum Typist {
  /// What stands in the field after the keys.
  static func type(_ keys: String, _ style: TypingStyle = TypingStyle(.telex)) -> String {
    var text = ""
    var composer = SyllableComposer(style)
    for key in keys {
      if key == "⌫" {
        if composer.isEmpty { text = String(text.dropLast()) } else { composer.deleteBackward() }
      } else if composer.takes(key) {
        composer.type(key)
      } else {
        text += composer.finished + String(key)
        composer = SyllableComposer(style)
      }
    }
    return text + composer.shown
  }

  /// Equal to the byte: `String` calls form C and form D equal.
  static func isSame(_ one: String, _ two: String) -> Bool { one.utf8.elementsEqual(two.utf8) }
}

/// A table of keys and what they give: `keys text`, one pair after another.
struct KeyTable: Sendable {
  static func pairs(_ text: String) -> [(String, String)] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    return stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
  }
}
