import CaseReports
import CaseWorkflow
import Foundation
import OfficeFiles
import TestChance
import Testing
import WorkingCalendar

@Suite("A document looks alike in every form it is written in, and carries no command into another program")
struct PrintedDocumentTests {
  static let hard = "Đường “hỏng” <b>&amp; {\\par} \u{1B}[2J\u{202E}9% 𠀋🙂\r\nhàng hai\u{7}; =1+1"

  private func document(_ text: String) -> PrintedDocument {
    PrintedDocument(
      language: .vi,
      blocks: [
        .issuer("MTTQ"), .title("Bản sao"), .heading("Nội dung"), .entry(label: "Việc", value: text),
        .paragraph(text),
      ])
  }

  @Test("read back, each form says the same words", arguments: DocumentFormat.allCases)
  func same(format: DocumentFormat) throws {
    let written = document(Self.hard).written(as: format)
    let words = format == .text ? written : try #require(try LetterText.words(of: Array(written.utf8)))
    for part in ["Việc: Đường “hỏng” <b>&amp; {\\par}", "9% 𠀋🙂", "hàng hai ; =1+1"] {
      #expect(words.contains(part), "\(format): \(words)")
    }
    #expect(
      written.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0.value != 0x7F && $0 != "\u{202E}" || $0 == "\n"
      })
  }

  @Test("markup in the words is words; rich text is ASCII, with signed sixteen-bit numbers")
  func escaped() {
    let html = document(Self.hard).written(as: .html)
    #expect(
      !html.contains("<b>&amp;") && html.contains("&lt;b&gt;&amp;amp;") && html.hasPrefix("<!DOCTYPE html>"))
    let rtf = document(Self.hard).written(as: .rtf)
    #expect(rtf.utf8.allSatisfy { $0 < 0x80 } && rtf.contains("\\{\\\\par\\}") && rtf.contains("\\u272?"))
    #expect(rtf.contains("\\u-10176?"), "half of a sign beyond sixteen bits")
  }

  @Test("chance finds no text that is lost on the way", arguments: UInt64.newSeeds(20))
  func property(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let pieces = [
      "ư", "Ế", "e\u{302}\u{301}", "<", "&", "{", "}", "\\", "'", "\"", "a", "9", "🙂", "&#7841;", "\\'e1",
      "\\u7841?",
    ]
    let text = (0..<40).map { _ in pieces.randomElement(using: &chance) ?? "" }.joined()
    for format in DocumentFormat.allCases {
      let written = document(text).written(as: format)
      let words = format == .text ? written : try #require(try LetterText.words(of: Array(written.utf8)))
      #expect(words.contains(text.precomposedStringWithCanonicalMapping), "seed \(seed), \(format): \(text)")
    }
  }

  @Test("a copy holds what its reader needs and nothing of the sender; for publication only the result")
  func copies() throws {
    let day = try #require(CivilDate(iso: "2026-11-02"))
    var facts = CaseCopyFacts(
      issuer: "MTTQ xã Suối Đá", isTraining: true, code: "SD-2026-00001", type: "Tố cáo", received: day,
      title: "Thu tiền", summary: "Thu tiền làm đường.", fields: [("Nơi xảy ra", "xóm 3")], items: ["Mục 1"],
      duties: [
        .init(label: "Trả lời", debtor: "Đảng ủy", start: day, due: day, isProvisional: true, fulfilled: nil)
      ],
      replies: [], isSealed: true, made: day)
    let unit = facts.document(.answeringUnit, .vi).written(as: .text)
    for part in [
      "SD-2026-00001", "Thu tiền làm đường.", "Nơi xảy ra: xóm 3", "Mục 1", "hạn 02/11/2026~",
      "Chưa có văn bản", "tập huấn",
    ] {
      #expect(unit.contains(part), "\(part)")
    }
    facts.replies = [
      .init(from: "Đảng ủy", number: "9/TB", dated: day, outcome: "Đúng", summary: "Đã trả lại.")
    ]
    let published = facts.document(.publication, .vi).written(as: .text)
    for part in ["Việc: Thu tiền", "Đảng ủy: 9/TB ngày 02/11/2026", "Kết luận: Đúng", "Đã trả lại."] {
      #expect(published.contains(part), "\(part)")
    }
    #expect(!published.contains("làm đường") && !published.contains("xóm 3") && !published.contains("hạn"))
    #expect(facts.document(.publication, .en).written(as: .text).contains("Outcome: Đúng"))
  }
}
