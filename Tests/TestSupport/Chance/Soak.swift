import Glibc

/// How long the tests that try chance go on: once in the usual run, `DUNGHAN_SOAK` times as long in `config/dev soak`.
package enum Soak {
  private static let factor = getenv("DUNGHAN_SOAK").flatMap { Int(String(cString: $0)) } ?? 1

  /// Whether this is a soak.
  package static var isOn: Bool { factor > 1 }

  package static func times(_ count: Int) -> Int { count * max(1, factor) }
}
