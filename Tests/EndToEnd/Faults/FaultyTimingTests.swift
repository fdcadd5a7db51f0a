import CaseOffice
import CaseStore
import Foundation
import TestChance
import TestSupport
import Testing

@Suite("Many at one office: faults of timing") struct FaultyTimingTests {
  @Test("clerks who log cases in one moment lose none, and no number is doubled or left out")
  func inOneMoment() throws {
    let count = Soak.isOn ? 200 : 24
    let office = try TestOffice(founded: "2026-01-05")
    var program = CommandLineProgram(office: office)
    program.variables["DUNGHAN_TODAY"] = "2026-11-20"
    let new = "case new --type gop-y --source mang --received 2/11/2026 --summary"
    let said = try program.shell(
      """
      mkdir "\(office.folder)/ra" && cd "\(office.folder)/ra" || exit 1
      for clerk in $(seq \(count)); do
        ("$DUNGHAN" \(new) "Việc của người $clerk" > "$clerk.out" 2> "$clerk.err"; echo $? > "$clerk.code") &
      done
      wait
      """)
    #expect(said.errors.isEmpty)
    defer { try? FileManager.default.removeItem(atPath: office.folder + "/ra") }
    func kept(_ clerk: Int, _ what: String) throws -> String {
      try String(contentsOfFile: "\(office.folder)/ra/\(clerk).\(what)", encoding: .utf8)
    }
    var codes: [String] = []
    var late = 0
    for clerk in 1...count {
      var output = try kept(clerk, "out")
      if try kept(clerk, "code") != "0\n" {
        // It waited too long: that is said on one line, and then it is as if nothing had been asked.
        #expect(try kept(clerk, "code") == "6\n" && output.isEmpty)
        #expect(try kept(clerk, "err").split(separator: "\n").count == 1)
        late += 1
        let again = try program.run(
          new.split(separator: " ").map(String.init) + ["Việc của người \(clerk)"])
        #expect(again.code == 0)
        output = again.output
      } else {
        #expect(try kept(clerk, "err").isEmpty)
      }
      codes.append(String(output.prefix { $0 != " " }))
    }
    #expect(late < count / 2, "\(late) of \(count) waited in vain")
    let wanted = (1...count).map { number in
      "SD-2026-" + String(repeating: "0", count: 5 - String(number).count) + String(number)
    }
    #expect(codes.sorted() == wanted)
    let listed = try program.run(["case", "list", "--sort", "code", "--limit", "1000", "--json"])
    let cases = try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [[String: Any]] ?? []
    #expect(cases.compactMap { $0["code"] as? String } == wanted)
    #expect(Set(cases.compactMap { $0["title"] as? String }).count == count)
    #expect(try program.run(["audit", "verify"]).code == 0)
    #expect(try program.run(["doctor"]).code == 0)
  }

  @Test(
    "who finds the office taken for longer than one waits is told so on one line, with 6, and can read on")
  func taken() throws {
    let office = try TestOffice(founded: "2026-01-05")
    var program = CommandLineProgram(office: office)
    program.variables["DUNGHAN_TODAY"] = "2026-11-20"
    let holder = try office.on("2026-11-20")
    let new = [
      "case", "new", "--type", "gop-y", "--source", "mang", "--received", "2/11/2026", "--summary",
      "Việc thử",
    ]
    try holder.file.write {
      let refused = try program.run(new)
      #expect(refused.code == 6 && refused.isOrderly && refused.output.isEmpty)
      #expect(refused.errors.contains("đang được người khác ghi"))
      #expect(try program.run(["board"]).code == 0)
      #expect(try program.run(["case", "list"]).code == 0)
    }
    #expect(try program.run(new).code == 0)
    #expect(try holder.board().awaiting.values.reduce(0, +) == 1)
  }
}
