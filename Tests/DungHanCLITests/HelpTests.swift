import CaseWorkflow
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

  @Test("the examples can be typed", arguments: CommandTable.dunghan.commands.flatMap(\.examples))
  func examples(line: String) throws {
    var words: [String] = []
    for (place, part) in line.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
      if place % 2 == 1 {
        words.append(String(part))
      } else {
        words += part.split(separator: " ").prefix { $0 != "<" }.map(String.init)
      }
    }
    #expect(throws: Never.self) { try ArgumentReader.read(words, by: .dunghan).assignments() }
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
    #expect(group.code == 0 && group.output.contains("case new") && !group.output.contains("deadline"))
    #expect(desk.run("help", "caes").code == 2)
    #expect(desk.run("help").output.contains("dunghan help"))
    #expect(desk.run("--help", "--lang", "en").output.contains("Exit: 0 done"))
  }
}
