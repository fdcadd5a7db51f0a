import CaseOffice
import CaseWorkflow
import DungHanCLI
import Foundation
import Testing

@Suite("The first run on a terminal")
struct FirstRunTests {
  private static func answers(training: Bool) -> FoundingAnswers {
    FoundingAnswers(
      unitName: "MTTQ xã Mới", symbol: "XM", isTraining: training, person: .init(name: "Lan", role: "can-bo"))
  }

  private func desk() throws -> CommandLineDesk {
    let desk = try CommandLineDesk()
    desk.isTerminal = true
    desk.variables["DUNGHAN_FILE"] = desk.folder + "/moi.dunghan"
    return desk
  }

  @Test("without a book the questions are asked, and then the screens open on it")
  func founds() throws {
    let desk = try desk()
    var opened: [String] = []
    let start: StartScreens = { opened.append($0.office.unitName + " · " + $0.office.accountName) }
    let outcome = desk.run(
      screens: start,
      setUp: { request in
        #expect(request.path == desk.folder + "/moi.dunghan")
        try request.found(Self.answers(training: false))
        return true
      })
    #expect(outcome.code == 0 && opened == ["MTTQ xã Mới · Lan (Cán bộ Mặt trận)"], "\(outcome.errors)")
    // Now it is there: nothing is asked.
    #expect(desk.run(screens: start, setUp: { _ in throw CancellationError() }).code == 0)
    #expect(opened.count == 2)
  }

  @Test("who leaves before the book is founded leaves nothing, and is told")
  func leaves() throws {
    let desk = try desk()
    let outcome = desk.run(screens: { _ in throw CancellationError() }, setUp: { _ in false })
    #expect(outcome.code == 0 && outcome.errors.contains("Chưa lập sổ"))
    #expect(!FileManager.default.fileExists(atPath: desk.folder + "/moi.dunghan"))
  }

  @Test("a real book takes no day from a flag, on its first day either")
  func refusesGivenDay() throws {
    let desk = try desk()
    var refusal = ""
    _ = desk.run(
      "--today", "1/1/2026", screens: { _ in },
      setUp: { request in
        do { try request.found(Self.answers(training: false)) } catch {
          refusal = OfficeProblem(error).message.vi
        }
        return false
      })
    #expect(refusal.contains("--today"))
    #expect(!FileManager.default.fileExists(atPath: desk.folder + "/moi.dunghan"))
  }

  @Test("without a terminal, and for every other command, a missing book is refused as ever")
  func withoutTerminal() throws {
    let desk = try desk()
    let asked: SetUpOffice = { _ in
      Issue.record("nobody is there to be asked")
      return false
    }
    #expect(desk.run("board", screens: { _ in }, setUp: asked).code == 6)
    #expect(desk.run("--json", screens: { _ in }, setUp: asked).code == 6)
    desk.isTerminal = false
    #expect(desk.run(screens: { _ in }, setUp: asked).code == 6)
  }
}
