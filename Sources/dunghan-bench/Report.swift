import FoundationEssentials

/// What was found in one office, and how it stands to the budgets.
struct OfficeReport {
  let cases: Int
  let findings: [Finding]
  let thresholds: Thresholds

  /// A table for people.
  func text() -> String {
    var lines = [
      row([
        "what", "ratio", "p50", "p99", "raw p50", "raw p99", "rate", "statem.", "rows", "steps", "scan",
        "sort",
        "budget",
      ])
    ]
    for finding in findings { lines.append(line(finding)) }
    let unmeasured = Budgets.unmeasured(in: findings)
    if !unmeasured.isEmpty {
      lines.append("\nbudgets without a measure in this run: \(unmeasured.joined(separator: "; "))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ finding: Finding) -> String {
    if let missing = finding.missing { return row([finding.name, "not measured: \(missing)"]) }
    func shown(_ value: Double?) -> String {
      value.map { "\($0.short)\(finding.unit.isEmpty ? "" : " \(finding.unit)")" } ?? ""
    }
    let limit = finding.key.flatMap { thresholds.times[$0] }
    let work = finding.work
    let counts = Work.kinds.map { kind in work.map { "\($0[keyPath: kind.path])" } ?? "" }
    let verdict = limit.map { $0.isKept(by: finding) ? "" : "  ← missed" } ?? ""
    return row(
      [
        finding.name, finding.ratio.map { "\($0.short) ×" } ?? "", shown(finding.ours.median),
        shown(finding.ours.p99), shown(finding.raw?.median), shown(finding.raw?.p99),
        finding.rate.map { "\(Int($0)) /s" } ?? "",
      ] + counts + [(limit?.text(unit: finding.unit) ?? "") + verdict])
  }

  private func row(_ cells: [String]) -> String {
    zip(cells, [42, 8, 11, 11, 11, 11, 15, 8, 7, 8, 7, 6, 0]).map { cell, width in
      cell + String(repeating: " ", count: max(1, width - cell.count))
    }.joined().trimmingEnd
  }
}

extension OfficeReport: Encodable {
  private enum Keys: String, CodingKey { case cases, findings }
  private enum FindingKeys: String, CodingKey {
    case key, what, unit, ratio, p50, p99, rawP50, rawP99, perSecond, work, budget, isKept, missing
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(cases, forKey: .cases)
    var list = container.nestedUnkeyedContainer(forKey: .findings)
    for finding in findings {
      var item = list.nestedContainer(keyedBy: FindingKeys.self)
      try item.encodeIfPresent(finding.key, forKey: .key)
      try item.encode(finding.name, forKey: .what)
      if let missing = finding.missing {
        try item.encode(missing, forKey: .missing)
        continue
      }
      try item.encode(finding.unit, forKey: .unit)
      try item.encode(finding.ours.median, forKey: .p50)
      try item.encode(finding.ours.p99, forKey: .p99)
      try item.encodeIfPresent(finding.ratio, forKey: .ratio)
      try item.encodeIfPresent(finding.raw?.median, forKey: .rawP50)
      try item.encodeIfPresent(finding.raw?.p99, forKey: .rawP99)
      try item.encodeIfPresent(finding.rate, forKey: .perSecond)
      try item.encodeIfPresent(finding.work, forKey: .work)
      guard let limit = finding.key.flatMap({ thresholds.times[$0] }) else { continue }
      try item.encode(limit, forKey: .budget)
      try item.encode(limit.isKept(by: finding), forKey: .isKept)
    }
  }
}

/// How a median grows from the smallest office of a run to the largest, and beside it the steps of SQLite's machine, which
/// no other program's load makes larger.
struct Growth: Encodable {
  var key: String
  var from: Int
  var to: Int
  var factor: Double
  /// nil where nothing was counted.
  var steps: Double?
  var most: Double

  static func all(_ reports: [OfficeReport], _ thresholds: Thresholds) -> [Growth] {
    guard let small = reports.min(by: { $0.cases < $1.cases }),
      let large = reports.max(by: { $0.cases < $1.cases }), small.cases < large.cases
    else { return [] }
    return thresholds.times.sorted { $0.key < $1.key }.compactMap { key, limit in
      guard let most = limit.growth, let before = small.findings.first(where: { $0.key == key }),
        let after = large.findings.first(where: { $0.key == key }), before.ours.median > 0
      else { return nil }
      return Growth(
        key: key, from: small.cases, to: large.cases, factor: after.ours.median / before.ours.median,
        steps: before.work.flatMap { few in after.work.map { Double($0.steps) / Double(max(few.steps, 1)) } },
        most: most)
    }
  }

  var text: String {
    let counted = steps.map { ", \($0.short) × in steps" } ?? ""
    return
      "growth of \(key) from \(from) to \(to) cases: \(factor.short) ×\(counted) (budget ≤ \(most.short) ×)"
      + (factor <= most ? "" : "  ← missed")
  }
}

/// A whole run, as one JSON value.
struct RunReport: Encodable {
  var sqlite: String
  var offices: [OfficeReport]
  var growth: [Growth]

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
