import CaseWorkflow
import Foundation
import TestSupport
import Testing
import VietnameseText

@testable import DungHanCLI

@Suite("Help comes from the table that parses")
struct HelpTests {
  @Test(
    "every command is named once and told in both languages",
    arguments: CommandTable.dunghan.commands.map(\.name))
  func complete(name: String) throws {
    let same = CommandTable.dunghan.commands.filter { $0.name == name }
    #expect(same.count == 1)
    let command = try #require(same.first)
    let phrases =
      [command.summary] + command.remarks + command.arguments.map(\.help) + command.flags.map(\.help)
    for phrase in phrases { #expect(!phrase.vi.isEmpty && !phrase.en.isEmpty && phrase.vi != phrase.en) }
    #expect(Set(command.flags.map(\.name)).count == command.flags.count)
    #expect(Set(command.flags.map(\.name)).isDisjoint(with: Flag.global.map(\.name)))
  }

  @Test("every example does in a small training office what it says, none is refused as mistyped")
  func examples() throws {
    let desk = try CommandLineDesk()
    defer { try? FileManager.default.removeItem(atPath: desk.folder + "/.local") }
    // The case that the examples call 412 is the first one here, its duplicate 415 the second.
    for line in [try #require(Command.caseNew.examples.first)]
      + CommandTable.dunghan.commands.flatMap(\.examples)
    {
      let words = Self.words(
        line.replacing("00412", with: "00001").replacing("412", with: "1").replacing("415", with: "2")
      ).map { word in
        word == "1000"
          ? "20"
          : [".csv", ".dunghan", ".rtf", ".html"].contains(where: word.hasSuffix)
            ? desk.folder + "/" + word : word
      }
      // What is asked where there is no terminal: a key on paper, a password.
      let outcome = desk.run(
        words, input: line.hasPrefix("user ") ? Array("7K3M\nba con mèo nhỏ\n".utf8) : [])
      #expect(outcome.code != 2, "\(line): \(outcome.errors)")
      if words.first == "case" { #expect(outcome.code == 0, "\(line): \(outcome.errors)") }
    }
  }

  private static func words(_ line: String) -> [String] {
    line.split(separator: "'", omittingEmptySubsequences: false).enumerated().reduce(into: [""]) {
      words, part in
      // What stands in quotes goes on with the word before it: summary='Đã dọn'.
      if part.offset % 2 == 1 {
        words[words.count - 1] += part.element
      } else {
        let parts = part.element.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        words[words.count - 1] += parts[0]
        words += parts.dropFirst()
      }
    }.prefix { $0 != "<" }.filter { !$0.isEmpty }
  }

  @Test("every command that a message names is in the table")
  func namedCommands() throws {
    let root = URL(fileURLWithPath: TestOffice.configDirectory).deletingLastPathComponent()
    let files = try #require(FileManager.default.enumerator(atPath: root.path + "/Sources"))
    let groups = Set(CommandTable.dunghan.commands.compactMap(\.path.first))
    var named = 0
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: root.path + "/Sources/" + file, encoding: .utf8)
      for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        for match in line.matches(of: /dunghan ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?/) {
          named += 1
          let (first, second) = (String(match.1), match.2.map(String.init))
          let isWhole = CommandTable.dunghan.command([first]) != nil
          let isPart = second.map { CommandTable.dunghan.command([first, $0]) != nil } ?? false
          #expect(groups.contains(first) && (isWhole || isPart), "\(file): \(match.0)")
        }
      }
    }
    #expect(named > 10)
  }

  @Test("a page fits 80 columns and names every flag", arguments: Language.allCases)
  func pages(language: Language) {
    let page = HelpPage(table: .dunghan, language: language, width: 80)
    for command in CommandTable.dunghan.commands {
      let lines = page.page(of: command)
      for flag in command.flags { #expect(lines.contains { $0.contains("--\(flag.name)") }) }
      for line in lines.dropFirst() where !line.contains("dunghan ") {
        #expect(line.displayWidth <= 80, "\(line)")
      }
    }
  }

  @Test("help on a group lists its commands; on an unknown word it says so")
  func groups() throws {
    let desk = try CommandLineDesk()
    let group = desk.run("help", "case")
    #expect(
      group.code == 0 && group.output.contains("case new")
        && group.lines[0].hasPrefix("dunghan case new|list") && !group.output.contains("deadline"))
    #expect(desk.run("help", "caes").code == 2)
    #expect(desk.run("help").output.contains("dunghan help"))
    #expect(desk.run("--help", "--lang", "en").output.contains("Exit: 0 done"))
  }
}
