import CaseWorkflow
import OfficeFiles
import Testing

@Suite("Describing a register that's laid out otherwise")
struct RegisterMapTests {
  private func map(_ json: String) throws -> RegisterMap {
    try RegisterMap(json: Array(json.utf8), file: "so.json5")
  }

  @Test("everything a map may say")
  func whole() throws {
    let map = try map(
      """
      // Sổ của xã
      {
        columns: { received: "Vào sổ", summary: 3, unit: 'Gửi ai', },
        dateFormat: "mm/dd/yyyy",
        values: {
          type: { "Đơn KN": "khieu-nai" }, source: { "Bà con gửi": "ban-ctmt" },
          unit: { "Ông Xã": "ubnd" }, outcome: { "OK": "dung" },
        },
        defaults: { type: "kien-nghi", source: "hom-thu", unit: "ubnd" },
        delimiter: ";", skipLines: 1,
      }
      """)
    let read = try ReadRegister(
      "x;y;z;u;v\nVào sổ;Loại;Việc;Gửi ai;Nguồn\n3/25/2026;don kn;Đường hỏng;ông xã;\n3/26/2026;;Mương tắc;;bà con gửi\n",
      map: map)
    #expect(read.rejects == [])
    #expect(read.rows.map(\.received) == [day("2026-03-25"), day("2026-03-26")])
    #expect(read.rows.map(\.type) == ["khieu-nai", "kien-nghi"])
    #expect(read.rows.map(\.unit) == ["ubnd", nil])
    #expect(read.rows.map(\.source) == [.box, .frontBoard])
    #expect(map.outcomes == ["ok": "dung"])
  }

  @Test("a register without headings is described by numbers")
  func numbers() throws {
    let map = try map("{columns: {received: 2, senderName: 1, summary: 3}}")
    let read = try ReadRegister("Bùi Thị Nhàn,2/3/2026,a\nLò Văn Dự,30/2/2026,b\n", map: map)
    #expect(read.rows.map(\.senderName) == ["Bùi Thị Nhàn"])
    #expect(read.rejects.map(\.column) == ["2"])
  }

  @Test("a heading the map names must be there")
  func missingHeading() throws {
    let map = try map("{columns: {received: 'Vào sổ'}}")
    #expect(throws: RegisterFileError.headingNotFound("Vào sổ")) {
      try ReadRegister("STT,Ngày nhận,Nội dung\n1,2/3/2026,a\n", map: map)
    }
  }

  @Test("the default body stands in for an empty cell of a forwarded row")
  func defaultUnit() throws {
    let map = try map("{defaults: {unit: 'dang-uy'}}")
    #expect(try ReadRegister([.forwarded: "5/3/2026"], map: map).rows.first?.unit == "dang-uy")
    #expect(try ReadRegister([.notes: "x"], map: map).rows.first?.unit == nil)
  }

  @Test(
    "what is wrong is named with its path",
    arguments: [
      ("{colums: {}}", "colums"), ("{columns: {sumary: 1}}", "columns.sumary"),
      ("{columns: {summary: 0}}", "columns.summary"), ("{columns: {summary: 1.5}}", "columns.summary"),
      ("{columns: {summary: ''}}", "columns.summary"), ("{columns: {summary: [1]}}", "columns.summary"),
      ("{columns: []}", "columns"), ("{dateFormat: 'dd-mm'}", "dateFormat"),
      ("{values: {kind: {}}}", "values.kind"), ("{values: {type: {a: 'khieunai'}}}", "values.type.a"),
      ("{values: {source: {a: 1}}}", "values.source.a"), ("{values: {unit: {a: 'xa'}}}", "values.unit.a"),
      ("{defaults: {outcome: 'dung'}}", "defaults.outcome"), ("{defaults: {type: 'x'}}", "defaults.type"),
      ("{delimiter: '|'}", "delimiter"), ("{skipLines: -1}", "skipLines"), ("[]", ""), ("{columns", ""),
      ("", ""),
    ])
  func wrong(json: String, path: String) throws {
    let error = #expect(throws: RegisterMapError.self) { try map(json) }
    #expect(error?.file == "so.json5")
    #expect(error?.path == path)
    #expect(error?.reason.vi.isEmpty == false)
  }

  @Test("a misspelt entry is answered with the entries there are")
  func suggestion() throws {
    let error = #expect(throws: RegisterMapError.self) { try map("{columns: {sumary: 1}}") }
    #expect(error?.reason.en.contains("summary") == true)
  }
}
