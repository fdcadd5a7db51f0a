/// How far a mistyped word lies from a known one.
enum EditDistance {
  /// The fewest letters put in, left out or exchanged that make one word of the other.
  static func between(_ one: String, _ other: String) -> Int {
    let other = Array(other)
    var row = Array(0...other.count)
    for (count, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = count + 1
      for place in other.indices {
        let substituted = diagonal + (other[place] == letter ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(substituted, diagonal + 1, row[place] + 1)
      }
    }
    return row[other.count]
  }
}
