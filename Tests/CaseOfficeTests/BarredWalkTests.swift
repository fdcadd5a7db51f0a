import CaseOffice
import CaseReports
import CaseStore
import CaseWorkflow
import Foundation
import SQLiteKit
import TestSupport
import Testing
import WorkingCalendar

/// D4: a barred account is shown exactly what it would be shown if the case did not exist.
@Suite("What the person complained of finds")
struct BarredWalkTests {
  /// What an entrance of the office is to somebody who must not see a case.
  enum Entrance: Sendable {
    /// Says something of cases: what it gives back, as text.
    case tells(@Sendable (Office, String) throws -> Any)
    /// Says nothing of any case; why.
    case saysNothingOfCases(String)
  }

  /// Every entrance of `Office`. One that is not here fails the test: whoever adds a way to read says what a barred account
  /// gets from it.
  static let entrances: [String: Entrance] = [
    "act": .tells { office, code in try office.act(code, "note-call", "with=x", "said=y") },
    "offers": .tells { office, code in try office.offers(code: code) },
    "undo": .tells { office, code in try office.undo(code: code) },
    "undoable": .tells { office, code in try office.undoable(code: code) as Any },
    "merge": .tells { office, code in try office.merge("1", code) },
    "unmerge": .tells { office, code in try office.unmerge(code) },
    "show": .tells { office, code in try office.show(code: code) },
    "history": .tells { office, code in try office.history(code: code) },
    "line": .tells { office, code in try office.line(code: code) },
    "resolve": .tells { office, code in try [office.resolve(code), office.resolve("3")] },
    "list": .tells { office, code in try Self.lists(office) },
    "each": .tells { office, _ in
      var lines: [CaseLine] = []
      try office.each(CaseFilter(), windowOf: 1) {
        lines.append($0)
        return true
      }
      return lines
    },
    "search": .tells { office, code in
      try ["thu tien", "cau treo", code, "3", "0900000111", "bui thi"].map { try office.search($0) }
    },
    "board": .tells { office, _ in
      let board = try office.board()
      return (board.sections, board.overdue, board.dueSoon, board.provisional, board.awaiting)
    },
    "atOnce": .saysNothingOfCases("it runs what asks; what that tells is told by the other entrances"),
    "ownMoves": .saysNothingOfCases("by which rows are told apart that the account was shown already"),
    "notes": .saysNothingOfCases("of rows that the account was shown already"),
    "lastReceived": .tells { office, _ in try office.lastReceived() as Any },
    // The newest row is a mark that the screens keep and never show.
    "entries": .tells { office, _ in try office.entries(after: 0).count },
    "openSender": .tells { office, code in try office.openSender(code: code, reason: "Thử") },
    "sealSender": .tells { office, code in try office.sealSender(code: code, reason: "Thử") },
    "correctSender": .tells { office, code in
      try office.correctSender(code: code, to: SenderCorrection([.phone: "0900 000 124"]), reason: "Thử")
    },
    "forgetSender": .tells { office, code in try office.forgetSender(code: code, reason: "Thử") },
    "makeCopy": .tells { office, code in
      try office.makeCopy(CopyRequest(code: code, kind: .answeringUnit)).text
    },
    "writeCopy": .tells { office, code in
      try office.writeCopy(CopyRequest(code: code, kind: .answeringUnit), to: office.file.path + ".txt").text
    },
    "checkLetter": .tells { office, code in
      let path = office.file.path + ".thu.txt"
      try Data("Bùi Thị Thử".utf8).write(to: URL(fileURLWithPath: path))
      return try office.checkLetter(at: path, code: code).traces
    },
    "addAccount": .saysNothingOfCases("accounts"), "changeAccount": .saysNothingOfCases("accounts"),
    "disableAccount": .saysNothingOfCases("accounts"), "entrust": .saysNothingOfCases("accounts"),
    "renewKey": .saysNothingOfCases("accounts"),
    "isPutAside": .saysNothingOfCases("the file's name"),
    "isOnlyLookedAt": .saysNothingOfCases("whether the log tells who may write"),
    "lacksPaper": .saysNothingOfCases("keys"),
    "mayReadBookLog": .saysNothingOfCases("accounts"),
    "bookLog": .saysNothingOfCases("accounts, keys and tables"),
    "sweep": .tells { office, _ in try (office.sweep(isDryRun: true), office.sweep(), office.sweep()) },
    "count": .tells { office, _ in
      try office.count(from: TestOffice.day("2026-01-01"), to: TestOffice.day("2026-12-31"))
    },
    "answersDue": .tells { office, _ in
      try office.answersDue(TestOffice.day("2026-01-01")...TestOffice.day("2026-12-31"))
        .map { "\($0.key) \($0.value)" }.sorted()
    },
    "provisionalAnswers": .tells { office, _ in
      let path = office.file.path + ".lich.csv"
      let row = "2026-03-12,holiday,Ngày thử,Chưa có văn bản,uncertain,"
      try Data(CalendarDesk.rows(row).utf8).write(to: URL(fileURLWithPath: path))
      try office.importCalendar(path: path, reason: "Thử")
      return try office.provisionalAnswers(over: TestOffice.day("2026-03-12"), atMost: 9)
    },
    "lateness": .tells { office, _ in try office.lateness() },
    "monthFigures": .tells { office, _ in try office.monthFigures() },
    "load": .tells { office, _ in
      try ["2026-03-06", "2026-04-01"].map { day in
        try Office(file: office.file, clock: .fixed(TestOffice.day(day)), account: office.account).load()
      }
    },
    "importCalendar": .tells { office, _ in
      let path = office.file.path + ".lich.csv"
      let row = "2026-07-03,holiday,Ngày thử,Công điện 1,announced,"
      try Data(CalendarDesk.rows(row).utf8).write(to: URL(fileURLWithPath: path))
      return try [true, false].map { isDryRun in
        var told: [MovedDeadline] = []
        let report = try office.importCalendar(
          path: path, isDryRun: isDryRun, reason: "Thử", each: { told.append($0) })
        return (told, report.moved, report.unchanged, report.frozen)
      }
    },
    "changeDay": .tells { office, _ in
      let day = try ChangedDay(
        date: TestOffice.day("2026-07-03"), kind: .holiday, name: "Ngày thử", notice: "Công điện 1")
      return try [true, false].map { isDryRun in
        var told: [MovedDeadline] = []
        let report = try office.changeDay(day, isDryRun: isDryRun, each: { told.append($0) })
        return (told, report.moved, report.unchanged, report.frozen)
      }
    },
    "takeBackCalendarChange": .tells { office, _ in
      let day = try ChangedDay(
        date: TestOffice.day("2026-07-03"), kind: .holiday, name: "Ngày thử", notice: "Công điện 1")
      try office.changeDay(day)
      return try [true, false].map { isDryRun in
        var told: [MovedDeadline] = []
        let report = try office.takeBackCalendarChange(isDryRun: isDryRun, each: { told.append($0) })
        return (told, report.moved, report.unchanged, report.frozen)
      }
    },
    "lastCalendarChange": .saysNothingOfCases("the calendar"),
    "checkups": .saysNothingOfCases("names no case that the account is not shown; see below"),
    "likelyDuplicates": .tells { office, _ in
      try office.likelyDuplicates(
        of: Likeness(
          name: "Bùi Thị Thử", address: "xóm 9", phone: "0900000111", words: "Thu tiền không biên lai xóm 9"))
    },
    "isAwaited": .tells { office, _ in try [office.isAwaited("ubnd"), office.isAwaited("dang-uy")] },
    "openDutyCount": .tells { office, _ in try office.openDutyCount() },
    "warnings": .tells { office, code in
      try office.warnings(for: CaseAct(code: code, action: "note-call", values: [("said", "C?ng tắc")]))
    },
    "tables": .saysNothingOfCases("tables"), "terms": .saysNothingOfCases("tables"),
    "unit": .saysNothingOfCases("tables"), "caseType": .saysNothingOfCases("tables"),
    "readableTypes": .saysNothingOfCases("tables"), "addTerm": .saysNothingOfCases("tables"),
    "changeTerm": .saysNothingOfCases("tables"), "addUnit": .saysNothingOfCases("tables"),
    "changeUnit": .saysNothingOfCases("tables"), "addType": .saysNothingOfCases("tables"),
    "changeType": .saysNothingOfCases("tables"),
    "addSigner": .saysNothingOfCases("tables"), "changeSigner": .saysNothingOfCases("tables"),
    "addRoute": .saysNothingOfCases("tables"), "changeRoute": .saysNothingOfCases("tables"),
    "dropRoute": .saysNothingOfCases("tables"), "carryOut": .saysNothingOfCases("tables"),
    "propose": .tells { office, _ in
      try office.propose(
        TableRequest(
          .changeUnit,
          TableEdit(key: "dang-uy", values: [("validTo", "2027-01-01")], reason: "Thử")))
    },
    "accounts": .saysNothingOfCases("accounts"),
    "bookFacts": .saysNothingOfCases("the file, the codes given and the newest event"),
    "open": .saysNothingOfCases("answers with the case just entered"),
    "found": .saysNothingOfCases("a new office"),
    "importRegister": .saysNothingOfCases("tells of rows of the file read"),
    "reviewBarrings": .saysNothingOfCases("a number of cases changed, for the administrator"),
    "change": .saysNothingOfCases("accounts"),
    "audit": .saysNothingOfCases("the length and head of the log"),
    "dayAhead": .saysNothingOfCases("the day of the newest event"),
    "acceptDate": .saysNothingOfCases("the day of the newest event"),
    "chainHead": .saysNothingOfCases("the length and head of the log"),
    "backUp": .saysNothingOfCases("the length and head of the log"),
    "backUpForTheNight": .saysNothingOfCases("names of files"),
    "unreadBackups": .saysNothingOfCases("names of files"),
    "restore": .saysNothingOfCases("the length and head of the log"),
    "verifyBackup": .saysNothingOfCases("the length and head of the log"),
    "verifyChain": .saysNothingOfCases("the length and head of the log"),
    "freshness": .saysNothingOfCases("the number of the newest event"),
    "pulse": .saysNothingOfCases("a counter of commits, and rights"),
    "actor": .saysNothingOfCases("rights"), "seesSenders": .saysNothingOfCases("rights"),
    "roleKeys": .saysNothingOfCases("rights"),
    "hasPassword": .saysNothingOfCases("the account"), "asksOldPassword": .saysNothingOfCases("the account"),
    "readyForPasswords": .saysNothingOfCases("the office"),
    "changePassword": .saysNothingOfCases("the account"),
    "givePassword": .saysNothingOfCases("accounts"), "unlock": .saysNothingOfCases("the account"),
    "unlockAccount": .saysNothingOfCases("accounts"), "makeRecoveryKey": .saysNothingOfCases("a key"),
    "recover": .saysNothingOfCases("accounts"), "checkPaper": .saysNothingOfCases("accounts"),
    "isEncryptedBackup": .saysNothingOfCases("how a file begins"),
    "identity": .saysNothingOfCases("the office"), "unitName": .saysNothingOfCases("the office"),
    "symbol": .saysNothingOfCases("the office"), "isTraining": .saysNothingOfCases("the office"),
    "accountKey": .saysNothingOfCases("the account"), "accountName": .saysNothingOfCases("the account"),
    "accountUnits": .saysNothingOfCases("the account"),
    "settings": .saysNothingOfCases("tables"), "directory": .saysNothingOfCases("tables"),
    "typeOutline": .saysNothingOfCases("tables"),
    "calendar": .saysNothingOfCases("tables"),
    "rules": .saysNothingOfCases("tables"), "caseTypes": .saysNothingOfCases("tables"),
    "today": .saysNothingOfCases("the clock"), "timeOfDay": .saysNothingOfCases("the clock"),
    "folderOfKey": .saysNothingOfCases("a path"), "screensLogPath": .saysNothingOfCases("a path"),
    "workingCopiesPath": .saysNothingOfCases("a path"),
    "workingCopies": .saysNothingOfCases("what the account typed itself"),
    "keep": .saysNothingOfCases("what the account typed itself"),
    "dropWorkingCopy": .saysNothingOfCases("what the account typed itself"),
    "periodicDuties": .saysNothingOfCases("reports by the calendar"),
    "periodicPressing": .saysNothingOfCases("reports by the calendar"),
    "fulfilPeriodic": .saysNothingOfCases("reports by the calendar"),
    "takeBackPeriodic": .saysNothingOfCases("reports by the calendar"),
    "takePeriodicStep": .saysNothingOfCases("reports by the calendar"),
  ]

