import CaseOffice
import CaseWorkflow
import OfficeFiles

extension Command {
  static let exportCases = Command(
    path: ["export", "cases"],
    summary: Phrase(
      vi: "xuất mọi hồ sơ ra bảng CSV, không có người gửi", en: "all cases as a CSV table, without senders"),
    flags: [
      Flag(
        name: "out", value: .path("FILE"),
        help: Phrase(vi: "ghi vào tệp (mặc định: đầu ra chuẩn)", en: "write to a file (else standard output)")
      )
    ],
    formats: [.csv], examples: ["export cases --out ho-so.csv"],
    run: { session in
      let office = try session.office()
      let forms = try CaseForms(office, session.language)
      let file = try session.invocation.text("out").map { try NewFile($0) }
      var filter = CaseFilter()
      filter.order = .code
      // Excel knows Vietnamese by the mark at the beginning.
      var writer = TableWriter(mark: true)
      writer.write(CaseForms.headings)
      var count = 0
      try office.each(filter) { line in
        writer.write(forms.cells(line))
        count += 1
        if count % 500 == 0 { try put(writer.take(), session, file) }
        return true
      }
      try put(writer.take(), session, file)
      guard let file else { return try session.sayTraining(office) }
      try file.close()
      try session.output.line(
        Phrase(
          vi: "Đã ghi \(count) hồ sơ vào \(file.path).",
          en: "\(EnglishCount.of(count, "case")) written to \(file.path).")(
            session.language))
      try session.sayTraining(office)
    })

  private static func put(_ text: String, _ session: Session, _ file: NewFile?) throws {
    if let file { try file.write(text) } else { try session.output.table(text) }
  }
}
