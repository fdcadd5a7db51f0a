import CaseOffice
import CaseStore
import CaseWorkflow
import SQLiteKit
import TestChance
import TestSupport
import Testing
import WorkingCalendar

@Suite("The figures behind the charts")
struct FiguresTests {
  @Test(
    "are what one counts case by case, for whomever they are, after anything was done",
    arguments: 0..<Soak.times(2))
  func walk(round: Int) throws {
    let seed = UInt64.newSeed
    let walk = try OfficeWalk(seed: seed)
    #expect(walk.done > 8, "seed \(seed)")
    // The day itself, a day of rest, and one by which everything is late.
    let days = [walk.day, walk.day + (6 - walk.day.weekday.rawValue), walk.day + 200]
    for account in OfficeWalk.accounts {
      let office = try walk.test.on(walk.day.iso, as: account)
      for day in days {
        let that = Office(file: office.file, clock: .fixed(day), account: office.account)
        try agree(that, "seed \(seed), \(account), \(day.iso)")
      }
    }
  }

  private func agree(_ office: Office, _ place: Comment) throws {
    let naive = try NaiveFigures(office)
    let directory = try office.directory()
    let roles = try office.roleKeys().reduce(into: Set<RoleKey>()) {
      $0.insert($1)
      $0.formUnion(directory.role($1)?.includes ?? [])
    }
    let lateness = try office.lateness()
    #expect(Set(lateness) == naive.lateness() && Set(lateness).count == lateness.count, place)
    #expect(try office.monthFigures(14) == naive.months(14), place)
    #expect(try office.load() == naive.load(30, roles: roles), place)
    let year = (office.today - 200)...(office.today + 165)
    let due = naive.dueDays(year, roles: []).map { ($0.date, $0.answers) }
    #expect(try office.answersDue(year) == Dictionary(uniqueKeysWithValues: due), place)
  }