  /// Every filter and every order, page by page.
  private static func lists(_ office: Office) throws -> [[CaseLine]] {
    var filters: [CaseFilter] = []
    for order in CaseOrder.allCases {
      for text in [nil, "thu tien"] {
        var filter = CaseFilter()
        filter.order = order
        filter.text = text
        filters.append(filter)
      }
    }
    filters += [\CaseFilter.isOverdue, \CaseFilter.isOpenOnly].map { path in
      var filter = CaseFilter()
      filter[keyPath: path] = true
      return filter
    }
    for role in ["can-bo", "chu-tich", "cap-uy", "giam-sat"] {
      var filter = CaseFilter()
      filter.awaiting = role
      filters.append(filter)
    }
    var others = CaseFilter()
    others.unit = "ubnd"
    others.type = "phan-anh"
    others.state = "received"
    others.dueWithin = 30
    filters.append(others)
    var due = CaseFilter()
    due.dueSpan = try TestOffice.day("2026-03-01")...TestOffice.day("2026-04-30")
    filters.append(due)
    return try filters.flatMap { filter -> [[CaseLine]] in
      var pages = [try office.list(filter)]
      var page = filter
      page.limit = 1
      while let last = try office.list(page).first {
        pages.append([last])
        page.after = last.code
      }
      return pages
    }
  }

