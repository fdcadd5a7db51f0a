/// Whether a command can be used now, and why not.
package enum Availability: Hashable, Sendable {
  case available
  case unavailable(Words)

  package var isAvailable: Bool { self == .available }
}

/// One thing the user can do. The key bar, F1, the palette and the manual are made from it; what it does is the
/// screen's part.
package struct Command<ID: Hashable & Sendable, Context>: Sendable {
  package let id: ID
  /// In help and in the palette.
  package let title: Words
  /// In the key bar; a word or two.
  package let barTitle: Words
  /// The first is shown.
  package let keys: [Key]
  /// One sentence for F1 and the manual.
  package let help: Words
  /// By what else it is found in the palette: what one meets there.
  package let finds: Words?
  /// How much it is used: the key bar drops the smallest first; 0 is never in the bar.
  package let weight: Int
  package let availability: @Sendable (Context) -> Availability

  package init(
    _ id: ID, title: Words, barTitle: Words? = nil, keys: [Key] = [], help: Words, finds: Words? = nil,
    weight: Int = 0,
    availability: @escaping @Sendable (Context) -> Availability = { _ in .available }
  ) {
    self.id = id
    self.title = title
    self.barTitle = barTitle ?? title
    self.keys = keys
    self.help = help
    self.finds = finds
    self.weight = weight
    self.availability = availability
  }
}
