import CaseOffice
import Foundation
import TestChance
import TestSupport
import Testing

/// Every call that copying an office, or putting one back, makes of the disk is a point at which the disk, the stick or the
/// power may fail.
@Suite("Faults under backup and restore") struct FaultyBackupTests {
  private static let new: FaultyStep = [
    "case", "new", "--type", "phan-anh", "--source", "truc-tiep", "--received", "2/11/2026", "--summary",
    "Cống tắc ở xóm 4", "--sender-name", "Bà Thử",
  ]

  /// Tries the command with each fault at some of its points; every point in a long soak.
  private func everywhere(
    _ trial: FaultyFolder, leastPoints: Int, codes: Set<Int32> = [0, 6],
    check: (CommandLineProgram.Outcome, _ isKilled: Bool, Comment) throws -> Void
  ) throws {
    let seed = UInt64.newSeed
    var chance = Chance(seed: seed)
    var points: [(fault: FaultyOffice.Fault, number: Int, name: String)] = []
    for fault in FaultyOffice.Fault.allCases {
      for (index, name) in try trial.points(fault).enumerated() { points.append((fault, index + 1, name)) }
    }
    #expect(points.count > leastPoints, "\(points.count)")
    // The calls that give a copy its bytes, its sync and its name are few, and always among those tried.
    let naming = points.filter { point in
      ["fsync", "rename", "link"].contains { point.name.contains(" \($0) ") }
    }
    let tried = naming.shuffled(using: &chance).prefix(8) + points.shuffled(using: &chance).prefix(6)
    for point in Soak.isOn ? points[...] : tried[...] {
      let place: Comment = "seed \(seed), \(point.fault) at \(point.name)"
      try trial.beginAgain()
      let outcome = try trial.attempt(point.fault, at: point.number)
      let isKilled = point.fault == .kill || point.fault == .tear
      #expect(outcome.wasKilled == isKilled, place)
      if !isKilled { #expect(outcome.isOrderly && codes.contains(outcome.code), "\(place): \(outcome)") }
      try check(outcome, isKilled, place)
    }
  }

  /// The bytes that were there before are there still.
  private func keeps(_ trial: FaultyFolder, _ names: [String]) throws -> Bool {
    let now = try trial.files()
    return names.allSatisfy { now[$0] == trial.beginning[$0] }
  }

  @Test("a copy onto a stick is there whole or not at all; the office and an older copy stay as they were")
  func create() throws {
    let trial = try FaultyFolder(
      [Self.new, ["backup", "create", "FOLDER/usb/cu.dunghan"], Self.new], folders: ["usb"],
      then: ["backup", "create", "FOLDER/usb/moi.dunghan"])
    let before = try trial.office.on(FaultyFolder.day).audit()
    try everywhere(trial, leastPoints: 150) { outcome, isKilled, place in
      #expect(try trial.isSound("usb/moi.dunghan") != false, "\(place): a half copy under its name")
      #expect(try keeps(trial, ["usb/cu.dunghan"]), place)
      if outcome.code == 0, !isKilled { #expect(try trial.isSound("usb/moi.dunghan") == true, place) }
      if !isKilled, outcome.code != 0 {
        let left = try trial.files().keys.filter { $0.hasPrefix("usb/") }.sorted()
        #expect(
          left == ["usb/cu.dunghan"] || left == ["usb/cu.dunghan", "usb/moi.dunghan"], "\(place): \(left)")
      }
      #expect(try trial.office.on(FaultyFolder.day).audit() == before, place)
      // What a killed one left does not stand in the way of the next.
      if try trial.isSound("usb/moi.dunghan") == nil {
        let again = try trial.attempt()
        #expect(again.code == 0, "\(place): \(again.errors)")
        #expect(try trial.isSound("usb/moi.dunghan") == true, place)
        #expect(try trial.files().keys.filter { $0.hasPrefix("usb/") }.count == 2, place)
      }
    }
  }

  @Test("the night's copy is there whole or not at all, and no older night is lost by one that fails")
  func nightly() throws {
    // Eight nights: the ninth takes the first away.
    let nights: [FaultyStep] = (11...18).map { ["sweep", "--today", "2026-11-\($0)"] }
    let trial = try FaultyFolder([Self.new] + nights, then: ["sweep"])
    let name = "sao-luu/\(FaultyFolder.day).dunghan"
    let older = trial.beginning.keys.filter { $0.hasPrefix("sao-luu/2026") }.sorted()
    #expect(older.count >= 7)
    try everywhere(trial, leastPoints: 150) { outcome, isKilled, place in
      let isThere = try trial.isSound(name)
      #expect(isThere != false, "\(place): a half copy under its name")
      // Only what the rotation drops, and that only once the new one is there.
      #expect(try keeps(trial, isThere == true ? Array(older.suffix(6)) : older), place)
      if !isKilled, outcome.code == 6, isThere == nil {
        #expect(
          outcome.errors.contains("CHƯA sao lưu được") || outcome.output.isEmpty,
          "\(place): \(outcome.errors)")
      }
      #expect(try trial.office.on(FaultyFolder.day).audit().isSound, place)
      if isThere == nil {
        let again = try trial.attempt()
        #expect(again.code == 0, "\(place): \(again.errors)")
        #expect(try trial.isSound(name) == true, place)
        #expect(try !trial.files().keys.contains { $0.hasSuffix("-part") }, place)
      }
    }
  }

