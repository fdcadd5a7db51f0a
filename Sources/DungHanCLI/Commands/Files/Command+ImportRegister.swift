import CaseOffice
import CaseWorkflow
import VietnameseText

extension Command {
  static let importRegister = Command(
    path: ["import", "register"],
    summary: Phrase(
      vi: "nhập sổ cũ từ tệp CSV (Excel lưu ra)", en: "import an old book from CSV (as saved by Excel)"),
    remarks: [
      Phrase(
        vi:
          "Nhập lại cùng tệp không thêm gì. Dòng không đọc được ghi vào FILE.rejected.csv kèm lý do; thoát 7. Tệp lần trước giữ thành FILE.rejected.1.csv.",
        en:
          "Importing a file twice adds nothing. Rows that cannot be read go to FILE.rejected.csv with the reason; exit 7. The last time's is kept as FILE.rejected.1.csv."
      ),
      Phrase(
        vi:
          "Đơn kín (tố cáo, QĐ 124): nội dung còn tên, địa chỉ, số của người gửi thì che; cột người gửi giữ đủ.",
        en:
          "Sealed cases: what tells the sender in the words is written over; the sender's own columns are kept whole."
      ),
    ],
    arguments: [Argument(name: "FILE", help: Phrase(vi: "tệp CSV", en: "the CSV file"), isPath: true)],
    flags: [
      Flag(
        name: "map", value: .path("FILE"),
        help: Phrase(
          vi: "mô tả cột (JSON5) khi tiêu đề khác thường", en: "a description of the columns (JSON5)")),
      Flag(
        name: "encoding", value: .text("NAME"),
        help: Phrase(vi: "bảng mã: tcvn3, windows-1258 …", en: "the encoding: tcvn3, windows-1258 …")),
      Flag(
        name: "dry-run", value: .none,
        help: Phrase(vi: "chỉ soát, không nhập", en: "only check, import nothing")),
    ],
    formats: [.json],
    examples: ["import register so-don.csv --dry-run", "import register cu.csv --encoding tcvn3"],
    run: { session in
      let path = session.invocation.required(0)
      let report = try session.importRegister(path)
      switch session.format {
      case .json: try session.print(json(report, session.language))
      case .text, .csv:
        for line in text(report, session.language) { try session.output.line(line.sanitizedForTerminal()) }
      }
      if report.masked > 0 {
        try session.output.flush()
        session.say(
          Phrase(
            vi:
              "lưu ý: \(report.masked) đơn kín còn họ tên, địa chỉ hay số của người gửi trong nội dung; đã che thành “[người gửi]”, “[đã che]”",
            en:
              "note: \(EnglishCount.of(report.masked, "sealed case")) told name, address or number of the sender in the words; written over as “[người gửi]”, “[đã che]”"
          ))
      }
      guard report.rejected > 0 else { return }
      let earlier =
        report.earlierRejects.map {
          Phrase(
            vi: " (các dòng bị loại lần trước nay ở \($0))",
            en: " (the rows rejected the last time are in \($0) now)")
        } ?? Phrase("")
      let place =
        session.invocation.has("dry-run")
        ? Phrase(vi: "sửa tệp rồi nhập", en: "mend the file, then import it")
        : Phrase(
          vi: "sửa trong \(path).rejected.csv rồi nhập tệp đó\(earlier.vi)",
          en:
            "mend \(report.rejected == 1 ? "it" : "them") in \(path).rejected.csv and import that\(earlier.en)"
        )
      throw OfficeProblem(
        .badInput,
        Phrase(
          vi: "\(path): \(report.rejected) dòng không nhập được; \(place.vi)",
          en: "\(path): \(EnglishCount.of(report.rejected, "row was", "rows were")) rejected; \(place.en)"))
    })

  private static func json(_ report: ImportReport, _ language: Language) -> JSONValue {
    [
      "read": JSONValue(report.read), "imported": JSONValue(report.imported),
      "skipped": JSONValue(report.skipped),
      "rejected": JSONValue(report.rejected),
      "rejects": .list(
        report.rejects.map {
          [
            "line": JSONValue($0.line), "column": .text($0.column), "value": .text($0.value),
            "reason": .text($0.reason(language)),
          ]
        }),
    ]
  }

  /// The figures, then the first rows that want a look.
  private static func text(_ report: ImportReport, _ language: Language) -> [String] {
    let figures = Phrase(
      vi:
        "Đọc \(report.read) dòng: nhập \(report.imported), đã có \(report.skipped), không nhập được \(report.rejected).",
      en:
        "Read \(EnglishCount.of(report.read, "row")): imported \(report.imported), known \(report.skipped), rejected \(report.rejected)."
    )
    let lines = report.uncompared.prefix(20).map(String.init).joined(separator: ", ")
    let more = report.uncompared.count > 20 ? " … (\(report.uncompared.count))" : ""
    let uncompared = Phrase(
      vi:
        "!  dòng \(lines)\(more): coi là đã có, nhưng đơn trong sổ giữ kín hoặc đã xóa người gửi nên không so được người gửi; đơn của người khác thì ghi tay.",
      en:
        "!  line \(lines)\(more): taken for known, but the case in the book is sealed or its sender forgotten, so who it is from was not compared; log another person's by hand."
    )
    return [figures(language)] + (!report.uncompared.isEmpty ? [uncompared(language)] : [])
      + places(report.rejects, "!!", language)
      + places(report.warnings, "! ", language)
  }

  private static func places(_ rows: [ImportReport.Reject], _ mark: String, _ language: Language) -> [String]
  {
    let shown = rows.prefix(20).map { row in
      let place = Phrase(vi: "dòng \(row.line)", en: "line \(row.line)")(language)
      let column = row.column.isEmpty ? "" : ", \(row.column)"
      let value = row.value.isEmpty ? "" : " “\(row.value.truncated(toWidth: 30))”"
      return "\(mark) \(place)\(column)\(value): \(row.reason(language))"
    }
    guard rows.count > shown.count else { return shown }
    return shown + [
      Phrase(vi: "   … và \(rows.count - 20) dòng nữa", en: "   … and \(rows.count - 20) more")(language)
    ]
  }
}

extension Session {
  fileprivate func importRegister(_ path: String) throws -> ImportReport {
    let office = try office()
    let bar = ProgressBar(self, of: Phrase(vi: "dòng", en: "rows")) { countLines(ofFileAt: path) }
    let source = RegisterSource(
      path: path, mapPath: invocation.text("map"), encoding: invocation.text("encoding"))
    return try bar.during {
      try office.importRegister(
        source, isDryRun: invocation.has("dry-run"), language: language, progress: { bar.show($0) })
    }
  }
}
