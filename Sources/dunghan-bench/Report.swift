import Glibc

/// The findings as a table for people and as JSON for comparison.
enum Report {
  static func text(_ findings: [Finding]) -> String {
    var lines = [
      row(["what", "ratio", "ours p50", "ours p99", "raw p50", "rate", "budget"])
    ]
    for finding in findings {
      let rate = finding.count.map { "\(Int(Double($0) / max(finding.ours.median, 0.001) * 1000)) /s" } ?? ""
      lines.append(
        row([
          finding.name, finding.ratio.map { "\(shown($0)) ×" } ?? "", "\(shown(finding.ours.median)) ms",
          "\(shown(finding.ours.p99)) ms", finding.raw.map { "\(shown($0.median)) ms" } ?? "", rate,
          finding.budget,
        ]))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func json(_ findings: [Finding], cases: Int) -> String {
    let rows = findings.map { finding in
      "{\"what\":\"\(finding.name)\",\"ratio\":\(finding.ratio.map { shown($0) } ?? "null"),"
        + "\"oursMedianMs\":\(shown(finding.ours.median)),\"oursP99Ms\":\(shown(finding.ours.p99)),"
        + "\"rawMedianMs\":\(finding.raw.map { shown($0.median) } ?? "null")}"
    }
    return "{\"cases\":\(cases),\"findings\":[\(rows.joined(separator: ","))]}\n"
  }

  private static func row(_ cells: [String]) -> String {
    zip(cells, [34, 9, 12, 12, 12, 14, 0]).map { cell, width in
      cell + String(repeating: " ", count: max(1, width - cell.count))
    }.joined()
  }

  /// Three digits that mean something.
  private static func shown(_ value: Double) -> String {
    let scale: Double = value >= 100 ? 1 : value >= 10 ? 10 : value >= 1 ? 100 : 10000
    return "\((value * scale).rounded() / scale)"
  }
}
