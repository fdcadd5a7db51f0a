extension RegisterLayout {
  /// How many rows are looked at for the heading.
  static let searchedRows = 50

  /// Whether a row is the heading: three known headings, one of them of the content or a date; or, with a map, all the
  /// headings it names.
  static func isHeading(_ cells: [String], map: RegisterMap) -> Bool {
    let named = map.columns.values.compactMap { column -> String? in
      if case .heading(let heading) = column { heading } else { nil }
    }
    if !named.isEmpty { return named.allSatisfy { column(of: $0, in: cells) != nil } }
    var known = 0
    var isTelling = false
    for cell in cells where cell.utf8.count <= 200 {
      switch RegisterHeadings.meaning(of: cell) {
      case .field(let field):
        known += 1
        if field == .summary || field.isDate { isTelling = true }
      case .someDate:
        known += 1
        isTelling = true
      case .someDocument: known += 1
      case .mark, nil: break
      }
    }
    return known >= 3 && isTelling
  }

  /// Joins a heading of two rows, as a book has them: “Chuyển đơn” over “Số văn bản” and “Ngày”. Nil when the second row
  /// isn't one.
  static func joined(_ top: [String], _ sub: [String]) -> [String]? {
    let filled = sub.indices.filter { !RegisterWords.isBlank(sub[$0]) }
    guard filled.count >= 2,
      filled.allSatisfy({ sub[$0].utf8.count <= 80 && !sub[$0].utf8.contains { $0 &- 0x30 < 10 } }),
      filled.contains(where: { RegisterHeadings.meaning(of: sub[$0]) != nil }),
      // A group's name stands over its first column; its others have nothing above them.
      filled.contains(where: { !top.indices.contains($0) || RegisterWords.isBlank(top[$0]) })
    else { return nil }
    var group = ""
    return (0..<max(top.count, sub.count)).map { column in
      let above = top.indices.contains(column) ? top[column] : ""
      let below = sub.indices.contains(column) ? sub[column] : ""
      if !RegisterWords.isBlank(above) { group = above }
      if RegisterWords.isBlank(below) { return above }
      return inGroup(below, group)
    }
  }

  /// A heading under a group's: “Ngày” under “Chuyển đơn” is “Ngày chuyển”.
  private static func inGroup(_ heading: String, _ group: String) -> String {
    let words = RegisterWords.plain(group)
    let stages = [
      ("thong bao", "thông báo"), ("bao dan", "báo dân"), ("tra loi", "trả lời"), ("giai quyet", "trả lời"),
    ]
    let others = [("ket qua", "trả lời"), ("chuyen", "chuyển"), ("tiep nhan", "nhận"), ("den", "đến")]
    guard let stage = (stages + others).first(where: { RegisterWords.contains(words, $0.0) })?.1 else {
      return heading
    }
    switch RegisterHeadings.meaning(of: heading) {
    case .someDate: return "Ngày \(stage)"
    case .someDocument: return "Số văn bản \(stage)"
    default: return RegisterWords.plain(heading) == "so" ? "Số văn bản \(stage)" : heading
    }
  }
}
