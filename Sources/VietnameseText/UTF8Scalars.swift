/// Reads scalars one by one out of valid UTF-8, without the cost of `Character`.
struct UTF8Scalars {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next scalar begins, in bytes.
  private(set) var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next scalar's value, or nil at the end. The bytes come from a `String`, so they are valid.
  @inline(__always)
  mutating func next() -> UInt32? {
    guard position < bytes.count else { return nil }
    let first = UInt32(bytes[position])
    if first < 0x80 {
      position += 1
      return first
    }
    if first < 0xE0 {
      defer { position += 2 }
      return (first & 0x1F) << 6 | tail(1)
    }
    if first < 0xF0 {
      defer { position += 3 }
      return (first & 0x0F) << 12 | tail(1) << 6 | tail(2)
    }
    defer { position += 4 }
    return (first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
  }

  @inline(__always)
  private func tail(_ offset: Int) -> UInt32 { UInt32(bytes[position + offset]) & 0x3F }
}
