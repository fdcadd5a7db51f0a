import CaseOffice
import CaseWorkflow

extension Command {
  static let caseShow = Command(
    path: ["case", "show"],
    summary: Phrase(
      vi: "xem một hồ sơ: đang chờ ai, hạn, văn bản, việc tiếp theo",
      en: "one case: whose move, dates, letters, what next"),
    arguments: [caseCode], formats: [.json], examples: ["case show 412", "case show SD-2026-00412 --json"],
    run: { session in
      let office = try session.office()
      let detail = try office.show(code: session.invocation.required(0))
      switch session.format {
      case .json:
        try session.print(
          try CaseForms(office, session.language)
            .json(detail, today: office.today, calendar: try office.calendar()))
      case .text, .csv:
        let sheet = try CaseSheet(
          detail, offers: try office.offers(code: detail.line.code), of: office, language: session.language,
          width: session.columns, ink: session.ink)
        for line in sheet.lines { try session.output.line(line) }
      }
    })
}
