import CaseOffice
import TerminalKit
import WorkingCalendar

/// What it costs a key that the screens read on a thread of their own: the same day's keys with the answers made here and
/// made there, and the way there and back with nothing to do.
struct HopBench {
  let path: String
  let today: CivilDate

  func findings() throws -> [Finding] {
    let here = try Person(try Self.open(path, today))
    let there = try AnsweringThere { [path, today] in try Self.open(path, today) }
    defer { there.finish() }
    let apart = try Person(try Self.open(path, today), answers: there)
    var times: (here: [Double], there: [Double]) = ([], [])
    var hops: [Double] = []
    for key in ScreensBench.keys {
      let before = there.count
      let ours = Stopwatch.time { here.press(key) }
      let theirs = Stopwatch.time { apart.press(key) }
      // A key that sends out for nothing costs the same either way.
      guard there.count > before else { continue }
      times.here.append(ours)
      times.there.append(theirs)
      hops.append(max(0, theirs - ours))
    }
    return [
      Finding(
        "screens.thread", "a key that reads, by thread / here", ours: Times(times.there),
        raw: Times(times.here)),
      Finding(nil, "  the difference, key by key", ours: Times(hops)),
      Finding("screens.hop", "to the thread and back, empty", ours: try emptyHops()),
    ]
  }

  private func emptyHops() throws -> Times {
    let mailbox = try Mailbox<Int>()
    let worker = try Worker<Int> { { mailbox.post($0) } }
    defer { worker.finish() }
    func hop(_ number: Int) {
      worker.give(number)
      mailbox.wait(milliseconds: nil)
      _ = mailbox.take()
    }
    hop(0)
    return Times((1...2000).map { number in Stopwatch.time { hop(number) } })
  }

  private static func open(_ path: String, _ today: CivilDate) throws -> Office {
    try Office.open(
      path: path, clock: .fixed(today), visitor: Office.Visitor(named: "can-bo", systemUser: "do"))
  }
}
