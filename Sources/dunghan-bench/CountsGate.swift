import CSQLite

/// Holds what was counted against what is allowed.
struct CountsGate {
  let thresholds: Thresholds

  /// A measure that took more than allowed, or so much less that its threshold no longer says anything.
  struct Remark {
    var text: String
    var isViolation: Bool
    /// Counted to allowed, the worst of its kinds.
    var excess = Double.infinity
  }

  static var sqliteVersion: String { String(cString: sqlite3_libversion()) }

  /// What is to be said, the worst first.
  func remarks(_ counted: [Count], cases: Int) -> [Remark] {
    let allowed = thresholds.counts["\(cases)"] ?? [:]
    var remarks = counted.compactMap { count -> Remark? in
      let name = "\(count.key), \(cases) cases"
      guard let most = allowed[count.key] else {
        return Remark(text: "\(name): has no threshold", isViolation: true)
      }
      return remark(name, count.work, most)
    }
    for key in allowed.keys.sorted() where !counted.contains(where: { $0.key == key }) {
      remarks.append(
        Remark(text: "\(key), \(cases) cases: has a threshold but was not counted", isViolation: true))
    }
    return remarks.sorted { $0.excess > $1.excess }
  }

  private func remark(_ measure: String, _ counted: Work, _ allowed: Work) -> Remark? {
    let isSameSQLite = thresholds.sqlite == Self.sqliteVersion
    var (over, under): ([String], [String]) = ([], [])
    var excess = 0.0
    for kind in Work.kinds {
      let (number, stored) = (counted[keyPath: kind.path], allowed[keyPath: kind.path])
      // Another SQLite plans and steps a little otherwise.
      let most = isSameSQLite ? stored : stored + stored / 2
      if number > most {
        over.append("\(number) \(kind.name) counted, \(most) allowed")
        excess = max(excess, Double(number) / Double(max(most, 1)))
      } else if isSameSQLite, kind.hasHeadroom ? number * 4 < stored * 3 - 20 : number < stored {
        under.append("only \(number) \(kind.name) counted, \(stored) allowed")
      }
    }
    if !over.isEmpty {
      return Remark(text: "\(measure): \(over.joined(separator: "; "))", isViolation: true, excess: excess)
    }
    return under.isEmpty
      ? nil : Remark(text: "\(measure): \(under.joined(separator: "; "))", isViolation: false, excess: 0)
  }

  /// What is allowed from now on: exactly as many statements and sorts; a tenth more, in two digits, of what differs from
  /// one SQLite to the next.
  static func allowing(_ counted: [Count]) -> [String: Work] {
    var allowed: [String: Work] = [:]
    for count in counted {
      var most = count.work
      for kind in Work.kinds where kind.hasHeadroom {
        most[keyPath: kind.path] = withHeadroom(most[keyPath: kind.path])
      }
      allowed[count.key] = most
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
