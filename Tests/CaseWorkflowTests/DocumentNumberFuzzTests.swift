import CaseWorkflow
import TestChance
import Testing

@Suite("Fuzz: numbers of documents") struct DocumentNumberFuzzTests {
  private static let good = [
    "12/PC-MTTQ", "83-KH/TU", "106/UBND-KGVX", "Số: 01/QĐ-UBND ngày 20/11/2026", "/UBND-KGVX", "….-BC/BTV",
    "Không số",
  ]

  @Test("any text is taken as a number of a document, and what was written is kept")
  func anything() {
    for seed in UInt64.toldSeeds(2000, of: "spoilt document numbers") {
      var mangling = Mangling(seed: seed)
      let bytes = mangling.spoilt(Array(Self.good[Int(seed % UInt64(Self.good.count))].utf8))
      let text = String(decoding: bytes, as: UTF8.self)
      let number = DocumentNumber(text)
      #expect(text.contains(number.written) || number.written.isEmpty, "seed \(seed)")
      #expect(number.isDraft == (number.number == nil), "seed \(seed)")
      #expect(number.number.map { $0 >= 0 } ?? true, "seed \(seed)")
      _ = (number.isBlank, number.isKindAlone, number.issuer)
    }
  }
}
