package import CaseReports
package import CaseWorkflow

/// Which copy of which case, written how.
package struct CopyRequest: Hashable, Sendable {
  package var code: String
  package var kind: CaseCopyKind
  package var format: DocumentFormat
  package var language: Language
  /// What still tells who somebody is is written over, and the copy checked again.
  package var isMasked: Bool

  package init(
    code: String, kind: CaseCopyKind, format: DocumentFormat = .text, language: Language = .vi,
    isMasked: Bool = false
  ) {
    self.code = code
    self.kind = kind
    self.format = format
    self.language = language
    self.isMasked = isMasked
  }

  /// A name for its file: `SD-2026-00385-ban-sao-don-vi.rtf`.
  package var fileName: String { "\(code)-\(kind.rawValue).\(format.fileEnding)" }
}

/// A copy that was checked and may leave the office.
package struct CaseCopy: Sendable {
  package var request: CopyRequest
  package var text: String
  /// The file it was written to, from the root; nil for one that was not.
  package var path: String?
  /// How many places were written over.
  package var masked: Int
  /// Numbers in it that are nobody's known, to look at.
  package var numbers: [Trace]
}

/// What a letter written elsewhere still tells.
package struct LetterCheck: Sendable {
  /// Of the sender.
  package var traces: [Trace]
  /// Numbers that are nobody's known.
  package var numbers: [Trace]
  /// Whether the sender was forgotten: there is nothing left to compare with.
  package var isForgotten = false
}
