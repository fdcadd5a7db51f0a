/// Where the texts and blobs of one filling of a statement stand while it runs, so that SQLite need not allocate and copy
/// each of them. The room lives as long as its statement and is written anew only by the next filling, after the reset:
/// what SQLite was given stays valid and unchanged for as long as it may look at it.
/// <https://www.sqlite.org/c3ref/bind_blob.html>
struct BindingRoom {
  private var start: UnsafeMutableRawPointer?
  private var capacity = 0
  private var used = 0
  private var wanted = 0
  /// Longer texts are copied by SQLite: a room is kept for every prepared statement.
  private static let largest = 16_384

  /// Whether the last filling would have needed more than there is.
  var isTooSmall: Bool { capacity < min(wanted, Self.largest) }

  /// Makes the room as large as the last filling wanted. Nothing may be bound from it.
  mutating func grow() {
    release()
    capacity = min(Self.largest, max(wanted * 2, 512))
    start = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
  }

  mutating func clear() {
    used = 0
    wanted = 0
  }

  /// Puts the bytes in; nil when there is no room for them.
  mutating func keep(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer? {
    wanted += bytes.count
    guard let start, let source = bytes.baseAddress, bytes.count <= capacity - used else { return nil }
    let place = start + used
    place.copyMemory(from: source, byteCount: bytes.count)
    used += bytes.count
    return UnsafeRawPointer(place)
  }

  mutating func release() {
    start?.deallocate()
    start = nil
    capacity = 0
  }
}
