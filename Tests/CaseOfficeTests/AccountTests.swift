import CaseOffice
import CaseWorkflow
import TestSupport
import Testing

/// Who may open the office, as it stands now.
@Suite("An account holds from moment to moment")
struct AccountTests {
  @Test(
    "An account that is ended, or has other roles, does what it may now, also where its office is open already"
  )
  func standing() throws {
    let office = try TestOffice()
    let supervisor = try office.on("2026-11-23", as: "giam-sat")
    #expect(try supervisor.roleKeys() == ["giam-sat"])
    _ = try supervisor.board()
    let administrator = try office.on("2026-11-23", as: "quan-tri")
    _ = try administrator.changeAccount("giam-sat", AccountEdit(roles: ["tra-cuu"]), reason: "Thôi giám sát")
    #expect(try supervisor.roleKeys() == ["tra-cuu"] && supervisor.pulse().end == nil)
    _ = try administrator.disableAccount("giam-sat", reason: "Nghỉ việc")
    #expect(try supervisor.roleKeys().isEmpty)
    let end = try #require(try supervisor.pulse().end)
    #expect(end.message.vi.contains("giam-sat đã ngừng") && end.message.vi.contains("22/11/2026"))
    let refused = #expect(throws: OfficeProblem.self) { try supervisor.board() }
    #expect(refused?.kind == .refused)
  }

  @Test("what somebody did is told by the name the account had then, not by that of the next who has it")
  func handedOn() throws {
    let test = try TestOffice()
    let code = try test.on("2026-11-02").opened("2026-11-02")
    let administrator = try test.on("2026-11-03", as: "quan-tri")
    for name in ["Chị Thử Trước", "Anh Thử Sau"] {
      _ = try administrator.changeAccount("can-bo", AccountEdit(name: name), reason: "Bàn giao")
      try test.on("2026-11-03").act(code, "note-call", "with=UBND", "said=đang làm")
    }
    let people = try test.on("2026-11-04", as: "cap-uy").history(code: code).map(\.person)
    #expect(people == ["Cán bộ Mặt trận", "Chị Thử Trước", "Anh Thử Sau"])
  }
}
