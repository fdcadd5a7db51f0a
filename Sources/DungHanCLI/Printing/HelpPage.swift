import CaseWorkflow
import VietnameseText

/// Help, made from the table of commands alone.
struct HelpPage {
  var table: CommandTable
  var language: Language
  var width: Int

  /// The commands that begin with these words, one line each.
  func overview(of path: [String]) -> [String] {
    var lines: [String] = []
    if path.isEmpty {
      lines = [
        Phrase(
          vi: "DungHan: sổ theo dõi đơn thư, kiến nghị; tính hạn trả lời.",
          en: "DungHan: the book of citizens' complaints; it counts when answers are due.")(language), "",
        "  dunghan   " + Command.screens.summary(language),
      ]
    }
    let commands = table.commands(under: path)
    if !path.isEmpty {
      let words = commands.map { $0.path.dropFirst(path.count).joined(separator: " ") }.joined(separator: "|")
      lines = ["dunghan \(path.joined(separator: " ")) \(words) …", ""]
    }
    let column = commands.reduce(0) { max($0, usageHead($1).displayWidth) } + 2
    for command in commands {
      lines += entry(usageHead(command), command.summary(language), column: column)
    }
    if path.isEmpty {
      lines += ["", Phrase(vi: "Cờ chung, ở lệnh nào cũng được:", en: "Flags of every command:")(language)]
      lines += flags(Flag.global)
      lines += ["", exitCodes(language)]
      lines.append(
        Phrase(vi: "Xem kỹ một lệnh: dunghan help LỆNH", en: "More on one: dunghan help COMMAND")(language))
    }
    return lines
  }

  /// All that there is to say of one command.
  func page(of command: Command) -> [String] {
    var lines = ["dunghan \(usage(command))", "", "  " + command.summary(language)]
    for remark in command.remarks {
      lines += remark(language).wrapped(toWidth: width - 2).map { "  " + $0 }
    }
    if !command.arguments.isEmpty { lines.append("") }
    for argument in command.arguments {
      lines += entry(argument.name, argument.help(language), column: 14)
    }
    if !command.flags.isEmpty { lines += [""] + flags(command.flags) }
    if !command.formats.isEmpty {
      let names = command.formats.map { "--\($0.rawValue)" }.joined(separator: ", ")
      lines += ["", Phrase(vi: "  Cũng in được: \(names).", en: "  Prints as well: \(names).")(language)]
    }
    if !command.examples.isEmpty {
      lines += ["", Phrase(vi: "Ví dụ:", en: "For example:")(language)]
      lines += command.examples.map { "  dunghan " + $0 }
    }
    return lines
  }

  private func usageHead(_ command: Command) -> String {
    ([command.name] + command.arguments.map(word)).joined(separator: " ")
  }

  private func usage(_ command: Command) -> String {
    let flags = command.flags.map { flag in
      let text = "--\(flag.name)" + (flag.placeholder.map { " " + $0 } ?? "") + (flag.isRepeated ? " …" : "")
      return flag.isRequired ? text : "[\(text)]"
    }
    return ([usageHead(command)] + flags).joined(separator: " ")
  }

  private func word(_ argument: Argument) -> String {
    let name = argument.name + (argument.isRepeated ? "…" : "")
    return argument.isRequired ? name : "[\(name)]"
  }

  private func flags(_ flags: [Flag]) -> [String] {
    flags.flatMap { flag in
      entry(
        "--\(flag.name)" + (flag.placeholder.map { " " + $0 } ?? ""),
        flag.help(language) + (flag.isRequired ? Phrase(vi: " (phải ghi)", en: " (required)")(language) : ""),
        column: 26)
    }
  }

  /// A name and what it means, the meaning in a column of its own.
  private func entry(_ name: String, _ meaning: String, column: Int) -> [String] {
    let lines = meaning.wrapped(toWidth: max(30, width - column - 2))
    let indent = String(repeating: " ", count: column + 2)
    guard name.displayWidth < column else { return ["  " + name] + lines.map { indent + $0 } }
    return lines.enumerated().map {
      $0.offset == 0 ? "  " + name.padded(toWidth: column) + $0.element : indent + $0.element
    }
  }

  private func exitCodes(_ language: Language) -> String {
    Phrase(
      vi: "Mã thoát: 0 xong · 1 soát thấy sai · 2 ghi lệnh sai · 3 quy tắc, quyền không cho · 4 không có · "
        + "5 người khác vừa sửa · 6 tệp sổ · 7 dữ liệu vào sai",
      en: "Exit: 0 done · 1 a check found problems · 2 usage · 3 refused by a rule or right · 4 not found · "
        + "5 changed meanwhile · 6 storage · 7 bad input data")(language).wrapped(toWidth: width).joined(
        separator: "\n")
  }
}
