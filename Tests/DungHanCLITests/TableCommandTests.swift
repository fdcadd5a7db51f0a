import Foundation
import TestSupport
import Testing

@testable import DungHanCLI

@Suite("Bodies, terms and types are looked at and changed on the command line")
struct TableCommandTests {
  /// A complaint with UBND, forwarded on 02/06/2026.
  private func forwarded(to body: String = "ubnd", _ desk: CommandLineDesk) {
    desk.run(
      "case", "new", "--type", "phan-anh", "--source", "zalo", "--summary", "Cống tắc", "--received",
      "2/6/2026",
      "--about-unit", body, on: "2026-06-02")
    desk.run("case", "do", "1", "register", on: "2026-06-02")
    desk.run(
      "case", "do", "1", "forward", "--set", "to=\(body)", "--set", "document=1/PC-MTTQ", "--set",
      "sent=2/6/2026",
      on: "2026-06-02")
  }

  @Test("the bodies are listed, those that ceased only when asked")
  func unitList() throws {
    let desk = try CommandLineDesk()
    let units = try desk.run("unit", "list", "--json", on: "2026-11-23").list()
    let keys = Set(units.compactMap { $0.text("key") })
    #expect(keys.isSuperset(of: ["mttq", "ban-ttnd", "ban-gsdt", "ban-ctmt", "hoi-phu-nu", "cong-an-xa"]))
    #expect(!keys.contains("ubnd-huyen"))
    let first = try #require(units.first)
    #expect(
      first.names == [
        "key", "name", "shortName", "line", "kind", "level", "symbol", "parent", "superiors", "validFrom",
        "validTo", "inForce", "names", "predecessors", "successors",
      ])
    #expect(first.object("superiors")?.text("dang") == "dang-uy")
    let all = try desk.run("unit", "list", "--all", "--json", on: "2026-11-23").list()
    let district = try #require(all.first { $0.text("key") == "ubnd-huyen" })
    #expect(district.text("validTo") == "2025-06-30" && district.flag("inForce") == false)
    #expect(district["successors"] as? [String] == ["ubnd"])
    // On its last day it was still there.
    #expect(desk.run("unit", "list", "--json", on: "2025-06-30").output.contains("ubnd-huyen"))
  }

  @Test("a line's tree has each body under its superior, and those it leads from another line")
  func tree() throws {
    let desk = try CommandLineDesk()
    let lines = desk.run("unit", "list", "--line", "dang", on: "2026-11-23").lines
    let place = { (word: String) in lines.firstIndex { $0.contains(word) } ?? -1 }
    #expect(place("tinh-uy") < place("dang-uy") && place("dang-uy") < place("van-phong-dang-uy"))
    let front = try #require(lines.first { $0.contains(" mttq ") })
    #expect(front.hasPrefix("      "))
  }

  @Test("a body is shown with its names, its heirs and who signs")
  func unitShow() throws {
    let desk = try CommandLineDesk()
    let shown = desk.run("unit", "show", "ubnd", on: "2026-11-23")
    #expect(
      shown.output.contains("TM. Chủ tịch, (ghi tên)") && shown.output.contains("KT. Chủ tịch: Phó Chủ tịch")
    )
    let json = try desk.run("unit", "show", "ubnd", "--json", on: "2026-11-23").object()
    #expect(json.list("signers")?.map { $0.text("authority") } == ["TM", "KT"])
    #expect(desk.run("unit", "show", "ubdn").code == 4)
  }

  @Test(
    "a renamed body keeps its old name in the letters, the case and the history of before, and has the new in what follows"
  )
  func rename() throws {
    let desk = try CommandLineDesk()
    forwarded(desk)
    let changed = desk.run(
      "unit", "change", "ubnd", "--set", "name=UBND phường Suối Đá", "--set", "shortName=UBND P.Suối Đá",
      "--set", "name.en=Ward committee", "--from", "1/9/2026", "--reason", "NQ 12", "--as", "quan-tri",
      "--json",
      on: "2026-08-20")
    let unit = try changed.object()
    // Until the day comes it is called as before.
    #expect(unit.text("name") == "Ủy ban nhân dân xã")
    #expect(unit.list("names")?.map { $0.text("until") ?? "" } == ["2026-08-31", ""])
    #expect(
      desk.run("unit", "show", "ubnd", "--json", "--lang", "en", on: "2026-09-01").output.contains(
        "Ward committee"))
    desk.run(
      "case", "do", "1", "transfer", "--set", "to=hdnd", "--set", "document=2/PC", "--set", "sent=2/9/2026",
      on: "2026-09-02")
    desk.run(
      "case", "do", "1", "forward", "--set", "to=ubnd", "--set", "document=3/PC", "--set", "sent=3/9/2026",
      on: "2026-09-03")
    let details = try desk.run("case", "history", "1", "--json", on: "2026-09-03").list()
      .compactMap { $0.list("details") }.joined().compactMap { $0.text("value") }
    #expect(
      details.filter { $0.hasPrefix("Ủy ban nhân dân") || $0.hasPrefix("UBND") } == [
        "Ủy ban nhân dân xã", "UBND phường Suối Đá",
      ])
    let sheet = desk.run("case", "show", "1", on: "2026-09-03").lines
    #expect(sheet.contains { $0.contains("1/PC-MTTQ") && $0.hasSuffix("MTTQ → UBND") })
    #expect(sheet.contains { $0.contains("3/PC") && $0.hasSuffix("MTTQ → UBND P.Suối Đá") })
    #expect(
      sheet.contains {
        $0.contains("HẠN TRẢ LỜI") && $0.contains("UBND phường Suối Đá") || $0.contains("Hội đồng nhân dân")
      })
    #expect(desk.run("audit", "verify").code == 0)
  }

  @Test("merged bodies end, keep their names, are no addressee any more, and the refusal names their heir")
  func merge() throws {
    let desk = try CommandLineDesk()
    forwarded(desk)
    let added = desk.run(
      "unit", "add", "ubnd-moi", "--set", "name=UBND xã Mới", "--set", "line=chinh-quyen", "--set",
      "parent=ubnd-tinh",
      "--set", "predecessors=ubnd", "--from", "1/7/2026", "--reason", "Sáp nhập xã", "--as", "chu-tich",
      on: "2026-06-25")
    #expect(added.code == 0 && added.errors.contains("transfer"))
    let old = try desk.run("unit", "show", "ubnd", "--json", on: "2026-07-01").object()
    #expect(old.text("validTo") == "2026-06-30" && old.text("name") == "Ủy ban nhân dân xã")
    #expect(old["successors"] as? [String] == ["ubnd-moi"])
    let again = [
      "case", "do", "1", "forward", "--set", "to=ubnd", "--set", "document=2/PC", "--set", "sent=1/7/2026",
    ]
    let refused = desk.run(again, on: "2026-07-01")
    #expect(refused.code == 3 && refused.errors.contains("UBND xã Mới (ubnd-moi)"))
    let sent = desk.run(
      "case", "do", "1", "transfer", "--set", "to=ubnd-moi", "--set", "document=2/PC", "--set",
      "sent=1/7/2026",
      on: "2026-07-01")
    #expect(sent.code == 0)
    let sheet = desk.run("case", "show", "1", on: "2026-07-01").lines
    #expect(sheet.contains { $0.contains("1/PC-MTTQ") && $0.hasSuffix("→ UBND") })
    let history = desk.run("case", "history", "1", on: "2026-07-01").output
    #expect(history.contains("Ủy ban nhân dân xã") && history.contains("UBND xã Mới"))
  }

  @Test(
    "the terms are listed with basis and certainty; a row counted backwards and one that comes round are told apart"
  )
  func termList() throws {
    let desk = try CommandLineDesk()
    let terms = try desk.run("term", "list", "--json", on: "2026-11-23").list()
    #expect(
      terms.allSatisfy {
        $0.text("basis")?.isEmpty == false && $0.text("certainty") != nil && $0.text("who") != nil
      })
    let plan = try #require(terms.first { $0.text("key") == "nqlt403.plan" })
    #expect(plan.text("direction") == "before" && plan.number("days") == 15)
    let reception = try #require(terms.first { $0.text("key") == "qd11.reception" })
    #expect(reception.isNull("days") && reception.object("frequency")?.number("times") == 2)
    let text = desk.run("term", "list", on: "2026-11-23").output
    #expect(text.contains("≥15 ngày trước") && text.contains("≥2 lần mỗi tháng"))
    // The law of the day: complaints were accepted in 10 days until 30/06/2026.
    let accept = { (day: String) in
      try desk.run("term", "list", "--json", on: day).list().first { $0.text("key") == "kn.accept" }?.number(
        "days")
    }
    #expect(try accept("2026-06-30") == 10)
    #expect(try accept("2026-07-01") == 7)
    #expect(try desk.run("term", "show", "kn.accept", "--json").list().map { $0.number("days") } == [10, 7])
    #expect(desk.run("term", "show", "kn.acept").code == 4)
    #expect(desk.run("deadline", "2/11/2026", "--term", "nqlt403.plan").code == 2)
  }

  @Test("a changed law is a new row from its day: an open case keeps its term, a new one has the new")
  func termChange() throws {
    let desk = try CommandLineDesk()
    forwarded(desk)
    let due = try desk.run("case", "show", "1", "--json", on: "2026-06-02").object().text("due")
    let changed = desk.run(
      "term", "change", "office.answer", "--set", "days=10", "--set", "extendedDays=15", "--from", "1/7/2026",
      "--reason", "QC 05", "--as", "quan-tri", "--json", on: "2026-06-20")
    #expect(try changed.object().number("days") == 10)
    let rows = try desk.run("term", "show", "office.answer", "--json", on: "2026-07-02").list()
    #expect(rows.map { $0.text("validTo") ?? "" } == ["2026-06-30", ""])
    #expect(rows.map { $0.text("validFrom") ?? "" } == ["", "2026-07-01"])
    desk.run("case", "do", "1", "confirm-receipt", "--set", "received=2/6/2026", on: "2026-07-02")
    #expect(try desk.run("case", "show", "1", "--json", on: "2026-07-02").object().text("due") == due)
    desk.run(
      "case", "new", "--type", "gop-y", "--source", "mang", "--summary", "Mới", "--received", "2/7/2026",
      on: "2026-07-02")
    desk.run("case", "do", "2", "register", on: "2026-07-02")
    let second = desk.run(
      "case", "do", "2", "forward", "--set", "to=ubnd", "--set", "document=2/PC", "--set", "sent=2/7/2026",
      "--json",
      on: "2026-07-02")
    #expect(try second.object().text("due") == "2026-07-16")
    #expect(desk.run("audit", "verify").code == 0 && desk.run("doctor", on: "2026-07-02").code == 0)
  }

  @Test(
    "what does not fit is refused and nothing is written",
    arguments: [
      (["unit", "add", "ubnd", "--set", "name=x", "--set", "line=dang"], 2, "unit change"),
      (["unit", "add", "moi", "--set", "name=x", "--set", "line=dangg"], 2, "dangg"),
      (["unit", "add", "moi", "--set", "name=x"], 2, "line"),
      (["unit", "add", "moi", "--set", "name=x", "--set", "line=dang", "--set", "parent=khong"], 2, "khong"),
      (["unit", "add", "Mới", "--set", "name=x", "--set", "line=dang"], 2, "Mới"),
      (["unit", "add", "moi", "--set", "ten=x"], 2, "ten"),
      (["unit", "change", "khong", "--set", "name=x", "--reason", "r"], 4, "khong"),
      (["unit", "change", "ubnd", "--set", "name=x"], 2, "reason"),
      (["unit", "change", "ubnd", "--set", "name=x", "--reason", " "], 2, "reason"),
      (["unit", "change", "ubnd-huyen", "--set", "name=x", "--reason", "r"], 2, "ubnd-huyen"),
      (["unit", "change", "tinh-uy", "--set", "parent=ubkt", "--reason", "r"], 2, "vòng"),
      (
        ["term", "change", "office.answer", "--set", "days=0", "--from", "1/1/2027", "--reason", "r"], 2,
        "days"
      ),
      (
        ["term", "change", "office.answer", "--set", "basis=", "--from", "1/1/2027", "--reason", "r"], 2,
        "basis"
      ),
      (
        ["term", "change", "kn.accept", "--set", "days=5", "--from", "1/7/2026", "--reason", "r"], 2,
        "01/07/2026"
      ),
      (["term", "change", "khong", "--set", "days=5", "--from", "1/7/2026", "--reason", "r"], 4, "khong"),
      (["term", "change", "office.answer", "--set", "days=5", "--reason", "r"], 2, "from"),
      (["term", "add", "kn.accept", "--set", "days=5"], 2, "term change"),
      (["term", "add", "moi.moi", "--set", "label=x", "--set", "days=5"], 2, "basis"),
    ] as [([String], Int32, String)])
  func refused(words: [String], code: Int32, says: String) throws {
    let desk = try CommandLineDesk()
    let before = try desk.run("audit", "verify", "--json").object().text("head")
    let outcome = desk.run(words + ["--as", "quan-tri"], on: "2026-11-23")
    #expect(outcome.code == code && outcome.errors.contains(says), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(try desk.run("audit", "verify", "--json").object().text("head") == before)
  }

  @Test(
    "only the administrator and the chairman change tables; whoever reads may look",
    arguments: [
      ("can-bo", Int32(3)), ("cap-uy", 3), ("giam-sat", 3), ("tra-cuu", 3), ("quan-tri", 0), ("chu-tich", 0),
    ])
  func rights(account: String, code: Int32) throws {
    let desk = try CommandLineDesk()
    let file = try typeFile(desk)
    for words in [
      ["unit", "change", "hoi-ccb", "--set", "symbol=HCCB", "--reason", "r"],
      ["term", "change", "office.notice", "--set", "days=5", "--from", "1/12/2026", "--reason", "r"],
      ["type", "change", file, "--reason", "r"],
    ] {
      #expect(desk.run(words + ["--as", account], on: "2026-11-23").code == code, "\(words)")
    }
    for words in [["unit", "list"], ["term", "list"], ["type", "list"], ["type", "show", "qd124"]] {
      #expect(desk.run(words + ["--as", account], on: "2026-11-23").code == 0, "\(words)")
    }
  }

  /// The shipped type with another label.
  private func typeFile(
    _ desk: CommandLineDesk, _ old: String = "vi: \"Phản ánh\"", _ new: String = "vi: \"Phản ánh của dân\""
  ) throws -> String {
    let path = TestOffice.configDirectory + "/case-types/phan-anh.json5"
    return try desk.file(
      "loai.json5", String(contentsOfFile: path, encoding: .utf8).replacing(old, with: new))
  }

  @Test("a changed type is for new cases; one that is there finishes under its own")
  func typeChange() throws {
    let desk = try CommandLineDesk()
    forwarded(desk)
    let file = try typeFile(desk)
    #expect(desk.run("type", "add", file, "--as", "quan-tri", on: "2026-06-03").code == 2)
    #expect(
      desk.run("type", "change", file, "--reason", "Đổi tên", "--as", "quan-tri", on: "2026-06-03").code == 0)
    desk.run(
      "case", "new", "--type", "phan-anh", "--source", "mang", "--summary", "Mới", "--received", "3/6/2026",
      on: "2026-06-03")
    #expect(!desk.run("case", "show", "1", on: "2026-06-03").lines[0].contains("Phản ánh của dân"))
    #expect(desk.run("case", "show", "2", on: "2026-06-03").lines[0].contains("Phản ánh của dân"))
    let new = try typeFile(desk, "key: \"phan-anh\"", "key: \"cu-tri\"")
    #expect(desk.run("type", "change", new, "--reason", "x", "--as", "quan-tri", on: "2026-06-03").code == 4)
    #expect(desk.run("type", "add", new, "--as", "quan-tri", on: "2026-06-03").code == 0)
    let types = try desk.run("type", "list", "--json", on: "2026-06-03").list()
    #expect(types.compactMap { $0.text("key") }.contains("cu-tri"))
  }

  @Test(
    "a type's file is checked without an office, and all that is wrong is told with file, path and reason")
  func typeCheck() throws {
    let desk = try CommandLineDesk()
    let fine = try typeFile(desk)
    desk.variables["DUNGHAN_FILE"] = desk.folder + "/khong.dunghan"
    #expect(desk.run("type", "check", fine).code == 0)
    let path = TestOffice.configDirectory + "/case-types/phan-anh.json5"
    let text = try String(contentsOfFile: path, encoding: .utf8)
      .replacing("office.answer", with: "office.a").replacing("office.forward", with: "office.f")
    let wrong = try desk.file("sai.json5", text)
    let outcome = desk.run("type", "check", wrong)
    #expect(outcome.code == 7 && outcome.output.contains("office.a") && outcome.output.contains("office.f"))
    #expect(
      outcome.errors.contains("sai.json5: answerTerm") && outcome.errors.split(separator: "\n").count == 1)
    let json = try desk.run("type", "check", wrong, "--json").object()
    #expect(
      json.flag("ok") == false
        && json.list("problems")?.map { $0.text("path") } == ["answerTerm", "forwardTerm"])
    let broken = try desk.file("hong.json5", "{ key: ")
    #expect(desk.run("type", "check", broken).code == 7)
    #expect(desk.run("type", "check", desk.folder + "/khong.json5").code == 4)
    #expect(desk.run("type", "change", wrong, "--reason", "x", "--as", "quan-tri").code == 6)
  }

  @Test("a wrong file changes nothing in the office")
  func wrongType() throws {
    let desk = try CommandLineDesk()
    let wrong = try typeFile(desk, "office.answer", "office.a")
    #expect(
      desk.run("type", "change", wrong, "--reason", "x", "--as", "quan-tri", on: "2026-06-03").code == 7)
    #expect(
      try desk.run("type", "show", "phan-anh", "--json", on: "2026-06-03").object().text("answerTerm")
        == "office.answer")
  }
}
