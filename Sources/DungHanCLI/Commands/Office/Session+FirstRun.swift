import CaseOffice
import CaseWorkflow
import Glibc

extension Session {
  /// Whether there is an office file at `path`, or one was founded there just now: on a terminal a person who starts the
  /// screens without one is asked for it. Without a terminal the missing file is refused as ever.
  func isFounded(at path: String) throws -> Bool {
    guard let setUp, startScreens != nil, streams.isInputTerminal, streams.isOutputTerminal, format == .text,
      access(path, F_OK) != 0, errno == ENOENT
    else { return true }
    try output.flush()
    // The log of a crash lies there too.
    if preferences.file == nil { try makeDataFolder() }
    let isFounded = try setUp(
      SetUpRequest(
        path: path, language: language, usesColor: preferences.usesColor,
        found: { answers in
          if !answers.isTraining { try self.refuseGiven() }
          _ = try self.found(
            at: path, unit: answers.unitName, symbol: answers.symbol, isTraining: answers.isTraining,
            person: answers.person)
        }))
    if !isFounded {
      // Nothing lies about of a book that is none.
      var facts = stat()
      if lstat(path + ".log", &facts) == 0, facts.st_size == 0 { unlink(path + ".log") }
      say(
        Phrase(
          vi: "Chưa lập sổ; khi cần thì gõ lại: dunghan", en: "No book was founded; to try again: dunghan"))
    }
    return isFounded
  }
}
