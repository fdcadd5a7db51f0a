import CaseStore

extension Office {
  /// Gives `body` every case that `filter` asks for, in its order, until it says false. A window at a time, so that a
  /// million cases need no more memory than a thousand; all windows see the file as it was at the first.
  package func each(
    _ filter: CaseFilter, windowOf size: Int = 2000, while body: (CaseLine) throws -> Bool
  ) throws {
    try file.read {
      var window = filter
      var left = filter.limit ?? .max
      while left > 0 {
        window.limit = min(size, left)
        let lines = try list(window)
        for line in lines where try !body(line) { return }
        guard let last = lines.last, lines.count == window.limit else { return }
        left -= lines.count
        window.after = last.code
      }
    }
  }
}
