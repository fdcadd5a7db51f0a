import FoundationEssentials
import Glibc

/// What is allowed: `config/benchmarks/thresholds.json`. Times are the budgets, and only reported; counts are gated.
struct Thresholds: Codable {
  /// The SQLite that the counts were taken with.
  var sqlite: String
  var times: [String: Limit]
  /// By number of cases, then by measure.
  var counts: [String: [String: Work]]

  /// A budget; what is nil is not asked.
  struct Limit: Codable {
    /// Of our median to that of raw SQLite.
    var ratio: Double?
    /// In the measure's own unit.
    var p50: Double?
    var p99: Double?
    /// At least so many a second.
    var rate: Double?
    /// Of the median in the largest office of a run to that in the smallest.
    var growth: Double?
  }

  static func read(_ path: String) throws -> Thresholds {
    guard let bytes = Self.bytes(path) else { throw ChildProcess.Failure(code: errno) }
    return try JSONDecoder().decode(Thresholds.self, from: Data(bytes))
  }

  static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { all += buffer[..<count] }
    return all
  }

  /// One measure a line, so that a change can be read.
  func written() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func lines<Value: Encodable>(_ table: [String: Value], _ indent: String) throws -> String {
      try table.sorted { $0.key < $1.key }.map { key, value in
        let text = String(decoding: try encoder.encode(value), as: UTF8.self)
        let spaced = text.replacing(",\"", with: ", \"").replacing("\":", with: "\": ")
        return "\(indent)\"\(key)\": \(spaced)"
      }.joined(separator: ",\n")
    }
    let sizes = try counts.sorted { (Int($0.key) ?? 0) < (Int($1.key) ?? 0) }.map { cases, table in
      "    \"\(cases)\": {\n\(try lines(table, "      "))\n    }"
    }.joined(separator: ",\n")
    return """
      {
        "sqlite": "\(sqlite)",
        "times": {
      \(try lines(times, "    "))
        },
        "counts": {
      \(sizes)
        }
      }

      """
  }
}

extension Thresholds.Limit {
  /// As the table shows it.
  func text(unit: String) -> String {
    let unit = unit.isEmpty ? "" : " \(unit)"
    return [
      ratio.map { "≤ \($0.short) × raw" }, p50.map { "≤ \($0.short)\(unit)" },
      p99.map { "p99 ≤ \($0.short)\(unit)" }, rate.map { "≥ \($0.short) /s" },
      growth.map { "growth ≤ \($0.short) ×" },
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// Whether a finding keeps it; growth apart, which needs two offices.
  func isKept(by finding: Finding) -> Bool {
    func isWithin(_ value: Double?, _ most: Double?) -> Bool { most.map { (value ?? 0) <= $0 } ?? true }
    return isWithin(finding.ratio, ratio) && isWithin(finding.ours.median, p50)
      && isWithin(finding.ours.p99, p99) && (rate.map { (finding.rate ?? 0) >= $0 } ?? true)
  }
}

extension Double {
  /// Three digits that mean something.
  var short: String {
    if self == rounded(), abs(self) < 1e9 { return "\(Int(self))" }
    let scale: Double = abs(self) >= 100 ? 1 : abs(self) >= 10 ? 10 : abs(self) >= 1 ? 100 : 10000
    let value = (self * scale).rounded() / scale
    return value == value.rounded() ? "\(Int(value))" : "\(value)"
  }
}
