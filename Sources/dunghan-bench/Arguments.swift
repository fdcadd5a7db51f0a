/// What the bench is asked for.
struct Arguments {
  var sizes: [Int] = []
  var isCountsOnly = false
  /// The measure whose statements are listed.
  var statements: String?
  /// Takes what was counted as what is allowed.
  var accepts = false
  /// Nil without `--json`; empty for standard output.
  var json: String?
  /// An office whose screens this process measures, and where it writes what it found.
  var screens: (office: String, into: String)?

  struct Problem: Error {
    var text: String
  }

  static let usage = """
    dunghan-bench [--cases N[,N…]] [--json [FILE]]
        measures every budget in offices of so many invented cases (100000), beside raw SQLite; --json writes one JSON
        value, to standard output when no file is named
    dunghan-bench --counts-only [--cases N[,N…]] [--json [FILE]] [--statements MEASURE] [--accept]
        only counts what SQLite does, in offices of 1000,8000 cases, and fails where it is more than
        benchmarks/thresholds.json in DUNGHAN_CONFIG allows; --statements lists those of a measure, --accept allows what was counted
    """

  init(_ words: [String]) throws {
    var rest = words[...]
    func value() -> String? {
      guard let next = rest.first, !next.hasPrefix("--") else { return nil }
      return rest.removeFirst()
    }
    while let word = rest.popFirst() {
      switch word {
      case "--cases":
        sizes = (value() ?? "").split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 }
        if sizes.isEmpty { throw Problem(text: "--cases: give numbers, as 1000,100000") }
      case "--counts-only": isCountsOnly = true
      case "--accept": accepts = true
      case "--statements":
        statements = value()
        if statements == nil { throw Problem(text: "--statements: name a measure, as board.overdue") }
      case "--json": json = value() ?? ""
      case "--screens":
        guard let office = value(), let file = value() else { throw Problem(text: "--screens OFFICE FILE") }
        screens = (office, file)
      default: throw Problem(text: "\(word): not known\n\(Self.usage)")
      }
    }
    if accepts && !isCountsOnly { throw Problem(text: "--accept goes with --counts-only") }
    if sizes.isEmpty { sizes = isCountsOnly ? [1_000, 8_000] : [100_000] }
  }
}
