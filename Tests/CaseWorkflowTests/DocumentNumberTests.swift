import CaseWorkflow
import Testing

@Suite("Numbers of documents, as they are written")
struct DocumentNumberTests {
  struct Reading: Sendable {
    var text: String
    var number: Int?
    var kind: String?
    var body: String?
    var style: DocumentNumber.Style?
  }

  /// From the source documents and the forms of State, Party and Front.
  static let readings = [
    Reading(text: "33 - KH/HU", number: 33, kind: "KH", body: "HU", style: .party),
    Reading(text: "218- QĐ/TW", number: 218, kind: "QĐ", body: "TW", style: .party),
    Reading(text: "11-QĐi/TW", number: 11, kind: "QĐi", body: "TW", style: .party),
    Reading(text: "51-CTr/TU", number: 51, kind: "CTr", body: "TU", style: .party),
    Reading(text: "01/KH-UBND", number: 1, kind: "KH", body: "UBND", style: .state),
    Reading(text: "Số: 106 /UBND-KGVX", number: 106, kind: nil, body: "UBND-KGVX", style: .state),
    Reading(text: "Số: /UBND-KGVX", number: nil, kind: nil, body: "UBND-KGVX", style: .state),
    Reading(text: "12/BC-MTTQ-BTT", number: 12, kind: "BC", body: "MTTQ-BTT", style: .state),
    Reading(text: "88/UBND", number: 88, kind: nil, body: "UBND", style: .state),
    Reading(text: "giấy viết tay", number: nil, kind: nil, body: nil, style: nil),
    Reading(text: "Số:   /KH-UBND", number: nil, kind: "KH", body: "UBND", style: .state),
    Reading(text: "Số: …/UBND-KGVX", number: nil, kind: nil, body: "UBND-KGVX", style: .state),
    Reading(text: "12/PC-MTTQ ngày 20/11/2026", number: 12, kind: "PC", body: "MTTQ", style: .state),
    Reading(text: "15", number: 15, kind: nil, body: nil, style: nil),
  ]

  @Test("a number and symbol is read in its parts and kept as written", arguments: readings)
  func reading(_ reading: Reading) {
    let read = DocumentNumber(reading.text)
    #expect(read.written == reading.text)
    #expect(read.number == reading.number && read.kind == reading.kind)
    #expect(read.body == reading.body && read.style == reading.style)
  }

  @Test("a blank number is a draft")
  func draft() {
    #expect(DocumentNumber("Số: /KH-UBND").isDraft)
    #expect(!DocumentNumber("7/KH-UBND").isDraft)
    #expect(DocumentNumber("Số: /KH-UBND").isBlank && DocumentNumber("Số: …").isBlank)
    #expect(!DocumentNumber("7/KH-UBND").isBlank && !DocumentNumber("giấy viết tay").isBlank)
    #expect(DocumentNumber("106/UBND-KGVX").issuer == "UBND")
  }
}
