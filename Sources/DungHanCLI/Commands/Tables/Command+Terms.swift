import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

/// The terms of law and of the office, each with its basis and how sure it is.
extension Command {
  static let termList = Command(
    path: ["term", "list"],
    summary: Phrase(
      vi: "các thời hạn đang có hiệu lực, căn cứ và độ chắc chắn",
      en: "the terms in force, with basis and certainty"),
    remarks: [
      Phrase(
        vi:
          "Số trong ngoặc: tối đa khi gia hạn. LV: làm việc. Căn cứ: đã đọc văn bản, theo trích dẫn, tự đặt.",
        en:
          "In brackets: the most once extended; w.: working. Basis: text read, by excerpt, the office's own.")
    ],
    flags: [
      Flag(
        name: "all", value: .none,
        help: Phrase(vi: "cả dòng đã hết và chưa có hiệu lực", en: "also rows past and to come"))
    ],
    formats: [.json], examples: ["term list", "term list --all --json"],
    run: { session in
      let office = try session.office()
      let forms = TermForms(language: session.language, today: office.today)
      let terms = try office.tables().terms.filter {
        session.invocation.has("all") || $0.isValid(on: office.today)
      }
      if session.format == .json { return try session.print(.list(terms.map(forms.json))) }
      var table = TextTable([
        .init(heading: Phrase(vi: "Khóa", en: "Key")(session.language)),
        .init(heading: Phrase(vi: "Thời hạn", en: "Term")(session.language)),
        .init(heading: Phrase(vi: "Việc", en: "What")(session.language), isFlexible: true),
        .init(heading: Phrase(vi: "Căn cứ", en: "Basis")(session.language)),
      ])
      for term in terms {
        let mark = term.isValid(on: office.today) ? "" : " (\(forms.validity(term)))"
        table.add([
          term.key, term.shortWords(session.language), term.label(session.language) + mark,
          term.certainty.label(session.language),
        ])
      }
      for line in table.lines(width: session.columns) { try session.output.line(line) }
    })

  static let termShow = Command(
    path: ["term", "show"],
    summary: Phrase(vi: "một thời hạn qua các lần luật đổi", en: "a term, each row since the law changed"),
    remarks: [
      Phrase(
        vi: "Với --json: danh sách các dòng của khóa, cũ trước.",
        en: "With --json: an array of the key's rows, the oldest first.")
    ],
    arguments: [termKey], formats: [.json],
    examples: ["term show qd124.result", "term show kn.accept --json"],
    run: { session in
      let office = try session.office()
      try session.print(try office.terms(session.invocation.required(0)), of: office)
    })

  static let termAdd = Command(
    path: ["term", "add"],
    summary: Phrase(vi: "thêm một thời hạn mới", en: "add a term the office does not have"),
    remarks: [
      Phrase(
        vi: "Phải có label, who, basis, certainty; và days, unit, start, hoặc times, per cho việc đến kỳ.",
        en: "Give label, who, basis, certainty; and days, unit, start, or times and per for what comes round."
      ),
      TableFlags.rights,
    ],
    arguments: [termKey], flags: [termFields, TableFlags.from, TableFlags.reason(isRequired: false)],
    formats: [.json],
    examples: [
      "term add mttq.giamsat --set label='Trả lời kiến nghị sau giám sát' --set days=15 --set unit=working"
        + " --set start='ngày nhận' --set who='nơi được giám sát' --set whom='Mặt trận'"
        + " --set basis='đơn vị tự đặt' --set certainty=office"
    ],
    run: { session in
      let office = try session.office()
      try session.print([try office.addTerm(try session.tableEdit())], of: office, isOne: true)
    })

  static let termChange = Command(
    path: ["term", "change"],
    summary: Phrase(
      vi: "luật đổi: thêm dòng mới từ một ngày", en: "a changed law: a new row from a day"),
    remarks: [
      Phrase(
        vi: "Dòng cũ hết hiệu lực vào hôm trước --from. Hồ sơ đang mở giữ thời hạn đã tính.",
        en: "The row before ends the day before --from. Open cases keep the term they were given."),
      TableFlags.rights,
    ],
    arguments: [termKey],
    flags: [
      termFields,
      Flag(
        name: "from", value: .day,
        help: Phrase(vi: "dòng mới có hiệu lực từ ngày", en: "the day the new row begins"), isRequired: true),
      TableFlags.reason(isRequired: true),
    ],
    formats: [.json],
    examples: [
      "term change office.answer --set days=15 --set extendedDays=25 --from 1/1/2027 --reason 'QC 05/QC-MTTQ'"
    ],
    run: { session in
      let office = try session.office()
      try session.print([try office.changeTerm(try session.tableEdit())], of: office, isOne: true)
    })

  private static let termKey = Argument(
    name: "KEY",
    help: Phrase(vi: "khóa của thời hạn, như qd124.result", en: "the term's key, as qd124.result"))

  private static let termFields = TableFlags.set(
    "label, days, unit, direction, extendedDays, start, times, per, who, whom, basis, certainty, validTo")
}

extension Session {
  /// Rows of one key; a row just written is one object.
  fileprivate func print(_ terms: [Term], of office: Office, isOne: Bool = false) throws {
    let forms = TermForms(language: language, today: office.today)
    if format == .json {
      if isOne, let term = terms.first { return try print(forms.json(term)) }
      return try print(.list(terms.map(forms.json)))
    }
    for (place, term) in terms.enumerated() {
      if place > 0 { try output.line() }
      try output.line(ink.strong("\(term.label(language)) (\(term.key))".sanitizedForTerminal()))
      for (label, text) in [
        (Phrase(vi: "Thời hạn", en: "Length"), term.words(language)),
        (Phrase(vi: "Tính từ", en: "From"), term.start(language)),
        (Phrase(vi: "Ai, với ai", en: "Who to whom"), forms.parties(term)),
        (Phrase(vi: "Căn cứ", en: "Basis"), term.basis),
        (Phrase(vi: "Độ chắc chắn", en: "Certainty"), term.certainty.label(language)),
        (Phrase(vi: "Hiệu lực", en: "Validity"), forms.validity(term)),
      ] where !text.isEmpty {
        let start = "  " + (label(language) + ":").padded(toWidth: 16) + " "
        for (number, line) in text.sanitizedForTerminal().wrapped(toWidth: columns - 19).enumerated() {
          try output.line((number == 0 ? start : String(repeating: " ", count: 19)) + line)
        }
      }
    }
  }
}
