/// `1 row`, `2 rows`.
enum EnglishCount {
  static func of(_ count: Int, _ one: String, _ several: String? = nil) -> String {
    count == 1 ? "1 \(one)" : "\(count) \(several ?? one + "s")"
  }
}
