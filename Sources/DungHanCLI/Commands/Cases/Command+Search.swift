import CaseOffice
import CaseWorkflow

extension Command {
  static let search = Command(
    path: ["search"],
    summary: Phrase(
      vi: "tìm hồ sơ theo từ, không cần dấu, hoặc theo số",
      en: "find cases by words, accents or not, or by number"),
    arguments: [
      Argument(
        name: "TEXT",
        help: Phrase(vi: "các từ phải có đủ, hoặc số đơn", en: "words that must all occur, or a code"),
        isRepeated: true)
    ],
    flags: [
      Flag(
        name: "limit", value: .number(atLeast: 1),
        help: Phrase(vi: "nhiều nhất N hồ sơ (mặc định 50)", en: "at most N cases (50 unless told)"))
    ],
    formats: [.json, .csv], examples: ["search rac thai cho", "search 412"],
    run: { session in
      let office = try session.office()
      let text = session.invocation.arguments.joined(separator: " ")
      let found = try office.search(text, limit: session.invocation.number("limit") ?? 50)
      try session.printCases(of: office) { emit in for line in found { try emit(line) } }
    })
}
