import TerminalKit
import Testing

@Suite struct LookTests {
  @Test func look() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on())
    print(clerk.text)
    print("=====")
    clerk.press(.enter)
    print(clerk.text)
    clerk.press(.right)
    print(clerk.text)
    clerk.press(.function(4))
    print(clerk.text)
    clerk.press(.escape, .escape, .function(3))
    print(clerk.text)
    clerk.press(.function(2))
    print(clerk.text)
    print(try Clerk(office.on(as: "cap-uy")).text)
    print(try Clerk(office.on(as: "giam-sat")).text)
  }
}
