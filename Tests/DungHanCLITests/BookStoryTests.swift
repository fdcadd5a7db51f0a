import Foundation
import TestSupport
import Testing

/// What an office does on its first day: three years of its old book come in, and the work goes on from there.
@Suite("An old book becomes the office's work")
struct BookStoryTests {
  private static let day = "2026-11-23"

  @Test("import the book, see what is overdue, escalate one, answer one, close it, and the log is whole")
  func firstDay() throws {
    let desk = try CommandLineDesk()
    let path = desk.folder + "/so.csv"
    try FileManager.default.copyItem(
      atPath: TestOffice.configDirectory + "/examples/so-theo-doi-don.csv", toPath: path)
    let imported = desk.run("import", "register", path, "--json", on: Self.day)
    #expect(imported.code == 7)
    let report = try imported.object()
    let taken = try #require(report.number("imported"))
    #expect(taken > 190 && report.number("rejected") == report.list("rejects")?.count)
    #expect(try desk.run("case", "list", "--json", on: Self.day).list().count == taken)

    let overdue = try desk.run("case", "list", "--overdue", "--sort", "lateness", "--json", on: Self.day)
      .list()
    #expect(overdue.count > 10)
    #expect(overdue.allSatisfy { $0.flag("overdue") == true && ($0.text("due") ?? "9") < Self.day })
    let lateness = overdue.compactMap { $0.number("lateWorkingDays") }
    #expect(lateness == lateness.sorted(by: >) && lateness.count == overdue.count)

    let first = try #require(overdue.first { $0.text("addressee") == "ubnd" }?.text("code"))
    let escalated = try desk.run(
      "case", "do", first, "escalate", "--set", "reason-code=qua-han", "--set", "to=mttq-tinh", "--set",
      "document=7/BC-MT",
      "--as", "giam-sat", "--json", on: Self.day
    ).object()
    #expect(escalated.number("escalationLevel") == 1 && escalated.flag("overdue") == true)

    let answered = try desk.run(
      "case", "do", first, "record-reply", "--set", "from=ubnd", "--set", "document=88/CV-UBND", "--set",
      "issued=20/11/2026", "--set", "arrived=23/11/2026", "--set", "outcome=dung-mot-phan", "--set",
      "summary=Đã xử lý",
      "--json", on: Self.day
    ).object()
    let late = answered.number("lateWorkingDays")
    #expect(answered.text("state") == "answered" && answered.flag("overdue") == false && (late ?? 0) > 0)
    #expect(desk.run("case", "do", first, "close", on: Self.day).code == 3)
    #expect(
      desk.run(
        "case", "do", first, "notify-sender", "--set", "stage=result", "--set", "sent=23/11", on: Self.day
      ).code == 0)
    let closed = try desk.run("case", "do", first, "close", "--json", on: Self.day).object()
    #expect(closed.text("state") == "closed" && closed.number("lateWorkingDays") == late)

    #expect(
      try desk.run("case", "list", "--overdue", "--json", on: Self.day).list().count == overdue.count - 1)
    #expect(try desk.run("audit", "verify", "--json", on: Self.day).object().flag("ok") == true)
    #expect(desk.run("doctor", on: Self.day).code == 0)
  }
}
