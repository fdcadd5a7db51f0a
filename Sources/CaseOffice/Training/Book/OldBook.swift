import CaseStore
import CaseWorkflow
import WorkingCalendar

/// The invented book an office kept before it had this program: any number of matters, each made from the seed and its own
/// number alone, so that a million of them need no memory.
///
/// It has two volumes. The closed one is three years of finished matters, copied in when the office was founded. The open
/// one is copied in today: what is late, what is under way at every stage, and what was finished lately. Each volume runs
/// in the order of receipt, as books do.
struct OldBook: Sendable {
  /// How far a matter has come, as the book tells it.
  enum Stage: Sendable {
    case finished
    case overdue
    case registered
    case sent
    case atTheBody
    case extended
    case answered
  }

  /// One row of the book.
  struct Entry: Sendable {
    var sender: Sender
    var type: CaseTypeKey
    var history: RecordedHistory
  }

  let seed: UInt64
  let days: TrainingDays
  /// How many matters are in the closed volume: half of all.
  let closedCount: Int
  /// How many in the open one: a sixth of all is late or was answered in those weeks, a third is under way.
  let openCount: Int
  /// Of the open ones, those received long enough ago to be late.
  private let oldOpenCount: Int
  private let firstDay: CivilDate
  private let closedEnd: CivilDate
  private let oldOpenFirst: CivilDate
  private let oldOpenEnd: CivilDate
  private let freshFirst: CivilDate

  init(count: Int, seed: UInt64, days: TrainingDays) {
    self.seed = seed
    self.days = days
    closedCount = count / 2
    openCount = count - closedCount
    // 9 % late and 7 % finished of all, out of the open half.
    oldOpenCount = openCount * 32 / 100
    firstDay = days.last - 3 * 365
    closedEnd = days.ago(TrainingDays.foundedAgo + 45)
    oldOpenFirst = days.ago(110)
    oldOpenEnd = days.ago(24)
    freshFirst = days.ago(18)
  }

  /// The `index`-th matter of the closed volume.
  func closed(_ index: Int) -> Entry {
    var chance = SplitMix64(seed: seed, index: index)
    let received = place(index, of: closedCount, in: firstDay...max(firstDay, closedEnd))
    return entry(received, .finished, until: days.founded, &chance)
  }

  /// The `index`-th matter of the open volume.
  func open(_ index: Int) -> Entry {
    var chance = SplitMix64(seed: seed, index: closedCount + index)
    if index < oldOpenCount {
      let received = place(index, of: oldOpenCount, in: oldOpenFirst...oldOpenEnd)
      return entry(received, chance.chance(56) ? .overdue : .finished, until: days.last, &chance)
    }
    let received = place(index - oldOpenCount, of: openCount - oldOpenCount, in: freshFirst...days.last)
    return entry(received, freshStage(received, &chance), until: days.last, &chance)
  }

  /// Where a matter received so lately can have come to.
  private func freshStage(_ received: CivilDate, _ chance: inout SplitMix64) -> Stage {
    let age = days.left(after: received)
    switch chance.below(100) {
    case ..<20: return age > 4 ? .atTheBody : .registered
    case ..<42: return age > 1 ? .sent : .registered
    case ..<74: return age > 3 ? .atTheBody : .sent
    case ..<80: return age > 12 ? .extended : .atTheBody
    case ..<92: return age > 9 ? .answered : .sent
    default: return age > 10 ? .finished : .registered
    }
  }

  /// Rows lie evenly over the days of a volume, on working days.
  private func place(_ index: Int, of count: Int, in span: ClosedRange<CivilDate>) -> CivilDate {
    let length = span.lowerBound.days(until: span.upperBound)
    return days.calendar.workingDay(onOrBefore: span.lowerBound + length * index / max(1, count - 1))
  }

  private func entry(
    _ received: CivilDate, _ stage: Stage, until end: CivilDate, _ chance: inout SplitMix64
  ) -> Entry {
    var writer = OldBookWriter(chance: chance)
    let topic = writer.topic()
    var history = RecordedHistory(
      intake: writer.intake(topic, received: received), addressees: [topic.addressee])
    OldBookDates(days: days, end: end).fill(&history, stage, &writer)
    let sender = writer.sender()
    chance = writer.chance
    return Entry(sender: sender, type: topic.type, history: history)
  }
}
