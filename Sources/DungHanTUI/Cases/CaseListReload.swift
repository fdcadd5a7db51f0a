import CaseOffice

/// Reads a list again after somebody changed something, from its beginning to the windows held: each window after the last
/// row of the one before it as that row stands now. Anything less leaves cases out or shows them twice, because the case
/// after which a window began may have moved. It costs no more than paging there did.
struct CaseListReload: Errand {
  /// How many windows further the chosen case is looked for when it has moved out of those that were known.
  private static let searched = 10

  /// The first window, and what is asked.
  var request: CaseListRequest
  /// How many windows there were up to the last one held.
  var count: Int
  var selected: String?

  /// The windows, in order, and whether the last of them ends the list.
  struct Result: Sendable {
    var windows: [[CaseLine]]
    var isComplete: Bool
    var newestOnly: Int?
  }

  func run(in office: Office) throws -> Result {
    var result = Result(windows: [], isComplete: false)
    var request = request
    var isFound = selected == nil
    while !result.isComplete, result.windows.count < (isFound ? count : count + Self.searched) {
      let window = try request.run(in: office)
      result.windows.append(window.lines)
      result.newestOnly = window.newestOnly
      result.isComplete = window.lines.count < request.size || request.isSearchAlone
      isFound = isFound || window.lines.contains { $0.code == selected }
      request.after = window.lines.last?.code
      request.place += 1
    }
    // Gone from the list: those further windows are nobody's.
    if !isFound, result.windows.count > count {
      result.windows.removeLast(result.windows.count - count)
      result.isComplete = false
    }
    return result
  }
}
