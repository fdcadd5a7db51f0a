/// Chance that can be repeated: the same seed gives the same numbers on every machine.
///
/// SplitMix64 of Steele, Lea and Flood (“Fast Splittable Pseudorandom Number Generators”, 2014): a counter that goes up
/// by an odd constant, its bits mixed. Any seed is good, also 0, so every case can have a generator of its own.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  /// The generator of the `index`-th thing made with `seed`, whatever was made before it.
  package init(seed: UInt64, index: Int) {
    var first = SplitMix64(seed: seed)
    state = first.next() &+ UInt64(truncatingIfNeeded: index) &* 0xD6E8_FEB8_6659_FD93
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, `bound`; 0 when there is nothing to choose from. The bias of taking the high
  /// half of a product is under `bound` / 2⁶⁴.
  package mutating func below(_ bound: Int) -> Int {
    bound > 0 ? Int(next().multipliedFullWidth(by: UInt64(bound)).high) : 0
  }

  package mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// True that many times in a hundred.
  package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of `choices`; `none` when there are none.
  package mutating func pick<Element>(_ choices: [Element], else none: Element) -> Element {
    choices.isEmpty ? none : choices[below(choices.count)]
  }
}
