import Foundation
import TestSupport
import Testing

@Suite("dunghan demo")
struct DemoTests {
  /// The demonstration's own place, in the desk's folder.
  private func desk() throws -> (CommandLineDesk, path: String) {
    let desk = try CommandLineDesk()
    desk.variables["XDG_DATA_HOME"] = desk.folder
    return (desk, desk.folder + "/dunghan/demo.dunghan")
  }

  @Test("makes a training office in a file of its own and prints its board; the office's is not touched")
  func ownFile() throws {
    let (desk, path) = try desk()
    defer { try? FileManager.default.removeItem(atPath: desk.folder + "/dunghan") }
    let before = try Data(contentsOf: URL(fileURLWithPath: desk.office.path))
    let board = desk.run("demo", "--cases", "60")
    #expect(board.code == 0 && board.output.contains("QUÁ HẠN") && board.errors.isEmpty)
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(try Data(contentsOf: URL(fileURLWithPath: desk.office.path)) == before)
    #expect(try desk.run("case", "list", "--json", "--file", path).list().count == 60)
    #expect(desk.run("audit", "verify", "--file", path).code == 0)
    #expect(desk.run("doctor", "--file", path).code == 0)
  }

  @Test("opened again it is as it was left; made anew only when a number or a seed is given")
  func again() throws {
    let (desk, path) = try desk()
    defer { try? FileManager.default.removeItem(atPath: desk.folder + "/dunghan") }
    desk.run("demo", "--cases", "50")
    let kept = try desk.run("demo", "--json").object()
    #expect(try desk.run("board", "--json", "--file", path).object().text("today") == kept.text("today"))
    #expect(try desk.run("case", "list", "--json", "--file", path).list().count == 50)
    #expect(desk.run("demo", "--cases", "70").code == 0)
    #expect(try desk.run("case", "list", "--json", "--file", path).list().count == 70)
  }

  @Test("the same seed gives the same cases, in a file that was named; that file is never written over")
  func named() throws {
    let (desk, _) = try desk()
    let lists = ["a", "b"].map { name in
      let path = desk.folder + "/\(name).dunghan"
      #expect(desk.run("demo", "--cases", "80", "--seed", "7", "--file", path).code == 0)
      return desk.run("case", "list", "--csv", "--file", path).output
    }
    #expect(lists[0] == lists[1])
    let path = desk.folder + "/a.dunghan"
    #expect(desk.run("demo", "--cases", "5", "--file", path).code == 6)
    #expect(desk.run("demo", "--file", path).code == 0)
    #expect(desk.run("case", "list", "--csv", "--file", path).output == lists[0])
  }

  @Test("a live office is no demonstration")
  func live() throws {
    let (desk, _) = try desk()
    let path = desk.folder + "/that.dunghan"
    #expect(desk.run("init", "--unit", "U", "--symbol", "U1", "--file", path).code == 0)
    #expect(desk.run("demo", "--file", path).code == 3)
    #expect(desk.run("demo", "--cases", "0").code == 2)
  }
}
