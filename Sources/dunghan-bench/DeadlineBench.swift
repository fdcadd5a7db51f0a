import WorkingCalendar

/// A million due dates against the same two look-ups in bare tables.
enum DeadlineBench {
  struct Wrong: Error {
    var received: CivilDate
  }

  static func run(_ calendar: OfficeCalendar) throws -> Finding {
    let name = "1,000,000 deadlines, exact"
    let first = OfficeCalendar.firstDay
    let span = first.days(until: OfficeCalendar.lastDay)
    var worked: [Int32] = []
    var passed: [Int32] = []
    for offset in 0...span {
      if calendar.isWorking(first + offset) { worked.append(Int32(offset)) }
      passed.append(Int32(worked.count))
    }
    guard let start = CivilDate(year: 2019, month: 1, day: 1) else {
      return Finding("deadlines", name, missing: "no such day")
    }
    let receipts = (0..<1_000_000).map { start + ($0 &* 7919) % 3000 }
    var ours = receipts
    var raw = [Int32](repeating: 0, count: receipts.count)
    let offsets = receipts.map { Int32(first.days(until: $0)) }
    let times = try Stopwatch.pair(
      runs: 9,
      {
        ours = receipts
        try calendar.replaceByDueDays(&ours, workingDays: 20)
      },
      {
        for index in offsets.indices { raw[index] = worked[Int(passed[Int(offsets[index])]) + 19] }
      })
    for index in stride(from: 0, to: receipts.count, by: 97) {
      let due = try calendar.deadline(received: receipts[index], length: .working(20)).due
      guard ours[index] == due, first + Int(raw[index]) == due else { throw Wrong(received: receipts[index]) }
    }
    return Finding("deadlines", name, ours: times.ours, raw: times.raw, count: receipts.count)
  }
}
