import SQLiteKit

/// What was counted for one measure.
struct Count {
  let key: String
  /// For one operation.
  let work: Work
  /// For all that were recorded.
  let recording: StatementRecording
  let runs: Int

  init(_ key: String, _ recording: StatementRecording, runs: Int = 1) {
    self.key = key
    self.recording = recording
    self.runs = runs
    work = Work(recording).each(of: runs)
  }

  /// Its statements, the one that took most steps first, for whoever looks for what to mend.
  func statements() -> String {
    var sums: [String: Work] = [:]
    for run in recording.runs {
      sums[run.sql, default: Work()].add(run)
    }
    return sums.sorted { ($1.value.steps, $0.key) < ($0.value.steps, $1.key) }.map { sql, work in
      let counts = Work.kinds.map { "\(work[keyPath: $0.path]) \($0.name)" }.joined(separator: ", ")
      return "\(counts)\n    \(sql.split(whereSeparator: \.isWhitespace).joined(separator: " "))"
    }.joined(separator: "\n") + "\n"
  }
}

extension [Count] {
  /// As a table, for people.
  func table(cases: Int) -> String {
    func row(_ cells: [String]) -> String {
      zip(cells, [36, 12, 10, 10, 10, 0]).map { cell, width in
        cell + String(repeating: " ", count: Swift.max(0, width - cell.count))
      }.joined()
    }
    let head = row(["\(cases) cases"] + Work.kinds.map(\.name))
    let lines = map { count in row([count.key] + Work.kinds.map { "\(count.work[keyPath: $0.path])" }) }
    return ([head] + lines).joined(separator: "\n") + "\n"
  }
}
