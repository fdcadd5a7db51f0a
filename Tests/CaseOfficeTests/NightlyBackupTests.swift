import CaseOffice
import CaseStore
import CaseWorkflow
import Foundation
import TestSupport
import Testing
import WorkingCalendar

@Suite("The backup of the night")
struct NightlyBackupTests {
  @Test(
    "takes away what a killed look at an encrypted copy left in clear, unless somebody is looking just now")
  func killedLook() throws {
    let test = try TestOffice()
    let left = test.folder + "/.kiem-tra-sao-luu.dunghan-part"
    try Data("SQLite format 3".utf8).write(to: URL(fileURLWithPath: left))
    let looking = open(left, O_RDONLY)
    #expect(flock(looking, LOCK_EX | LOCK_NB) == 0)
    _ = try test.on("2026-11-20").backUpForTheNight()
    #expect(FileManager.default.fileExists(atPath: left))
    close(looking)
    // Also where the night's copy is there already.
    _ = try test.on("2026-11-20").backUpForTheNight()
    #expect(!FileManager.default.fileExists(atPath: left))
  }

  @Test("the book's page tells the newest of several nights, in whatever order they were made")
  func newest() throws {
    let test = try TestOffice()
    #expect(try test.on("2026-11-20").bookFacts().lastNightly == nil)
    for day in ["2026-11-20", "2026-11-24", "2026-11-23"] {
      _ = try test.on(day).backUpForTheNight()
      #expect(
        try test.on("2026-11-25").bookFacts().lastNightly
          == TestOffice.day(max(day, day == "2026-11-20" ? day : "2026-11-24")))
    }
  }

  @Test(
    "of a second office in the same folder is refused aloud: neither is told a backup that it has not, nor loses one"
  )
  func twoOffices() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-20")
    let first = try office.backUpForTheNight()
    let path = try test.foundAnother("hai.dunghan", isTraining: true, on: "2026-11-20").file.path
    for day in ["2026-11-20", "2026-11-21"] {
      let other = try Office.open(
        path: path, clock: .fixed(TestOffice.day(day)), visitor: .init(systemUser: "thu"))
      #expect(throws: BackupFault.ofAnother(path: first.path), "\(day)") { try other.backUpForTheNight() }
    }
    #expect(try Office.verifyBackup(at: first.path).isSound)
    #expect(try test.on("2026-11-21").backUpForTheNight().isNew)
  }

  @Test(
    "is not taken for made where something else bears its name",
    arguments: ["an empty file", "a link", "a folder", "words"])
  func somethingElse(_ what: String) throws {
    let test = try TestOffice()
    let folder = test.folder + "/sao-luu"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let name = folder + "/2026-11-20.dunghan"
    switch what {
    case "a link": #expect(symlink("/nowhere", name) == 0)
    case "a folder": try FileManager.default.createDirectory(atPath: name, withIntermediateDirectories: false)
    default: try Data((what == "words" ? "SQLite" : "").utf8).write(to: URL(fileURLWithPath: name))
    }
    #expect(throws: BackupFault.ofAnother(path: name)) { try test.on("2026-11-20").backUpForTheNight() }
    #expect(try test.on("2026-11-21").backUpForTheNight().isNew)
  }

  /// Which of the backups of these days go, as of the last of them.
  @Test(
    "keeps seven days, of four weeks and twelve months the newest",
    arguments: [
      ("2026-11-15..2026-11-21", ""),
      ("2026-11-14..2026-11-21", "2026-11-14"),
      // Sunday 15/11 is the newest of its week, Saturday 14/11 of none.
      ("2026-11-12..2026-11-22", "2026-11-12 2026-11-13 2026-11-14"),
      ("2026-11-09..2026-11-23", "2026-11-09..2026-11-14 2026-11-16"),
      // Of October its last day stays, though its week is long past.
      (
        "2026-10-01..2026-11-22",
        "2026-10-01..2026-10-30 2026-11-02..2026-11-07 2026-11-09..2026-11-14"
      ),
      // Nights that were missed: the seven newest are kept, however old.
      (
        "2024-01-31 2024-02-29 2024-03-31 2024-05-31 2024-06-30 2024-07-31 2024-08-31 2024-09-30 2024-10-31"
          + " 2024-11-30 2024-12-31 2025-01-31 2025-02-28 2025-03-31", "2024-01-31 2024-02-29"
      ),
      // The turn of the year within one ISO week: Tuesday 31/12/2024 is December's newest, 5/1/2025 the week's.
      (
        "2024-12-29..2025-01-20",
        "2024-12-29..2024-12-30 2025-01-01..2025-01-04 2025-01-06..2025-01-11 2025-01-13"
      ),
    ])
  func rotation(days: String, gone: String) throws {
    let dates = try Self.dates(days)
    let today = try #require(dates.max())
    #expect(BackupRotation.outdated(dates, today: today).map(\.iso) == (try Self.dates(gone)).map(\.iso))
  }

  @Test("night after night for three years: never more than 23, the last seven always there")
  func years() throws {
    let first = try TestOffice.day("2024-01-01")
    var kept: Set<CivilDate> = []
    for night in 0..<1096 {
      let today = first + night
      kept.insert(today)
      kept.subtract(BackupRotation.outdated(Array(kept), today: today))
      #expect(kept.count <= 7 + 4 + 12)
      for back in 0..<min(7, night + 1) { #expect(kept.contains(today - back)) }
      // Of the last twelve months the last day of each that is over.
      var month = today
      for _ in 0..<min(11, night / 31) {
        month = month - month.day
        #expect(kept.contains(month), "\(today): \(month)")
      }
    }
  }

  @Test("days to come, from a clock that was wrong, neither count nor go")
  func future() throws {
    let dates = try Self.dates("2026-11-10..2026-11-21 2062-01-01..2062-01-20")
    let gone = BackupRotation.outdated(dates, today: try TestOffice.day("2026-11-21"))
    #expect(gone.map(\.iso) == ["2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13", "2026-11-14"])
  }

  @Test("is made once a day, checked, in a folder of its own; other files there are not touched")
  func nights() throws {
    let test = try BackupTests.office(cases: 1)
    let folder = test.folder + "/sao-luu"
    let first = try test.on("2026-11-01").backUpForTheNight()
    #expect(first.isNew && first.path == folder + "/2026-11-01.dunghan" && first.dropped.isEmpty)
    #expect(try Office.verifyBackup(at: first.path).isSound)
    #expect(try test.on("2026-11-01").backUpForTheNight().isNew == false)
    let others = [
      "2026-13-01.dunghan", "2025-01-01.dunghan.bak", "ghi-chu.txt", "2026-1-1.dunghan", "x.dunghan",
    ]
    for name in others { try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/" + name)) }
    // The first of them is no longer kept by its date; a link is not ours to take away.
    let links = ["2020-01-01.dunghan", "2020-01-02.dunghan"]
    for name in links { symlink(test.path, folder + "/" + name) }
    for day in 2...22 { _ = try test.on("2026-11-\(day < 10 ? "0" : "")\(day)").backUpForTheNight() }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let days = [1, 8, 15] + Array(16...22)
    let own = days.map { "2026-11-\($0 < 10 ? "0" : "")\($0).dunghan" }
    #expect(names.sorted() == (others + own + links).sorted())
    let permissions = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int
    #expect(permissions == 0o700)
  }

  @Test("that fails takes no older one away")
  func failing() throws {
    let test = try BackupTests.office(cases: 1)
    let folder = test.folder + "/sao-luu"
    for day in 10...18 { _ = try test.on("2026-11-\(day)").backUpForTheNight() }
    let before = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    symlink("/nonexistent", folder + "/.dang-sao-luu.dunghan-part")
    #expect(throws: BackupFault.self) { try test.on("2026-11-19").backUpForTheNight() }
    unlink(folder + "/.dang-sao-luu.dunghan-part")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == before)
  }

  @Test(
    "a group that shares the office shares its backups, those of an older program too; else they are the owner's alone"
  )
  func group() throws {
    let test = try BackupTests.office(cases: 1)
    let folder = test.folder + "/sao-luu"
    let old = folder + "/2026-11-18.dunghan"
    _ = try test.on("2026-11-18").backUpForTheNight()
    #expect(try Self.rights(folder).mode == 0o700 && Self.rights(old).mode == 0o600)
    // Anybody may give a file of theirs to a group they are in; the administrator to any.
    let group = geteuid() == 0 ? 4_321 : getegid()
    #expect(chown(test.path, uid_t.max, group) == 0 && chmod(test.path, 0o660) == 0)
    let made = try test.on("2026-11-19").backUpForTheNight()
    #expect(made.isNew)
    #expect(try Self.rights(folder) == (0o770, group))
    #expect(try Self.rights(made.path) == (0o660, group) && Self.rights(old) == (0o660, group))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(!names.contains { $0.hasSuffix("-part") })
  }

  @Test(
    "a folder that is closed to whoever sweeps is said; the check of the log tells that its backups were not asked"
  )
  func closed() throws {
    // Only the administrator can be somebody else for a moment.
    guard geteuid() == 0, let setfsuid = Self.setfsuid else { return }
    let test = try BackupTests.office(cases: 1)
    #expect(try test.on("2026-11-18").unreadBackups() == nil, "none was ever made")
    _ = try test.on("2026-11-18").backUpForTheNight()
    let folder = test.folder + "/sao-luu"
    let office = try test.on("2026-11-18")
    let tomorrow = try test.on("2026-11-19")
    #expect(office.unreadBackups() == nil)
    chmod(test.folder, 0o755)
    _ = setfsuid(54_321)
    let closed = office.unreadBackups()
    let today = Result { try office.backUpForTheNight() }
    let next = Result { try tomorrow.backUpForTheNight() }
    _ = setfsuid(0)
    chmod(folder, 0o755)
    _ = setfsuid(54_321)
    let unread = office.unreadBackups()
    _ = setfsuid(0)
    #expect(closed?.folder == folder && closed?.count == nil)
    #expect(unread?.folder == folder && unread?.count == 1)
    for outcome in [today, next] {
      #expect(throws: BackupFault.notWritten(path: folder, systemError: EACCES)) { try outcome.get() }
    }
  }

  /// Whose files this thread reaches; the C library has it, the module of it has not.
  private static let setfsuid: (@convention(c) (uid_t) -> Int32)? = dlsym(nil, "setfsuid").map {
    unsafeBitCast($0, to: (@convention(c) (uid_t) -> Int32).self)
  }

  private static func rights(_ path: String) throws -> (mode: mode_t, group: gid_t) {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw BackupFault.notRead(path: path, systemError: errno) }
    return (status.st_mode & 0o777, status.st_gid)
  }

  /// `2026-11-01..2026-11-05 2026-12-01` as dates.
  private static func dates(_ text: String) throws -> [CivilDate] {
    try text.split(separator: " ").flatMap { part in
      let ends = part.replacing("..", with: " ").split(separator: " ").map(String.init)
      let first = try TestOffice.day(ends[0])
      let last = try TestOffice.day(ends.last ?? ends[0])
      return (0...first.days(until: last)).map { first + $0 }
    }
  }
}
