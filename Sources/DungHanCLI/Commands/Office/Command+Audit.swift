import CaseOffice
import CaseWorkflow
import WorkingCalendar

extension Command {
  static let auditHead = Command(
    path: ["audit", "head"],
    summary: Phrase(
      vi: "số và số kiểm tra của sự kiện cuối, để chép vào báo cáo và sổ giấy",
      en: "number and check number of the last event, for reports and the paper register"),
    remarks: [
      Phrase(
        vi: "Chép vào sổ giấy: về sau ai sửa nhật ký thì số tính lại không còn khớp.",
        en: "Written on paper it shows later whether anybody changed the log.")
    ],
    formats: [.json], examples: ["audit head"],
    run: { session in
      let office = try session.office()
      let head = try office.chainHead()
      if session.format == .json {
        return try session.print([
          "events": .number(head.events), "head": .text(head.head), "short": .text(head.short),
          "day": .text(office.today.iso),
        ])
      }
      try session.output.line(
        Phrase(
          vi:
            "\(office.unitName): sự kiện số \(head.events), số kiểm tra \(head.short), ngày \(office.today.vietnamese)",
          en:
            "\(office.unitName): event \(head.events), check number \(head.short), on \(office.today.vietnamese)"
        )(
          session.language))
    })

  static let auditVerify = Command(
    path: ["audit", "verify"],
    summary: Phrase(
      vi: "tính lại số kiểm tra của cả nhật ký", en: "recompute the check numbers of the whole log"),
    remarks: [
      Phrase(
        vi: "Thoát 1 khi nhật ký bị sửa; so số kiểm tra với số đã in.",
        en: "Exits with 1 when the log was changed; compare the check number with the printed one.")
    ],
    formats: [.json], examples: ["audit verify"],
    run: { session in
      let office = try session.office()
      let bar = ProgressBar(session, of: Phrase(vi: "sự kiện", en: "events"))
      let verdict = try bar.during { try office.audit { bar.show(Int($0)) } }
      switch session.format {
      case .json:
        try session.print([
          "events": .number(verdict.events), "head": .text(verdict.head), "ok": .bool(verdict.isSound),
          "firstBad": verdict.firstBad.map { .number($0) } ?? .null,
        ])
      case .text, .csv:
        try session.output.line(
          Phrase(
            vi: "\(verdict.events) sự kiện, \(verdict.isSound ? "liền mạch" : "ĐÃ BỊ SỬA")",
            en:
              "\(EnglishCount.of(Int(verdict.events), "event")), \(verdict.isSound ? "unbroken" : "CHANGED")")(
              session.language))
        try session.output.line(
          Phrase(vi: "Số kiểm tra: \(verdict.head)", en: "Check number: \(verdict.head)")(session.language))
      }
      guard verdict.isSound else {
        throw Failure.problemsFound(
          vi: "nhật ký bị sửa từ sự kiện số \(verdict.firstBad ?? 0); giữ nguyên tệp, đối chiếu bản sao lưu",
          en: "the log was changed from event \(verdict.firstBad ?? 0) on; keep the file and compare a backup"
        )
      }
    })
}
