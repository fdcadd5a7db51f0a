import CaseWorkflow
import Foundation
import TestChance
import Testing

@Suite("A text that still tells who the sender is says where")
struct RedactorTests {
  static let sender = Redactor(
    name: "Bà Quách Thị Hạnh", address: "Số nhà 12, đường Lê Lợi, xóm 4, xã Suối Đá, CCCD 000188000123",
    phone: "0900.000.678")

  @Test(
    "the name, however it is typed",
    arguments: [
      "bà Quách Thị Hạnh nói", "QUÁCH THỊ HẠNH", "quach thi hanh to cao", "Quach Thi Hanh",
      "Quách  Thị\n  Hạnh", "Quách-Thị-Hạnh", "Quách, Thị Hạnh", "Qu\u{E1}ch Thị Ha\u{323}nh",
      "Quách Thị Hạnh".decomposedStringWithCanonicalMapping, "quachthihanh@example.org",
      "Quách\u{200B} Thị\u{A0}Hạnh",
      "theo bà Hạnh", "Bà HẠNH", "chị Hạnh, xóm 4", "Bà. Hạnh", "đồng chí Hạnh", "đ/c Hạnh", "chi Hanh bao",
      "Quách Thị Hạnh1 kể", "Quách Thị¹ Hạnh²", "bà “Hạnh” nói", "bà (Hạnh)", "bà Hạnh3",
      "Thị Hạnh kể", "bà Thị Hạnh", "gặp Quách Hạnh", "ba hanh thu tien",
    ])
  func name(text: String) {
    #expect(Self.sender.traces(in: text).map(\.kind) == [.name], "\(text)")
  }

  @Test(
    "the name turned, as address books have it",
    arguments: [
      ("Hạnh, Quách Thị", true), ("gửi bà Hạnh, Quách Thị (xóm 4)", true), ("HẠNH, QUÁCH THỊ", true),
      ("hanh, quach thi", true), ("Hanh,Quach Thi", true), ("Thị Hạnh, Quách", true),
      ("Hạnh Quách Thị", true),
      ("Đơn của: Hạnh , Quách Thị", true), ("Gửi Hạnh, Quách Thị", true),
      ("Trần Thị Hạng, Quách Thị Hoa", false), ("Trần Văn Hạnh, Quách Thị Hoa", false),
      ("Hạnh, Quách Thị Hoa", false), ("Hạnh; Quách Văn", false), ("đức hạnh quách thị", false),
    ])
  func turned(text: String, isTold: Bool) {
    #expect(Self.sender.traces(in: text).map(\.kind) == (isTold ? [.name] : []), "\(text)")
  }

  @Test("a name of two words is not turned; of four, wherever it is")
  func turnedOthers() {
    #expect(Redactor(name: "Lê Vấn", address: "", phone: "").traces(in: "Vấn, Lê").isEmpty)
    let long = Redactor(name: "Nguyễn Thị Bích Đào", address: "", phone: "")
    for text in ["Đào, Nguyễn Thị Bích", "Bích Đào, Nguyễn Thị", "Thị Bích Đào, Nguyễn"] {
      #expect(long.traces(in: text).map(\.range) == [0..<text.utf8.count], "\(text)")
    }
  }

  @Test(
    "not another's name, and not a word that only looks like it",
    arguments: [
      "bà hành hạ con", "Bà Hạnh Nguyên", "ông Trần Thị Hạnh", "đức hạnh của cán bộ", "chị em hạnh phúc",
      "bà Hánh", "xóm Hạnh Phúc", "người gửi trình bày", "Hạnh kiểm", "",
    ])
  func anothersName(text: String) {
    #expect(Self.sender.traces(in: text) == [], "\(text)")
  }

  @Test("a given name that is a word is found after a title, written as a name, and nowhere else")
  func givenNameIsAWord() {
    let redactor = Redactor(name: "Ông Thử", address: "", phone: "")
    for text in ["ông Thử báo", "Ông THỬ", "bác Thử."] {
      #expect(redactor.traces(in: text).count == 1, "\(text)")
    }
    for text in ["ông thử hỏi", "Thử làm lại", "thu tiền", "ông thu tiền", "Ông Thứ báo", "ông Thử Thách"] {
      #expect(redactor.traces(in: text) == [], "\(text)")
    }
  }

  @Test("two words that are a name and a phrase: with other accents only where they are written as a name")
  func shortName() {
    let redactor = Redactor(name: "Lê Vấn", address: "", phone: "")
    #expect(redactor.traces(in: "ông Lê Vấn").count == 1 && redactor.traces(in: "le van to cao").count == 1)
    #expect(redactor.traces(in: "Le Van").count == 1 && redactor.traces(in: "kéo lê vấn đề").count == 1)
    #expect(redactor.traces(in: "lẻ vẫn còn") == [])
  }

