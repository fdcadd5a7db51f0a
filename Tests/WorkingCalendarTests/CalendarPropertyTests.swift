import TestChance
import Testing
import WorkingCalendar

@Suite("Counting by table against counting by hand")
struct CalendarPropertyTests {
  @Test(
    "On any calendar the table finds the day a clerk counting day by day finds",
    arguments: UInt64.newSeeds(12))
  func againstTheClerk(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let clerk = try Clerk(&chance)
    for _ in 0..<60 {
      let received = CivilDate(dayNumber: Int32.random(in: 0...22_000, using: &chance))
      let days = Int.random(in: 1...60, using: &chance)
      let suspensions = (0..<Int.random(in: 0...3, using: &chance)).map { _ in
        let from = received + Int.random(in: -5...60, using: &chance)
        return Suspension(from: from, resumed: from + Int.random(in: 0...20, using: &chance))
      }
      let context: Comment = "seed \(seed): \(received) +\(days) \(suspensions)"
      for unit in TermUnit.allCases {
        let length = TermLength(days: days, unit: unit)
        let deadline = try clerk.calendar.deadline(
          received: received, length: length, suspensions: suspensions)
        #expect(deadline.due == clerk.due(received, length, suspensions, uncertainWorked: false), context)
        #expect(deadline.earliest == clerk.due(received, length, suspensions, uncertainWorked: true), context)
        #expect(deadline.latest == deadline.due && deadline.earliest <= deadline.due, context)
        #expect(deadline.isProvisional || deadline.earliest == deadline.due, context)
        let ledger = try clerk.calendar.ledger(received: received, length: length, suspensions: suspensions)
        #expect(ledger.compactMap(\.counted) == Array(1...days), context)
        #expect(ledger.last?.date == deadline.due, context)
      }
      let plain = try clerk.calendar.deadline(received: received, length: .working(days))
      #expect(plain.due == clerk.due(received, .working(days), [], uncertainWorked: false), context)
      #expect(plain.due == (try clerk.calendar.workingDay(days, after: received)), context)
    }
  }

  @Test(
    "Counting undoes adding, and neither a later receipt nor a longer term is ever due earlier",
    arguments: UInt64.newSeeds(12))
  func inverseAndMonotonic(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let calendar = try Clerk(&chance).calendar
    for _ in 0..<200 {
      let received = CivilDate(dayNumber: Int32.random(in: -20_000...40_000, using: &chance))
      let days = Int.random(in: 1...400, using: &chance)
      let due = try calendar.workingDay(days, after: received)
      let context: Comment = "seed \(seed): \(received) +\(days)"
      #expect(calendar.isWorking(due), context)
      #expect(calendar.workingDays(after: received, through: due) == days, context)
      #expect(calendar.workingDays(after: received, through: due - 1) == days - 1, context)
      #expect(calendar.workingDays(after: due, through: received) == 0, context)
      #expect(try calendar.workingDay(days, after: received + 1) >= due, context)
      #expect(try calendar.workingDay(days + 1, after: received) > due, context)
      let next = calendar.nextWorkingDay(onOrAfter: received)
      let last = calendar.workingDay(onOrBefore: received)
      #expect(
        calendar.isWorking(next) && calendar.isWorking(last) && last <= received && received <= next, context)
      #expect(
        (next == received) == calendar.isWorking(received) && (last == next) == (next == received), context)
      #expect(calendar.workingDays(after: last, through: next) == (last == next ? 0 : 1), context)
    }
  }

  @Test("Many receipts at once have the due dates each has alone", arguments: UInt64.newSeeds(2))
  func inOnePass(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let calendar = try Clerk(&chance).calendar
    let received = (0..<500).map { _ in
      CivilDate(dayNumber: Int32.random(in: -20_000...40_000, using: &chance))
    }
    for days in [1, 20, 365] {
      var dates = received
      try calendar.replaceByDueDays(&dates, workingDays: days)
      #expect(dates == (try received.map { try calendar.workingDay(days, after: $0) }), "seed \(seed)")
    }
    var dates = received
    #expect(throws: CalendarError.termTooShort(days: 0)) {
      try calendar.replaceByDueDays(&dates, workingDays: 0)
    }
    #expect(throws: CalendarError.outsideKnownYears) {
      try calendar.replaceByDueDays(&dates, workingDays: 70_000)
    }
  }

  @Test("A day that becomes a day off never brings a due date forward", arguments: UInt64.newSeeds(6))
  func oneDayMoreOff(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let clerk = try Clerk(&chance)
    for _ in 0..<10 {
      let received = CivilDate(dayNumber: Int32.random(in: 18_000...22_000, using: &chance))
      let extra = received + Int.random(in: 1...30, using: &chance)
      guard clerk.calendar.special(on: extra) == nil else { continue }
      let changed = try OfficeCalendar(
        weeklyRest: clerk.calendar.weeklyRest, days: clerk.calendar.listedDays + [holiday(extra.iso)],
        announcedYears: clerk.calendar.announcedYears, projectsVietnameseRules: false)
      let before = try clerk.calendar.workingDay(20, after: received)
      let after = try changed.workingDay(20, after: received)
      let moves = clerk.calendar.isWorking(extra) && extra <= before
      #expect(moves ? after > before : after == before, "seed \(seed): \(received), \(extra)")
    }
  }
}

/// A random calendar, and a clerk who counts on it with a finger on the wall.
private struct Clerk {
  let calendar: OfficeCalendar
  private let special: [CivilDate: SpecialDay]

  init(_ chance: inout Chance) throws {
    let rest = Weekday.allCases.shuffled(using: &chance).prefix(Int.random(in: 0...4, using: &chance))
    var special: [CivilDate: SpecialDay] = [:]
    for _ in 0..<Int.random(in: 0...2500, using: &chance) {
      let date = CivilDate(dayNumber: Int32.random(in: 0...22_500, using: &chance))
      special[date] = SpecialDay(
        date: date, kind: SpecialDayKind.allCases.randomElement(using: &chance) ?? .holiday, name: "thử",
        source: "thử",
        status: SpecialDayStatus.allCases.randomElement(using: &chance) ?? .announced)
    }
    self.special = special
    calendar = try OfficeCalendar(
      weeklyRest: Set(rest), days: Array(special.values), announcedYears: Set(1970...2035),
      projectsVietnameseRules: false)
  }

  private func isWorked(_ date: CivilDate, uncertainWorked: Bool) -> Bool {
    let isRest = calendar.weeklyRest.contains(date.weekday)
    guard let day = special[date] else { return !isRest }
    if day.status == .uncertain { return uncertainWorked && (day.kind == .swappedWorking || !isRest) }
    return day.kind == .swappedWorking
  }

  func due(
    _ received: CivilDate, _ length: TermLength, _ suspensions: [Suspension], uncertainWorked: Bool
  ) -> CivilDate {
    func stands(_ date: CivilDate) -> Bool {
      suspensions.contains { suspension in
        suspension.from <= date && suspension.resumed.map { date < $0 } ?? false
      }
    }
    var date = received
    var counted = 0
    while counted < length.days {
      date = date + 1
      let counts = length.unit == .calendar || isWorked(date, uncertainWorked: uncertainWorked)
      if counts && !stands(date) { counted += 1 }
    }
    while !isWorked(date, uncertainWorked: uncertainWorked) || stands(date) { date = date + 1 }
    return date
  }
}
