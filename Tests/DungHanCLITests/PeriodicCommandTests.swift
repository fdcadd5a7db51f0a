import Foundation
import Testing

@testable import DungHanCLI

@Suite("Periodic reports on the command line")
struct PeriodicCommandTests {
  private func desk() throws -> CommandLineDesk {
    let desk = try CommandLineDesk(founded: "2026-01-05")
    desk.variables["DUNGHAN_TODAY"] = "2026-11-23"
    return desk
  }

  @Test("the list says of each what it is, who sends it, when, and how it stands")
  func list() throws {
    let desk = try desk()
    let rows = try desk.run("periodic", "list", "--year", "2026", "--json").list()
    let report = try #require(rows.first { $0.text("key") == "noi-vu-nam" })
    #expect(report.text("due") == "2026-11-27" && report.text("state") == "due-soon")
    #expect(report.text("period") == "2026" && report.text("debtor") == "mttq")
    #expect(report.text("via") == "Sở Nội vụ" && report.isNull("sent"))
    let plan = try #require(rows.first { $0.text("key") == "ke-hoach-nam-sau" })
    #expect(plan.text("nextStep") == "hiep-thuong" && plan.list("steps")?.count == 4)
    let text = desk.run("periodic", "list", "--year", "2026")
    #expect(text.code == 0 && text.output.contains("T6 27/11") && text.output.contains("noi-vu-nam"))
    // What no text dates is marked.
    #expect(text.lines.contains { $0.contains("dan-van-nam") && $0.contains("31/12*") })
    #expect(desk.run("periodic", "list", "--year", "2026", "--lang", "en").output.contains("Yearly report"))
  }

  @Test("a report is recorded once; what cannot be read or does not exist has its own exit code")
  func done() throws {
    let desk = try desk()
    let done = desk.run(
      "periodic", "done", "noi-vu-nam", "--period", "2026", "--document", "41/BC-MTTQ", "--sent", "20/11",
      "--json")
    #expect(done.code == 0)
    #expect(try done.object().text("state") == "done" && done.object().text("sent") == "2026-11-20")
    let again = desk.run(
      "periodic", "done", "noi-vu-nam", "--period", "2026", "--document", "42/BC-MTTQ", "--sent", "20/11")
    #expect(again.code == 3 && again.errors.contains("41/BC-MTTQ"))
    for (words, code) in [
      (["done", "khong-co", "--period", "2026", "--document", "1", "--sent", "20/11"], Int32(4)),
      (["done", "noi-vu-nam", "--period", "2026-Q1", "--document", "1", "--sent", "20/11"], 2),
      (["done", "noi-vu-nam", "--period", "năm nay", "--document", "1", "--sent", "20/11"], 2),
      (["done", "noi-vu-nam", "--period", "2026", "--document", " ", "--sent", "20/11"], 2),
      (["done", "noi-vu-nam", "--period", "2027", "--document", "1", "--sent", "20/11"], 3),
      (["step", "noi-vu-nam", "ban-hanh", "--period", "2026"], 2),
      (["step", "ke-hoach-nam-sau", "ky", "--period", "2026"], 2),
      (["step", "ke-hoach-nam-sau", "ban-hanh", "--period", "2026"], 3),
    ] {
      let outcome = desk.run(["periodic"] + words)
      #expect(outcome.code == code, "\(words): \(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
  }

  @Test("the board and the sweep end with what must be sent; their JSON keeps its keys")
  func boardAndSweep() throws {
    let desk = try desk()
    let board = desk.run("board")
    let heading = try #require(board.lines.firstIndex { $0.contains("PHẢI GỬI (") })
    #expect(board.lines[heading...].contains { $0.contains("Sở Nội vụ") && $0.contains("T6 27/11") })
    #expect(board.lines[..<heading].contains { $0.contains("TÔI PHẢI LÀM") })
    // Not pressing yet.
    #expect(!board.output.contains("UBND tỉnh (qua Sở Nội vụ) 24/12"))
    let keys = try desk.run("board", "--json").object().names
    #expect(keys == ["today", "overdue", "dueSoon", "awaiting", "provisional", "rows"])
    let sweep = desk.run("sweep", "--dry-run")
    #expect(sweep.output.contains("Phải gửi: ") && sweep.output.contains("Báo cáo năm về Sở Nội vụ"))
    #expect(
      try desk.run("sweep", "--dry-run", "--json").object().names
        == ["reminded", "escalationDue", "stale", "alreadyDone"])
    // Nothing is due between 10/04 and 10/07.
    let spring = try CommandLineDesk(founded: "2026-04-15")
    #expect(spring.run("board", on: "2026-05-04").output.contains("PHẢI GỬI") == false)
  }
}
