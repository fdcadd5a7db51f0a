import CaseWorkflow
import Testing
import WorkingCalendar

@Suite("What was logged wrongly is put right")
struct AmendingTests {
  @Test("source, number of people, body complained of and the type's own values; no clock moves")
  func entry() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.confirmed(received: "2025-06-03")
    let before = desk.matter
    try desk.act(
      "amend",
      "summary=Cống_tắc source=dien-thoai people=7 about-unit=ubnd linh-vuc=moi-truong reason=Nghe_nhầm")
    let after = desk.matter
    #expect(after.source == "dien-thoai" && after.people == 7 && after.aboutUnit == "ubnd")
    #expect(after.fields["linh-vuc"] == "moi-truong")
    #expect(after.obligations == before.obligations && after.state == before.state)
    #expect(after.documents == before.documents && after.received == before.received)
    #expect(
      desk.decisions.last?.texts.map(\.field).sorted() == ["reason", "summary"], "words stay out of the event"
    )
    try desk.act("amend", "people=8 reason=x")
    #expect(desk.matter.people == 8 && desk.matter.source == "dien-thoai", "what is not given stays")
    #expect(try rebuilt(desk.decisions) == desk.matter)
  }

  @Test("what is entered of a case is corrected by the officer, and not once it is closed")
  func who() throws {
    var desk = try Desk(received: "2025-06-02")
    for role in ["cap-uy", "giam-sat", "van-phong"] {
      #expect(try desk.refusal("amend", "people=2 reason=x", by: role)?.rule == .roleMay, "\(role)")
      #expect(try desk.refusal("reclassify", "type=to-cao reason=x", by: role)?.rule == .roleMay, "\(role)")
    }
    try desk.confirmed(received: "2025-06-03")
    try desk.answered(issued: "2025-06-10")
    try desk.told(on: "2025-06-11")
    try desk.act("close")
    #expect(try desk.refusal("amend", "people=2 reason=x")?.rule == .stateAllows)
  }

  @Test("a case of another type keeps its code, its receipt and its days; it owes what that type owes")
  func anotherType() throws {
    var desk = try Desk("phan-anh", received: "2025-06-02", today: "2025-06-04")
    try desk.act("register")
    let forwarding = try #require(desk.forwarding)
    try desk.act("reclassify", "type=qd124 reason=Đơn_nói_về_đảng_viên", on: "2025-06-05")
    let matter = desk.matter
    #expect(
      matter.type == "qd124" && matter.typeDigest == "digest of qd124" && matter.code == "SD-2025-00001")
    #expect(matter.received == (try day("2025-06-02")) && matter.state == "registered")
    #expect(desk.forwarding == forwarding, "to forward it is owed as before")
    let notices = matter.obligations.filter { $0.key.rawValue == "accept-notice" }
    #expect(notices.map(\.term) == ["ltcd.notify", "qd11.notify"])
    #expect(notices.map(\.state) == [.cancelled, .open] && notices[1].start == matter.received)
    try desk.confirmed(received: "2025-06-09")
    #expect(desk.answer?.term == "qd124.result", "the body answers under the new type's term")
    #expect(try rebuilt(desk.decisions) == desk.matter)
  }

  @Test(
    "to which type a case may go: any it can stand in, before it is sent; what was told is not owed again")
  func told() throws {
    var desk = try Desk("phan-anh", received: "2025-06-02")
    try desk.act("register")
    try desk.act("notify-sender", "stage=accepted sent=2025-06-03 way=gap-mat", on: "2025-06-03")
    try desk.act("reclassify", "type=qd124 reason=x")
    #expect(!desk.matter.obligations.contains { $0.key.rawValue == "accept-notice" && $0.isOpen })
    try desk.act("reclassify", "type=kien-nghi reason=x")
    #expect(desk.matter.type == "kien-nghi")
    try desk.forwarded(sent: "2025-06-03")
    #expect(try desk.refusal("reclassify", "type=to-cao reason=x")?.rule == .stateAllows)
  }
}
