/// Something about a letter or a text that the office should look at and may keep as it is: a warning, never a refusal
/// (requirements H).
package struct ActWarning: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The number is still open: the letter is a draft.
    case draftNumber = "draft-number"
    /// The symbol is another body's.
    case foreignSymbol = "foreign-symbol"
    /// Party form under a State body, or the other way round.
    case foreignForm = "foreign-form"
    /// A letter cited is younger than the letter that cites it.
    case laterCitation = "later-citation"
    /// Letters have left that quote a date which the act moves (D14).
    case oldDateQuoted = "old-date-quoted"
    /// A `?` stands where a letter was lost.
    case lostAccent = "lost-accent"
    /// Cases like the one just logged are in the book already.
    case likelyDuplicate = "likely-duplicate"
    /// A sealed case holds what looks like a telephone's or a card's number, nobody's that is known.
    case numberInSealed = "number-in-sealed"
  }

  package var kind: Kind
  /// The field it is about, where it is about one.
  package var field: FieldKey?
  /// One sentence: what, and what to do. Never a sender's name.
  package var message: Phrase

  package init(_ kind: Kind, field: FieldKey? = nil, _ message: Phrase) {
    self.kind = kind
    self.field = field
    self.message = message
  }
}
