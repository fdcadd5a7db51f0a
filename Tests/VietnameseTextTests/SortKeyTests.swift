import Testing
import VietnameseText

@Suite("Names stand in the order of a Vietnamese dictionary")
struct SortKeyTests {
  @Test(
    "Keys put a list in order, byte by byte",
    arguments: [
      ["An", "Ăn", "Ân", "Bình", "Đức", "em"],
      ["ma", "mà", "mả", "mã", "má", "mạ"],
      ["dao", "đào", "e", "ê", "g"],
      ["on", "ôn", "ơn", "p"],
      ["un", "ưn", "v"],
      ["An", "An Bình", "Anh", "Ánh"],
      ["Xóm 2", "Xóm 10", "Xóm 10a", "Xóm Đồng"],
      ["an", "An", "AN"],
      ["con", "čon", "cua"],
      ["", "1", "a", "z", "я", "中"],
      ["TL-2026-00399", "TL-2026-00412", "TL-2027-00001"],
      ["bà con", "ba gác", "bà gác"],
      ["số 7", "số 07"],
    ])
  func order(names: [String]) {
    for (first, second) in zip(names, names.dropFirst()) {
      let one = Array(first.sortKey.utf8)
      let two = Array(second.sortKey.utf8)
      #expect(
        one.lexicographicallyPrecedes(two), "\(first) < \(second): \(first.sortKey) | \(second.sortKey)")
    }
  }

  @Test(
    "Only spaces, dots and dashes apart, two names share a key",
    arguments: [("Y-Ngọc", "Y  Ngọc"), ("Đào.", "Đào")])
  func punctuation(one: String, two: String) {
    #expect(one.sortKey == two.sortKey)
  }
}
