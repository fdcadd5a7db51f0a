import CaseWorkflow
import Foundation
import OfficeFiles
import TestChance
import Testing
import WorkingCalendar

@Suite("The calendar file")
struct CalendarFileTests {
  static let heading = "date,kind,name,source,status,pair\n"

  func read(_ text: String) throws -> CalendarFileContents {
    try CalendarFile.read(bytes: Array(text.utf8), file: "lich.csv")
  }

  @Test("A table made by hand gives its weekly rest, its announced years and its days")
  func byHand() throws {
    let contents = try read(
      """
      #weekend,saturday,sunday
      #years,2025,2026
      date,kind,name,source,status,pair
      2025-05-02,swapped_off,Nghỉ hoán đổi,"Thông báo ""6150"", Bộ LĐTBXH",announced,2025-04-26
      2025-04-26,swapped_working,Làm bù,Thông báo 6150,announced,2025-05-02
      2026-11-24,holiday,Ngày Văn hóa Việt Nam,Nghị quyết 80-NQ/TW,uncertain,
      """)
    #expect(contents.weekend == [.saturday, .sunday])
    #expect(contents.announcedYears == [2025, 2026])
    #expect(contents.days.count == 3)
    #expect(contents.days[0].source == "Thông báo \"6150\", Bộ LĐTBXH")
    #expect(contents.days[0].pair?.iso == "2025-04-26")
    #expect(contents.days[1].kind == .swappedWorking)
    #expect(contents.days[2].status == .uncertain)
    let calendar = try OfficeCalendar(contents, projectsVietnameseRules: false)
    #expect(calendar.isWorking(try #require(CivilDate(iso: "2025-04-26"))))
  }

  @Test(
    "However a spreadsheet saves it, it's the same calendar",
    arguments: [
      "#weekend,friday\n#years,2025,2026\ndate,kind,name,source,status\n2026-06-01,holiday,Nghỉ,QĐ 1,announced\n",
      // filled up to the width of the table, with CRLF and a byte order mark
      "\u{FEFF}#weekend,friday,,,,\r\n#years,2025,2026,,,\r\ndate,kind,name,source,status,pair\r\n"
        + "2026-06-01,holiday,Nghỉ,QĐ 1,announced,\r\n",
      // semicolons, dates rewritten day first
      "#weekend;friday\n#years;2025;2026\ndate;kind;name;source;status\n01/06/2026;holiday;Nghỉ;QĐ 1;announced\n",
      // tabs, other order of columns, capitals, spaces and blank lines
      "#years\t2025\t2026\n\nStatus\tName\tDate\tKind\tSource\n#Weekend\tFriday\n"
        + "Announced\t Nghỉ \t1/6/2026\tHOLIDAY\tQĐ 1\n\n",
      "#weekend,friday\r#years,2025,2025\r#years,2026,2026\r\"date\",\"kind\",\"name\",\"source\",\"status\",note\r"
        + "1-6-2026,holiday,\"Nghỉ\",QĐ 1,announced,xem lại",
    ]
  )
  func savedBySpreadsheets(text: String) throws {
    let contents = try read(text)
    #expect(contents.weekend == [.friday])
    #expect(contents.announcedYears == [2025, 2026])
    let day = try #require(contents.days.first)
    #expect(contents.days.count == 1)
    #expect(day.date.iso == "2026-06-01")
    #expect(day.kind == .holiday && day.status == .announced && day.name == "Nghỉ" && day.source == "QĐ 1")
  }

  @Test("It may be UTF-16, as Excel saves “Unicode text”")
  func utf16() throws {
    let text = "\u{FEFF}date\tkind\tname\tsource\tstatus\r\n2026-06-01\tholiday\tNghỉ\tQĐ\tprojected\r\n"
    let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try CalendarFile.read(bytes: bytes, file: "lich.csv").days.first?.name == "Nghỉ")
  }

  @Test(
    "Without a word on them, Saturday and Sunday are the rest and the years of announced rows are announced")
  func defaults() throws {
    let contents = try read(
      Self.heading + "2025-01-01,holiday,Tết,QĐ,announced,\n2027-01-01,holiday,Tết,QĐ,projected,\n"
        + "2029-01-01,holiday,Tết,QĐ,announced,\n")
    #expect(contents.weekend == [.saturday, .sunday])
    #expect(contents.announcedYears == [2025, 2029])
    #expect(try read(Self.heading).days.isEmpty)
    #expect(try read(Self.heading).announcedYears.isEmpty)
  }

  @Test("Vietnam's calendar as shipped is whole, and written back it's the same file")
  func shipped() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "config/calendar/vietnam.csv").path
    let contents = try CalendarFile.read(path: path)
    #expect(contents.days.count == 190)
    #expect(contents.announcedYears == Set(2018...2026))
    #expect(contents.days.count { $0.pair != nil } == 12)
    #expect(CalendarFile.text(of: contents) == (try String(contentsOfFile: path, encoding: .utf8)))
    let calendar = try OfficeCalendar(contents, projectsVietnameseRules: true)
    let received = try #require(CivilDate(iso: "2026-11-02"))
    #expect(try calendar.deadline(received: received, length: .working(20)).due.iso == "2026-12-01")
  }

  @Test(
    "What is written is read back, whatever the names hold",
    arguments: UInt64.newSeeds(8))
  func roundTrip(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let letters = ["Tết", "đ", ",", ";", "\t", "\"", "\n", "=1+1", "-", "@", "ế", "(10/3)"]
    func words() -> String {
      (0..<Int.random(in: 0...4, using: &chance)).map { _ in letters.randomElement(using: &chance) ?? "" }
        .joined(separator: " ").trimmingCharacters(in: .whitespacesAndNewlines)
    }
    var dates: Set<CivilDate> = []
    while dates.count < 40 {
      dates.insert(CivilDate(dayNumber: Int32.random(in: 15_000...25_000, using: &chance)))
    }
    var pool = dates.sorted()
    var days: [SpecialDay] = []
    for _ in 0..<5 {
      let (off, worked) = (pool.removeFirst(), pool.removeLast())
      for (date, kind, pair) in [(off, SpecialDayKind.swappedOff, worked), (worked, .swappedWorking, off)] {
        days.append(
          SpecialDay(date: date, kind: kind, name: words(), source: words(), status: .uncertain, pair: pair))
      }
    }
    days += pool.map {
      SpecialDay(date: $0, kind: .holiday, name: words(), source: words(), status: .projected)
    }
    let contents = CalendarFileContents(
      weekend: Set(Weekday.allCases.shuffled(using: &chance).prefix(Int.random(in: 1...6, using: &chance))),
      announcedYears: Set((0..<6).map { _ in Int.random(in: 1900...2100, using: &chance) }), days: days)
    for mark in [false, true] {
      #expect(try read(CalendarFile.text(of: contents, mark: mark)) == contents, "seed \(seed)")
    }
  }
}
