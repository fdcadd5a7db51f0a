import Glibc

/// Chance that can be started again where it began: the same seed, the same numbers on every machine (SplitMix64 of
/// Steele, Lea and Flood 2014). It is a target of its own, so that the tests of the lowest rooms know nothing above them.
///
/// A test takes a new seed each run, and whatever fails in it names the seed.
package struct Chance: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether the one time in `times` has come.
  package mutating func isOneIn(_ times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }
}

extension UInt64 {
  /// The seed of one run of a test.
  package static var newSeed: UInt64 { .random(in: 0...UInt64.max) }

  /// The seeds of a test that is run `count` times, more in a soak.
  package static func newSeeds(_ count: Int) -> [UInt64] { (0..<Soak.times(count)).map { _ in newSeed } }

  /// The same for input that may end the whole run by a trap: told before it is tried, on standard error.
  /// `DUNGHAN_SEED` tries one again.
  package static func toldSeeds(_ count: Int, of what: String) -> [UInt64] {
    if let given = getenv("DUNGHAN_SEED").flatMap({ UInt64(String(cString: $0)) }) { return [given] }
    let seed = newSeed
    let told = Array("\(what): DUNGHAN_SEED=\(seed), and \(Soak.times(count) - 1) more\n".utf8)
    _ = write(STDERR_FILENO, told, told.count)
    return (0..<UInt64(Soak.times(count))).map { seed &+ $0 }
  }
}