  @Test(
    "a door, however it is written; a hamlet, a street, a commune are no door",
    arguments: [
      ("12 Lê Lợi", 1), ("số 12, đường Lê Lợi", 0 + 1), ("SỐ NHÀ 12 ĐƯỜNG LÊ LỢI", 1), ("ở nhà số 12", 1),
      ("xóm 4", 0), ("đường Lê Lợi hỏng", 0), ("xã Suối Đá", 0), ("12 hộ ở đường Lê Lợi", 0), ("12/2026", 0),
    ])
  func address(text: String, count: Int) {
    #expect(Self.sender.traces(in: text).filter { $0.kind == .address }.count == count, "\(text)")
  }

  @Test(
    "which parts of an address lead to a door",
    arguments: [
      ("xóm 4, xã Suối Đá", "xóm 4 xã Suối Đá", false), ("nhà ông Tư, xóm 4", "gần nhà ông Tư", true),
      ("45/3 Trần Phú", "45/3 Trần Phú", true), ("tổ 5 nhà số 9", "nhà số 9 tổ 5", true),
      ("trại cá Hồ Núi", "ở trại cá Hồ Núi", true), ("Kon Rẫy", "ở Kon Rẫy", false), ("", "x", false),
    ])
  func addressParts(address: String, text: String, isTold: Bool) {
    #expect(!Redactor(name: "", address: address, phone: "").traces(in: text).isEmpty == isTold)
  }

  @Test(
    "a telephone, however it is typed",
    arguments: [
      "0900000678", "0900 000 678", "0900.000.678", "090-000-0678", "+84 900 000 678", "84900000678",
      "(090) 0000678", "0084 900 " + "000 678", "09 00 00 06 78", "ĐT:0900000678.", "900 000 678",
      "０９０００００６７８",
      "0900\n000 678",
    ])
  func telephone(text: String) {
    #expect(Self.sender.traces(in: "gọi \(text) nhé").map(\.kind) == [.phone], "\(text)")
  }

  @Test(
    "a telephone that is known, whatever stands between its digits; one that is not known is not made of dates",
    arguments: ["0900/000/678", "0900,000,678", "0900\u{AD}000\u{AD}678", "0900 | 000 | 678", "0900*000*678"])
  func stroked(text: String) {
    #expect(Self.sender.traces(in: text).map(\.kind) == [.phone], "\(text)")
    #expect(Redactor.numbers(in: "từ 01/02/2026, 03/04/2026 đến 5,000,000 đồng").isEmpty)
  }

  @Test(
    "of many numbers those apart from what was found are told in one walk, the same as by looking at each pair"
  )
  func apart() {
    let seed = UInt64.newSeed
    var chance = Chance(seed: seed)
    for _ in 0..<200 {
      func some() -> [Trace] {
        var place = 0
        return (0..<Int.random(in: 0...12, using: &chance)).map { _ in
          place += Int.random(in: 0...6, using: &chance)
          let end = place + Int.random(in: 1...5, using: &chance)
          defer { place = end }
          return Trace(kind: .phone, line: 1, column: 1, range: place..<end)
        }
      }
      let (ours, others) = (some(), some())
      let expected = ours.filter { one in !others.contains { $0.range.overlaps(one.range) } }
      #expect(ours.apart(from: others) == expected, "seed \(seed)")
    }
  }

