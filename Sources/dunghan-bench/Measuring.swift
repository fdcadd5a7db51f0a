import Glibc

/// What was measured of something done several times, in milliseconds unless the finding names another unit.
struct Times {
  private(set) var sorted: [Double]

  init(_ times: [Double]) { sorted = times.sorted() }

  var isEmpty: Bool { sorted.isEmpty }
  var median: Double { sorted.isEmpty ? 0 : sorted[sorted.count / 2] }

  /// What 99 of 100 stay below.
  var p99: Double { sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * 99 / 100)] }
}

extension Times: Codable {
  init(from decoder: any Decoder) throws { self.init(try [Double](from: decoder)) }
  func encode(to encoder: any Encoder) throws { try sorted.encode(to: encoder) }
}

enum Stopwatch {
  /// Milliseconds that `work` takes.
  static func time(_ work: () throws -> Void) rethrows -> Double {
    let start = now
    try work()
    return now - start
  }

  /// Milliseconds on the clock that never goes back.
  static var now: Double {
    var instant = timespec()
    clock_gettime(CLOCK_MONOTONIC, &instant)
    return Double(instant.tv_sec) * 1e3 + Double(instant.tv_nsec) / 1e6
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
