/// The rows of `contents` that are a case's: those beginning with its number. So its texts lie side by side, in the order
/// they were written, and need no index.
struct TextPlaces {
  /// How many texts one case has room for.
  static let room: Int64 = 1 << 20

  let first: Int64
  let last: Int64

  init(of matter: Int64) throws(StoreError) {
    guard matter.magnitude < 1 << 42 else { throw .inconsistent("case \(matter)") }
    first = matter * Self.room + 1
    last = (matter + 1) * Self.room - 1
  }
}
