import FoundationEssentials
import Glibc

/// One line of the table: our way beside SQLite's own, on the same data in the same run.
struct Finding: Codable {
  /// Its name in `thresholds.json`; nil for a line that only explains the one above.
  var key: String?
  var name: String
  var ours: Times
  /// nil where there is nothing to compare with.
  var raw: Times?
  /// What the work is counted in, for a rate: cases, rows.
  var count: Int?
  /// What SQLite did for one operation; nil where it did nothing or cannot be asked.
  var work: Work?
  var unit = "ms"
  /// Why there is nothing measured.
  var missing: String?

  init(
    _ key: String?, _ name: String, ours: Times, raw: Times? = nil, count: Int? = nil, work: Work? = nil,
    unit: String = "ms"
  ) {
    self.key = key
    self.name = name
    self.ours = ours
    self.raw = raw
    self.count = count
    self.work = work
    self.unit = unit
  }

  init(_ key: String, _ name: String, missing reason: String) {
    self.init(key, name, ours: Times([]))
    missing = reason
  }

  var ratio: Double? { raw.flatMap { $0.median > 0 ? ours.median / $0.median : nil } }
  /// Of what is counted, in a second.
  var rate: Double? { count.map { Double($0) / max(ours.median, 0.001) * 1000 } }
}

extension [Finding] {
  /// For the process that asked for them.
  func keep(in path: String) throws {
    let bytes = try JSONEncoder().encode(self)
    guard let file = fopen(path, "w") else { throw ChildProcess.Failure(code: errno) }
    defer { fclose(file) }
    guard bytes.withUnsafeBytes({ fwrite($0.baseAddress, 1, $0.count, file) }) == bytes.count else {
      throw ChildProcess.Failure(code: errno)
    }
  }

  /// Nil when nothing was written there.
  static func kept(in path: String) throws -> [Finding]? {
    try Thresholds.bytes(path).map { try JSONDecoder().decode([Finding].self, from: Data($0)) }
  }
}