  @Test("none late may mean none forwarded: how much a body owes stands beside how late it is")
  func lateness() throws {
    let test = try TestOffice(founded: "2026-01-02")
    #expect(try test.on("2026-03-02").lateness().isEmpty)
    let first = try test.on("2026-03-02").sent("2026-03-02")
    let both = try test.on("2026-03-03").opened("2026-03-03")
    let office = try test.on("2026-03-03")
    try office.act(both, "register")
    try office.act(both, "forward", "to=ubnd,dang-uy", "document=2/PC", "sent=2026-03-03")
    // Due after twenty working days: Monday 30/03 and Tuesday 31/03.
    for (day, expected) in [
      ("2026-03-30", ["ubnd 0 late, 0 days, of 2", "dang-uy 0 late, 0 days, of 1"]),
      ("2026-03-31", ["ubnd 1 late, 1 days, of 2", "dang-uy 0 late, 0 days, of 1"]),
      ("2026-04-03", ["ubnd 2 late, 4 days, of 2", "dang-uy 1 late, 3 days, of 1"]),
      ("2026-04-05", ["ubnd 2 late, 4 days, of 2", "dang-uy 1 late, 3 days, of 1"]),
    ] {
      #expect(try told(test, day) == expected, "\(day)")
    }
    try reply(test, first, from: "ubnd", on: "2026-04-03")
    #expect(
      try told(test, "2026-04-03") == ["dang-uy 1 late, 3 days, of 1", "ubnd 1 late, 3 days, of 1"])
  }

  private func told(_ test: TestOffice, _ day: String) throws -> [String] {
    try test.on(day, as: "giam-sat").lateness().map {
      "\($0.unit) \($0.late) late, \($0.worstWorkingDays) days, of \($0.owed)"
    }
  }

  @Test("a case is answered when the last body that was asked has answered, and again after it was reopened")
  func answered() throws {
    let test = try TestOffice(founded: "2026-01-02")
    let office = try test.on("2026-01-30")
    let code = try office.opened("2026-01-30")
    try office.act(code, "register")
    try office.act(code, "forward", "to=ubnd,dang-uy", "document=2/PC", "sent=2026-01-30")
    try reply(test, code, from: "ubnd", on: "2026-02-12")
    #expect(try months(test) == ["1/2026 1 0"])
    try reply(test, code, from: "dang-uy", on: "2026-03-03")
    #expect(try months(test) == ["1/2026 1 0", "3/2026 0 1"])
    let later = try test.on("2026-03-04")
    try later.act(code, "notify-sender", "stage=result", "sent=2026-03-04")
    try later.act(code, "close")
    #expect(try months(test) == ["1/2026 1 0", "3/2026 0 1"])
    try test.on("2026-04-01").act(code, "reopen", "reason=Làm chưa xong")
    #expect(try months(test) == ["1/2026 1 0", "3/2026 0 1"])
    for unit in try test.on("2026-04-02").show(code: code).matter.openAnswers.map(\.debtor) {
      try reply(test, code, from: unit, on: "2026-04-20")
    }
    #expect(try months(test) == ["1/2026 1 0", "3/2026 0 1", "4/2026 0 1"])
  }

  private func reply(_ test: TestOffice, _ code: String, from unit: String, on day: String) throws {
    try test.on(day).act(
      code, "record-reply", "from=\(unit)", "document=9/CV", "issued=\(day)", "arrived=\(day)",
      "outcome=dung", "summary=Đã làm")
  }

  /// The months to April in which anything was.
  private func months(_ test: TestOffice) throws -> [String] {
    let figures = try test.on("2026-04-30").monthFigures()
    #expect(figures.count == 12 && figures.last?.month.iso == "2026-04-01")
    return figures.filter { $0.received + $0.answered > 0 }.map {
      "\($0.month.month)/\($0.month.year) \($0.received) \($0.answered)"
    }
  }

  @Test("what is taken back, merged or withdrawn is taken from them")
  func takenBack() throws {
    let test = try TestOffice(founded: "2026-01-02")
    let code = try test.on("2026-03-02").sent("2026-03-02")
    let office = try test.on("2026-03-05")
    let before = try figures(office)
    try office.act(code, "confirm-receipt", "received=2026-03-04")
    #expect(try figures(office) != before)
    try office.undo(code: code)
    #expect(try figures(office) == before)
    let other = try office.sent("2026-03-05")
    #expect(try office.lateness().map(\.owed) == [2])
    try office.merge(other, code)
    #expect(try office.lateness().map(\.owed) == [1])
    try office.unmerge(other)
    #expect(try office.lateness().map(\.owed) == [2])
    try office.act(other, "withdraw", "reason=Đã hòa giải", "document=Đơn rút")
    #expect(try office.lateness().map(\.owed) == [1])
    #expect(try office.checkups().first { $0.area == "counters" }?.isSound == true)
  }

  private func figures(_ office: Office) throws -> String {
    try "\(office.lateness()) \(office.monthFigures()) \(office.load())"
  }

  @Test("an old book's cases are in them as if they had been worked through")
  func imported() throws {
    let test = try TestOffice()
    let path = test.folder + "/so.csv"
    try TestOffice.copy(TestOffice.configDirectory + "/examples/so-theo-doi-don.csv", to: path)
    let office = try test.on("2026-11-23")
    #expect(try office.importRegister(RegisterSource(path: path)).imported > 3)
    for account in ["can-bo", "tra-cuu"] { try agree(test.on("2026-11-23", as: account), "\(account)") }
    #expect(try office.checkups().first { $0.area == "counters" }?.isSound == true)
  }

  @Test("the person complained of is told figures without the case, whatever else there is")
  func barred() throws {
    let test = try TestOffice(
      founded: "2026-01-02",
      accounts: TestOffice.otherRoles + [
        Account(key: "don-vi-hdnd", name: "Nga Thử", systemUser: nil, roles: ["don-vi"], unit: "hdnd")
      ])
    _ = try test.on("2026-03-02").sent("2026-03-02")
    let officer = try test.on("2026-03-03")
    let about = try officer.open(
      NewCase(
        type: "phan-anh", summary: "Thu tiền không biên lai", received: TestOffice.day("2026-03-03"),
        source: "truc-tiep", values: [("about-person", "don-vi-ubnd")])
    ).code
    try officer.act(about, "register")
    try officer.act(about, "forward", "to=ubnd", "document=1/PC", "sent=2026-03-03")
    for (account, owed) in [("can-bo", 2), ("giam-sat", 2), ("don-vi-ubnd", 1), ("don-vi-hdnd", nil)] {
      let office = try test.on("2026-03-05", as: account)
      #expect(try office.lateness().first?.owed == owed, "\(account)")
      #expect(try office.load().map(\.answers).reduce(0, +) == owed ?? 0, "\(account)")
      #expect(try office.monthFigures().map(\.received).reduce(0, +) == owed ?? 0, "\(account)")
      try agree(office, "\(account)")
    }
  }

  @Test(
    "counts changed by hand are found by the doctor, by their kind",
    arguments: ["debt", "answer", "received"])
  func doctor(kind: String) throws {
    let test = try TestOffice()
    for _ in 0..<2 { _ = try test.on("2026-11-20").sent("2026-11-20") }
    let office = try test.on("2026-11-20")
    #expect(try office.file.wrongCounters().isEmpty)
    try office.file.connection.execute("UPDATE counters SET count = count + 1 WHERE kind = '\(kind)'")
    #expect(try office.file.wrongCounters() == [kind])
  }
}
