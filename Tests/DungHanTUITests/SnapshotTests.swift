import CaseWorkflow
import TerminalKit
import Testing

/// What the screens look like, on Monday 23/11/2026, at the three sizes.
@Suite(.serialized) struct SnapshotTests {
  static let sizes = [Size(rows: 24, columns: 80), Size(rows: 40, columns: 120), Size(rows: 15, columns: 60)]

  private func name(_ screen: String, _ size: Size) -> String { "\(screen)-\(size.columns)x\(size.rows)" }

  @Test("The board shows each role whose move it is, at every size", arguments: sizes)
  func board(_ size: Size) throws {
    let office = try ScreenOffice()
    for account in ["can-bo", "cap-uy", "giam-sat"] {
      let clerk = try Clerk(office.on(as: account), size: size)
      Snapshot.expect(clerk.frame, is: name("hom-nay-\(account)", size))
    }
  }

  @Test("The list shows what is searched and filtered, at every size", arguments: sizes)
  func list(_ size: Size) throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), size: size).press(.function(3))
    Snapshot.expect(clerk.frame, is: name("ho-so", size))
    clerk.type("y ngoc").press(.down)
    Snapshot.expect(clerk.frame, is: name("ho-so-tim", size))
    clerk.press(.escape, .function(5))
    Snapshot.expect(clerk.frame, is: name("loc", size))
  }

  @Test("The case shows its road of dates, its pages and the acts, at every size", arguments: sizes)
  func file(_ size: Size) throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), size: size, firstCase: "8")
    Snapshot.expect(clerk.frame, is: name("vu-viec", size))
    for page in ["cach-tinh-han", "van-ban", "nhat-ky", "nguoi-gui"] {
      clerk.press(.right)
      Snapshot.expect(clerk.frame, is: name("vu-viec-\(page)", size))
    }
    clerk.press(.function(4))
    Snapshot.expect(clerk.frame, is: name("xu-ly", size))
    clerk.type("4").press(.enter)
    Snapshot.expect(clerk.frame, is: name("xu-ly-o-nhap", size))
  }

  @Test(
    "Intake shows its eight fields, how they were understood, and cases like it, at every size",
    arguments: sizes)
  func intake(_ size: Size) throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), size: size).press(.function(2))
    Snapshot.expect(clerk.frame, is: name("tiep-nhan", size))
    clerk.press(.tab, .tab, .tab).type("Hà Thử Một +6").press(.tab).type("khu chợ Rộ, 0900 000 413").press(
      .tab)
    clerk.type("Rác để nhiều ngày không ai thu gom").press(.enter).type("mùi hôi bay vào nhà").press(.tab)
    Snapshot.expect(clerk.frame, is: name("tiep-nhan-dang-go", size))
    clerk.press(.pageDown)
    Snapshot.expect(clerk.frame, is: name("tiep-nhan-them", size))
  }

  @Test("Help and the palette come from the table of commands", arguments: sizes)
  func help(_ size: Size) throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), size: size).press(.function(1))
    Snapshot.expect(clerk.frame, is: name("giup", size))
    clerk.press(.escape, .function(9)).type("ghi")
    Snapshot.expect(clerk.frame, is: name("lenh", size))
  }

  @Test("The same board speaks English")
  func english() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), language: .en)
    Snapshot.expect(clerk.frame, is: "hom-nay-en-80x24")
    clerk.press(.enter)
    Snapshot.expect(clerk.frame, is: "vu-viec-en-80x24")
  }
}
