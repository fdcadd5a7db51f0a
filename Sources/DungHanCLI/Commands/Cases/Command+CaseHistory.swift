import CaseOffice
import CaseWorkflow

extension Command {
  static let caseHistory = Command(
    path: ["case", "history"],
    summary: Phrase(
      vi: "nhật ký của hồ sơ: ai làm gì, lúc nào", en: "what was done to a case, by whom and when"),
    arguments: [caseCode], formats: [.json], examples: ["case history 412"],
    run: { session in
      let entries = try session.office().history(code: session.invocation.required(0))
      let language = session.language
      switch session.format {
      case .json: try session.print(.list(entries.map { $0.members(language) }))
      case .text, .csv:
        for entry in entries { try session.print(entry) }
      }
    })
}
