package import WorkingCalendar

/// Cases that stand out since a day: what a supervisor asks about, and whose dates moved.
package struct AskedAbout: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Entered more than seven days after the Front received them; an imported book does not count.
    case enteredLate = "entered-late"
    /// The day on which a body received one was corrected (D5).
    case receiptCorrected = "receipt-corrected"
    /// An answer that had been entered was taken back.
    case replyTakenBack = "reply-taken-back"
    /// What it was logged with was corrected, or its type changed.
    case amended
    /// A decision was entered for whoever took it, who has not confirmed it; whenever that was.
    case unconfirmed = "unconfirmed"
    /// The sender that one keeps secret was opened.
    case senderOpened = "sender-opened"
    /// A change of the calendar moved a date: letters may still tell the old one (D13).
    case dateMoved = "date-moved"
  }

  package var kind: Kind
  package var since: CivilDate

  package init(_ kind: Kind, since: CivilDate) {
    self.kind = kind
    self.since = since
  }
}
