import CaseStore
import CaseWorkflow
import WorkingCalendar

/// Lets the story happen: every case and act of it through the same door as in an office, each on its day and by the account
/// whose act it is, with the sweep in between.
struct TrainingStory {
  let file: OfficeFile
  let days: TrainingDays
  /// What time it is now: nothing of the story is later.
  let now: Moment
  private let accounts: [String: Account]
  private var codes: [Int: String] = [:]

  init(file: OfficeFile, days: TrainingDays, now: Moment) throws {
    self.file = file
    self.days = days
    self.now = now
    accounts = Dictionary(try file.accounts().map { ($0.key, $0) }) { first, _ in first }
  }

  private enum Step {
    case intake(Int)
    case act(StoryAct, of: Int)
    case sweep
  }

  /// Tells `cases` in the order of their days, as one transaction.
  mutating func tell(_ cases: [StoryCase]) throws {
    let steps = Self.steps(of: cases)
    try file.write {
      var clock = DayClock(now: now)
      for (ago, step) in steps {
        let moment = clock.next(on: days.ago(ago))
        switch step {
        case .intake(let index): codes[index] = try take(cases[index], at: moment)
        case .act(let act, let index): try perform(act, on: codes[index] ?? "", at: moment)
        case .sweep: _ = try office(of: "giam-sat", at: moment).sweep()
        }
      }
    }
  }

  /// Every step with the working days before today on which it happens, oldest first; on one day in the order told, and
  /// the sweep at the end of it.
  private static func steps(of cases: [StoryCase]) -> [(ago: Int, step: Step)] {
    var steps: [(ago: Int, step: Step)] = []
    for (index, matter) in cases.enumerated() {
      steps.append((matter.entered, .intake(index)))
      steps += matter.acts.map { ($0.ago, .act($0, of: index)) }
    }
    steps += stride(from: TrainingDays.sweptAgo, to: TrainingDays.foundedAgo, by: 5).map { ($0, .sweep) }
    return steps.enumerated().sorted { ($1.element.ago, $0.offset) < ($0.element.ago, $1.offset) }.map(
      \.element)
  }

  private func take(_ matter: StoryCase, at moment: Moment) throws -> String {
    let known =
      try file.currentDigest(of: matter.type).map { try file.caseType(digest: $0).fields.map(\.key) } ?? []
    let received = days.ago(matter.received)
    return try office(of: "can-bo", at: moment).open(
      NewCase(
        type: matter.type, title: matter.title, summary: matter.summary, received: received,
        receivedTime: received == moment.day ? String(moment.time.prefix(5)) : nil, source: matter.source,
        sender: matter.sender, people: matter.people, isSealed: matter.isSealed, aboutUnit: matter.aboutUnit,
        values: matter.values.filter { known.contains($0.key) })
    ).summary.code
  }

  private func perform(_ act: StoryAct, on code: String, at moment: Moment) throws {
    let values = act.values.map { value in
      switch value.value {
      case .text(let text): (key: value.key, value: text)
      case .day(let ago): (key: value.key, value: days.ago(ago).iso)
      }
    }
    try office(of: act.account, at: moment).act(CaseAct(code: code, action: act.action, values: values))
  }

  private func office(of account: String, at moment: Moment) throws -> Office {
    guard let account = accounts[account] else {
      throw StoreError.inconsistent("the training office has no account \(account)")
    }
    return Office(file: file, clock: .fixed(moment.day, time: moment.time), account: account)
  }
}

/// The wall clock of a day of the story: an act every eleven minutes from 07:40 on, and never after now.
private struct DayClock {
  let now: Moment
  private var day: CivilDate?
  private var minute = 0

  init(now: Moment) {
    self.now = now
  }

  mutating func next(on day: CivilDate) -> Moment {
    minute = day == self.day ? min(minute + 11, 18 * 60) : 7 * 60 + 40
    self.day = day
    let time = "\(Self.twoDigits(minute / 60)):\(Self.twoDigits(minute % 60)):00"
    return Moment(day: day, time: day == now.day ? min(time, now.time) : time)
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
