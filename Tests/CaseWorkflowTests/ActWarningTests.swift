import CaseWorkflow
import OfficeFiles
import Testing
import WorkingCalendar

@Suite("Letters as they come are kept, with a word on what to look at")
struct ActWarningTests {
  struct Letter: Sendable, CustomTestStringConvertible {
    var issuer: UnitKey
    var written: String
    /// nil: nothing to look at.
    var warning: ActWarning.Kind?

    init(_ issuer: UnitKey, _ written: String, _ warning: ActWarning.Kind? = nil) {
      self.issuer = issuer
      self.written = written
      self.warning = warning
    }

    var testDescription: String {
      "“\(written)” of \(issuer): \(warning?.rawValue ?? "nothing to look at")"
    }
  }

  @Test(
    "a symbol that does not fit its issuer is told, every usual one is not",
    arguments: [
      Letter("mttq", "12/PC-MTTQ"), Letter("mttq", "12/BC-MTTQ-BTT"), Letter("mttq", "36/TT-MTTW-BTT"),
      Letter("mttq", "12/CV"), Letter("mttq", "15"), Letter("mttq", "giấy viết tay"),
      Letter("mttq", "15/PC-MT"),
      Letter("mttq", "7/CV-UBND", .foreignSymbol), Letter("mttq", "7-CV/ĐU", .foreignSymbol),
      Letter("mttq", "12-BC/MTTQ", .foreignForm),
      Letter("ubnd", "Số: 106 /UBND-KGVX"), Letter("ubnd", "88/UBND"), Letter("ubnd", "3/CV"),
      Letter("ubnd", "3-CV/UBND", .foreignForm), Letter("ubnd", "20/BC-MTTQ", .foreignSymbol),
      Letter("dang-uy", "33-KH/ĐU"), Letter("dang-uy", "5-CV/DU"), Letter("dang-uy", "9-BC/UBKTĐU"),
      // The plan of a Đảng ủy that still bears the district's symbol.
      Letter("dang-uy", "33 - KH/HU", .foreignSymbol), Letter("dang-uy", "83-KH/TU", .foreignSymbol),
      Letter("dang-uy", "15/KH-ĐU", .foreignForm), Letter("dang-uy", "15/QĐ-UBND", .foreignSymbol),
      Letter("tinh-uy", "83-KH/TU"), Letter("tinh-uy", "33-KH/HU", .foreignSymbol),
      Letter("ubkt", "4-TB/UBKT"), Letter("hdnd", "9/NQ-HĐND"),
      Letter("ubnd", "/UBND-KGVX", .draftNumber), Letter("mttq", "Số:   /KH-MTTQ", .draftNumber),
      Letter("ubnd", "Số: …/UBND", .draftNumber), Letter("ubnd", "Số:", .draftNumber),
      Letter("ubnd", "12/UBND-Ph?ng VH", .lostAccent),
      Letter("ubnd", "12/UBND ngày 05/11/2026", .laterCitation),
      Letter("ubnd", "12/UBND ngày 02/11/2026"),
    ])
  func symbols(_ letter: Letter) throws {
    let warnings = try Self.warnings(["document": letter.written], issuer: letter.issuer, dated: "2026-11-02")
    #expect(warnings.map(\.kind) == [letter.warning].compactMap { $0 })
    for message in warnings.map(\.message) {
      #expect(!message.vi.isEmpty && !message.en.isEmpty && message.vi != message.en)
    }
  }

  @Test(
    "a document cited that is younger than the letter is told; other dates are nobody's mistake",
    arguments: [
      ("Căn cứ Chương trình số 51-CTr/TU ngày 09/8/2018 của Tỉnh ủy", true),
      ("Theo Quyết định 15/QĐ-UBND ngày 28/3/2018.", false),
      ("Theo Quyết định 15/QĐ-UBND, ngày 29/3/2018, và ý kiến các hộ", true),
      ("Căn cứ Kế hoạch ban hành ngày 09 tháng 8 năm 2018", true),
      ("Sẽ họp dân ngày 30/12/2018 tại nhà văn hóa", false),
      ("Trả lời trước ngày 09/8/2018", false), ("ngày", false), ("Căn cứ ngày 32/13/2018", false),
    ])
  func citations(text: String, isLater: Bool) throws {
    let warnings = try Self.warnings(["summary": text], issuer: nil, dated: "2018-03-28")
    #expect(warnings.map(\.kind) == (isLater ? [.laterCitation] : []))
    if let warning = warnings.first { #expect(warning.field == "summary") }
  }

  @Test(
    "a question mark inside a word is a lost accent, at its end it is a question",
    arguments: [
      ("Ph?n ánh v? đường", true), ("Ch? tịch xã", true), ("Đã làm chưa?", false),
      ("Ai hỏi? Dân hỏi.", false),
    ])
  func accents(text: String, isLost: Bool) throws {
    #expect(try Self.warnings(["summary": text], issuer: nil, dated: "2026-11-02").isEmpty != isLost)
  }

  @Test("a letter with a blank number is filed as written, without a day, and shown as a draft")
  func drafts() throws {
    var desk = try Desk(received: "2026-11-02")
    try desk.act("register")
    try desk.act("forward", "to=ubnd document=Số:_/PC-MTTQ sent=2026-11-02")
    let draft = try #require(desk.matter.documents.first)
    #expect(draft.number == "Số: /PC-MTTQ" && draft.dated == nil && draft.isDraft)
    #expect(draft.spokenNumber.vi == "Số: /PC-MTTQ (dự thảo, chưa có số)")
    let empty = FiledDocument(action: "forward", number: "", dated: nil, from: nil, to: [])
    #expect(empty.spokenNumber.vi == "(dự thảo, chưa có số)" && empty.spokenNumber.en.hasPrefix("(draft"))
    let plain = FiledDocument(action: "forward", number: "15", dated: nil, from: nil, to: [])
    #expect(plain.spokenNumber.vi == "15")
  }

  private static func warnings(
    _ given: [FieldKey: String], issuer: UnitKey?, dated: String
  ) throws -> [ActWarning] {
    let fields = [
      FieldDefinition(
        key: "document", label: Phrase(vi: "Số văn bản", en: "Document number"), kind: .document,
        isRequired: false),
      FieldDefinition(
        key: "summary", label: Phrase(vi: "Nội dung", en: "Summary"), kind: .longText, isRequired: false),
    ]
    let settings = try ShippedOffice.shared.get().configuration.settings
    let values = try FieldValues(
      reading: given.map { ($0.key, $0.value) }, by: fields, today: day(dated), units: [])
    return ActWarning.found(
      in: values, of: fields, note: nil, issuer: issuer.flatMap { settings.unit($0) }, dated: try day(dated))
  }
}
