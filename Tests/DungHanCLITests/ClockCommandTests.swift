import CaseOffice
import CaseStore
import CaseWorkflow
import Foundation
import TestSupport
import Testing
import WorkingCalendar

/// The machine's clock of a live office on other days.
@Suite("A live office whose machine's date is before its last entry")
struct ClockCommandTests {
  private static let day: Int64 = 86_400

  /// Founded on Monday 23/11/2026, with one case.
  private func desk() throws -> CommandLineDesk {
    let desk = try CommandLineDesk()
    desk.variables["DUNGHAN_FILE"] = desk.folder + "/that.dunghan"
    #expect(desk.run("init", "--unit", "MTTQ xã Thật", "--symbol", "TH").code == 0)
    #expect(desk.run(Self.new("Cống tắc")).code == 0)
    return desk
  }

  private static func new(_ summary: String, received: String = "2/11/2026") -> [String] {
    ["case", "new", "--type", "gop-y", "--source", "mang", "--summary", summary, "--received", received]
  }

  private func events(_ desk: CommandLineDesk) throws -> Int {
    try #require(try desk.run("audit", "head", "--json").object().number("events"))
  }

  @Test("everything is read and nothing is written, with both dates and what to do")
  func refused() throws {
    let desk = try desk()
    let before = try events(desk)
    desk.seconds -= 21 * Self.day
    for reading in [
      ["board"], ["case", "list"], ["case", "show", "1"], ["audit", "verify"], ["search", "cong"],
    ] {
      #expect(desk.run(reading).code == 0, "\(reading)")
    }
    let register = try desk.file("so.csv", "Ngày nhận,Nội dung,Họ tên\n1/10/2026,Việc cũ,Bà Thử\n")
    for writing in [
      Self.new("Đèn hỏng", received: "1/11/2026"), ["case", "do", "1", "register"],
      ["unit", "change", "ubnd", "--set", "name=UBND xã Thật", "--from", "2/11/2026", "--reason", "x"],
      ["user", "add", "lan", "--role", "can-bo", "--reason", "x"], ["import", "register", register],
    ] {
      let outcome = desk.run(writing)
      #expect(outcome.code == 3, "\(writing): \(outcome.errors)")
      #expect(
        outcome.errors.contains("hôm nay 02/11/2026") && outcome.errors.contains("ngày 23/11/2026")
          && outcome.errors.contains("chỉnh lại ngày của máy"), "\(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
    let english = desk.run(["case", "do", "1", "register", "--lang", "en"])
    #expect(english.code == 3 && english.errors.contains("today is 02/11/2026"))
    #expect(try events(desk) == before)
    let doctor = desk.run("doctor")
    #expect(doctor.code == 1 && doctor.output.contains("ngày 23/11/2026"))
    desk.seconds += 21 * Self.day
    #expect(desk.run("case", "do", "1", "register").code == 0)
    #expect(try events(desk) == before + 1)
  }

  @Test("a clock that steps back within the day, or goes on to the next, hinders nobody")
  func sameDay() throws {
    let desk = try desk()
    desk.seconds -= 7 * 3600
    #expect(desk.run("case", "do", "1", "register").code == 0)
    #expect(!desk.run("doctor").output.contains("!!  clock"))
    desk.seconds += Self.day
    #expect(desk.run(Self.new("Đèn hỏng")).code == 0)
  }

  @Test(
    "where the book's date was the wrong one the administrator accepts the machine's, for a reason the log keeps"
  )
  func accepted() throws {
    let desk = try desk()
    let years = 10 * 365 * Self.day
    desk.seconds += years
    #expect(desk.run("case", "do", "1", "register").code == 0)
    desk.seconds -= years
    #expect(desk.run(Self.new("Đèn hỏng")).code == 3)
    let before = try events(desk)
    for (words, code) in [
      (["--accept-date", "23/11/2026"], 2 as Int32), (["--accept-date", "24/11/2026", "--reason", "x"], 2),
      (["--accept-date", "x", "--reason", "x"], 2), (["--accept-date", "23/11/2026", "--reason", " "], 2),
    ] {
      #expect(desk.run(["doctor"] + words).code == code, "\(words)")
    }
    #expect(try events(desk) == before)
    let done = desk.run(
      "doctor", "--accept-date", "23/11/2026", "--reason", "Pin đồng hồ hỏng, từng nhảy tới 2036")
    #expect(try events(desk) == before + 1, "\(done)")
    let log = try OfficeFile(path: desk.folder + "/that.dunghan").log
    let event = try #require(try log.event(Int64(before + 1)))
    #expect(event.kind == "accept-date" && event.role == "quan-tri" && event.day.iso == "2026-11-23")
    #expect(event.payload.contains("Pin đồng hồ hỏng") && event.payload.contains("2036-11-20"))
    #expect(desk.run(Self.new("Đèn hỏng")).code == 0 && desk.run("audit", "verify").code == 0)
    #expect(!desk.run("doctor").output.contains("!!  clock"))
    let again = desk.run("doctor", "--accept-date", "23/11/2026", "--reason", "x")
    #expect(again.code == 3 && again.errors.contains("không có gì phải nhận"))
  }

  @Test("nobody but an administrator accepts a date, and a training office needs none")
  func whose() throws {
    let desk = try desk()
    #expect(
      desk.run("user", "add", "lan", "--role", "can-bo", "--system-user", "lan", "--reason", "x").code == 0)
    desk.seconds -= 2 * Self.day
    desk.systemUser = "lan"
    let outcome = desk.run("doctor", "--accept-date", "21/11/2026", "--reason", "x")
    #expect(outcome.code == 3 && outcome.errors.contains("Quản trị"), "\(outcome.errors)")
    let training = try CommandLineDesk()
    #expect(training.run(Self.new("Việc"), on: "2026-11-20").code == 0)
    #expect(training.run("case", "do", "1", "register", on: "2026-11-03").code == 0)
    #expect(
      training.run(
        "doctor", "--accept-date", "3/11/2026", "--reason", "x", "--as", "quan-tri", on: "2026-11-03"
      ).code == 3)
  }
}
