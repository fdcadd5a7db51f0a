import CaseWorkflow
import Foundation
import OfficeFiles
import TestChance
import Testing
import WorkingCalendar

/// Files that people make, spoilt by chance: each is read, or refused with a place and a reason; none traps or hangs.
@Suite("Fuzz: registers, calendars, definitions") struct FileFuzzTests {
  private static let example: [UInt8] = {
    let path = shippedConfiguration + "/examples/so-theo-doi-don.csv"
    let whole = (try? Data(contentsOf: URL(filePath: path))) ?? Data()
    return whole.split(separator: UInt8(ascii: "\n")).prefix(24).flatMap { Array($0) + [10] }
  }()

  @Test("a spoilt register is read row by row, or refused with a reason", .timeLimit(.minutes(30)))
  func registers() throws {
    #expect(Self.example.count > 2000)
    for seed in UInt64.toldSeeds(120, of: "spoilt registers") {
      var mangling = Mangling(seed: seed)
      let bytes = mangling.spoilt(Self.example)
      let file = try TemporaryFile(bytes)
      let encodings: [TextEncoding?] = [nil, nil, nil, .utf8, .utf16, .tcvn3, .windows1258]
      let today = try #require(CivilDate(iso: "2026-11-14"))
      let start = ContinuousClock.now
      do {
        let reader = try RegisterReader(
          path: file.path, encoding: encodings[Int(seed % 7)], map: RegisterMap(),
          context: RegisterContext(today: today, vocabulary: .standard))
        var items = 0
        while let item = try reader.next() {
          items += 1
          if case .rejected(let reject) = item {
            #expect(reject.line > 0 && !reject.reason.vi.isEmpty, "seed \(seed)")
          }
          if case .row(let row) = item { #expect(row.received <= today, "seed \(seed)") }
        }
        #expect(items <= bytes.count, "seed \(seed)")
      } catch let error as RegisterFileError {
        #expect(!error.reason.vi.isEmpty && !error.reason.en.isEmpty, "seed \(seed)")
      }
      #expect(ContinuousClock.now - start < .seconds(30), "seed \(seed)")
    }
  }

  @Test("a spoilt calendar is read, or refused with file, line and reason", .timeLimit(.minutes(30)))
  func calendars() throws {
    let whole = try Data(contentsOf: URL(filePath: shippedConfiguration + "/calendar/vietnam.csv"))
    let lines = whole.split(separator: UInt8(ascii: "\n")).prefix(60)
    let shipped: [UInt8] = lines.flatMap { Array($0) + [10] }
    for seed in UInt64.toldSeeds(150, of: "spoilt calendars") {
      var mangling = Mangling(seed: seed)
      do {
        let read = try CalendarFile.read(bytes: mangling.spoilt(shipped), file: "lich.csv")
        // What is read can be counted with, or says why not.
        _ = try? OfficeCalendar(
          weeklyRest: read.weekend, days: read.days, announcedYears: read.announcedYears,
          projectsVietnameseRules: true)
      } catch {
        #expect(
          !error.problems.isEmpty && error.problems.allSatisfy { $0.file == "lich.csv" }, "seed \(seed)")
        #expect(error.phrase.vi.contains("lich.csv") && !error.phrase.en.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test("a spoilt definition is used, or refused with file, place and reason", .timeLimit(.minutes(30)))
  func definitions() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: shippedConfiguration)
      .filter { $0.hasSuffix(".json5") }.sorted()
    let spoilt = try SpoiltConfiguration()
    for seed in UInt64.toldSeeds(20, of: "spoilt definitions") {
      let file = files[Int(seed % UInt64(files.count))]
      let shipped = [UInt8](try Data(contentsOf: URL(filePath: shippedConfiguration + "/" + file)))
      var mangling = Mangling(seed: seed)
      try spoilt.write(mangling.spoilt(shipped), to: file)
      for problem in spoilt.problems {
        #expect(
          !problem.file.isEmpty && !problem.reason.vi.isEmpty && !problem.reason.en.isEmpty, "seed \(seed)")
      }
      try spoilt.write(shipped, to: file)
    }
  }

  @Test("every definition that is cut off is refused, and the file and the line are named")
  func cutDefinitions() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: shippedConfiguration)
      .filter { $0.hasSuffix(".json5") && !$0.contains("example") }
    let spoilt = try SpoiltConfiguration()
    #expect(files.count > 10)
    for file in files {
      let shipped = [UInt8](try Data(contentsOf: URL(filePath: shippedConfiguration + "/" + file)))
      try spoilt.write(Array(shipped.prefix(shipped.count / 2)), to: file)
      let told = spoilt.problems.map(\.message.en)
      #expect(
        told.contains { $0.contains(URL(filePath: file).lastPathComponent) && $0.contains("line") },
        "\(file): \(told)")
      try spoilt.write(shipped, to: file)
    }
  }

  @Test(
    "a description of columns nested a hundred thousand deep, or of one endless word, is refused",
    arguments: [
      String(repeating: "[", count: 100_000), String(repeating: "{a:", count: 100_000),
      "{columns: {received: \"" + String(repeating: "x", count: 1_000_000) + "\"}}",
      "{columns: {received: 99999999999999999999}}", "{columns: {received: -1}}",
      "{columns: {received: 1e999}}",
      "\u{0}", "", "\u{FEFF}", "/*", "{skipLines: 9223372036854775807, columns: {received: 1, summary: 2}}",
    ])
  func nesting(_ text: String) {
    do {
      let map = try RegisterMap(json: Array(text.utf8), file: "cot.json5")
      #expect(throws: (any Error).self) { try ReadRegister("a,b\n1/2/2026,Việc\n", map: map) }
    } catch {
      #expect(error.file == "cot.json5")
    }
  }

  @Test("a spoilt description of columns is used, or refused with a reason", .timeLimit(.minutes(30)))
  func maps() throws {
    let good = """
      {columns: {received: "Vào sổ", summary: 3, unit: 'Gửi ai'}, dateFormat: "mm/dd/yyyy",
       values: {type: {"Đơn KN": "khieu-nai"}, unit: {"Ông Xã": "ubnd"}}, defaults: {type: "kien-nghi"},
       delimiter: ";", skipLines: 1}
      """
    for seed in UInt64.toldSeeds(150, of: "spoilt descriptions of columns") {
      var mangling = Mangling(seed: seed)
      guard let map = try? RegisterMap(json: mangling.spoilt(Array(good.utf8)), file: "cot.json5") else {
        continue
      }
      _ = try? ReadRegister("x;y;z\nVào sổ;Loại;Việc;Gửi ai\n3/25/2026;don kn;Đường hỏng;ông xã\n", map: map)
    }
  }
}
