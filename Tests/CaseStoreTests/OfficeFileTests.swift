import CaseStore
import CaseWorkflow
import Glibc
import Testing
import WorkingCalendar

@Suite("The office file")
struct OfficeFileTests {
  @Test("an office is founded once and its file is its owner's alone")
  func foundedOnce() throws {
    let folder = try TemporaryFolder()
    _ = try StoreFixture.found(at: folder.office)
    #expect(throws: StoreError.exists(path: folder.office)) { try StoreFixture.found(at: folder.office) }
    var status = stat()
    #expect(stat(folder.office, &status) == 0)
    #expect(status.st_mode & 0o077 == 0)
  }

  @Test("a file that is not an office is refused and left as it was")
  func foreignFile() throws {
    let folder = try TemporaryFolder()
    let stream = fopen(folder.office, "w")
    fputs("số,nội dung\n", stream)
    fclose(stream)
    #expect(chmod(folder.office, 0o600) == 0)
    #expect(throws: StoreError.trouble(.foreign)) { try OfficeFile(path: folder.office) }
    #expect(throws: StoreError.trouble(.foreign)) { try StoreFixture.found(at: folder.office) }
    var status = stat()
    stat(folder.office, &status)
    #expect(status.st_size == Int("số,nội dung\n".utf8.count))
  }

  @Test("a missing file says so, and is not made by opening it")
  func missingFile() throws {
    let folder = try TemporaryFolder()
    #expect(throws: StoreError.missing(path: folder.office)) { try OfficeFile(path: folder.office) }
    #expect(access(folder.office, F_OK) != 0)
  }

  @Test("codes run without a gap, one sequence a year, also when an act fails half-way")
  func gapFree() throws {
    let folder = try TemporaryFolder()
    let file = try StoreFixture.found(at: folder.office)
    let day = try StoreFixture.day("2026-11-02")
    #expect(try StoreFixture.openCase(in: file, "Cống tắc", on: day).matter.code == "TH-2026-00001")
    struct PowerCut: Error {}
    #expect(throws: PowerCut.self) {
      try file.write {
        _ = try file.nextCode(year: 2026)
        throw PowerCut()
      }
    }
    #expect(try StoreFixture.openCase(in: file, "Đèn hỏng", on: day).matter.code == "TH-2026-00002")
    let earlier = try StoreFixture.day("2025-12-31")
    #expect(try StoreFixture.openCase(in: file, "Đường lầy", on: earlier).matter.code == "TH-2025-00001")
    #expect(try file.yearsWithGaps().isEmpty)
  }

  @Test("a case turned away inside a long write leaves no gap, no row and no count")
  func turnedAwayAlone() throws {
    let folder = try TemporaryFolder()
    let file = try StoreFixture.found(at: folder.office)
    let day = try StoreFixture.day("2026-11-02")
    struct TurnedAway: Error {}
    try file.write {
      for turn in 1...9 {
        do {
          try file.write {
            try StoreFixture.openCase(in: file, "Việc \(turn)", on: day)
            if turn.isMultiple(of: 3) { throw TurnedAway() }
          }
        } catch is TurnedAway {}
      }
    }
    #expect(
      try file.summaries(MatterQuery(), for: .everything).map(\.code) == (1...6).map { "TH-2026-0000\($0)" })
    #expect(try file.boardCounts(today: day, soon: day, for: .everything).awaiting == ["can-bo": 6])
    #expect(try file.yearsWithGaps().isEmpty && file.wrongCounters().isEmpty && file.log.verify().isSound)
    #expect(throws: StoreError.self) {
      try file.write { try StoreFixture.record(code: "TH-2026-00009", in: file, on: day) }
    }
    #expect(try StoreFixture.openCase(in: file, "Việc 10", on: day).matter.code == "TH-2026-00007")
  }

  @Test("two connections on one file see each other's acts and share one sequence")
  func twoAtOnce() throws {
    let folder = try TemporaryFolder()
    let first = try StoreFixture.found(at: folder.office)
    let second = try OfficeFile(path: folder.office)
    let day = try StoreFixture.day("2026-11-02")
    for turn in 0..<10 {
      try StoreFixture.openCase(in: turn.isMultiple(of: 2) ? first : second, "Việc \(turn)", on: day)
    }
    #expect(try first.codes(endingIn: 10, limit: 1, for: .everything) == ["TH-2026-00010"])
    #expect(try second.log.verify().isSound)
    #expect(try first.yearsWithGaps().isEmpty)
    #expect(try second.wrongCounters().isEmpty)
  }

  @Test("a sender is apart from events, and a sealed case's words are not in the open index")
  func nothingLeaks() throws {
    let folder = try TemporaryFolder()
    let file = try StoreFixture.found(at: folder.office)
    let day = try StoreFixture.day("2026-11-02")
    let sender = Sender(name: "Bùi Thị Thử Nghiệm", address: "xóm 9", phone: "0900 000 111")
    try StoreFixture.openCase(in: file, "Thu tiền không biên lai", on: day, isSealed: true, sender: sender)
    try StoreFixture.openCase(in: file, "Thu gom rác chậm", on: day, sender: sender)
    try file.log.each { event in
      #expect(!event.payload.contains("Thử Nghiệm"))
      #expect(!event.payload.contains("Thu tiền"))
      return true
    }
    let stranger = Visibility(account: "ai-do", reach: .all, seesSenders: false, seesSealedTitles: false)
    #expect(try file.search(["thu"], limit: 9, for: .everything).map(\.title) == ["Thu gom rác chậm"])
    #expect(try file.search(["nghiem"], limit: 9, for: .everything).count == 1)
    #expect(try file.search(["nghiem"], limit: 9, for: stranger).isEmpty)
  }

  @Test("rebuilding from events gives the same case, and the board's counts agree")
  func rebuilt() throws {
    let folder = try TemporaryFolder()
    let file = try StoreFixture.found(at: folder.office)
    let day = try StoreFixture.day("2026-11-02")
    var stored = try StoreFixture.openCase(in: file, "Cống tắc", on: day)
    try StoreFixture.forward(&stored, in: file, on: day + 1)
    let before = try file.matter(code: stored.matter.code)
    #expect(before.matter == stored.matter)
    #expect(before.matter.openAnswers.first?.due.iso == "2026-12-01")
    try file.rebuildProjection()
    #expect(try file.matter(code: stored.matter.code).matter == before.matter)
    #expect(try file.wrongCounters().isEmpty)
    #expect(try file.boardCounts(today: day + 60, soon: day + 63, for: .everything).overdue == 1)
  }
}
