package import CaseWorkflow
import VietnameseText

/// A document that leaves the office, as what stands in it; how it looks is its format's business.
package struct PrintedDocument: Hashable, Sendable {
  package enum Block: Hashable, Sendable {
    /// Who issues it, at the top.
    case issuer(String)
    case title(String)
    case heading(String)
    /// `Nhận: 02/11/2026`.
    case entry(label: String, value: String)
    /// As it was written, line by line.
    case paragraph(String)
    case remark(String)
  }

  package var language: Language
  package var blocks: [Block]

  package init(language: Language, blocks: [Block]) {
    self.language = language
    self.blocks = blocks
  }

  /// The same with every text of it changed.
  package func mapped(_ change: (String) -> String) -> PrintedDocument {
    var copy = self
    copy.blocks = blocks.map { block in
      switch block {
      case .issuer(let text): .issuer(change(text))
      case .title(let text): .title(change(text))
      case .heading(let text): .heading(change(text))
      case .entry(let label, let value): .entry(label: label, value: change(value))
      case .paragraph(let text): .paragraph(change(text))
      case .remark(let text): .remark(change(text))
      }
    }
    return copy
  }
}

/// What a document is written as.
package enum DocumentFormat: String, Sendable, CaseIterable {
  case text
  case html
  /// Opened by Word and LibreOffice alike.
  case rtf

  /// How the name of its file ends.
  package var fileEnding: String { self == .text ? "txt" : rawValue }
}

extension PrintedDocument {
  package func written(as format: DocumentFormat) -> String {
    switch format {
    case .text: text
    case .html: html
    case .rtf: rtf
    }
  }

  /// Control characters of what people wrote reach no other program; a line's end and a tab are kept.
  static func safe(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.nfc.replacingLineEnds.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x09: kept.append(scalar)
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: kept.append(" ")
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }
}

extension String {
  /// With one sign for a line's end, whatever it was.
  fileprivate var replacingLineEnds: String {
    String(map { $0.isNewline ? "\n" : $0 })
  }
}
