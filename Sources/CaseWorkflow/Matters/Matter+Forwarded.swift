package import WorkingCalendar

extension Matter {
  /// Where an old book's day of forwarding is kept: such a case never had the office's duty to forward.
  package static let forwardedField: FieldKey = "forwarded"

  /// The day the Front sent it on; nil where nobody knows it, or it was not sent.
  package var forwarded: CivilDate? {
    obligations.first { $0.key == .forward }?.fulfilled
      ?? fields[Self.forwardedField].flatMap { CivilDate(iso: $0) }
  }
}