  @Test("every entrance of the office says what it says of cases", .timeLimit(.minutes(2)))
  func entrancesAreKnown() throws {
    let folder = TestOffice.configDirectory + "/../Sources/CaseOffice"
    let files = try #require(FileManager.default.enumerator(atPath: folder))
    var found: Set<String> = []
    for case let file as String in files where file.hasSuffix(".swift") {
      var isOffice = false
      for line in try String(contentsOfFile: folder + "/" + file, encoding: .utf8).split(separator: "\n") {
        if line.first?.isLetter == true {
          isOffice = line.hasPrefix("extension Office {") || line.hasPrefix("package final class Office {")
        }
        guard isOffice, let match = line.firstMatch(of: /^ {2}package (?:static )?(?:func|var) (\w+)/) else {
          continue
        }
        found.insert(String(match.1))
      }
    }
    #expect(found.count > 40)
    #expect(found.subtracting(Self.entrances.keys).isEmpty, "say in this table what each tells")
    #expect(Set(Self.entrances.keys).subtracting(found).isEmpty)
  }

  @Test(
    "nothing differs from an office in which the case was never logged",
    arguments: entrances.compactMap { name, entrance in
      if case .tells = entrance { name } else { nil }
    }.sorted())
  func noTrace(entrance name: String) throws {
    guard case .tells(let ask) = Self.entrances[name] else { return }
    let (with, secret) = try office(withSecret: true)
    let (without, _) = try office(withSecret: false)
    let barred = try told(ask, with.on("2026-07-01", as: "chu-tich"), secret)
    let never = try told(ask, without.on("2026-07-01", as: "chu-tich"), secret)
    // Sets and dictionaries print in any order; their letters do not differ.
    #expect(barred.text.sorted() == never.text.sorted(), "\(barred.text)")
    for trace in [secret, "Thu tiền", "Cán bộ thu tiền", "Bùi Thị"] {
      #expect(!barred.text.contains(trace) || never.text.contains(trace), "\(trace) in \(barred.text)")
    }
    // The officer finds it: the walk looks where there is something to be found.
    let officer = try told(ask, with.on("2026-07-01", as: "can-bo"), secret)
    #expect(officer.text.sorted() != never.text.sorted() || barred.isRefused)
  }

