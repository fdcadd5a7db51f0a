import CaseOffice
import CaseReports
import CaseWorkflow
import VietnameseText

extension Command {
  static let document = Command(
    path: ["document"],
    summary: Phrase(
      vi: "lập bản sao hồ sơ đã che người gửi, để gửi nơi trả lời hoặc công khai",
      en: "make a copy of a case without its sender, to answer by or to publish"),
    remarks: [
      Phrase(
        vi:
          "KEY: \(keys). Bản sao được soát cả tệp; còn tên, địa chỉ, số của người gửi thì không lập, nói rõ dòng nào.",
        en:
          "KEY: \(keys). The whole copy is checked; where it still tells the sender it is not made, and says in which line."
      ),
      Phrase(
        vi: "Hồ sơ kín: chỉ tài khoản giữ chìa lập được (xem user list). Không ghi đè tệp đã có.",
        en: "Of a sealed case: only by an account that holds the key (see user list). No file is overwritten."
      ),
    ],
    arguments: [
      Argument(name: "KEY", help: Phrase(vi: "loại bản sao: \(keys)", en: "which copy: \(keys)")), caseCode,
    ],
    flags: [
      Flag(
        name: "format", value: .choice(DocumentFormat.allCases.map(\.rawValue) + ["csv"]),
        help: Phrase(
          vi: "text, html, rtf (Word, LibreOffice mở được)", en: "text, html, rtf (for Word, LibreOffice)")),
      Flag(
        name: "out", value: .path("FILE"),
        help: Phrase(
          vi: "ghi vào tệp mới (mặc định: đầu ra chuẩn)", en: "write to a new file (else standard output)")),
      Flag(
        name: "mask", value: .none,
        help: Phrase(
          vi: "che những chỗ còn tên, số rồi soát lại", en: "write over what still tells, and check again")),
    ],
    examples: [
      "document ban-sao-don-vi 412 --format rtf --out 412-don-vi.rtf", "document ban-sao-cong-khai 1 --mask",
    ],
    run: { session in
      let invocation = session.invocation
      guard let kind = CaseCopyKind(rawValue: invocation.required(0)) else {
        throw OfficeProblem.notFound(
          vi: "không có văn bản “\(invocation.required(0))”; có: \(keys)",
          en: "there is no document “\(invocation.required(0))”; there are: \(keys)")
      }
      let format = invocation.text("format") ?? DocumentFormat.text.rawValue
      guard let format = DocumentFormat(rawValue: format) else {
        throw OfficeProblem.usage(
          vi: "--format: bản sao không phải bảng, không ghi ra csv; chọn text, html hoặc rtf",
          en: "--format: a copy is no table and is not written as csv; choose text, html or rtf")
      }
      let office = try session.office()
      let request = CopyRequest(
        code: try office.resolve(invocation.required(1)), kind: kind, format: format,
        language: session.language,
        isMasked: invocation.has("mask"))
      guard let path = invocation.text("out") else {
        let copy = try office.makeCopy(request)
        try session.output.write(copy.text)
        return try session.tell(copy)
      }
      let copy = try office.writeCopy(request, to: path)
      try session.output.line(
        Phrase(
          vi: "Đã ghi \(kind.label.vi.lowercased()) vào \(path)", en: "\(kind.label.en) written to \(path)")(
            session.language
          ).sanitizedForTerminal())
      try session.tell(copy)
    })

  private static let keys = CaseCopyKind.allCases.map(\.rawValue).joined(separator: ", ")

  static let documentCheck = Command(
    path: ["document", "check"],
    summary: Phrase(
      vi: "soát một văn bản viết ở nơi khác xem còn nói ra người gửi không",
      en: "check a letter written elsewhere for what still tells the sender"),
    remarks: [
      Phrase(
        vi:
          "Đọc txt, html, rtf; docx và odt nhờ gói unzip, pdf nhờ gói poppler-utils. Còn chỗ nào thì liệt kê và thoát 1.",
        en:
          "Reads txt, html, rtf; docx and odt by the package unzip, pdf by poppler-utils. What is left is listed, and the exit is 1."
      ),
      Phrase(
        vi: "Không thấy được: chữ viết tay trong ảnh, tên viết tắt, tên người khác.",
        en: "It cannot see handwriting in a picture, initials, or other people's names."),
    ],
    arguments: [
      Argument(name: "FILE", help: Phrase(vi: "văn bản", en: "the letter"), isPath: true), caseCode,
    ],
    flags: [
      Flag(
        name: "publication", value: .none,
        help: Phrase(
          vi: "để công khai: cả số máy, số giấy tờ của bất kỳ ai, tên người bị phản ánh",
          en: "for publication: anybody's numbers and the person complained of too"))
    ],
    formats: [.json],
    examples: ["document check thong-bao.docx 412", "document check niem-yet.html 412 --publication"],
    run: { session in
      let path = session.invocation.required(0)
      let office = try session.office()
      let code = try office.resolve(session.invocation.required(1))
      let found = try office.checkLetter(
        at: path, code: code, isPublic: session.invocation.has("publication"))
      let lines = found.traces.map { ($0, true) } + found.numbers.map { ($0, false) }
      switch session.format {
      case .json:
        try session.print(
          .list(
            lines.map { trace, isKnown in
              [
                "line": JSONValue(trace.line), "column": JSONValue(trace.column),
                "kind": .text(trace.kind.rawValue),
                "known": .bool(isKnown),
              ]
            }))
      case .text, .csv:
        for (trace, isKnown) in lines {
          let place = [trace].spoken()(session.language)
          let whose =
            isKnown
            ? ""
            : Phrase(vi: " (chưa rõ của ai, xem lại)", en: " (nobody's known, look at it)")(session.language)
          try session.output.line("\(isKnown ? "!!" : "! ") \(place)\(whose)")
        }
        if lines.isEmpty, !found.isForgotten {
          try session.output.line(
            Phrase(vi: "Không thấy chỗ nào nói ra người gửi.", en: "Nothing tells who the sender is.")(
              session.language))
        }
      }
      guard !found.traces.isEmpty else {
        guard found.isForgotten else { return }
        throw Failure.problemsFound(
          vi: "người gửi của \(code) đã xóa khỏi sổ, không còn gì để so; đọc \(path) bằng mắt",
          en:
            "the sender of \(code) was forgotten and there is nothing to compare with; read \(path) yourself")
      }
      throw Failure.problemsFound(
        vi: "\(path): còn \(found.traces.count) chỗ nói ra người gửi của \(code); sửa rồi soát lại",
        en:
          "\(path): \(EnglishCount.of(found.traces.count, "place")) still tell the sender of \(code); mend and check again"
      )
    })
}

extension Session {
  /// What was written over, and what is worth a look.
  fileprivate func tell(_ copy: CaseCopy) throws {
    try output.flush()
    if copy.masked > 0 {
      say(
        Phrase(vi: "đã che \(copy.masked) chỗ", en: "\(EnglishCount.of(copy.masked, "place")) written over"))
    }
    guard !copy.numbers.isEmpty else { return }
    let places = copy.numbers.spoken()
    say(
      Phrase(
        vi: "lưu ý: \(places.vi), chưa rõ của ai; xem trước khi gửi",
        en: "note: \(places.en), nobody's known; look before it is sent"))
  }
}
