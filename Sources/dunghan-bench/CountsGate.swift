import CSQLite

/// Holds what was counted against what is allowed.
struct CountsGate {
  let thresholds: Thresholds

  /// A count that is more than allowed, or so much less that the threshold no longer says anything.
  struct Remark {
    var text: String
    var isViolation: Bool
  }

  static var sqliteVersion: String { String(cString: sqlite3_libversion()) }

  func remarks(_ counted: Counted, cases: Int) -> [Remark] {
    let allowed = thresholds.counts["\(cases)"] ?? [:]
    var remarks = counted.flatMap { key, work -> [Remark] in
      guard let most = allowed[key] else {
        return [Remark(text: "\(key), \(cases) cases: has no threshold", isViolation: true)]
      }
      return Work.kinds.compactMap { kind in
        remark("\(key), \(cases) cases", kind, work[keyPath: kind.path], most[keyPath: kind.path])
      }
    }
    for key in allowed.keys.sorted() where !counted.contains(where: { $0.key == key }) {
      remarks.append(
        Remark(text: "\(key), \(cases) cases: is allowed for but was not counted", isViolation: true))
    }
    return remarks
  }

  private func remark(_ measure: String, _ kind: Work.Kind, _ counted: Int, _ allowed: Int) -> Remark? {
    // Another SQLite plans and steps a little otherwise.
    let most = thresholds.sqlite == Self.sqliteVersion ? allowed : allowed + allowed / 2
    if counted > most {
      return Remark(
        text: "\(measure): \(counted) \(kind.name) counted, \(most) allowed", isViolation: true)
    }
    let isMuchLess = kind.hasHeadroom ? counted * 4 < allowed * 3 - 20 : counted < allowed
    guard isMuchLess, thresholds.sqlite == Self.sqliteVersion else { return nil }
    return Remark(
      text: "\(measure): only \(counted) \(kind.name) counted, \(allowed) allowed", isViolation: false)
  }

  /// What was counted, for people.
  static func table(_ counted: Counted, cases: Int) -> String {
    func row(_ cells: [String]) -> String {
      zip(cells, [36, 12, 10, 10, 10, 0]).map { cell, width in
        cell + String(repeating: " ", count: max(width > 0 ? 1 : 0, width - cell.count))
      }.joined()
    }
    return
      ([row(["\(cases) cases"] + Work.kinds.map(\.name))]
      + counted.map { key, work in row([key] + Work.kinds.map { "\(work[keyPath: $0.path])" }) })
      .joined(separator: "\n") + "\n"
  }

  /// What is allowed from now on: exactly as many statements and sorts; a tenth more, in two digits, of what differs from
  /// one SQLite to the next.
  static func allowing(_ counted: Counted) -> [String: Work] {
    var allowed: [String: Work] = [:]
    for (key, work) in counted {
      var most = work
      for kind in Work.kinds where kind.hasHeadroom {
        most[keyPath: kind.path] = withHeadroom(work[keyPath: kind.path])
      }
      allowed[key] = most
    }
    return allowed
  }

  private static func withHeadroom(_ count: Int) -> Int {
    let most = count + (count + 9) / 10
    var unit = 1
    while most / unit >= 100 { unit *= 10 }
    return (most + unit - 1) / unit * unit
  }
}
