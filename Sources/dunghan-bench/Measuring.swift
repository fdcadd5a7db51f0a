import Glibc

/// Times in milliseconds of something done several times.
struct Times {
  private(set) var sorted: [Double]

  init(_ times: [Double]) { sorted = times.sorted() }

  var median: Double { sorted.isEmpty ? 0 : sorted[sorted.count / 2] }

  /// The time that 99 of 100 stay below.
  var p99: Double { sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * 99 / 100)] }
}

/// One line of the table: our way beside SQLite's own, on the same data in the same run.
struct Finding {
  var name: String
  var ours: Times
  /// nil where there is nothing to compare with.
  var raw: Times?
  /// What the work is counted in, for a rate: cases, rows.
  var count: Int?
  var budget: String

  var ratio: Double? { raw.map { $0.median > 0 ? ours.median / $0.median : 0 } }
}

enum Stopwatch {
  /// Milliseconds that `work` takes.
  static func time(_ work: () throws -> Void) rethrows -> Double {
    var start = timespec()
    var end = timespec()
    clock_gettime(CLOCK_MONOTONIC, &start)
    try work()
    clock_gettime(CLOCK_MONOTONIC, &end)
    return Double(end.tv_sec - start.tv_sec) * 1e3 + Double(end.tv_nsec - start.tv_nsec) / 1e6
  }

  /// Both ways in turn, `runs` times after one that is not counted, so that a machine that slows down slows both.
  static func pair(
    runs: Int, _ ours: () throws -> Void, _ raw: () throws -> Void
  ) rethrows -> (ours: Times, raw: Times) {
    try ours()
    try raw()
    var times: (ours: [Double], raw: [Double]) = ([], [])
    for _ in 0..<runs {
      times.ours.append(try time(ours))
      times.raw.append(try time(raw))
    }
    return (Times(times.ours), Times(times.raw))
  }
}
