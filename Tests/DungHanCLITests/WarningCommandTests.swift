import CaseWorkflow
import Foundation
import Testing

@testable import DungHanCLI

@Suite("What the command line says besides, and what it may be refused by")
struct WarningCommandTests {
  private func log(_ desk: CommandLineDesk, _ more: String...) -> CommandLineDesk.Outcome {
    desk.run(
      ["case", "new", "--type", "phan-anh", "--received", "20/11", "--source", "truc-tiep", "--json"] + more)
  }

  @Test("a case like one in the book is logged, and the codes are told on standard error")
  func duplicates() throws {
    let desk = try CommandLineDesk()
    let first = log(desk, "--summary", "Cống tắc xóm 4", "--sender-phone", "0900 000 385")
    #expect(first.code == 0 && first.errors.isEmpty)
    let second = log(desk, "--summary", "Nước tràn vào sân", "--sender-phone", "0900000385")
    #expect(second.code == 0)
    #expect(try second.object().text("code") == "SD-2026-00002")
    #expect(second.errors.hasPrefix("lưu ý: ") && second.errors.contains("SD-2026-00001 (cùng điện thoại)"))
    #expect(second.errors.split(separator: "\n").count == 1)
    let english = log(
      desk, "--summary", "cong tac o xom 4, nuoc tran", "--lang", "en", "--sender-name", "Bà Thử Mới")
    #expect(english.errors.contains("note: like cases") && english.errors.contains("(same matter)"))
    // Neither its words nor its sender tell of a sealed case.
    _ = log(desk, "--summary", "Thu tiền làm đường xóm 3", "--sender-phone", "0900000777", "--sealed")
    #expect(
      log(desk, "--summary", "Thu tiền làm đường xóm 3", "--sender-phone", "0900000777").errors.isEmpty)
  }

  @Test("a receipt corrected names the letters that go by the old date (D14)")
  func oldDates() throws {
    let desk = try CommandLineDesk()
    _ = log(desk, "--summary", "Cống tắc xóm 4")
    for act in [
      ["register"], ["forward", "--set", "to=ubnd", "--set", "document=12/PC-MTTQ", "--set", "sent=20/11"],
      ["confirm-receipt", "--set", "received=21/11"],
    ] { #expect(desk.run(["case", "do", "1"] + act).errors.isEmpty) }
    let corrected = desk.run(
      "case", "do", "1", "correct-receipt", "--set", "received=20/11", "--set", "reason=Đọc nhầm dấu đến")
    #expect(corrected.code == 0 && corrected.errors.contains("12/PC-MTTQ"))
  }

  @Test("an odd number or a lost accent is told with exit 0; a refusal is told alone")
  func oddities() throws {
    let desk = try CommandLineDesk()
    let logged = log(desk, "--summary", "Ph?n ánh c?ng tắc")
    #expect(logged.code == 0 && logged.errors.contains("lưu ý: Nội dung"))
    #expect(desk.run("case", "do", "1", "register").errors.isEmpty)
    let refused = desk.run(
      "case", "do", "1", "forward", "--set", "to=ubnd", "--set", "document=7-CV/HU", "--set", "sent=30/11")
    #expect(refused.code == 3 && !refused.errors.contains("lưu ý"))
    let draft = desk.run(
      "case", "do", "1", "forward", "--set", "to=ubnd", "--set", "document=/CV-MTTQ", "--set", "sent=20/11")
    #expect(draft.code == 0 && draft.errors.hasPrefix("lưu ý: ") && draft.errors.contains("dự thảo"))
    #expect(desk.run("case", "show", "1").output.contains("/CV-MTTQ (dự thảo, chưa có số)"))
    let documents = try desk.run("case", "show", "1", "--json").object().list("documents")
    #expect(documents?.first?.text("number") == "/CV-MTTQ" && documents?.first?.isNull("dated") == true)
  }

  @Test("help tells every rule with its code, basis and sentence, in both languages")
  func rules() throws {
    let desk = try CommandLineDesk()
    let rows = try desk.run("help", "rules", "--json").list()
    #expect(Set(rows.compactMap { $0.text("code") }) == Set(Rule.allCases.map(\.rawValue)))
    for row in rows {
      #expect(row.names == ["code", "basis", "vi", "en"])
      #expect(row.values.allSatisfy { ($0 as? String)?.isEmpty == false })
    }
    let text = desk.run("help", "rules")
    #expect(text.code == 0 && !text.output.contains("{"))
    for rule in Rule.allCases { #expect(text.lines.contains { $0.hasPrefix(rule.rawValue + " · ") }) }
    #expect(desk.run("help", "rules", "--lang", "en").output.contains("is not the step now due"))
    #expect(desk.run("help", "case", "new", "--json").code == 2)
    #expect(desk.run("help").output.contains("help rules"))
    #expect(desk.run("help", "help", "rules").output.contains("dunghan help rules"))
    #expect(desk.run("help", "rules", "x").code == 2)
  }
}
