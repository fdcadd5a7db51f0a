import CaseOffice
import CaseStore
import CaseWorkflow
import SQLiteKit
import TestSupport
import Testing
import WorkingCalendar

@Suite("The year's reports and plan, as an office sends them")
struct PeriodicStoryTests {
  private func period(_ text: String) throws -> DutyPeriod { try #require(DutyPeriod(text)) }

  private func line(_ office: Office, _ key: String, _ period: String) throws -> PeriodicLine {
    try #require(
      try office.periodicDuties(of: Int(period.prefix(4))).first {
        $0.key == key && $0.period.key == period
      }, "\(key) \(period)")
  }

  @Test("a report is owed, then due soon, then late, then sent with the lateness it had for good")
  func standing() throws {
    let test = try TestOffice(founded: "2026-01-05")
    #expect(try line(test.on("2026-10-01"), "noi-vu-nam", "2026").state == .owed)
    let soon = try line(test.on("2026-11-16"), "noi-vu-nam", "2026")
    // 24/11 is uncertain and counts as off: 17, 18, 19, 20, 23, 25, 26, 27.
    #expect(soon.state == .dueSoon && soon.workingDaysLeft == 8)
    #expect(try line(test.on("2026-11-27"), "noi-vu-nam", "2026").workingDaysLeft == 0)
    let saturday = try line(test.on("2026-11-28"), "noi-vu-nam", "2026")
    #expect(saturday.state == .late && saturday.workingDaysLate == 0)
    let late = try test.on("2026-12-02")
    #expect(try line(late, "noi-vu-nam", "2026").workingDaysLate == 3)
    let sent = try late.fulfilPeriodic(
      "noi-vu-nam", period: period("2026"), document: "41/BC-MTTQ", sent: TestOffice.day("2026-12-01"))
    #expect(sent.state == .done && sent.workingDaysLate == 2 && !sent.isPressing)
    let later = try line(test.on("2027-03-01"), "noi-vu-nam", "2026")
    #expect(later.state == .done && later.workingDaysLate == 2)
    #expect(later.progress.fulfilment?.document == "41/BC-MTTQ")
  }