  @Test("a case changed by hand is named by the doctor to who may see it alone")
  func doctor() throws {
    let (test, secret) = try office(withSecret: true)
    try test.on("2026-07-01").file.connection.execute(
      "UPDATE matters SET people = 9 WHERE code = '\(secret)'")
    for (account, isNamed) in [("can-bo", true), ("chu-tich", false)] {
      let said = try test.on("2026-07-01", as: account).checkups().first { $0.area == "cases" }
      #expect(said?.isSound == false && said?.message.vi.contains(secret) == isNamed)
    }
  }

  private func told(
    _ ask: (Office, String) throws -> Any, _ office: Office, _ code: String
  ) throws -> (text: String, isRefused: Bool) {
    do {
      return (String(describing: try ask(office, code)), false)
    } catch {
      let problem = OfficeProblem(error)
      return ("\(problem.kind) \(problem.message.vi) \(problem.message.en)", true)
    }
  }

  /// Two plain cases, and after them the one that complains of the chairman: late, and moved by the office.
  private func office(withSecret: Bool) throws -> (TestOffice, secret: String) {
    let test = try TestOffice(founded: "2026-01-02")
    for day in ["2026-03-02", "2026-03-03"] { _ = try test.on(day).sent(day) }
    guard withSecret else { return (test, "SD-2026-00003") }
    let officer = try test.on("2026-03-04")
    let line = try officer.open(
      NewCase(
        type: "phan-anh", title: "Cán bộ thu tiền ở cầu treo", summary: "Thu tiền không biên lai",
        received: TestOffice.day("2026-03-04"), source: "truc-tiep",
        sender: Sender(name: "Bùi Thị Thử", address: "xóm 9", phone: "0900000111"),
        values: [("about-person", "chu-tich")]))
    try officer.act(line.code, "register")
    try officer.act(line.code, "forward", "to=ubnd,dang-uy", "document=1/PC", "sent=2026-03-04")
    try test.on("2026-03-05").act(line.code, "confirm-receipt", "received=2026-03-05", "addressee=ubnd")
    return (test, line.code)
  }
}