  @Test("the office's place is never empty and never half filled; what stood there and the backup are kept")
  func restore() throws {
    let trial = try FaultyFolder(
      [Self.new, ["backup", "create", "FOLDER/usb/cu.dunghan"], Self.new], folders: ["usb"],
      then: ["backup", "restore", "FOLDER/usb/cu.dunghan", "--as", "quan-tri"])
    let office = trial.office
    let before = try office.on(FaultyFolder.day).audit()
    let old = try #require(try Office.verifyBackup(at: office.folder + "/usb/cu.dunghan").head)
    try everywhere(trial, leastPoints: 100) { outcome, isKilled, place in
      #expect(try keeps(trial, ["usb/cu.dunghan"]), place)
      let verdict = try office.on(FaultyFolder.day).audit()
      #expect(verdict.isSound, place)
      let isRestored = verdict.head != before.head
      #expect(isRestored ? verdict.events == old.events + 1 : verdict == before, place)
      if outcome.code == 0, !isKilled { #expect(isRestored, place) }
      let kept = try trial.files().keys.filter {
        $0.hasPrefix("office.dunghan.truoc-") && !$0.hasSuffix("-wal")
      }
      if isRestored {
        let other = try #require(kept.first, place)
        let report = try Office.verifyBackup(at: office.folder + "/" + other)
        #expect(kept.count == 1 && report.isSound && report.head?.head == before.head, place)
      } else if !isKilled {
        #expect(kept.isEmpty, place)
      }
      if !isRestored {
        let again = try trial.attempt()
        #expect(again.code == 0, "\(place): \(again.errors)")
        #expect(try office.on(FaultyFolder.day).audit().events == old.events + 1, place)
      }
    }
  }

  @Test(
    "looking through an encrypted copy leaves nothing of it readable; a killed look until the night at most")
  func encrypted() throws {
    let trial = try FaultyFolder(
      [
        Self.new, ["user", "recovery-key", "--reason", "Cất két"],
        ["backup", "create", "FOLDER/usb/cu.kin", "--encrypt"],
      ], folders: ["usb"], then: FaultyStep(["backup", "verify", "FOLDER/usb/cu.kin"], typing: "PAPER\n"))
    let elsewhere = try Self.readable(in: NSTemporaryDirectory(), "/var/tmp")
    // A page that cannot be read is told as damage: rather too little trust than too much.
    try everywhere(trial, leastPoints: 10, codes: [0, 1, 6]) { _, isKilled, place in
      let added = try trial.files().filter { trial.beginning[$0.key] == nil }
      // Beside the office, where everything it holds lies anyway; never on the stick.
      #expect(
        added.isEmpty || isKilled && added.keys.sorted() == [".kiem-tra-sao-luu.dunghan-part"],
        "\(place): \(added.mapValues(\.count))")
      #expect(try keeps(trial, ["usb/cu.kin"]), place)
      #expect(try Self.readable(in: NSTemporaryDirectory(), "/var/tmp").subtracting(elsewhere) == [], place)
      if added.isEmpty {
        let again = try trial.attempt()
        #expect(again.code == 0, "\(place): \(again.errors)")
      } else {
        _ = try trial.office.on(FaultyFolder.day).backUpForTheNight()
      }
      #expect(try !trial.files().keys.contains { $0.hasSuffix("-part") }, place)
    }
  }

  /// The office files that lie open in these folders.
  private static func readable(in folders: String...) throws -> Set<String> {
    Set(
      try folders.flatMap { folder in
        try FileManager.default.contentsOfDirectory(atPath: folder).map { folder + "/" + $0 }.filter {
          guard let file = FileHandle(forReadingAtPath: $0) else { return false }
          return (try? file.read(upToCount: 15)) == Data("SQLite format 3".utf8)
        }
      })
  }

  @Test("a stick that is not plugged in is told, nothing is written and no folder is made")
  func unplugged() throws {
    let trial = try FaultyFolder([Self.new], then: ["backup", "create", "FOLDER/usb/moi.dunghan"])
    let outcome = try trial.attempt()
    #expect(outcome.code == 6 && outcome.isOrderly && outcome.errors.contains("cắm USB"), "\(outcome)")
    #expect(try trial.files().keys.sorted() == trial.beginning.keys.sorted())
    #expect(!FileManager.default.fileExists(atPath: trial.office.folder + "/usb"))
  }

  @Test("a stick pulled out in the middle is told with what to look at, and that older copies are whole")
  func pulledOut() throws {
    let trial = try FaultyFolder(
      [Self.new], folders: ["usb"], then: ["backup", "create", "FOLDER/usb/moi.dunghan"])
    let points = try trial.points(.fail).enumerated().filter {
      $1.contains(" write ") || $1.contains(" fsync ")
    }
    #expect(points.count > 10)
    for (index, name) in [points.first, points.last].compactMap({ $0 }) + points.prefix(3) {
      try trial.beginAgain()
      let outcome = try trial.attempt(.fail, at: index + 1)
      #expect(outcome.code == 6 && outcome.isOrderly, "\(name): \(outcome)")
      #expect(outcome.errors.contains("bản cũ còn nguyên"), "\(name): \(outcome.errors)")
    }
  }
}
