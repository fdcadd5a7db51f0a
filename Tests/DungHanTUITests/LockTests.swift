import CaseOffice
import CaseWorkflow
import TerminalKit
import TestSupport
import Testing

@Suite("Screens that nobody sits at")
struct LockTests {
  private func idle(_ clerk: Clerk, _ beats: Int = 300) { for _ in 0..<beats { clerk.send(.tick) } }

  @Test("after ten minutes without a key they are blank; a key starts the ten minutes anew")
  func blank() throws {
    let clerk = try Clerk(ScreenOffice().on())
    idle(clerk, 299)
    #expect(clerk.shows("HÔM NAY"))
    clerk.press(.down)
    idle(clerk, 299)
    #expect(clerk.shows("HÔM NAY"))
    idle(clerk, 1)
    #expect(clerk.shows("Đã che") && !clerk.shows("HÔM NAY"))
    clerk.press(.enter)
    #expect(clerk.shows("HÔM NAY"))
  }

  @Test("of an account with a password only the password opens them, with the patience of signing in")
  func locked() throws {
    let machine = try LiveOffice()
    try machine.open("lan").changePassword(from: nil, to: Password.new("ba con mèo nhỏ"), reason: "Chung máy")
    let clerk = try Clerk(machine.open("m", ("lan", "ba con mèo nhỏ")))
    clerk.press(.function(2), .tab, .tab, .tab).type("Lò Thị Kín")
    idle(clerk)
    #expect(clerk.shows("Mật khẩu của lan") && !clerk.shows("Kín") && !clerk.shows("TIẾP NHẬN"))
    clerk.press(.enter, .control("g"), .function(2), .function(8))
    #expect(clerk.shows("Mật khẩu của lan"))
    clerk.type("sai sai sai").press(.enter)
    #expect(clerk.shows("không đúng") && clerk.shows("Mật khẩu của lan") && !clerk.shows("sai sai"))
    clerk.type("ba con mèo nhỏ").press(.enter)
    #expect(clerk.shows("đợi 1 giây"))
    machine.pass(1)
    clerk.type("xx").press(.escape).type("ba con mèo nhỏx").press(.backspace, .enter)
    #expect(clerk.shows("Lò Thị Kín") && clerk.shows("TIẾP NHẬN"))
  }

  @Test("blanked by hand they lock too when nobody comes back")
  func blankedByHand() throws {
    let machine = try LiveOffice()
    try machine.open("lan").changePassword(from: nil, to: Password.new("ba con mèo nhỏ"), reason: "Chung máy")
    let clerk = try Clerk(machine.open("m", ("lan", "ba con mèo nhỏ")))
    clerk.press(.control("g"))
    idle(clerk, 10)
    clerk.press(.enter)
    #expect(clerk.shows("HÔM NAY"))
    clerk.press(.control("g"))
    idle(clerk)
    clerk.press(.enter)
    #expect(clerk.shows("Mật khẩu của lan") && !clerk.shows("HÔM NAY"))
  }

  @Test(
    "screens that were opened by another password, or before there was one, are closed: it may be what a thief has"
  )
  func anotherPassword() throws {
    let machine = try LiveOffice()
    try machine.open("lan").changePassword(from: nil, to: Password.new("ba con mèo nhỏ"), reason: "Chung máy")
    let open = try machine.open("m", ("lan", "ba con mèo nhỏ"))
    let other = try machine.open("m", ("lan", "ba con mèo nhỏ"))
    #expect(try open.pulse().end == nil && other.pulse().end == nil)
    try other.changePassword(
      from: Password.new("ba con mèo nhỏ"), to: Password.new("mùa hoa ban nở"), reason: "Bị lộ")
    // As often as it is asked.
    for _ in 0..<2 { #expect(try open.pulse().end?.message.vi.contains("đăng nhập lại") == true) }
    #expect(try machine.open("m", ("lan", "mùa hoa ban nở")).pulse().end == nil)
  }

  @Test("a clock that was years ahead and is put right does not keep the right password out")
  func clockAhead() throws {
    let machine = try LiveOffice()
    try machine.open("lan").changePassword(from: nil, to: Password.new("ba con mèo nhỏ"), reason: "Chung máy")
    machine.pass(3 * 365 * 86_400)
    #expect(throws: OfficeProblem.self) { try machine.open("m", ("lan", "sai sai sai")) }
    machine.pass(-3 * 365 * 86_400)
    #expect(throws: OfficeProblem.self) { try machine.open("m", ("lan", "ba con mèo nhỏ")) }
    machine.pass(1)
    _ = try machine.open("m", ("lan", "ba con mèo nhỏ"))
  }

  @Test("whoever finds them locked can leave; what was typed is kept")
  func leave() throws {
    let machine = try LiveOffice()
    try machine.open("lan").changePassword(from: nil, to: Password.new("ba con mèo nhỏ"), reason: "Chung máy")
    let office = try machine.open("m", ("lan", "ba con mèo nhỏ"))
    let clerk = try Clerk(office)
    clerk.press(.function(2), .tab, .tab, .tab).type("Lò Thị Kín")
    idle(clerk)
    clerk.press(.function(10))
    #expect(clerk.hasLeft && office.workingCopies().contains { $0.values.values.contains("Lò Thị Kín") })
  }
}