  @Test("an ID number given with the sender, with spaces too; other numbers are nobody's")
  func idNumber() {
    #expect(Self.sender.traces(in: "CCCD 000 188 " + "000 123").map(\.kind) == [.idNumber])
    #expect(Self.sender.traces(in: "000188000123").map(\.kind) == [.idNumber])
    for text in ["0900000679", "12.345.678 đồng", "số 912/PC-MTTQ ngày 20/11/2026", "000188000124"] {
      #expect(Self.sender.traces(in: text) == [], "\(text)")
    }
    #expect(
      Redactor(name: "", address: "", phone: "024 3825; 0900 000 111").traces(in: "0900000111").count == 1)
  }

  @Test("several people written as one sender are each found; a crowd is nobody")
  func several() {
    let redactor = Redactor(name: "Nguyễn Văn Thử và bà Trần Thị Nghiệm (vợ)", address: "", phone: "")
    #expect(
      redactor.traces(in: "Trần Thị Nghiệm").count == 1 && redactor.traces(in: "nguyen van thu").count == 1)
    #expect(Redactor(name: "Các hộ dân xóm", address: "", phone: "").isEmpty)
    #expect(Redactor(name: "", address: "", phone: "").isEmpty)
  }

  @Test("the place is told as an editor counts, and what is there may be written over")
  func place() throws {
    let text = "Kính gửi Mặt trận.\nTôi là Quách Thị Hạnh,\r\nở 12 Lê Lợi."
    let traces = Self.sender.traces(in: text)
    #expect(traces.map(\.line) == [2, 3] && traces.map(\.column) == [8, 3])
    #expect(traces.spoken().vi == "dòng 2 ký tự 8: họ tên; dòng 3 ký tự 3: địa chỉ")
    #expect(
      Trace.masked(text, at: traces) == "Kính gửi Mặt trận.\nTôi là [người gửi],\r\nở [đã che].")
    #expect(traces.spoken(limit: 1).en == "line 2 column 8: the name; and 1 more")
  }

  @Test(
    "what looks like a telephone or an ID number is found without knowing whose",
    arguments: [
      ("0900 000 678", [Trace.Kind.phone]), ("+84 24 " + "3825 1234", [.phone]),
      ("(0260) " + "3825 123", [.phone]),
      ("000188000123", [.idNumber]), ("000 188 " + "000 123", [.idNumber]), ("CMND 000012345", [.idNumber]),
      ("0900000678, 0900000321", [.phone, .phone]), ("0900.000.678 000188000123", [.phone, .idNumber]),
      ("150.000.000 đồng", []), ("150000000 đồng", []), ("08.11.2026 15 hộ", []), ("20/11/2026", []),
      ("SD-2026-00385", []), ("12/PC-MTTQ", []), ("1.234.567.890 đ", []), ("thửa 123, tờ 45", []),
      ("2026-11-20 09:41", []), ("500.000 đ/hộ", []), ("20-11-2026\n0900000678", [.phone]),
    ])
  func patterns(text: String, kinds: [Trace.Kind]) {
    #expect(Redactor.numbers(in: text).map(\.kind) == kinds, "\(text)")
  }

  @Test(
    "what was hidden in a text in any spelling is found, and written over it is gone",
    arguments: UInt64.newSeeds(60))
  func property(seed: UInt64) {
    var chance = Chance(seed: seed)
    let families = ["Nguyễn", "Trần", "Đặng", "Y", "Lò", "Hoàng"]
    let givens = ["Hạnh", "Thử", "Ẩn", "Đào", "Kín", "Thuý"]
    let family = families.randomElement(using: &chance) ?? ""
    let given = givens.randomElement(using: &chance) ?? ""
    let name = "\(family) \(["Văn", "Thị Kim", "Đức"].randomElement(using: &chance) ?? "") \(given)"
    let phone = "09" + (0..<8).map { _ in String(Int.random(in: 0...9, using: &chance)) }.joined()
    let redactor = Redactor(name: name, address: "", phone: phone)
    let filler = ["Trưởng xóm thu tiền", "không có biên lai", "ngày 12/3/2026", "500.000 đ", "ở xóm 4", "\n"]
    func noise() -> String {
      (0..<3).map { _ in filler.randomElement(using: &chance) ?? "" }.joined(separator: " ")
    }
    let spelled = Spelling.allCases.randomElement(using: &chance) ?? .plain
    let dialled = phone.enumerated().map { index, digit in
      index > 0 && chance.isOneIn(3)
        ? [" ", ".", "-"].randomElement(using: &chance).map { $0 + String(digit) } ?? "" : String(digit)
    }.joined()
    let text = "\(noise()) , \(spelled.write(name)) ; \(noise()) , \(dialled) , \(noise())"
    let traces = redactor.traces(in: text)
    #expect(
      Set(traces.map(\.kind)) == [.name, .phone],
      "seed \(seed): \(name), \(phone) in \(text.debugDescription)")
    let masked = Trace.masked(text, at: traces)
    #expect(redactor.traces(in: masked) == [], "seed \(seed): \(masked.debugDescription)")
    let clean = noise() + noise()
    #expect(redactor.traces(in: clean) == [], "seed \(seed): \(clean)")
  }

  enum Spelling: CaseIterable {
    case plain, capitals, bare, small, decomposed, spaced, broken, bareCapitals

    func write(_ name: String) -> String {
      switch self {
      case .plain: name
      case .capitals: name.uppercased()
      case .bare: bare(name)
      case .small: name.lowercased()
      case .decomposed: name.decomposedStringWithCanonicalMapping
      case .spaced: name.replacingOccurrences(of: " ", with: "  ")
      case .broken: name.replacingOccurrences(of: " ", with: " \r\n")
      case .bareCapitals: bare(name).uppercased()
      }
    }

    private func bare(_ name: String) -> String {
      name.replacingOccurrences(of: "Đ", with: "D").replacingOccurrences(of: "đ", with: "d")
        .folding(options: .diacriticInsensitive, locale: nil)
    }
  }

  @Test("no bytes whatever make it fail", arguments: UInt64.toldSeeds(20, of: "redacted words"))
  func anything(seed: UInt64) {
    var mangling = Mangling(seed: seed)
    for _ in 0..<5 {
      let spoilt = mangling.spoilt(Array("Tôi là Quách Thị Hạnh, 0900 000 678, 12 Lê Lợi".utf8))
      let text = String(decoding: spoilt.prefix(20_000), as: UTF8.self)
      let traces = Self.sender.traces(in: text) + Redactor.numbers(in: text)
      #expect(traces.allSatisfy { $0.line > 0 && $0.column > 0 && $0.range.upperBound <= text.utf8.count })
      _ = Trace.masked(text, at: Self.sender.traces(in: text))
      _ = Redactor(name: text, address: text, phone: text).traces(in: text)
    }
  }
}
