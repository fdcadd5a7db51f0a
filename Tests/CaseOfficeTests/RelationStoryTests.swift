import CaseOffice
import CaseStore
import CaseWorkflow
import TestSupport
import Testing
import WorkingCalendar

@Suite("Cases that belong together")
struct RelationStoryTests {
  @Test(
    "a part split off is a case of its own, of the same sender, people and receipt, each naming the other")
  func split() throws {
    let test = try TestOffice()
    let office = try test.on("2025-06-05")
    let first = try office.open(
      NewCase(
        type: "phan-anh", summary: "Cống tắc; trưởng xóm thu tiền sai",
        received: TestOffice.day("2025-06-02"),
        receivedTime: "09:15", source: "tiep-xuc-cu-tri",
        sender: Sender(name: "Bà Trần Thị Thử", phone: "0900"),
        people: 6)
    ).code
    try office.act(first, "split", "type=to-cao", "summary=Trưởng xóm thu tiền sai", "title=Thu tiền sai")
    let one = try office.show(code: first)
    let second = try #require(one.matter.dossier.links.first { $0.kind == .splitInto }?.code)
    let other = try office.show(code: second)
    #expect(other.matter.dossier.links == [CaseLink(kind: .splitFrom, code: first)])
    #expect(other.matter.type == "to-cao" && other.summary == "Trưởng xóm thu tiền sai")
    #expect(other.line.title == "Thu tiền sai")
    #expect(other.matter.received.iso == "2025-06-02" && other.matter.receivedTime == "09:15")
    #expect(other.matter.people == 6 && other.matter.source == "tiep-xuc-cu-tri")
    // A denunciation is sealed though the letter it came in was not; its sender is kept all the same.
    #expect(other.matter.isSealed && other.sender == .sealed)
    #expect(try office.openSender(code: second, reason: "Báo kết quả").shown?.name == "Bà Trần Thị Thử")
    #expect(other.line.next?.due.iso == "2025-06-09")
    // The first goes on as it was, its own words untouched.
    #expect(one.summary == "Cống tắc; trưởng xóm thu tiền sai" && one.line.state == "new")
    #expect(try office.verifyChain().isSound && office.checkups().allSatisfy(\.isSound))
  }

  @Test("what is split off a sealed case is sealed")
  func splitSealed() throws {
    let test = try TestOffice()
    let office = try test.on("2025-06-05")
    let code = try office.opened("2025-06-05", type: "to-cao")
    try office.act(code, "split", "type=phan-anh", "summary=Cống tắc")
    let part = try #require(try office.show(code: code).matter.dossier.links.first?.code)
    #expect(try office.show(code: part).matter.isSealed)
  }

  @Test("a link stands in both cases, found by the number as it is spoken, and goes from both")
  func link() throws {
    let test = try TestOffice()
    let office = try test.on("2025-06-05")
    let first = try office.opened("2025-06-02")
    let second = try office.opened("2025-06-03")
    try office.act(first, "link", "case=2", "reason=Cùng một con mương")
    #expect(try office.show(code: first).matter.dossier.links == [CaseLink(kind: .related, code: second)])
    #expect(try office.show(code: second).matter.dossier.links == [CaseLink(kind: .related, code: first)])
    let again = #expect(throws: Refusal.self) { try office.act(second, "link", "case=\(first)") }
    #expect(again?.rule == .caseToLink)
    try office.act(second, "unlink", "case=\(first)")
    #expect(try office.show(code: first).matter.dossier.links == [])
    #expect(try office.show(code: second).matter.dossier.links == [])
    #expect(try office.verifyChain().isSound && office.checkups().allSatisfy(\.isSound))
  }

  @Test("a case that is not there cannot be linked, and nothing is written")
  func unknown() throws {
    let test = try TestOffice()
    let office = try test.on("2025-06-05")
    let code = try office.opened("2025-06-02")
    let version = try office.line(code: code).version
    #expect(throws: StoreError.self) { try office.act(code, "link", "case=SD-2025-00099") }
    #expect(throws: FieldProblem.self) { try office.act(code, "split", "type=phan-bienn", "summary=x") }
    #expect(try office.line(code: code).version == version && office.list(CaseFilter()).count == 1)
  }

  @Test("an item's words are read back with it, and an entry made by mistake is taken back")
  func items() throws {
    let test = try TestOffice()
    let office = try test.on("2025-06-05")
    let code = try office.opened("2025-06-02", type: "phan-bien")
    try office.act(code, "add-opinion", "content=Điều 5 trái luật")
    try office.act(code, "add-opinion", "content=Điều 7 khó làm")
    #expect(try office.show(code: code).itemWords == [1: "Điều 5 trái luật", 2: "Điều 7 khó làm"])
    try office.undo(code: code)
    #expect(try office.show(code: code).itemWords == [1: "Điều 5 trái luật"])
    try office.act(code, "add-opinion", "content=Điều 8 thừa")
    #expect(try office.show(code: code).itemWords == [1: "Điều 5 trái luật", 2: "Điều 8 thừa"])
  }
}
