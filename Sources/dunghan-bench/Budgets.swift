/// The budgets as the architecture lists them, and which measures answer for each.
enum Budgets {
  static let all: [(what: String, keys: [String])] = [
    ("program start to the first frame", ["program.first-frame", "screens.first-frame"]),
    ("key to frame", ScreensBench.accounts.map { "screens.keys.\($0)" }),
    ("bytes of a cursor move", ["program.cursor"]),
    ("idle", ["program.idle", "screens.beat"]),
    ("overdue board", ["board.overdue"]),
    ("overdue list as a command", ["program.overdue"]),
    ("log a case durably", ["case.log"]),
    ("search without accents", ["search"]),
    ("import of a register", ["import"]),
    ("counts on the board", ["board.counts"]),
    ("sweep", ["sweep.idle", "sweep.day"]),
    ("deadlines", ["deadlines"]),
    ("memory of the screens", ["screens.memory"]),
    ("growth", ["screens.first-frame", "case.open", "list.page", "case.act"]),
  ]

  /// What no finding answers for.
  static func unmeasured(in findings: [Finding]) -> [String] {
    all.compactMap { what, keys in
      let missing = keys.filter { key in !findings.contains { $0.key == key && $0.missing == nil } }
      return missing.isEmpty ? nil : "\(what) (\(missing.joined(separator: ", ")))"
    }
  }
}