  @Test("what was not sent stays owed years later, and the years before the founding are nobody's")
  func neverLost() throws {
    let test = try TestOffice(founded: "2024-06-03")
    let office = try test.on("2026-11-23")
    let late = try office.periodicPressing().filter { $0.key == "noi-vu-nam" }
    #expect(late.map(\.period.key) == ["2026", "2024", "2025"])
    #expect(late.map(\.state) == [.dueSoon, .late, .late])
    let founding = try TestOffice.day("2024-06-03")
    #expect(try office.periodicPressing().allSatisfy { $0.due >= founding && $0.period.lastDay >= founding })
    _ = try office.fulfilPeriodic(
      "noi-vu-nam", period: period("2024"), document: "9/BC", sent: TestOffice.day("2026-11-20"))
    #expect(
      try office.periodicPressing().filter { $0.key == "noi-vu-nam" }.map(\.period.key) == ["2026", "2025"])
    // Without a year: what is still owed from before, and this year's.
    #expect(
      try office.periodicDuties().filter { $0.key == "noi-vu-nam" }.map(\.period.key) == ["2025", "2026"])
  }

  @Test("the list leaves out what was due before the office was founded")
  func founding() throws {
    let test = try TestOffice(founded: "2026-08-03")
    let listed = try test.on("2026-11-23").periodicDuties(of: 2026).map { "\($0.key) \($0.period.key)" }
    #expect(listed.first == "qd124-quy 2026-Q3" && !listed.contains("qd124-quy 2026-Q1"))
  }

  @Test("the plan of next year goes step by step, and its last step is the plan itself")
  func plan() throws {
    let test = try TestOffice(founded: "2026-01-05")
    let office = try test.on("2026-11-23")
    let year = try period("2026")
    func take(_ step: String, _ document: String = "") throws -> PeriodicLine {
      try office.takePeriodicStep(
        "ke-hoach-nam-sau", period: year, step: step, on: TestOffice.day("2026-11-20"), document: document)
    }
    #expect(throws: Refusal.self) { try take("trinh-btv") }
    #expect(try take("hiep-thuong").nextStep?.key == "thong-nhat")
    do {
      _ = try take("ban-hanh", "5/KH")
      Issue.record("the plan was issued before it was agreed")
    } catch let refusal as Refusal {
      #expect(refusal.rule == .stepsInOrder)
    }
    #expect(throws: Refusal.self) {
      try office.fulfilPeriodic(
        "ke-hoach-nam-sau", period: year, document: "5/KH", sent: TestOffice.day("2026-11-20"))
    }
    _ = try take("thong-nhat", "7/TB-HĐND")
    _ = try take("trinh-btv")
    #expect(throws: FieldProblem.self) { try take("ban-hanh") }
    let issued = try take("ban-hanh", "12/KH-MTTQ")
    #expect(issued.state == .done && issued.progress.taken.map(\.document)[1] == "7/TB-HĐND")
    #expect(issued.progress.fulfilment?.document == "12/KH-MTTQ")
    #expect(throws: Refusal.self) { try take("ban-hanh", "13/KH-MTTQ") }
    #expect(try office.checkups().filter { $0.area == "tables" }.allSatisfy(\.isSound))
  }

  @Test("what was recorded wrongly is taken back, once for each time it was recorded, and the log keeps both")
  func takesBack() throws {
    let test = try TestOffice(founded: "2026-01-05")
    let office = try test.on("2026-11-23")
    let year = try period("2026")
    let day = try TestOffice.day("2026-11-20")
    try office.fulfilPeriodic("noi-vu-nam", period: year, document: "41/BC-MTTQ", sent: day)
    let back = try office.takeBackPeriodic("noi-vu-nam", period: year, reason: "Ghi nhầm việc")
    #expect(back.progress == PeriodicProgress() && back.state != .done)
    #expect(throws: Refusal.self) {
      try office.takeBackPeriodic("noi-vu-nam", period: year, reason: "Ghi nhầm việc")
    }
    #expect(throws: FieldProblem.self) {
      try office.takeBackPeriodic("noi-vu-nam", period: year, reason: " ")
    }
    for step in ["hiep-thuong", "thong-nhat", "trinh-btv"] {
      try office.takePeriodicStep("ke-hoach-nam-sau", period: year, step: step, on: day)
    }
    try office.takePeriodicStep(
      "ke-hoach-nam-sau", period: year, step: "ban-hanh", on: day, document: "12/KH-MTTQ")
    let reopened = try office.takeBackPeriodic("ke-hoach-nam-sau", period: year, reason: "Chưa ban hành")
    #expect(reopened.progress.fulfilment == nil && reopened.nextStep?.key == "ban-hanh")
    #expect(
      try office.takeBackPeriodic("ke-hoach-nam-sau", period: year, reason: "x").nextStep?.key == "trinh-btv")
    #expect(try office.checkups().filter { $0.area == "tables" }.allSatisfy(\.isSound))
    #expect(try office.verifyChain().isSound)
  }

  @Test(
    "only the officer, the chairman and the committee's office record it",
    arguments: ["cap-uy", "giam-sat", "quan-tri", "tra-cuu"])
  func rights(account: String) throws {
    let test = try TestOffice(founded: "2026-01-05")
    let office = try test.on("2026-11-23", as: account)
    #expect(try office.periodicPressing().isEmpty == false)
    do {
      _ = try office.fulfilPeriodic(
        "noi-vu-nam", period: period("2026"), document: "1/BC", sent: TestOffice.day("2026-11-20"))
      Issue.record("\(account) recorded it")
    } catch let refusal as Refusal {
      #expect(refusal.rule == .roleMay)
    }
    #expect(
      try test.on("2026-11-23", as: "chu-tich").fulfilPeriodic(
        "noi-vu-nam", period: period("2026"), document: "1/BC", sent: TestOffice.day("2026-11-20")
      ).state == .done)
  }

  @Test("rows changed by hand are noticed, and made anew from the log")
  func tampering() throws {
    let test = try TestOffice(founded: "2026-01-05")
    let office = try test.on("2026-11-23")
    _ = try office.fulfilPeriodic(
      "noi-vu-nam", period: period("2026"), document: "1/BC", sent: TestOffice.day("2026-11-20"))
    try office.file.connection.run("UPDATE periodic SET document = '2/BC'")
    #expect(try office.file.periodicFollowsFromLog() == false)
    try office.file.rebuildProjection()
    #expect(try office.file.periodicFollowsFromLog())
    #expect(try line(office, "noi-vu-nam", "2026").progress.fulfilment?.document == "1/BC")
    #expect(try office.verifyChain().isSound)
  }
}
